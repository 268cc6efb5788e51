"""Themes: what complaints of every subject are about, told from the words of a summary.

They only say why a decision is shown beside another one. A summary is short and to the
point; the statement below it names nearly everything.
"""

_THEMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("delay", ("delay", "took too long", "taken too long", "failed to act in time")),
    ("complaint handling", ("complaint handling", "complaints procedure", "complaints process")),
    ("data protection", ("data breach", "personal data", "confidential information", "privacy")),
    ("communication", ("communicat", "kept her informed", "kept him informed", "kept informed")),
    ("record keeping", ("record keeping", "record-keeping", "keep records", "poor records")),
    ("court proceedings", ("court proceedings", "private court", "legal proceedings")),
    ("education, health and care plans", ("ehc plan", "education, health and care plan")),
    ("school transport", ("school transport", "home to school")),
    ("missed education", ("missed education", "out of school", "alternative provision")),
    ("assessment of needs", ("needs assessment", "care needs", "assessment of need")),
    ("charges for care", ("care charges", "care fees", "financial assessment", "top-up")),
    ("care at home", ("home care", "domiciliary", "direct payment")),
    ("care homes", ("care home", "residential care", "nursing home")),
    ("homelessness", ("homeless", "temporary accommodation", "interim accommodation")),
    ("housing allocation", ("housing register", "housing allocation", "priority band")),
    ("disrepair", ("disrepair", "housing repairs", "damp and mould")),
    ("noise and nuisance", ("noise", "statutory nuisance")),
    ("antisocial behaviour", ("antisocial behaviour", "anti-social behaviour")),
    ("planning enforcement", ("planning enforcement", "breach of planning")),
    ("planning permission", ("planning permission", "planning application")),
    ("penalty charges", ("penalty charge", "parking ticket")),
    ("council tax", ("council tax",)),
    ("refuse collection", ("refuse", "bin collection", "waste collection", "missed collections")),
    ("reasonable adjustments", ("reasonable adjustment",)),
    ("domestic abuse", ("domestic abuse", "domestic violence")),
    ("safeguarding", ("safeguarding",)),
)


def themes_of(summary: str) -> tuple[str, ...]:
    """Return the themes that a summary names, in one order for all."""
    folded = summary.casefold()
    return tuple(name for name, signs in _THEMES if any(sign in folded for sign in signs))
