"""The words for provisions, in every form that decisions print, and what lies in what."""

KINDS = {
    "section": ("section", "sections", "sect", "sects", "sec", "secs", "s", "ss"),
    "subsection": ("subsection", "subsections"),
    "regulation": ("regulation", "regulations", "reg", "regs"),
    "article": ("article", "articles", "art", "arts"),
    "rule": ("rule", "rules"),
    "schedule": ("schedule", "schedules", "sched", "scheds", "sch", "schs"),
    "paragraph": ("paragraph", "paragraphs", "para", "paras"),
    "subparagraph": ("subparagraph", "subparagraphs"),
    "part": ("part", "parts", "pt"),
    "chapter": ("chapter", "chapters"),
    "class": ("class", "classes", "ground", "grounds"),  # neither has an address of its own
    "protocol": ("protocol",),
}
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}

BODY = ("section", "regulation", "article", "rule")
"""The kinds that the body of an instrument is made of."""

INSIDE: dict[str, frozenset[str]] = {
    "section": frozenset({"part", "chapter"}),
    "subsection": frozenset({"section"}),
    "regulation": frozenset({"part", "chapter"}),
    "article": frozenset({"part", "protocol"}),
    "rule": frozenset({"part", "chapter"}),
    "schedule": frozenset(),
    "paragraph": frozenset(
        {"schedule", "part", "chapter", "section", "regulation", "article", "subsection"}
    ),
    "subparagraph": frozenset({"paragraph"}),
    "part": frozenset({"schedule"}),
    "chapter": frozenset({"part"}),
    "class": frozenset({"part", "schedule", "article"}),
    "protocol": frozenset({"schedule"}),
}
"""The kinds of provision that each kind may lie in."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
"""The first may also be a Protocol’s; of Schedules, Acts before 1992 had so many at most."""

IN_WORDS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
"""How a Part's number may be printed."""

SPELLINGS = (
    *(
        (word, "")
        for word in KIND_OF
        if word not in {"s", "protocol"} and not word.startswith("sub")
    ),
    ("protocol", r"(?:\s{1,4}[Nn]o\b)?"),  # Protocol No. 1
    ("s", "(?<!['’].)"),  # an "s" after an apostrophe is a possessive
    ("sub", r"[-\s]?(?:section|paragraph)s?"),
)
"""How provision words are printed: letters, and a pattern of what follows them."""

NUMBER_AHEAD = (
    r"(?![^\W\d_])"
    r"(?=\.?\s{0,8}(?:[(\[]\s?)?(?:[A-Z]{0,2}\d|[IVX]{1,6}[A-Z]{0,2}\b|[A-Z]{2}\b|[A-Za-z]\b|[ivx]{1,5}\b))"
)
"""What follows a provision word: its number, in sight."""

WORD_AHEAD = rf"(?=\s{{1,4}}(?:{'|'.join(IN_WORDS)})\b)"
"""The same where the number of a Part is printed as a word."""
