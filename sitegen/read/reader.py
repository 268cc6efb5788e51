"""The reader: bytes in, one proved decision out, or the reason why there is none."""

from sitegen.model import Decision, Removed
from sitegen.problems import Problem
from sitegen.read import furniture, layout, reference
from sitegen.read.body import read_body
from sitegen.read.decode import decode
from sitegen.read.ending import check_ending
from sitegen.read.header import read_header, stray_fields
from sitegen.read.lines import joined
from sitegen.read.numbers import number_sections
from sitegen.read.proof import prove_lines
from sitegen.read.source import read_source
from sitegen.read.values import read_values


def read(
    data: bytes, path: str, source_url: str | None = None
) -> tuple[Decision | None, list[Problem]]:
    """Read one file.

    ``path`` stands in messages and in ``Decision.source_path``; ``source_url``
    is the address that the file was taken from, if that is known. Returns
    ``None`` instead of a decision where an error keeps it off the site.
    Never raises for what ``data`` holds.
    """
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    source = read_source(text, path)
    if isinstance(source, Problem):
        return None, [*problems, source]
    source_url = source_url or source.source_url
    leading = furniture.leading(source.lines)
    rest = source.lines[len(leading) :]
    header = read_header(rest, source.fields, path)
    if isinstance(header, Problem):
        return None, [*problems, header]
    values, more = read_values(header.fields, source_url, path)
    problems += more
    below = rest[header.used :]
    problems += stray_fields(below, path, has_summary=bool(header.summary))
    trailing = furniture.trailing(below)
    body = read_body(
        below[: len(below) - len(trailing)], header.contents, exact=source.kind == "html"
    )
    sections, numbering, more = number_sections(body.sections, path)
    problems += more
    problems += check_ending(source.whole, header, body, trailing, path)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    name = layout.recognise(source.kind, header, body, leading, numbering)
    decision = Decision(
        reference=header.title.reference,
        slug=reference.slug_of(header.title.reference),
        title=header.title.text,
        organisation=header.title.organisation,
        category=values.category,
        subcategory=values.subcategory,
        outcome=values.outcome,
        decided=values.decided,
        fields=header.fields,
        summary=header.summary,
        sections=sections,
        sign_off=joined([line.unmarked() for line in body.sign_off]) if body.sign_off else None,
        removed=_in_file_order(
            [*source.removed, *leading, *header.removed, *body.removed, *trailing]
        ),
        layout=name,
        confidence=layout.confidence(name, header, body),
        numbering=numbering,
        source_path=path,
        source_url=source_url,
    )
    unproved = prove_lines(source.whole, decision)
    if unproved is not None:
        return None, [*problems, unproved]
    return decision, problems


def _in_file_order(removed: list[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda one: one.line))
