"""The search index: cut into bundles by date, each made as Pagefind has it, and kept.

``bundles`` has the whole of it, ``bundle`` how one is made; ``manifest`` says what the site
ships of them.
"""

from sitegen.publish.search.bundles import build_index
from sitegen.publish.search.manifest import MANIFEST, manifest, site_files
from sitegen.publish.search.model import Bundle, Documents, Index, Searchable
from sitegen.publish.search.vocabulary import vocabulary

__all__ = [
    "MANIFEST",
    "Bundle",
    "Documents",
    "Index",
    "Searchable",
    "build_index",
    "manifest",
    "site_files",
    "vocabulary",
]
