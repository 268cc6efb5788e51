"""The search index: cut into bundles by date, each made by Pagefind, verified and kept.

``bundles`` has the whole of it; ``manifest`` says what the site ships of them.
"""

from sitegen.publish.search.bundles import FOLDER, build_bundles
from sitegen.publish.search.kinds import Bundle, Documents, Searchable
from sitegen.publish.search.manifest import MANIFEST, manifest, site_files
from sitegen.publish.search.vocabulary import vocabulary

__all__ = [
    "FOLDER",
    "MANIFEST",
    "Bundle",
    "Documents",
    "Searchable",
    "build_bundles",
    "manifest",
    "site_files",
    "vocabulary",
]
