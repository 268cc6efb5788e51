"""The SHA-256 of a decision's text, by which a copy of it can be told from another text.

What is digested is described for readers on the site's page on open data, in terms of
``index.json``, so that whoever has that file can do it again.
"""

import hashlib

from sitegen.model import Decision
from sitegen.read.proof import body_texts


def text_of(decision: Decision) -> str:
    """Return the texts of a decision in the order of ``index.json``, a line each.

    Summary; for each section its heading and its paragraphs, each before its items; the
    sign-off. Empty ones are left out, and so are the numbers and letters in front of them.
    """
    return "\n".join(filter(None, body_texts(decision)))


def sha256_of(decision: Decision) -> str:
    """Return the SHA-256 of ``text_of`` in UTF-8, in hexadecimal figures."""
    return hashlib.sha256(text_of(decision).encode()).hexdigest()
