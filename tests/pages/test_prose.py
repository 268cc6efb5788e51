"""Prose pages from Markdown."""

from sitegen.pages.prose import prose_pages


def test_a_page_has_the_title_and_the_description_that_its_text_begins_with() -> None:
    """The first heading is the title, the first paragraph the description."""
    pages, problems = prose_pages({"about.md": "# About *us*\n\nWhat this\nis.\n\n## More\n"}, "/")
    assert problems == []
    assert [(page.route, page.title, page.description) for page in pages] == [
        ("about/", "About us", "What this is.")
    ]


def test_links_from_the_root_get_the_prefix_of_the_site() -> None:
    """A link, or a picture, that begins with a slash works below a sub-path too."""
    pages, _ = prose_pages(
        {"a.md": "# A\n\n[years](/years/) [out](https://example.org/) ![](/card.png)\n"}, "/sub/"
    )
    assert pages[0].context["body"] == (
        '<h1>A</h1>\n<p><a href="/sub/years/">years</a> '
        '<a href="https://example.org/">out</a> <img src="/sub/card.png" alt="" /></p>\n'
    )


def test_headings_have_anchors_that_tell_them_apart() -> None:
    """Two headings of the same words have two anchors."""
    pages, _ = prose_pages({"a.md": "# A\n\n## One more\n\n## One more\n"}, "/")
    assert 'id="one-more"' in pages[0].context["body"]
    assert 'id="one-more-2"' in pages[0].context["body"]


def test_raw_html_stays_text() -> None:
    """Markdown cannot bring elements of its own."""
    pages, _ = prose_pages({"a.md": "# A\n\n<script>x</script>\n"}, "/")
    assert "<script>" not in pages[0].context["body"]


def test_a_page_without_a_title_is_left_out_with_a_message() -> None:
    """The publisher is told which file and what to write."""
    pages, problems = prose_pages({"a.md": "words\n"}, "/")
    assert pages == []
    assert "\n".join(map(str, problems)) == (
        "content/pages/a.md:1:1: page-without-title: the page has no heading of level 1; "
        "begin it with a line such as '# About this site'"
    )
