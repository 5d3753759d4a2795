"""The list of workshops: making, choosing, deleting them."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.core.details import details_of
from facilitator.core.journal import Action, Actor
from facilitator.live.clock import Clock, local
from facilitator.storage.library import Library

if TYPE_CHECKING:
    # Loading them loads what reads packs; see facilitator.loading.
    from facilitator.core.planning import Order
    from facilitator.live.packs import Packs, Planned


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
    def _now(self) -> datetime:
        return local(self._clock.now_ms())

    @property
    def today(self) -> date:
        """The date in this room."""
        return self._now.date()

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

    def create(self, template_id: str, order: "Order", by: Actor) -> str:
        """A new workshop from a template.

        Raises:
            what ``Packs.plan`` does; DiskFull, DiskTrouble
        """
        return self._keep(self._packs.plan(template_id, order, self._library.new_id), by)

    def quick(self, groups: int, minutes: float, locale: str, by: Actor) -> str:
        """Groups, a clock and points, at once: one block of ``minutes``.

        Raises:
            as ``create``
        """
        new_id = self._library.new_id
        return self._keep(self._packs.plan_quick(groups, minutes, self._now, locale, new_id), by)

    def sample(self, locale: str, by: Actor) -> str:
        """The sample workshop: the one begun before, or a new one.

        Raises:
            as ``create``
        """
        for row in self._library.workshops.every():
            if row.sample and row.status != "finished":
                return row.id
        return self._keep(self._packs.plan_sample(self._now, locale, self._library.new_id), by)

    def delete(self, workshop_id: str) -> None:
        """Remove a workshop for good."""
        self._library.erase(workshop_id)
        self.announce()

    def _keep(self, planned: "Planned", by: Actor) -> str:
        workshop = planned.workshop
        action = Action(
            id=self._library.new_id(),
            workshop=workshop.id,
            at=self._clock.now_ms(),
            by=by,
            kind="create",
        )
        self._library.workshops.create(workshop, planned.contents, action)
        self._chosen = workshop.id
        self.created.emit()
        self.announce()
        return workshop.id

    def _say_details(self) -> None:
        workshop = self._library.workshops.load(self._chosen)
        families = self._library.families(self._chosen)
        began = self._library.run(self._chosen) is not None
        self.details_changed.emit(details_of(workshop, families, self.today, can_report=began))
