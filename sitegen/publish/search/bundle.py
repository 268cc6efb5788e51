"""Make one bundle: decisions of some time, newest first, as a part of the index that stands by itself."""

from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from sitegen.document import Document
from sitegen.publish.search.counted import words_of
from sitegen.publish.search.cut import Part
from sitegen.publish.search.filters import filters_of
from sitegen.publish.search.model import FACETS, NOT_STATED, About
from sitegen.publish.search.output import (
    CONTENTS,
    SLUGS,
    Contents,
    Filter,
    chunk,
    filtered,
    pack,
    pack_run,
)
from sitegen.publish.search.places import entries, placed
from sitegen.publish.search.printed import Printed
from sitegen.publish.search.runs import run, runs_of
from sitegen.publish.search.thinned import thinned


def make(part: Part, documents: Iterable[Document]) -> tuple[dict[str, bytes], About]:
    """Return the files of a bundle by path, and what it tells of itself.

    ``documents`` are those of the decisions of ``part``, in their order.
    """
    read = list(documents)
    fields = sorted({name for document in read for name in document.facts})
    printed = Printed(fields)
    lengths = [printed.add(at, document) for at, document in enumerate(read)]
    filters = filters_of(document.stated for document in read)
    files = {filtered(each.name): pack(each) for each in filters}
    standing = printed.standing()
    whole = placed(printed.words, standing)
    runs = runs_of(entries(whole))
    files |= {chunk(at, whole=True): pack_run(each.data) for at, each in enumerate(runs)}
    # The same words in each run, so that one table of contents is enough.
    words = entries(thinned(whole))
    for at, each in enumerate(runs):
        files[chunk(at)] = pack_run(run(list(islice(words, each.count))))
    firsts, lasts = [each.first for each in runs], [each.last for each in runs]
    names = [each.name for each in filters]
    files[CONTENTS] = msgspec.json.encode(Contents(lengths, firsts, lasts, names, fields))
    files[SLUGS] = msgspec.json.encode([each.slug for each in part.searchables])
    organisations = [document.facts.get("organisation", "") for document in read]
    return files, _about(part, filters, words_of(printed.words, standing, organisations))


def _about(part: Part, filters: Sequence[Filter], words: dict[str, int]) -> About:
    days = [each.decided for each in part.searchables if each.decided]
    years = sorted({str(day.year) for day in days})
    return About(
        pages=len(part.searchables),
        first=days[-1] if days else None,
        last=days[0] if days else None,
        years=tuple(years) or (NOT_STATED,),
        counts={
            each.name: {value: len(pages) for value, pages in each.values.items()}
            for each in filters
            if each.name in FACETS
        },
        words=words,
    )
