"""Library to artifacts: every page planned, rendered and yielded one at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.artifact import Artifact
from sitegen.model import CitedDecision
from sitegen.pages.assets import Assets
from sitegen.pages.data import decision_json, decisions_csv, decisions_json
from sitegen.pages.decision import decision_page, proved
from sitegen.pages.feeds import feed_artifacts
from sitegen.pages.home import home_pages
from sitegen.pages.lists import counted_term, facet_pages, reversed_years
from sitegen.pages.page import Page
from sitegen.pages.render import Renderer
from sitegen.pages.routes import SEARCH, decision_route
from sitegen.pages.site import Site
from sitegen.pages.sitemap import in_sitemap, robots, sitemap_artifacts
from sitegen.pages.statutes import work_pages
from sitegen.problems import Problem


class Plan:
    """All pages of a site but the decisions', planned; both kinds are rendered as they are asked for."""

    def __init__(
        self, site: Site, templates: Mapping[str, str], assets: Assets, prose: Sequence[Page]
    ) -> None:
        self._site = site
        self._config = site.config
        self._assets = assets
        self._renderer = Renderer(
            templates, site.config, assets, frozenset(page.route for page in prose)
        )
        self._pages = (
            *home_pages(self._site),
            *facet_pages(self._site),
            *work_pages(self._site),
            _search(self._site),
            *prose,
        )

    def decisions(
        self, cited: Iterable[tuple[CitedDecision, bytes]]
    ) -> Iterator[Artifact | Problem]:
        """Render the page, the data and the source of each decision with its bytes.

        A page that does not show its decision word for word comes with a problem.
        """
        entries = {entry.slug: entry for entry in self._site.library.entries}
        for each, source in cited:
            entry = entries[each.decision.slug]
            route = decision_route(entry.slug)
            page = decision_page(self._site, each, entry)
            artifact = self._renderer.render(page)
            yield artifact
            wrong = proved(artifact, each.decision, page)
            if wrong is not None:
                yield wrong
            yield Artifact(f"{route}index.json", decision_json(each, entry))
            if self._config.source_files:
                yield Artifact(f"{route}source.txt", source)

    def lists(self) -> Iterator[Artifact]:
        """Render everything else: lists, feeds, data, prose, the map of the site, assets."""
        for page in self._pages:
            yield self._renderer.render(page)
        yield from feed_artifacts(self._site)
        yield Artifact("decisions.json", decisions_json(self._site))
        yield Artifact("decisions.csv", decisions_csv(self._site))
        yield from sitemap_artifacts(self._config, self._mapped())
        yield robots(self._config)
        yield from self._assets.artifacts()

    def _mapped(self) -> list[tuple[str, str | None]]:
        mapped = in_sitemap(self._pages)
        if self._config.index_decisions:
            mapped += [
                (decision_route(entry.slug), entry.decided.isoformat() if entry.decided else None)
                for entry in self._site.library.entries
            ]
        return mapped


def _search(site: Site) -> Page:
    library = site.library
    return Page(
        route=SEARCH,
        template="search.html",
        title="Search",
        description="Search the full text of every decision on this site.",
        context={
            "total": len(library.entries),
            "categories": tuple(counted_term("categories", term) for term in library.categories),
            "outcomes": tuple(counted_term("outcomes", term) for term in library.outcomes),
            "years": tuple(counted_term("years", t) for t in reversed_years(library.years)),
        },
        area=SEARCH,
        trail=(("Search", None),),
    )
