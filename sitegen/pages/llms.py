"""``llms.txt`` (https://llmstxt.org): the site for programs that read it on a person's behalf.

What it is and is not, the files that spare reading thousands of pages, and the terms.
"""

from collections.abc import Collection, Iterator

from sitegen.artifact import Artifact
from sitegen.pages.site import Site
from sitegen.pages.words import counted, span_of

PATH = "llms.txt"

_TERMS = (
    "Decisions are © Commission for Local Administration in England. They may be reused free of "
    "charge in any format or medium if they are reproduced accurately, without amendment, with the "
    "source acknowledged, and not in a misleading context. The source is the Local Government and "
    "Social Care Ombudsman, and this is not its own site: the official versions are at "
    "https://www.lgo.org.uk/decisions."
)
_NOTES = """\
- People have letters in place of names (Mr X, Mrs B), which mean different people in each decision. Do not try to find out who anybody is.
- A fact that a source does not state is null in the data, and “not stated” on pages. Nothing is guessed.
- To cite: Local Government and Social Care Ombudsman, Dudley Metropolitan Borough Council (21 007 914), 16 June 2022, [12]. The number in square brackets is that of a paragraph.
- Where the numbers of paragraphs were lost, they are restored, or none are given; `numbering` in the data says which."""
_PROSE = (
    ("data/", "Open data", "what every field means"),
    ("licence/", "Licence", "the terms, and those of the law cited"),
    ("about/", "About this site", "who made it, and from what"),
    ("how-to-read-a-decision/", "How to read a decision", "what the parts of one mean"),
    ("glossary/", "Glossary", "words that the Ombudsman uses in a special sense"),
    (
        "what-the-ombudsman-can-look-at/",
        "What the Ombudsman can look at",
        "and what it must leave alone, with the law that says so",
    ),
    ("quality/", "Quality report", "what the sources lacked"),
)
_LISTS = (
    ("categories/", "Subjects"),
    ("outcomes/", "Outcomes"),
    ("statutes/", "Law cited"),
    ("organisations/", "Organisations"),
    ("years/", "Years"),
    ("sitemap.xml", "Map of the pages that search engines may list"),
)


def llms(site: Site, prose: Collection[str | None]) -> Artifact:
    """Render the file; ``prose`` are the routes of the pages that do not come from decisions."""
    return Artifact(PATH, ("\n".join(_lines(site, prose)) + "\n").encode())


def _lines(site: Site, prose: Collection[str | None]) -> Iterator[str]:
    config, entries = site.config, site.library.entries
    base, span = config.base_url, span_of(entries)
    yield f"# {config.title}"
    yield ""
    yield f"> {config.tagline}. {counted(len(entries))}{f', {span}' if span else ''}."
    yield ""
    yield _TERMS
    yield ""
    yield _NOTES
    yield ""
    yield "## Data"
    yield ""
    yield (
        f"- [decisions.json]({base}decisions.json): the facts and summary of every decision, newest "
        "first; where it would be very large, the addresses of a file a year"
    )
    yield f"- [decisions.csv]({base}decisions.csv): the same, a row each"
    yield (
        f"- [counts.csv]({base}counts.csv): how many decisions each organisation has, by year, "
        "category and outcome"
    )
    yield f"- [Newest decisions]({base}feed.xml): an Atom feed; each list has its own, `feed.xml` beside it"
    yield (
        f"- One decision: {base}decisions/REFERENCE/index.json, with the reference as 21-007-914; it "
        "holds every paragraph with its number and what it cites. Paragraph 12 of the page beside it "
        "is #p12"
    )
    yield ""
    yield "## Lists"
    yield ""
    yield from (f"- [{words}]({base}{route})" for route, words in _LISTS)
    yield ""
    yield "## About"
    yield ""
    yield from (
        f"- [{words}]({base}{route}): {what}" for route, words, what in _PROSE if route in prose
    )
