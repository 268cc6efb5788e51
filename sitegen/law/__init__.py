"""Text → citations: what a decision's words refer to in law, guidance and elsewhere.

    tokens     the smallest pieces          names        titles and short names
    numbers    26A(1), 9 to 13, (3 and 4)   definitions  "(‘the Act’)"
    grammar    sections, Schedules, Parts   cases        judgments, other decisions
    anchors    where to look                scan         text → elements
    between    what joins two elements      memory       what a decision has said so far
    govern     provisions of an instrument  here         places in the decision itself
    find       the pass itself              registry     instruments and guidance, compiled
    provision  URIs taken apart and said    links        their addresses
    files      content/law/ as text → registry

Nothing here reads a file, makes HTML or keeps anything from one decision to the next.
"""

from sitegen.law import links
from sitegen.law.files import parse_guidance, parse_instruments
from sitegen.law.find import Findings, find
from sitegen.law.instruments import Guidance, Instrument
from sitegen.law.provision import Provision, describe
from sitegen.law.provision import parse as parse_provision
from sitegen.law.registry import Law, compile_law
from sitegen.law.resolve import Abstention

__all__ = [
    "Abstention",
    "Findings",
    "Guidance",
    "Instrument",
    "Law",
    "Provision",
    "compile_law",
    "describe",
    "find",
    "links",
    "parse_guidance",
    "parse_instruments",
    "parse_provision",
]
