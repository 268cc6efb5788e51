"""What identifies that by which a decision is searched, so that an index of it can be kept."""

from collections.abc import Collection, Sequence

from sitegen.cache.state import Row
from sitegen.digest import digest
from sitegen.library.wording import keys_of


def searched(rows: Sequence[Row], recited: Collection[bytes], study: bytes) -> dict[str, bytes]:
    """Return what identifies each decision's document, where some wording is ``recited``."""
    return {row.slug: digest(study, row.content, bytes(recites(row, recited))) for row in rows}


def recites(row: Row, recited: Collection[bytes]) -> tuple[bool, ...]:
    """Tell of each longer paragraph of a decision whether it is ``recited`` wording."""
    return tuple(key in recited for key in keys_of(row.wording))
