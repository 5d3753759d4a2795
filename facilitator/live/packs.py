"""The packs at hand: what a new workshop can be made of."""

from pathlib import Path

from facilitator.content.catalogue import Catalogue, catalogue
from facilitator.content.packs import read_content, read_template, read_variables
from facilitator.core.details import TemplateCard
from facilitator.core.errors import UnknownContent
from facilitator.core.pack import Content, Template
from facilitator.core.text import Words
from facilitator.storage.codec import freeze

QUICK = "quick-session"


class Packs:
    """The installed packs, read when they are asked for.

    Reading a list touches only the heads of files; a template brings the contents it names.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._lists: dict[Path, Catalogue] | None = None
        self._companies: dict[Path, Words] = {}

    def templates(self) -> tuple[TemplateCard, ...]:
        """The templates to choose from; the quick one has a button of its own."""
        return tuple(
            TemplateCard(
                id=one.id,
                name=one.name,
                summary=one.summary,
                minutes=one.minutes,
                company=self._company(folder),
            )
            for folder, found in self._catalogues().items()
            for one in found.templates
            if one.id != QUICK
        )

    def sample(self) -> str:
        """The id of the template of the sample workshop.

        Raises:
            UnknownContent: no pack has one
        """
        for found in self._catalogues().values():
            for one in found.templates:
                if one.sample:
                    return one.id
        raise UnknownContent("sample")

    def course(self, template_id: str) -> Words:
        """The name of the course a template belongs to: that of its pack.

        Raises:
            UnknownContent
        """
        for found in self._catalogues().values():
            if template_id in {one.id for one in found.templates}:
                return found.name
        raise UnknownContent(template_id)

    def gather(self, template_id: str) -> tuple[Template, dict[str, tuple[str, Content]]]:
        """A template and its contents, frozen: content id -> (sha256, content).

        Class points come along with every template of the pack that has them.

        Raises:
            UnknownContent, BrokenPack
        """
        for folder, found in self._catalogues().items():
            if template_id in {one.id for one in found.templates}:
                template = read_template(folder, template_id)
                wanted = {block.content for block in template.blocks}
                wanted |= {one.id for one in found.contents if one.kind == "points"}
                contents = [read_content(folder, one) for one in sorted(wanted)]
                return template, {one.id: (freeze(one)[0], one) for one in contents}
        raise UnknownContent(template_id)

    def gather_quick(self) -> tuple[Template, dict[str, tuple[str, Content]]]:
        """The template of a workshop without an agenda, as ``gather`` does."""
        return self.gather(QUICK)

    def _company(self, folder: Path) -> Words:
        if folder not in self._companies:
            self._companies[folder] = read_variables(folder).get("company", {})
        return self._companies[folder]

    def _catalogues(self) -> dict[Path, Catalogue]:
        if self._lists is None:
            self._lists = {folder: catalogue(folder) for folder in self._folders}
        return self._lists
