"""What a site stands on besides the decisions: the project's own files, settings and code."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sitegen.cache.code import code_digest
from sitegen.config import Config
from sitegen.digest import digest
from sitegen.inputs import Inputs, law_of, load_inputs
from sitegen.problems import Problem

if TYPE_CHECKING:
    from sitegen.law.registry import Law
    from sitegen.pages.glossary import Glossary
    from sitegen.pages.page import Page
    from sitegen.pages.render import Renderer
    from sitegen.pages.synonyms import Synonyms
    from sitegen.study import Study

PARTS = frozenset(("search", "data", "proof", "law"))
"""What a build can do without: for measuring, and for the preview, which does search later."""


class Ground:
    """Everything that is read before the decisions; raises ``ConfigError`` for what is missing.

    ``without`` are ``PARTS`` that are left out. ``study_id`` identifies what the study of a
    decision depends on besides its file, ``assets_id`` what scripts and styles are made of, ``id``
    what the whole site does.
    """

    def __init__(self, root: Path, config: Config, without: frozenset[str] = frozenset()) -> None:
        self.config = config
        self.without = without
        self.renderers: dict[frozenset[str | None], Renderer] = {}  # see ``renderer``
        self.inputs: Inputs = load_inputs(root)
        inputs, encode = self.inputs, msgspec.msgpack.encode
        # The law by its words alone: where its files stand may be another place on another machine.
        glossary = inputs.prose.get("glossary.md")
        left_out = sorted(without & {"law", "proof", "search"})
        code = code_digest()
        studied = (list(inputs.law.values()), glossary, config.prefix, left_out)
        self.study_id = digest(code, encode(studied))
        self.assets_id = digest(code, encode(inputs.assets))
        rest = (inputs.templates, inputs.assets, inputs.prose, inputs.synonyms, inputs.withdrawn)
        self.id = digest(self.study_id, encode((rest, config, sorted(without))))

    @property
    def law(self) -> "Law":
        """The registry; it is compiled when it is first asked for."""
        return self._compiled[0]

    @property
    def law_problems(self) -> list[Problem]:
        """What is wrong with the registry."""
        return self._compiled[1]

    @property
    def glossary(self) -> "Glossary":
        """The words that are explained where they are used."""
        return self._explained[0]

    @property
    def glossary_problems(self) -> list[Problem]:
        """What is wrong with the glossary."""
        return self._explained[1]

    @property
    def synonyms(self) -> "Synonyms":
        """The names that mean the same, for the search."""
        return self._alike[0]

    @property
    def synonyms_problems(self) -> list[Problem]:
        """What is wrong with them."""
        return self._alike[1]

    @property
    def prose(self) -> "list[Page]":
        """The publisher's own pages."""
        return self._own[0]

    @property
    def prose_problems(self) -> list[Problem]:
        """What is wrong with them."""
        return self._own[1]

    @property
    def withdrawn(self) -> frozenset[str]:
        """The references that must not be published."""
        return frozenset(self.inputs.withdrawn)

    def study(self) -> "Study":
        """Return what studies one file after another."""
        from sitegen.study import Study  # noqa: PLC0415 - not needed where nothing has changed

        return Study(self.law, self.config.prefix, self.glossary, self.without)

    @cached_property
    def _explained(self) -> tuple["Glossary", list[Problem]]:
        from sitegen.pages.glossary import read_glossary  # noqa: PLC0415 - the same

        return read_glossary(self.inputs.prose)

    @cached_property
    def _alike(self) -> tuple["Synonyms", list[Problem]]:
        from sitegen.pages.synonyms import read_synonyms  # noqa: PLC0415 - the same

        return read_synonyms(self.inputs.synonyms)

    @cached_property
    def _own(self) -> tuple["list[Page]", list[Problem]]:
        from sitegen.pages.prose import prose_pages  # noqa: PLC0415 - the same

        return prose_pages(self.inputs.prose, self.config.prefix)

    @cached_property
    def _compiled(self) -> tuple["Law", list[Problem]]:
        return law_of(self.inputs.law)
