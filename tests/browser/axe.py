"""axe-core in a page: WCAG 2.2 AA, its best practices, and targets of at least 24 pixels."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_AXE = Path("tests/web/node_modules/axe-core/axe.min.js")
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Off unless asked for by name: targets of at least 24 pixels (WCAG 2.2, 2.5.8).
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def run_axe(page: Page, **options: Any) -> dict[str, Any]:
    """Return what axe finds on a page; ``options`` are its own."""
    # Evaluated by way of the debugger, which the Content-Security-Policy does not bind.
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate(
        "options => axe.run(document, options)", {**_OPTIONS, **options}
    )
    return result


def violations(page: Page, **options: Any) -> list[str]:
    """Return a line for each element that breaks a rule."""
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in run_axe(page, **options)["violations"]
        for node in rule["nodes"]
    ]
