"""What can be cited by name: Acts and statutory instruments, and guidance."""

import re

from msgspec import Struct

from sitegen.law import tokens

_YEAR = re.compile(r"\s+((?:1[2-9]|20)\d\d)$")


class Instrument(Struct, frozen=True):
    """An Act or statutory instrument.

    ``path`` is its legislation.gov.uk path without the host. ``default`` says that
    the title without its year means this one. An alias that carries a year is
    read with that year only; one without a year stands alone. ``beside`` holds
    short forms that are read only next to a provision ("section 117 MHA").
    ``type`` is ``unlisted`` for an instrument that a text names with its year and
    the registry does not hold; its path is then ``title/`` and a slug.
    ``seen``: the path was found in a published source, not given from memory.
    """

    title: str
    year: int
    type: str
    path: str
    seen: bool = False
    default: bool = False
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    example: str = ""
    counter_example: str = ""

    @property
    def form(self) -> str:
        """The kind of text that it is: ``act``, ``regulations``, ``order``, ``rules`` or another."""
        return tokens.fold(split_year(self.title)[0].split()[-1])

    @property
    def listed(self) -> bool:
        """Whether it stands in the registry."""
        return self.type != "unlisted"


class Guidance(Struct, frozen=True):
    """Statutory guidance, a code of practice or the Ombudsman's own guidance.

    ``url`` is ``None`` where no stable address is known. Aliases are read
    with or without a year after them.
    """

    title: str
    slug: str
    url: str | None = None
    aliases: tuple[str, ...] = ()
    example: str = ""
    counter_example: str = ""

    @property
    def path(self) -> str:
        """Its identity among citations: ``guidance/`` and the slug."""
        return f"guidance/{self.slug}"


def split_year(name: str) -> tuple[str, int | None]:
    """Take the year off the end of a name."""
    match = _YEAR.search(name)
    return (name[: match.start()], int(match.group(1))) if match else (name, None)
