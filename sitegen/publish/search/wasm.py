"""The program that searches in the browser: Pagefind's WebAssembly.

It comes with Pagefind, which gives it out with every index that it makes. So an index of one page is
made, once, and what is in it but the program is left.
"""

from contextlib import suppress
from gzip import compress, decompress
from pathlib import Path

import msgspec

from sitegen.publish.search import pagefind
from sitegen.publish.search import store as kept
from sitegen.publish.search.output import LANGUAGE, VERSION

WASM = f"wasm.{LANGUAGE}.pagefind"

_ENTRY = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
_PAGE = ("/", b"<html><body data-pagefind-body>a</body></html>")
_A_MINUTE = 60.0


class _Entry(msgspec.Struct, frozen=True):
    """``pagefind-entry.json``."""

    version: str


def browser_program(store: Path, timeout: float = _A_MINUTE) -> Path:
    """Return the file of the program, which is kept in ``store`` by what it is.

    Pagefind is given ``timeout`` seconds. Raises ``PublishError`` when it is not installed
    or cannot be started, and ``FailedError`` when it gives out no program that is known here.
    """
    begin = f"{WASM}-{pagefind.version()}-"
    for path in sorted(store.glob(f"{begin}*")):
        with suppress(OSError):
            if path.name == begin + kept.known_by(path.read_bytes()):
                return path
    place = kept.workplace(store)
    try:
        made = pagefind.index(pagefind.executable(), [_PAGE], place, timeout)
        data = _known(made)
        (place / WASM).write_bytes(data)
        return (place / WASM).rename(store / (begin + kept.known_by(data)))
    finally:
        kept.discard(place)


def _known(made: dict[str, bytes]) -> bytes:
    """Return the program of the version whose files are known here."""
    try:
        version = msgspec.json.decode(made.get(_ENTRY, b""), type=_Entry).version
    except msgspec.MsgspecError as error:
        message = f"Pagefind's {_ENTRY} cannot be read ({error})"
        raise pagefind.FailedError(message) from error
    if version != VERSION or WASM not in made:
        message = f"Pagefind is of version {version}, not {VERSION}, or has no {WASM}"
        raise pagefind.FailedError(message, "install the project's locked requirements again")
    # All that it wrote begins with a mark, which its own script takes off.
    return compress(decompress(made[WASM]).removeprefix(_MARK), mtime=0)
