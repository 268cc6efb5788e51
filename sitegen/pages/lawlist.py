"""``search/law.json``: the law that decisions cite, by its names, for the search to know it by.

An Act or a statutory instrument is an array: its address on legislation.gov.uk, its title, how many
decisions cite it, its names in lower case, the short ones that count only beside a provision, and
its provisions, each with its number of decisions: those that have a page, and every place in them
that is cited or leads to one.
"""

import re
from collections import defaultdict

import msgspec

from sitegen.artifact import Artifact
from sitegen.law import provision
from sitegen.law.instruments import Instrument, split_year
from sitegen.model import CitedPart, CitedWork
from sitegen.pages.site import Site

PATH = "search/law.json"

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("the", "of", "and", "for", "to", "in"))


def law_list(site: Site) -> Artifact:
    """Return the file."""
    known = {each.path: each for each in site.law.instruments}
    listed = [
        _work(work, known.get(work.uri))
        for work in site.library.works
        if work.kind == "legislation"
    ]
    return Artifact(PATH, msgspec.json.encode(listed) + b"\n")


def folded(name: str) -> str:
    """Return a name as the search compares it: in lower case, small words and signs left out."""
    plain = name.casefold().replace("’", "").replace("'", "")
    return " ".join(word for word in _WORD.findall(plain) if word not in _SMALL)


def _work(work: CitedWork, instrument: Instrument | None) -> list[object]:
    names, beside = _names(work.title, instrument)
    head = f"{work.uri}/"
    parts = {
        uri.removeprefix(head): count
        for part in work.parts
        for uri, count in ((part.uri, len(part.entries)), *_places(part))
    }
    return [work.uri, work.title, len(work.entries), names, beside, parts]


def _places(part: CitedPart) -> list[tuple[str, int]]:
    """Return the places within a provision, with how many decisions cite each or what it holds."""
    citing: defaultdict[str, set[str]] = defaultdict(set)
    for entry, mention in part.mentions:
        citing[mention.uri].add(entry.slug)
    below: defaultdict[str, set[str]] = defaultdict(set)
    for uri, slugs in citing.items():
        for place in provision.lineage(uri):
            if len(place) > len(part.uri):
                below[place] |= slugs
    return [(uri, len(slugs)) for uri, slugs in sorted(below.items())]


def _names(title: str, instrument: Instrument | None) -> tuple[list[str], list[str]]:
    names = [title]
    beside: tuple[str, ...] = ()
    if instrument:
        names += [instrument.title, *instrument.aliases]
        beside = instrument.beside
        # An alias without a year is read with it too.
        names += [f"{name} {instrument.year}" for name in (*instrument.aliases, *beside)]
        if instrument.default:
            names.append(split_year(instrument.title)[0])
    of_names = dict.fromkeys(filter(None, map(folded, names)))
    return list(of_names), [name for name in map(folded, beside) if name not in of_names]
