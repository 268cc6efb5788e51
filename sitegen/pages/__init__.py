"""Library to pages: routes, plans, templates, feeds, data. Pure: artifacts come out."""

from sitegen.pages.assets import assets_of
from sitegen.pages.glossary import read_glossary
from sitegen.pages.plan import Plan
from sitegen.pages.prose import prose_pages
from sitegen.pages.quality import quality_page
from sitegen.pages.site import site_of

__all__ = ["Plan", "assets_of", "prose_pages", "quality_page", "read_glossary", "site_of"]
