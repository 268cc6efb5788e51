"""Bytes to text: UTF-8 with or without its mark, or Windows-1252; nothing else is accepted.

The bytes that Windows-1252 leaves undefined are those of its table
(https://encoding.spec.whatwg.org/windows-1252.html lists them as controls).
"""

import codecs
import re

from sitegen.problems import Problem
from sitegen.read.shown import shown

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"{\\rtf")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# Capitals with an accent after a small letter are what Mac and DOS quotes become. Signs of
# reckoning stand between figures or spaces.
_MISREAD = re.compile(r"[a-z][À-ÖØ-Þ]|[¡¢¤¥¦¨ª¬¯¸»¿Þßðþ]|(?<![0-9\s])[×÷]|[×÷](?![0-9\s])")
# What the first bytes of a quote, a dash, a pound sign or a letter with an accent become where
# UTF-8 was read as Windows-1252 before the file came here.
_TWICE_ENCODED = re.compile("â€.?|[ÂÃ][\xa0-¿]")
_CONTROLS = r"\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BIDI = re.compile(f"[{_DIRECTIONS}]")
_LOST = "\ufffd"
# Most files have none of these. Nearly all of a file is plain ASCII, which is out of the way
# sooner than looked through.
_ODD = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_LOST}ÂÃâ]")
_PLAIN = bytes(code for code in range(128) if not _CONTROL.match(chr(code)))
_BINARY_SHARE = 0.1


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or ``None`` and the problem that stands in its way."""
    problem = _no_text(data, path)
    if problem is not None:
        return None, [problem]
    encoded = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = encoded.decode()
    except UnicodeDecodeError as error:
        text, problem = _windows_1252(data, error, path)
        if problem is not None:
            return None, [problem]
        encoded = text.encode()
    if _ODD.search(encoded.translate(None, _PLAIN).decode()) is None:
        return text, []
    found = _CONTROL.search(text)
    if found is not None:
        line, column = position(text, found.start())
        return None, [
            Problem(
                "error",
                "control-character",
                path,
                line,
                column,
                f"control character U+{ord(found[0]):04X}, which no web page can hold",
                "remove it, or get the file again from its source",
            )
        ]
    return text, _strange(text, path)


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the character at ``offset``."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _no_text(data: bytes, path: str) -> Problem | None:
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return Problem(
            "error", "empty", path, 1, 1, "the file is empty", "get it again or delete it"
        )
    if data.startswith(_UTF16):
        return Problem(
            "error",
            "encoding",
            path,
            1,
            1,
            "the file is in UTF-16",
            "save it as UTF-8",
        )
    head = data[:4096]
    if data.startswith(_BINARY) or head.count(0) > _BINARY_SHARE * len(head):
        return Problem(
            "error",
            "binary",
            path,
            1,
            1,
            "the file is not text",
            "put the text of the decision, or its saved web page, in its place",
        )
    return None


def _windows_1252(data: bytes, error: UnicodeDecodeError, path: str) -> tuple[str, Problem | None]:
    """Read ``data`` as Windows-1252 unless it is broken UTF-8 or something else."""
    line, column = position(data[: error.start].decode("latin-1"), error.start)

    def refused(message: str, hint: str) -> tuple[str, Problem]:
        return "", Problem("error", "encoding", path, line, column, message, hint)

    if error.reason == "unexpected end of data":
        return refused("the file ends in the middle of a character", "get the whole file again")
    byte = f"0x{data[error.start]:02X}"
    if _MULTIBYTE.search(data):
        return refused(
            f"the file is UTF-8 up to the byte {byte} here, which is not",
            "get the file again from its source, or repair this character",
        )
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as undefined:
        line, column = position(data.decode("latin-1"), undefined.start)
        return refused(
            f"the byte 0x{data[undefined.start]:02X} is neither UTF-8 nor Windows-1252",
            "save the file as UTF-8",
        )
    misread = _MISREAD.search(text)
    if misread is not None:
        line, column = position(text, misread.end() - 1)
        return refused(
            f"the byte 0x{data[misread.end() - 1]:02X} is not UTF-8, "
            f"and as Windows-1252 it would read {misread[0]!r}",
            "save the file as UTF-8",
        )
    return text, None


def _strange(text: str, path: str) -> list[Problem]:
    """Return a warning of the first of each kind of characters that nobody meant to write."""
    problems = []

    def warn(code: str, offset: int, message: str, hint: str) -> None:
        line, column = position(text, offset)
        problems.append(Problem("warning", code, path, line, column, message, hint))

    found = _BIDI.search(text)
    if found is not None:
        message = f"U+{ord(found[0]):04X} changes the direction of the text that follows"
        hint = (
            "check this line against its source; the page shows the character and does not obey it"
        )
        warn("bidi-control", found.start(), message, hint)
    found = _TWICE_ENCODED.search(text)
    if found is not None:
        message = (
            f"{shown(found[0])} is what one character of UTF-8 becomes if read as Windows-1252"
        )
        hint = "get the file again from its source; the page shows it as it is"
        warn("encoded-twice", found.start(), message, hint)
    offset = text.find(_LOST)
    if offset >= 0:
        message = "U+FFFD stands where a character was lost"
        warn("lost-character", offset, message, "get the file again from its source")
    return problems
