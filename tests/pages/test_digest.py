"""The SHA-256 of a decision's text, which anyone can make again."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitegen.model import Text
from sitegen.pages.digest import sha256_of, text_of
from tests.pages.test_data import DECISION

ROOT = Path(__file__).parents[2]


def texts(block: dict[str, Any]) -> list[str]:
    """Return the text of a paragraph or an item of the data, and those below it."""
    return [block["text"], *(text for each in block.get("items", ()) for text in texts(each))]


def digest(data: dict[str, Any]) -> str:
    """Make the digest from the data alone, as the page on open data describes it."""
    pieces = list(data["summary"])
    for section in data["sections"]:
        pieces.append(section["heading"])
        pieces += [text for block in section["blocks"] for text in texts(block)]
    pieces.append(data["sign_off"])
    return hashlib.sha256("\n".join(filter(None, pieces)).encode("utf-8")).hexdigest()


def test_the_digest_can_be_made_again_from_the_data(built_many: Path) -> None:
    """For every decision the data, its digest and the page say the same."""
    folders = [path.parent for path in built_many.glob("decisions/*/index.json")]
    assert len(folders) > 40
    for folder in folders:
        data = json.loads((folder / "index.json").read_text("utf-8"))
        assert data["sha256"] == digest(data)
        assert f"<code>{data['sha256']}</code>" in (folder / "index.html").read_text("utf-8")


def test_the_program_on_the_page_works(
    built: Path, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    """What the page on open data says to run says yes for a decision of the site."""
    page = (ROOT / "content/pages/data.md").read_text("utf-8")
    lines = re.findall(r"^    (.*)$|^$", page.partition("In Python:")[2], re.MULTILINE)
    program = "\n".join(lines).partition("\nThe numbers")[0]
    (tmp_path / "index.json").write_bytes(
        (built / "decisions" / "21-007-914" / "index.json").read_bytes()
    )
    monkeypatch.chdir(tmp_path)
    exec(program, {})  # noqa: S102 - the program of our own page
    assert capsys.readouterr().out == "True\n"


def test_only_texts_that_are_there_stand_in_it() -> None:
    """Heading before paragraph before items; no number, no letter, nothing empty."""
    assert text_of(DECISION) == "In short.\nThe complaint\nUnder the Care Act 2014:\none\ntwo"


@given(st.text(min_size=1), st.text(min_size=1))
def test_another_text_has_another_digest(one: str, other: str) -> None:
    """A change of a single character tells."""
    first, second = (replace(DECISION, summary=(Text(text),)) for text in (one, other))
    assert (sha256_of(first) == sha256_of(second)) == (one == other)
