"""The last room: artifacts go in, a whole and checked site comes out.

``write`` puts them on the disk in one step that either happens or does not,
``search`` builds the search index of the decisions, ``check`` follows every link of the
result and ``headers`` reads which HTTP headers it is to be sent with.
"""
