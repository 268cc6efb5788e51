"""sitegen: published ombudsman decisions in, a searchable cross-linked static site out."""

__version__ = "0.1.0"
