"""Home: what a trainer sees outside a workshop."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.core.details import TemplateCard, WorkshopDetails, proposed
from facilitator.core.workshop import WorkshopSummary
from facilitator.settings import Settings
from facilitator.ui.home.heading import Heading
from facilitator.ui.home.possible import hindered, said
from facilitator.ui.home.proposal import Proposal
from facilitator.ui.home.shelves import Shelves
from facilitator.ui.home.shortcuts import home_shortcuts
from facilitator.ui.home.top_bar import TopBar
from facilitator.ui.home.wishes import HomeWishes
from facilitator.ui.home.workshop_card import WorkshopCard
from facilitator.ui.home.workshop_list import WorkshopList
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.banner import Message, MessageKind
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.message_row import MessageRow
from facilitator.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    # Their forms take 15 ms to load; see facilitator.loading.
    from facilitator.core.waves import Wave
    from facilitator.ui.home.after_strip import AfterStrip
    from facilitator.ui.home.keys import HomeDeed
    from facilitator.ui.home.questions import Questions
    from facilitator.ui.home.welcome import Welcome

Tab: TypeAlias = Literal["workshops", "library"]

_NARROWEST = 1000
_LOWEST = 610
_LOW, _TALL = 720, 860


class HomePage(HomeWishes):
    """Today's workshop, all workshops, and the ways to begin a new one."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        load_welcome: "Callable[[], type[Welcome]]",
        load_questions: "Callable[[], type[Questions]]",
    ) -> None:
        """What loads the welcome and the questions is called when they are first wanted."""
        super().__init__()
        self._look = look
        self._load_welcome = load_welcome
        self._load_questions = load_questions
        self._settings = settings
        self._today = date.min
        self._shelves = Shelves((), self._today)
        self._rows: dict[str, WorkshopSummary] = {}
        self._templates: tuple[TemplateCard, ...] = ()
        self._details: WorkshopDetails | None = None
        self._wanted = ""
        self._welcome: Welcome | None = None
        self._library: QWidget | None = None
        self._tab: Tab = "workshops"
        self._bar = TopBar(look)
        self._messages = MessageRow(look, SPACE.xxl)
        self._heading = Heading(look)
        self._card = WorkshopCard(look)
        self._list = WorkshopList(look)
        self._faces = QStackedLayout()
        self._build()
        self._connect()
        self._own_keys = home_shortcuts(self, self.perform)

    def _build(self) -> None:
        edge = SPACE.xxl
        body = column(
            self._heading,
            self._card,
            gap=SPACE.lg,
            margins=(edge, SPACE.xl - 2, edge, SPACE.lg + 4),
        )
        body.insertSpacing(1, SPACE.xs)
        body.addWidget(self._list, 1)
        self._home = home = QWidget()
        home.setLayout(body)
        box = column(self._bar, self._messages, gap=0)
        box.addLayout(self._faces, 1)
        self.setLayout(box)
        # Only now: it shows its first face, which would be a window of its own before.
        self._faces.addWidget(home)
        self._card.hide()
        self.setMinimumSize(_NARROWEST, _LOWEST)

    def _connect(self) -> None:
        self._bar.language_requested.connect(self.language_requested)
        self._bar.theme_requested.connect(self.theme_requested)
        self._bar.help_requested.connect(self._show_keys)
        self._bar.tab_requested.connect(self._on_tab)
        self._bar.settings_requested.connect(self.settings_requested)
        self._bar.handover_requested.connect(self.handover_requested)
        self._heading.sample_requested.connect(self.sample_requested)
        self._heading.quick_requested.connect(self._ask_quick)
        self._heading.new_requested.connect(self._ask_new)
        self._card.start_requested.connect(self.start_requested)
        self._card.rehearse_requested.connect(self.rehearse_requested)
        self._card.report_requested.connect(self.report_requested)
        self._card.papers_requested.connect(self.papers_requested)
        self._card.check_requested.connect(self.check_requested)
        self._card.people_requested.connect(self.people_requested)
        self._card.after_requested.connect(self.after_requested)
        self._card.delete_requested.connect(self._ask_delete)
        self._list.chosen.connect(self.select_requested)
        self._list.opened.connect(self._on_opened)
        self._list.delete_requested.connect(self._ask_delete)

    def perform(self, deed: "HomeDeed") -> None:
        """Do what a key does; below a palette only what opens and closes it, and the end."""
        covered = any(cover.isVisible() for cover in self.findChildren(Cover))
        if covered and deed not in ("palette", "quit"):
            return
        at_once: dict[HomeDeed, Callable[[], None]] = {
            "new": self._ask_new,
            "quick": self._ask_quick,
            "open": self.handover_requested.emit,
            "delete": lambda: self._ask_delete(self.chosen_id()),
            "workshops": partial(self.show_tab, "workshops"),
            "library": partial(self.show_tab, "library"),
            "settings": self.settings_requested.emit,
            "palette": self._ask_palette,
            "keys": self._show_keys,
            "quit": self.quit_requested.emit,
        }
        of_card: dict[HomeDeed, Callable[[], None]] = {
            "start": self._card.press_start,
            "rehearse": self._card.press_rehearse,
            "check": self._card.press_check,
            "people": self._card.press_people,
            "print": self._card.press_papers,
            "documents": partial(self._card.press_after, "documents"),
            "programme": partial(self._card.press_after, "programme"),
            "messages": partial(self._card.press_after, "messages"),
            "follow-up": partial(self._card.press_after, "follow-up"),
            "find": self._list.go_to_search,
        }
        if deed in at_once:
            at_once[deed]()
        elif not self._is_asking() and not self._says_why(deed):
            of_card[deed]()

    def hindered(self) -> "dict[HomeDeed, str]":
        """What cannot be done with the chosen workshop, each with its reason."""
        chosen = self._chosen()
        sample = chosen is not None and chosen.sample
        return hindered(self._look.texts, chosen.status if chosen else None, sample=sample)

    def _chosen(self) -> WorkshopSummary | None:
        chosen = self._rows.get(self._details.id) if self._details else None
        return chosen if self._tab == "workshops" else None

    def _says_why(self, deed: "HomeDeed") -> bool:
        """Whether it cannot be done; then one sentence says so, until something else is done."""
        reason, chosen = self.hindered().get(deed, ""), self._chosen()
        status = chosen.status if chosen else None
        self.show_message("info", reason and said(self._look.texts, deed, reason, status))
        return bool(reason)

    def show_workshops(self, workshops: tuple[WorkshopSummary, ...], today: date) -> None:
        """Show all workshops; without any, the welcome.

        Details are asked for again where the workshop on the card has changed, or is gone.
        """
        before = self._rows.get(self._details.id) if self._details else None
        self._today = today
        self._shelves = Shelves(workshops, today)
        self._rows = {workshop.id: workshop for workshop in workshops}
        self._heading.show_day(today, self._shelves)
        self._list.show_shelves(self._shelves, today)
        if not workshops:
            self._details = None
            self._card.hide()
            self._make_welcome()
            self._show_face()
            return
        self._show_face()
        now = self._rows.get(self._details.id) if self._details else None
        if now is None:
            self._details = None
            now = self._rows.get(self._wanted) or proposed(workshops, today)
        elif before is None or before == now:
            return
        if now is not None:
            self.select_requested.emit(now.id)

    def show_details(self, details: WorkshopDetails) -> None:
        """Show a workshop on the card and as the chosen one of the list."""
        before, self._details = self._details, details
        if before is not None and before.id != details.id:
            self.show_message("info", "")
        self._card.show_details(details, self._today)
        self._card.show()
        self._list.show_chosen(details.id)
        if before is None and self.isVisible() and self._tab == "workshops":
            self._card.focus_main()

    def show_templates(self, templates: tuple[TemplateCard, ...]) -> None:
        """Offer these templates for new workshops."""
        self._templates = templates

    def show_after(self, strip: "AfterStrip") -> None:
        """Have a strip for the days after a workshop on its card."""
        self._card.hold_after(strip)

    def show_due(self, due: "Mapping[str, Wave]") -> None:
        """Say in the list which workshops are to be followed up, by their ids."""
        self._list.show_due(due)

    def show_message(self, kind: MessageKind, text: str) -> None:
        """Say something at the top; an empty text says nothing more."""
        self._messages.show_message(Message(kind, text))

    def show_problem(self, problem: str) -> bool:
        """Say on the form of a new workshop what has to be mended; False where none is open."""
        return self._is_asking() and self._questions.show_problem(problem)

    def finish_new(self) -> None:
        """The new workshop is there: its form goes, where one is open."""
        if self._is_asking():
            self._questions.finish_new()
        self.show_tab("workshops")

    @cached_property
    def _questions(self) -> "Questions":
        made = self._load_questions()(self._look, self)
        made.create_requested.connect(self.create_requested)
        made.quick_requested.connect(self.quick_requested)
        made.delete_requested.connect(self.delete_requested)
        return made

    def heed(self, settings: Settings) -> None:
        """Something else is proposed for new workshops."""
        self._settings = settings

    def take_over(self, before: "HomePage") -> None:
        """Stand where a Home in another look stood: on its page, at its workshop."""
        self._wanted = before.chosen_id()
        self.show_tab(before.tab())

    def chosen_id(self) -> str:
        """The workshop on the card, or ""."""
        return self._details.id if self._details else ""

    def tab(self) -> Tab:
        """Which page is open."""
        return self._tab

    def show_tab(self, tab: Tab) -> None:
        """Open a page, unless something is asked."""
        if tab == self._tab or self._is_asking():
            self._bar.show_tab(self._tab)
            return
        self._tab = tab
        self._bar.show_tab(tab)
        for key in self._own_keys:
            key.setEnabled(tab == "workshops")
        self._show_face()
        if tab == "workshops":
            self.focus_main()
        elif self._library is None:
            self.library_requested.emit()
        else:
            self.library_shown.emit()

    def show_library(self, library: QWidget) -> None:
        """Have this page for the library."""
        self._library = library
        self._faces.addWidget(library)
        self._show_face()

    def ask_from_template(self, template_id: str) -> None:
        """Ask everything about a new workshop from a template."""
        who = self._settings.trainer_name
        self._ask(Proposal(day=self._today, trainer=who, template=template_id))

    def _show_face(self) -> None:
        """The page that is open: of the workshops the welcome, while there are none."""
        welcome = self._welcome if not self._rows else None
        self._bar.setVisible(self._tab == "library" or welcome is None)
        if self._tab == "library":
            if self._library is not None:
                self._faces.setCurrentWidget(self._library)
        elif welcome is None:
            self._faces.setCurrentWidget(self._home)
        else:
            self._faces.setCurrentWidget(welcome)
            if self.isVisible():
                welcome.focus_main()

    def focus_main(self) -> None:
        """Take the keyboard to the one thing to do."""
        if self._welcome is not None and not self._rows:
            self._welcome.focus_main()
        else:
            self._card.focus_main()

    def _on_tab(self, tab: str) -> None:
        self.show_tab("library" if tab == "library" else "workshops")

    def _make_welcome(self) -> None:
        if self._welcome is None:
            self._welcome = self._load_welcome()(self._look, self._settings.theme, self._today)
            self._welcome.language_requested.connect(self.language_requested)
            self._welcome.theme_requested.connect(self.theme_requested)
            self._welcome.sample_requested.connect(self.sample_requested)
            self._welcome.new_requested.connect(self._ask_own)
            self._welcome.quick_requested.connect(self._ask_quick)
            self._welcome.library_requested.connect(partial(self.show_tab, "library"))
            self._faces.addWidget(self._welcome)

    def _is_asking(self) -> bool:
        return any(sheet.isVisible() for sheet in self.findChildren(Sheet))

    def _ask_new(self) -> None:
        self._ask(Proposal(day=self._today, trainer=self._settings.trainer_name))

    def _ask_own(self, client: str, day: date, people: int) -> None:
        trainer = self._settings.trainer_name
        self._ask(Proposal(day=day, client=client, people=people, trainer=trainer))

    def _ask(self, proposal: Proposal) -> None:
        if not self._is_asking():
            if not self._templates:
                self.templates_requested.emit()
            self._questions.ask_new(self._templates, proposal)

    def _ask_quick(self) -> None:
        if not self._is_asking():
            self._questions.ask_quick()

    def _ask_delete(self, workshop_id: str) -> None:
        workshop = self._rows.get(workshop_id)
        if workshop is None or self._is_asking():
            return
        if workshop.status == "running":
            self._says_why("delete")
            return
        self._questions.ask_delete(workshop_id, workshop.title)

    def _ask_palette(self) -> None:
        if not self._is_asking():
            self.palette_requested.emit()

    def _show_keys(self) -> None:
        if self._tab == "library":
            self.keys_requested.emit()
        elif not self._is_asking():
            self._questions.show_keys()

    def _on_opened(self, _workshop_id: str) -> None:
        self._card.focus_main()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard starts at the one thing to do."""
        super().showEvent(event)
        if event.spontaneous():
            return
        if self._tab == "workshops":
            self.focus_main()
        else:
            self.library_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window shows less of the card and more of the list."""
        super().resizeEvent(event)
        self._card.show_low(self.height() < _LOW, tall=self.height() >= _TALL)
