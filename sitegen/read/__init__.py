"""Reading: the bytes of a file to a ``Decision``, with what is wrong with it."""

from sitegen.read.folder import read_folder
from sitegen.read.proof import page_tokens, prove, source_tokens, texts, tokens
from sitegen.read.reader import read
from sitegen.read.unique import unique

__all__ = [
    "page_tokens",
    "prove",
    "read",
    "read_folder",
    "source_tokens",
    "texts",
    "tokens",
    "unique",
]
