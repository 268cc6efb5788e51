"""What is kept from one build to the next, so that only what has changed is made anew.

    code     what identifies the program
    packs    many values in few files
    state    what the last build read and made
    cache    the two in one folder

Nothing here decides what may be used again: it stores, and notices what is damaged.
"""
