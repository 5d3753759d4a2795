"""The list of workshops: making, choosing, deleting them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from secrets import randbelow
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.core.details import details_of
from facilitator.core.journal import Action, Actor
from facilitator.core.pack import Content, Family, Template
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.text import EN, ZH, Words, pick
from facilitator.live.clock import Clock, local
from facilitator.storage.library import Library

if TYPE_CHECKING:
    # Loading it loads what reads packs; see facilitator.loading.
    from facilitator.live.packs import Packs

SEEDS = 1_000_000
SAMPLE_GROUPS = 6
SAMPLE_PEOPLE = 36


class LiveWorkshops(QObject):
    """The workshops of the library.

    Signals:
        workshops_changed(object, object): the summaries, and today's date.
        details_changed(object): the ``WorkshopDetails`` of the chosen one.
        templates_changed(object): the ``TemplateCard``s of the packs.
        created(): a new workshop is on the disk; the list that has it follows.
    """

    workshops_changed = Signal(object, object)
    details_changed = Signal(object)
    templates_changed = Signal(object)
    created = Signal()

    def __init__(
        self,
        library: Library,
        load_packs: "Callable[[], Packs]",
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """``load_packs`` is called once, when they are first wanted."""
        super().__init__(parent)
        self._library = library
        self._load_packs = load_packs
        self._clock = clock
        self._chosen = ""

    @cached_property
    def _packs(self) -> "Packs":
        return self._load_packs()

    @property
    def today(self) -> date:
        """The date in this room."""
        return local(self._clock.now_ms()).date()

    def announce(self) -> None:
        """Say the list, and the chosen workshop if it is still there."""
        rows = self._library.workshops.every()
        before = self._chosen
        self.workshops_changed.emit(rows, self.today)
        # Who has chosen another one in between has heard of it already.
        if self._chosen == before and before in {row.id for row in rows}:
            self._say_details()

    def announce_templates(self) -> None:
        """Say the templates; read from the packs at the first call."""
        self.templates_changed.emit(self._packs.templates())

    def select(self, workshop_id: str) -> None:
        """Show another workshop."""
        self._chosen = workshop_id
        self._say_details()

    def create(self, template_id: str, order: Order, by: Actor) -> str:
        """A new workshop from a template. It is nobody's sample, whatever the template is.

        Raises:
            what ``check_order`` refuses; UnknownContent, BrokenPack; DiskFull, DiskTrouble
        """
        template, contents = self._packs.gather(template_id)
        return self._create(replace(template, sample=False), contents, order, by)

    def quick(self, groups: int, minutes: float, locale: str, by: Actor) -> str:
        """Groups, a clock and points, at once: one block of ``minutes``.

        Raises:
            as ``create``
        """
        template, contents = self._packs.gather_quick()
        blocks = tuple(replace(block, minutes=minutes) for block in template.blocks)
        title = pick(template.name, locale)
        order = replace(self._order(title, groups, 0, locale), client=title)
        return self._create(replace(template, blocks=blocks), contents, order, by)

    def sample(self, locale: str, by: Actor) -> str:
        """The sample workshop: the one begun before, or a new one.

        Raises:
            as ``create``
        """
        for row in self._library.workshops.every():
            if row.sample and row.status != "finished":
                return row.id
        template_id = self._packs.sample()
        title = pick(self._packs.course(template_id), locale)
        order = self._order(title, SAMPLE_GROUPS, SAMPLE_PEOPLE, locale)
        template, contents = self._packs.gather(template_id)
        return self._create(template, contents, order, by)

    def delete(self, workshop_id: str) -> None:
        """Remove a workshop for good."""
        self._library.erase(workshop_id)
        self.announce()

    def _create(
        self,
        template: Template,
        contents: Mapping[str, tuple[str, Content]],
        order: Order,
        by: Actor,
    ) -> str:
        workshop = plan(template, contents, order, self._library.new_id, randbelow(SEEDS))
        action = Action(
            id=self._library.new_id(),
            workshop=workshop.id,
            at=self._clock.now_ms(),
            by=by,
            kind="create",
        )
        self._library.workshops.create(workshop, dict(contents.values()), action)
        self._chosen = workshop.id
        self.created.emit()
        self.announce()
        return workshop.id

    def _order(self, title: str, groups: int, people: int, locale: str) -> Order:
        nobody: Words = {}
        companies = [card.company for card in self._packs.templates() if card.company]
        company = companies[0] if companies else nobody
        now = local(self._clock.now_ms())
        return Order(
            title=title,
            client=pick(company, locale) or title,
            day=now.date(),
            start=now.time().replace(second=0, microsecond=0),
            language=EN if locale == EN else ZH,
            group_names=GROUP_NAMES[EN if locale == EN else ZH][:groups],
            people=people,
        )

    def _say_details(self) -> None:
        workshop = self._library.workshops.load(self._chosen)
        families: dict[str, Family | None] = {
            block.content: self._library.content(block.content).family for block in workshop.blocks
        }
        began = self._library.run(self._chosen) is not None
        self.details_changed.emit(details_of(workshop, families, can_report=began))
