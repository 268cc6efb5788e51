"""Reading: the bytes of a file to a ``Decision``, with what is wrong with it."""

from sitegen.read.proof import page_tokens, prove, source_tokens, texts, tokens
from sitegen.read.reader import read

__all__ = [
    "page_tokens",
    "prove",
    "read",
    "source_tokens",
    "texts",
    "tokens",
]
