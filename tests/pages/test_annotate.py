"""Annotating a text never changes its words."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model import Citation
from sitegen.pages.annotate import annotate


@st.composite
def cited_texts(draw: st.DrawFn) -> tuple[str, list[Citation]]:
    """Draw a text with citations whose spans are ordered, and disjoint or equal."""
    text = draw(st.text(alphabet="ab <>&\"'\n\u00a0§{}", max_size=80))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    times = draw(st.lists(st.integers(1, 3), min_size=len(spans), max_size=len(spans)))
    citations = [
        Citation(start, end, f"ukpga/1974/7/section/{number}")
        for (start, end), count in zip(spans, times, strict=True)
        for number in range(count)
    ]
    return text, citations


@given(st.lists(cited_texts(), min_size=1, max_size=4))
def test_without_its_tags_an_annotated_text_is_the_text(
    drawn: list[tuple[str, list[Citation]]],
) -> None:
    """Stripping the tags gives back every character of each text, whatever the citations."""
    texts, citations = zip(*drawn, strict=True)
    annotated = annotate(texts, citations, lambda found: f'<a href="/{found[0].uri}">')
    assert tuple(html.unescape(re.sub(r"<[^>]*>", "", each)) for each in annotated) == texts


@given(cited_texts())
def test_each_span_is_one_link(drawn: tuple[str, list[Citation]]) -> None:
    """Citations that share a span share a link, and it holds the words of the span."""
    text, citations = drawn
    (annotated,) = annotate([text], [citations], lambda _: "<a>")
    spans = dict.fromkeys((each.start, each.end) for each in citations)
    linked = re.findall(r"<a>(.*?)</a>", annotated, re.DOTALL)
    assert [html.unescape(words) for words in linked] == [text[start:end] for start, end in spans]
