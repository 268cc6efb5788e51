"""What a decision cites."""

from typing import Literal

from msgspec import Struct

from sitegen.model.decision import Decision, Passage

CitationKind = Literal["legislation", "guidance", "case", "decision", "paragraph", "term"]
"""``term`` is a word of the glossary: pages explain it as they do what is cited."""


class Citation(Struct, frozen=True, gc=False):
    """One thing that a passage refers to.

    ``uri`` is its identity: for legislation the legislation.gov.uk path
    without the host (``ukpga/1974/7/section/24A/6``). Several citations may
    share one span (a range); different spans never overlap.
    """

    start: int
    end: int
    uri: str
    kind: CitationKind = "legislation"


class CitedDecision(Struct, frozen=True):
    """A decision and what it cites: one tuple a passage, in the order of ``passages``.

    ``names`` gives the titles, by URI, of works that the registry does not list.
    """

    decision: Decision
    citations: tuple[tuple[Citation, ...], ...]
    names: tuple[tuple[str, str], ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the decision."""
        return self.decision.passages
