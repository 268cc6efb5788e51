"""The project's own registry, for the tests of this room."""

from pathlib import Path

from sitegen.inputs import load_law

ROOT = Path(__file__).parents[2]
LAW = load_law(ROOT)[0]
