"""What a reader chooses an organisation from by typing.

Hundreds of them are no checkboxes. The list is a file of its own, loaded when a reader comes to
the field; for law there is ``lawlist``.
"""

from collections import Counter

import msgspec

from sitegen.artifact import Artifact
from sitegen.pages.routes import SEARCH
from sitegen.pages.site import Site
from sitegen.pages.words import NOT_STATED_LABEL

ORGANISATIONS = f"{SEARCH}organisations.json"


def organisation_choices(site: Site) -> Artifact:
    """Return the list: an array for each name as it is printed, which is what the filter finds.

    It has the name, and how many decisions have it.
    """
    names = Counter(entry.organisation or NOT_STATED_LABEL for entry in site.library.entries)
    return Artifact(ORGANISATIONS, msgspec.json.encode(sorted(names.items())) + b"\n")
