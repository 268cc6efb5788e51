"""What the search page writes for Pagefind's WebAssembly is CBOR that says the same."""

from pathlib import Path
from typing import Any

from tests.pages.modules import run
from tests.publish.cbor_reader import loads

RUN = """
import { readFileSync } from "node:fs";
import { filterOf, tableOf } from "./search/cbor.js";
const [contents, filter] = JSON.parse(readFileSync(0, "utf-8"));
const all = [tableOf(contents), filterOf(...filter)];
console.log(JSON.stringify(all.map((bytes) => Buffer.from(bytes).toString("hex"))));
"""


def written(folder: Path, contents: dict[str, Any], filter_: list[Any]) -> list[Any]:
    """Return what a table and a filter say, read back."""
    return [loads(bytes.fromhex(each)) for each in run(folder, RUN, [contents, filter_])]


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
