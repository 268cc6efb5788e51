"""The link by which a reader reports a problem with a decision to whoever publishes the copy."""

from urllib.parse import quote, urlencode, urlsplit

from sitegen.config import Config
from sitegen.model import Entry
from sitegen.pages.routes import decision_route
from sitegen.pages.words import name_of


def report_href(config: Config, entry: Entry) -> str | None:
    """Return a link that carries the reference, ``None`` where there is nobody to write to.

    It ends where the number of a paragraph belongs, so that a script has only to put it
    behind: an e-mail's last line is ``Paragraph:``, the last value of a query ``paragraph``.
    """
    href = config.contact_href
    if href is None:
        return None
    if href.startswith("mailto:"):
        address = config.base_url + decision_route(entry.slug)
        lines = ("What is wrong:", "", "", name_of(entry), address, "Paragraph: ")
        subject = quote(f"A problem with {entry.reference}")
        return (
            f"{href}?subject={subject}&body={quote(chr(10).join(lines)).replace('%0A', '%0D%0A')}"
        )
    parts = urlsplit(href)
    query = urlencode({"reference": entry.reference, "paragraph": ""}, quote_via=quote)
    # What stands behind "#" is not sent to a server, and would stand in the way of the paragraph.
    return parts._replace(
        query=f"{parts.query}&{query}" if parts.query else query, fragment=""
    ).geturl()
