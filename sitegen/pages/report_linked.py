"""A decision as machines are told of it: a ``Report`` of https://schema.org, with what it cites.

It is made where the decision is read and kept with its sheet; its address, which hangs on where
the site stands, is put in when the page is printed.
"""

from collections.abc import Iterator, Mapping

import msgspec

from sitegen.law import links
from sitegen.law.registry import Law
from sitegen.library.works import KINDS, work_uri
from sitegen.model import Citation, Entry
from sitegen.pages.laws import REMEMBERED, citation_name
from sitegen.pages.linked import OMBUDSMAN, Linked
from sitegen.pages.linksout import links_out
from sitegen.pages.official import official
from sitegen.pages.words import name_of

_TYPES = {"legislation": "Legislation", "guidance": "CreativeWork", "case": "CreativeWork"}
_SEARCH = links.by_title("")
"""What begins an address that leads to a search and not to the thing itself."""

_encode = msgspec.json.encode
_PUBLISHER = msgspec.Raw(_encode(OMBUDSMAN))


def report(entry: Entry, law: Law) -> bytes:
    """Return what a decision alone says, as a JSON object without its address."""
    return Reporter(law).report(entry)


class Reporter:
    """Reports one decision after the other; it remembers what it has said of each work."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._works: dict[tuple[str, str], msgspec.Raw] = {}

    def report(self, entry: Entry) -> bytes:
        """Return what a decision alone says, as a JSON object without its address.

        ``datePublished`` is the day of the decision: schema.org means by it also the day on which a
        certificate was issued. When the Ombudsman put the decision on the web is not known.
        """
        link = official(entry)
        found: Linked = {
            "@type": "Report",
            "name": name_of(entry),
            "identifier": entry.reference,
            "datePublished": entry.decided,
            "inLanguage": "en-GB",
            "publisher": _PUBLISHER,
            "isBasedOn": link.href if link.exact else None,
            "about": list(_about(entry)),
            "citation": list(self._cited(entry)),
        }
        return _encode({key: value for key, value in found.items() if value})

    def _cited(self, entry: Entry) -> Iterator[Linked | msgspec.Raw]:
        """Yield each work and each decision that one cites, in the order of first mention."""
        names, seen = dict(entry.names), set[str]()
        for mention in entry.mentions:
            kind = mention.kind
            uri = work_uri(kind, mention.uri) if kind in KINDS else mention.uri
            if uri in seen:
                continue
            seen.add(uri)
            if kind == "decision":
                reference = uri.removeprefix("decision/").replace("-", " ")
                yield {"@type": "Report", "identifier": reference}
            elif kind in KINDS:
                yield self._work(Citation(0, 0, uri, kind), names, mention.words)

    def _work(self, work: Citation, names: Mapping[str, str], words: str) -> msgspec.Raw:
        # A case has the name that the decision gives it, and so has what the registry lacks.
        own = work.kind == "case" or work.uri in names
        key = (work.kind, work.uri)
        known = None if own else self._works.get(key)
        if known is None:
            found = {
                "@type": _TYPES[work.kind],
                "name": citation_name(self._law, work, names, words),
            }
            out = links_out(self._law, work.kind, work.uri, names.get(work.uri))
            link = next(out, None)
            if link and not link.href.startswith(_SEARCH):
                found["url"] = link.href
            known = msgspec.Raw(_encode(found))
            if not own and len(self._works) < REMEMBERED:
                self._works[key] = known
        return known


def at(address: str, encoded: bytes) -> msgspec.Raw:
    """Return an encoded object, which has other properties, with its address."""
    return msgspec.Raw(b'{"url":' + _encode(address) + b"," + encoded[1:])


def _about(entry: Entry) -> Iterator[Linked]:
    if entry.organisation:
        yield {"@type": "Organization", "name": entry.organisation}
    for subject in (entry.category, entry.subcategory):
        if subject:
            yield {"@type": "Thing", "name": subject}
