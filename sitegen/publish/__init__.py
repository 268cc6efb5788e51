"""The last room: artifacts go in, a whole and checked site comes out.

``artifact`` is what comes through the door, ``write`` puts it on the disk in
one step that either happens or does not, ``pagefind`` builds the search index
over it, ``check`` follows every link of the result and ``headers`` reads which
HTTP headers it is to be sent with.
"""
