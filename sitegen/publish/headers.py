"""Which HTTP headers a host sends with a path, as ``netlify.toml`` has it.

The preview server answers with the same headers as the published site, so
that what a Content-Security-Policy forbids is seen before it is published.

Rules and their matching are Netlify's (https://docs.netlify.com/routing/headers/):

- ``*`` stands for anything, slashes included; as a whole part
  (``/assets/*``) also for nothing.
- ``:name`` stands for one part of the path.
- A slash at the end, and case, make no difference.
- Every rule that matches counts. Where two set one header, the later in the
  file wins here; Netlify's documentation does not say what it does, so the
  project's file never comes to that (and a test sees to it).
"""

import re
from pathlib import Path

from msgspec import Struct, field

from sitegen.ownfile import read_values

_HINT = 'a rule is [[headers]] with for = "/*" and below it [headers.values]'


class Rule(Struct, frozen=True):
    """The headers of all paths that ``pattern`` matches."""

    pattern: str = field(name="for")
    values: dict[str, str | list[str]]

    def matches(self, path: str) -> bool:
        """Say whether the rule is about ``path``, which begins with a slash."""
        return _expression(self.pattern).fullmatch(path) is not None

    def headers(self) -> dict[str, str]:
        """Return the rule's headers, each value on one line."""
        return {name.strip(): _one_line(value) for name, value in self.values.items()}


class Rules(Struct, frozen=True):
    """All rules, in the order of the file."""

    headers: tuple[Rule, ...] = ()

    def headers_for(self, path: str) -> dict[str, str]:
        """Return the headers to send with ``path``; a later rule's value wins."""
        merged: dict[str, tuple[str, str]] = {}
        for rule in self.headers:
            if rule.matches(path):
                merged |= {name.lower(): (name, v) for name, v in rule.headers().items()}
        return dict(merged.values())


def load_rules(path: Path) -> Rules:
    """Read the ``[[headers]]`` of a ``netlify.toml``; without one there are no rules.

    Raises ``ConfigError`` when it cannot be read, is no TOML, or a rule is ill-formed.
    """
    return read_values(path, Rules, "headers", _HINT) if path.exists() else Rules()


def _one_line(value: str | list[str]) -> str:
    if isinstance(value, list):
        return ", ".join(item.strip() for item in value)
    return ", ".join(part.strip() for part in value.split(","))


def _expression(pattern: str) -> re.Pattern[str]:
    parts = [part.rstrip() for part in pattern.strip().split("/")]
    joined = "".join(_part(part) for part in parts if part)
    return re.compile(f"{joined}/?", re.IGNORECASE | re.DOTALL)


def _part(part: str) -> str:
    if part.startswith(":"):
        return "/[^/]+"
    if part == "*":
        return "(?:/.*)?"
    return "/" + ".*".join(re.escape(piece) for piece in part.split("*"))
