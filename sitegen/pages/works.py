"""The index of the works cited of a kind: laws, guidance, cases."""

from collections.abc import Iterator, Sequence

from sitegen.model import CitationKind, CitedWork
from sitegen.pages.page import Counted, Group, Page
from sitegen.pages.routes import work_route, works_route
from sitegen.pages.site import Site
from sitegen.pages.words import counted

HEADINGS: dict[CitationKind, tuple[str, str]] = {
    "legislation": (
        "Law cited",
        "The Acts, regulations and orders that decisions rest on, and where they cite them.",
    ),
    "guidance": (
        "Guidance cited",
        "Statutory guidance, codes of practice and the Ombudsman’s own.",
    ),
    "case": ("Cases cited", "Judgments that decisions refer to."),
}
"""What the index of a kind is called, and what is said of it."""


def works_index(site: Site, kind: CitationKind) -> Page:
    """Plan the index of the works of one kind."""
    return _index(site, kind, [work for work in site.library.works if work.kind == kind])


def counted_work(work: CitedWork) -> Counted:
    """Return the link to a work."""
    return Counted(work.title, work_route(work.kind, work.uri), len(work.entries))


def _index(site: Site, kind: CitationKind, works: Sequence[CitedWork]) -> Page:
    heading, lede = HEADINGS[kind]
    groups = tuple(_index_groups(kind, works))
    beside = tuple(
        Counted(HEADINGS[other][0], works_route(other), total)
        for other in HEADINGS
        if other != kind and (total := _total(site, other))
    )
    return Page(
        route=works_route(kind),
        template="works.html",
        title=heading,
        description=f"{lede} {counted(len(works), 'entry', 'entries')}.",
        context={
            "heading": heading,
            "lede": lede,
            "groups": groups,
            "beside": beside,
            "kinds": (),
            "narrow": bool(works),
        },
        area="statutes/",
        trail=((heading, None),)
        if kind == "legislation"
        else (("Law cited", works_route("legislation")), (heading, None)),
    )


def _total(site: Site, kind: CitationKind) -> int:
    return sum(work.kind == kind for work in site.library.works)


def _index_groups(kind: CitationKind, works: Sequence[CitedWork]) -> Iterator[Group]:
    if kind != "legislation":
        yield Group(f"page-{kind}", "", tuple(map(counted_work, works)))
        return
    named = {
        "ukpga": ("Acts of Parliament", "Acts"),
        "uksi": ("Statutory instruments", "Instruments"),
    }
    kinds = {work.uri: named.get(work.uri.split("/")[0]) for work in works}
    for id_, found in (("acts", named["ukpga"]), ("instruments", named["uksi"]), ("other", None)):
        members = [work for work in works if kinds[work.uri] == found]
        if members:
            heading, short = found or ("Other instruments", "Other")
            yield Group(f"page-{id_}", heading, tuple(map(counted_work, members)), short)
