"""Decisions in, one library out: facets, works cited, standard wording, neighbours, quality."""
