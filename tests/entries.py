"""Entries of decisions, made up from the facts that a test is about."""

from msgspec.structs import replace

from sitegen.model import Entry


def entry(slug: str, **facts: object) -> Entry:
    """Return an entry of which nothing is stated but its reference and ``facts``."""
    bare = Entry(
        slug=slug,
        reference=slug.replace("-", " "),
        organisation=None,
        category=None,
        subcategory=None,
        outcome=None,
        decided=None,
        summary="",
        source_url=None,
        mentions=(),
    )
    return replace(bare, **facts)
