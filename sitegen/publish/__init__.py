"""The last room: artifacts go in, a whole and checked site comes out.

``write`` puts them on the disk in one step that either happens or does not,
``pagefind`` builds the search index over them, ``check`` follows every link of the
result and ``headers`` reads which HTTP headers it is to be sent with.
"""
