"""The composition root: builds every object, hands each one what it needs, connects them all.

Start order: the lock of the library, the library, the live objects, the look, the shell and Home.
The console, the audience's window and everything that prints are built when first wanted.
"""

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import loading
from facilitator import settings as settings_store
from facilitator.appearance import make_look, show_refusal
from facilitator.core.errors import UserError
from facilitator.live.clock import Clock, SystemClock, Ticker
from facilitator.live.faults import Faults, keep_log
from facilitator.live.instance import Instance
from facilitator.live.next_turn import next_turn
from facilitator.live.quitting import QuitWishes
from facilitator.live.workshops import LiveWorkshops
from facilitator.messages import sentence
from facilitator.place import Place, usual_place
from facilitator.sampling import bring_sample
from facilitator.settings import Settings
from facilitator.storage.library import Library, open_library
from facilitator.texts import Texts
from facilitator.ui.fonts import register_fonts
from facilitator.ui.home.page import HomePage
from facilitator.ui.shell import SETTLED_MS, Placement, Shell
from facilitator.ui.widgets.banner import MessageKind
from facilitator.ui.widgets.sheet import is_asked
from facilitator.upkeep import Upkeep

if TYPE_CHECKING:
    # Loading them loads what plans, prints and runs; see facilitator.loading.
    from facilitator.browsing import Browsing
    from facilitator.core.planning import Order
    from facilitator.reporting import Reporting
    from facilitator.running import Running
    from facilitator.surroundings import Surroundings
    from facilitator.ui.dialogs.preferences import Preference

log = logging.getLogger(__name__)


def run(library: Path | None) -> int:
    """Open the program and stay until it is closed.

    Raises:
        AlreadyOpen: it is open already, and has been asked to show itself
        what ``open_library`` raises
    """
    place = usual_place(library)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    keep_log(place.log)
    try:
        instance = Instance(place.library)
        instance.take()
        try:
            program = build(place, SystemClock())
            instance.listen()
            instance.show_requested.connect(program.shell.come_forward)
            wishes = QuitWishes(program.ticker)
            wishes.quit_requested.connect(program.quit)
            wishes.listen()
            program.shell.settled.connect(partial(loading.load_ahead, program))
            program.open_window()
            return application.exec()
        finally:
            instance.release()
    except UserError as error:
        show_refusal(error, settings_store.load(place.settings), loading.load_refused_start)
        raise


def build(place: Place, clock: Clock) -> "App":
    """The whole program, its window not shown yet.

    Raises:
        what ``open_library`` raises
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a QApplication comes first")
    application.setApplicationName("Facilitator")
    application.setQuitOnLastWindowClosed(False)
    register_fonts()
    return App(place, clock, open_library(place.library, clock.now_ms))


class App(QObject):
    """Holds the program together. Its slots pass a wish on to whoever can fulfil it."""

    def __init__(self, place: Place, clock: Clock, library: Library) -> None:
        super().__init__()
        self._place = place
        self.clock = clock
        self.library = library
        self.settings = settings_store.load(place.settings)
        self.faults = Faults(self)
        self.ticker = Ticker(clock, self)
        self._qt_texts = QTranslator(self)
        self._closed = False
        self._packs = cache(partial(loading.load_packs, place.packs))
        self.workshops = LiveWorkshops(library, self._packs, clock, self)
        self.look = make_look(self.settings, self._qt_texts)
        self.shell = Shell(self.look)
        self.home = self._make_home()
        self.running: Running | None = None
        self.reporting: Reporting | None = None
        self.browsing: Browsing | None = None
        self.upkeep = Upkeep(library, clock, place.log, lambda: self.texts, self)
        self._connect_program()
        self._connect_home()
        self.shell.show_page(self.home)

    @property
    def texts(self) -> Texts:
        """The language of the windows."""
        return self.look.texts

    def open_window(self) -> None:
        """Show Home. From here on whatever goes wrong becomes a sentence or a line in the log."""
        self.faults.install()
        self.shell.place(Placement(*self.settings.home_size))
        self.shell.show()
        self.workshops.announce()
        self.ticker.start()

    def quit(self) -> None:
        """Keep everything and go. What cannot be kept does not hold the window open."""
        if self.running is not None:
            self.running.leave()
        size = self.shell.placement()
        try:
            self._keep(replace(self.settings, home_size=(size.width, size.height)))
        except UserError as error:
            log.warning("the size of the window was not kept: %r", error)
        self.close()
        self.shell.leave()
        QApplication.quit()

    def close(self) -> None:
        """Let go of the library; nothing can be done after this. Once is as good as twice."""
        if self._closed:
            return
        self._closed = True
        self.upkeep.backups.stop()
        self._put_away()
        if self.reporting is not None:
            self.reporting.close()
        self.ticker.stop()
        self.faults.remove()
        QApplication.removeTranslator(self._qt_texts)
        try:
            self.library.close()
        except UserError as error:
            # It is closed all the same, and looked through when it is opened again.
            log.warning("the library was not closed cleanly: %r", error)

    def start_workshop(self, workshop_id: str) -> None:
        """Run a workshop, or go on with it. While one runs, nothing happens."""
        if self.running is None:
            self._run(loading.load_running().Running.of, workshop_id)

    def rehearse(self, workshop_id: str) -> None:
        """Try a workshop on this screen alone; nothing of it is kept."""
        if self.running is None:
            self._run(loading.load_running().Running.rehearsing, workshop_id)

    def create(self, template_id: str, order: "Order") -> None:
        """Make a new workshop; the next one is proposed to the same trainer."""
        self.workshops.create(template_id, order, "console")
        self.remember("trainer_name", order.trainer.strip() or self.settings.trainer_name)

    def run_quick(self, groups: int, minutes: int) -> None:
        """Make a workshop of groups, clock and points, and run it."""
        self.start_workshop(self.workshops.quick(groups, minutes, self.texts.locale, "console"))

    def show_report(self, workshop_id: str) -> None:
        """Make the summary of a workshop and show it."""
        if self.reporting is None:
            self.reporting = loading.load_reporting()(self.library, self.clock, self)
            self.reporting.left.connect(self._go_home)
            self.reporting.remembered.connect(self.remember)
        self.reporting.open(workshop_id, self.look, self.shell, self.settings)

    def browse(self) -> None:
        """Fill the library of a Home that has none yet."""
        self.browsing = self.browsing or loading.load_browsing()(self._packs, self)
        self.browsing.open(self.look, self.settings, self.home)

    def change_language(self, language: str) -> None:
        """Another language for the windows."""
        self._change(replace(self.settings, language=language))

    def change_theme(self, theme: str) -> None:
        """Another appearance of the windows."""
        self._change(replace(self.settings, theme=theme))

    def change_audience_theme(self, theme: str) -> None:
        """Another appearance of the projector."""
        self._change(replace(self.settings, audience_theme=theme))

    def say(self, kind: MessageKind, text: str, action: str = "") -> None:
        """A message on the trainer's window, never anywhere else."""
        shown = self.shell if self.running is None else self.running.console
        shown.show_message(kind, text, action)

    def _connect_program(self) -> None:
        self.faults.refused.connect(self._on_refused)
        self.faults.broke.connect(self._on_broken)
        self.upkeep.said.connect(self.say)
        self.shell.action_requested.connect(self.upkeep.show_log)
        self.shell.close_requested.connect(self.quit)
        self.shell.settled.connect(self._settle)

    def _connect_home(self) -> None:
        """Facts to Home, wishes from it."""
        self.workshops.workshops_changed.connect(self.home.show_workshops)
        self.workshops.details_changed.connect(self.home.show_details)
        self.workshops.templates_changed.connect(self.home.show_templates)
        self.workshops.created.connect(self.home.finish_new)
        self.home.select_requested.connect(self.workshops.select)
        self.home.start_requested.connect(self.start_workshop)
        self.home.rehearse_requested.connect(self.rehearse)
        self.home.report_requested.connect(self.show_report)
        self.home.sample_requested.connect(partial(bring_sample, self))
        self.home.create_requested.connect(self.create)
        self.home.quick_requested.connect(self.run_quick)
        self.home.delete_requested.connect(self.workshops.delete)
        self.home.language_requested.connect(self.change_language)
        self.home.theme_requested.connect(self.change_theme)
        self.home.settings_requested.connect(self._ask_preferences)
        self.home.templates_requested.connect(self.workshops.announce_templates)
        self.home.library_requested.connect(self.browse)
        for wish, answer in (
            (self.home.palette_requested, loading.open_home_palette),
            (self.home.papers_requested, loading.print_papers),
            (self.home.handover_requested, loading.receive),
            (self.home.check_requested, loading.check_room),
            (self.home.people_requested, loading.list_people),
            (self.home.after_requested, loading.after_the_day),
        ):
            wish.connect(partial(answer, self))
        self.home.quit_requested.connect(self.quit)

    def _connect_running(self, running: "Running") -> None:
        running.log_requested.connect(self.upkeep.show_log)
        running.left.connect(self._on_left)
        running.ended.connect(self._on_ended)
        running.preferences_requested.connect(self._ask_preferences)
        running.theme_toggle_requested.connect(self._on_theme_toggle)
        running.screen_remembered.connect(partial(self.remember, "audience_screen"))
        running.notes_size_requested.connect(partial(self.remember, "notes_px"))

    def _run(self, make: "Callable[..., Running]", workshop_id: str) -> None:
        self.shell.show_message("info", "")
        self.running = make(self.library, workshop_id, self._surroundings(), self)
        self.upkeep.backups.stop()
        self._connect_running(self.running)
        try:
            self.running.open()
        except Exception:
            # A console that cannot do anything is worse than none: back to Home, with the reason.
            self._put_away()
            self._go_home()
            raise

    def _surroundings(self) -> "Surroundings":
        around = (self.look, self.settings, self.clock, self.ticker, self.shell, self._packs)
        return loading.load_running().Surroundings(*around)

    def _put_away(self) -> None:
        if self.running is not None:
            self.running.close()
            self.running = None

    def _go_home(self) -> None:
        self.shell.show_title("")
        self.shell.show_page(self.home)
        self.workshops.announce()
        QTimer.singleShot(SETTLED_MS, self._announce_templates)
        self.upkeep.begin()

    def _on_left(self) -> None:
        if self.running is not None:
            self.running.leave()
            self._put_away()
            self._go_home()

    def _on_ended(self) -> None:
        if self.running is None:
            return
        workshop_id = self.running.opened.workshop.id
        rehearsed = self.running.opened.rehearsal
        self._put_away()
        self._go_home()
        if not rehearsed:
            self.upkeep.backups.wish(ended=True)
            self.workshops.select(workshop_id)
            self.show_report(workshop_id)

    def _ask_preferences(self, at: "Preference" = "language") -> None:
        page = self._page()
        if is_asked(page):
            return
        sheet = loading.load_preferences().PreferencesSheet(self.look, page, self.settings)
        sheet.language_requested.connect(self.change_language)
        sheet.theme_requested.connect(self.change_theme)
        sheet.audience_theme_requested.connect(self.change_audience_theme)
        sheet.remembered.connect(self.remember)
        sheet.open_at(at)

    def _page(self) -> QWidget:
        return self.home if self.running is None else self.running.console

    def _on_theme_toggle(self) -> None:
        self.change_theme("light" if self.look.dark else "dark")

    def remember(self, setting: str, value: object) -> None:
        """Keep another value of a setting, by its name."""
        self._keep(replace(self.settings, **{setting: value}))  # pyright: ignore[reportArgumentType]
        self.home.heed(self.settings)
        if self.running is not None:
            self.running.heed(self.settings)

    def _on_refused(self, error: UserError) -> None:
        said = sentence(error, self.texts)
        if not self.home.show_problem(said):
            self.say("error", said)

    def _on_broken(self, _error: BaseException) -> None:
        self.upkeep.tell_broken()
        if self.running is not None:
            # Later: whatever stumbled is still on its way out.
            next_turn(self.running, self.running.mend)

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        settings_store.save(self._place.settings, settings)

    def _change(self, settings: Settings) -> None:
        """Another language or theme; where it cannot be kept it is for this time only.

        Raises:
            CannotWriteFile: it was changed, and will be forgotten
        """
        changed = loading.load_preferences().changed_preference(self.settings, settings)
        self.settings = settings
        self._show_settings(changed)
        self._keep(settings)

    def _show_settings(self, changed: "Preference") -> None:
        """The same facts in new windows."""
        asking = self._page().findChild(loading.load_preferences().PreferencesSheet) is not None
        self.look = make_look(self.settings, self._qt_texts)
        self.shell.show_look(self.look)
        old = self.home
        self.home = self._make_home()
        self._connect_home()
        self.home.take_over(old)
        if self.running is None:
            self.shell.show_page(self.home)
        else:
            self.home.setParent(self.shell)
            self.running.change_look(self._surroundings())
        self.shell.drop_page(old)
        self.workshops.announce()
        self._announce_templates()
        if asking:
            # Last: Home takes the keyboard to its workshop when it hears of it.
            self._ask_preferences(changed)

    def _settle(self) -> None:
        """Home has been seen: time for what would have kept it waiting."""
        if self.running is None and not self._closed:
            self.upkeep.begin()
        self._announce_templates()

    def _announce_templates(self) -> None:
        """For Home alone: nobody who begins a workshop waits for the packs to be read."""
        if self.running is None and not self._closed:
            self.workshops.announce_templates()
            loading.tend_home(self)

    def _make_home(self) -> HomePage:
        return HomePage(self.look, self.settings, loading.load_welcome, loading.load_questions)
