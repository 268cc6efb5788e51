"""Text → citations: what a decision's words refer to in law, guidance and elsewhere.

    tokens, marks        the smallest pieces, what joins them
    labels, letters, numbers   (3 and 4), 61A-C, 26A(1), 9 to 13
    words, places        section, Schedule, Part; how they nest
    grammar              provisions: "Schedule 5, paragraphs 1 and 3"
    instruments          what can be named
    registry, anchors    the lookup over it, and where in a text to look
    titles, capitals, names   instruments named in a text, known and unknown
    cases                judgments, other decisions
    scan                 text → elements
    between              the words that join a provision and an instrument
    definitions, memory  "(‘the Act’)", and what a decision has said so far
    resolve              what a name stands for, or why that is in doubt
    govern, here         provisions → citations; places in the decision itself
    pointing             "section 7 of it": what a passage has cited
    passage              the pass over the elements of one passage
    find                 passages → findings
    provision, links     URIs taken apart, said in words, addressed
    files                content/law/ as text → registry

Nothing here reads a file or makes HTML. What is kept from one decision to the next (``Finder``)
changes nothing but the time that it takes.
"""
