"""Scripts and styles made small by tdewolff's minify, which Hugo has too.

It shortens the names of a script that nobody outside can see, and leaves out what says nothing.
"""

import re

from sitegen.ownfile import ConfigError
from sitegen.pages.scripts import is_module

_SAID = re.compile(r"(?P<what>.*?) on line \d+ and column \d+\n\s*\d+: (?P<where>.*)")
"""What the library says of a mistake; its lines are those of all modules together."""
_TYPES = {"js": "application/javascript", "css": "text/css"}


def small(name: str, data: bytes) -> bytes:
    """Return an asset that does the same in fewer bytes; ``name`` is its path.

    To be called in a process that ends soon after and forks no more: the library is written in
    Go, and starts threads. Raises ``ConfigError`` for a script or style that is not one.
    """
    # Not above, for the same reason.
    import minify  # type: ignore[import-untyped] # noqa: PLC0415 - it has no annotations

    kind = _TYPES.get(name.rpartition(".")[2])
    if kind is None or not data.strip():
        return data
    text = data.decode()
    if kind.endswith("script") and not is_module(text):
        # In a block of its own nothing of a script can be seen by others.
        text = f"{{\n{text}\n}}"
    try:
        return str(minify.string(kind, text)).encode()
    except minify.MinifyError as error:
        said = _SAID.match(str(error))
        what = f"{said['what']} in “{said['where'].strip()}”" if said else str(error)
        hint = "correct it, or the module that it takes this from"
        message = f"templates/assets/{name}:1:1: script: {what}; {hint}"
        raise ConfigError(message) from None
