"""Reading: the bytes of a file to a ``Decision``, with what is wrong with it."""
