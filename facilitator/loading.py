"""What is loaded when it is first wanted, so that Home does not wait for it.

A part of the composition root: the only imports inside functions besides those of the command line.
"""

import gc
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from facilitator.live import collecting
from facilitator.ui.widgets.sheet import is_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.browsing import Browsing
    from facilitator.core.report_texts import Version
    from facilitator.core.results import Claims
    from facilitator.live.clock import Clock
    from facilitator.live.exporting import Make
    from facilitator.live.follow_up_form import Reader
    from facilitator.live.packs import Packs
    from facilitator.live.workshops import LiveWorkshops
    from facilitator.reminding import Reminding
    from facilitator.reporting import Reporting
    from facilitator.settings import Settings
    from facilitator.storage.library import Library
    from facilitator.ui.dialogs.refused_start import RefusedStart
    from facilitator.ui.home.page import HomePage
    from facilitator.ui.home.questions import Questions
    from facilitator.ui.home.welcome import Welcome
    from facilitator.ui.home.wishes import AfterDeed
    from facilitator.ui.look import Look
    from facilitator.ui.widgets.banner import MessageKind

AHEAD = tuple(
    f"facilitator.{name}"
    for name in (
        "core.scoring.specs", "core.pack", "core.entry", "core.stage", "core.console",
        "live.rehearsal", "ui.slides.canvas", "ui.slides.painting", "ui.audience.displays",
        "ui.audience.window", "ui.console.entry.answers", "ui.console.score_card",
        "ui.console.page", "ui.console.overview.page", "ui.people.page", "inquiring", "assisting",
        "notekeeping", "photokeeping", "running",
    )
)  # fmt: skip
"""What `load_running` loads, in portions: none holds the window for longer than a frame or two."""

_PAUSE_MS = 20
_QUIET_MS = 3000
"""How long Home is left alone before closed pages are let go: they take a moment to go, and what is
being made for them may still be at work."""


class Program(Protocol):
    """What asks over Home."""

    look: "Look"
    home: "HomePage"
    library: "Library"
    workshops: "LiveWorkshops"
    settings: "Settings"
    clock: "Clock"
    reporting: "Reporting | None"

    def show_report(self, workshop_id: str) -> None:
        """Show the results of a workshop."""
        ...

    def start_workshop(self, workshop_id: str) -> None:
        """Run a workshop."""
        ...

    def remember(self, setting: str, value: object) -> None:
        """Keep another value of a setting."""
        ...

    def say(self, kind: "MessageKind", text: str, action: str = "") -> None:
        """A message on the trainer's window."""
        ...


def load_ahead(within: QObject) -> None:
    """The start is over: load what runs a workshop between two inputs, so that F5 finds it there.

    Loading it takes 100 ms. Whoever is faster than that waits for the rest and no longer. What the
    start made stays, and what is loaded here, so it need not be looked through for garbage ever
    again: before a report that takes longer than a frame.
    """
    collecting.keep()
    gc.enable()
    portions = iter(AHEAD)
    timer = QTimer(within)

    def load_portion() -> None:
        name = next(portions, None)
        if name is None:
            timer.stop()
            collecting.keep()
        else:
            import_module(name)

    timer.timeout.connect(load_portion)
    timer.start(_PAUSE_MS)


def load_packs(folders: tuple[Path, ...]) -> "Packs":
    """The installed packs. What reads them takes 30 ms."""
    from facilitator.live.packs import Packs  # noqa: PLC0415

    return Packs(folders)


def load_welcome() -> "type[Welcome]":
    """The first run, for a library without workshops. Its form and picture take 8 ms."""
    from facilitator.ui.home.welcome import Welcome  # noqa: PLC0415

    return Welcome


def load_questions() -> "type[Questions]":
    """What Home asks. Forms, calendar and number fields take 12 ms."""
    from facilitator.ui.home.questions import Questions  # noqa: PLC0415

    return Questions


def load_preferences():
    """The settings: the module of their sheet takes 3 ms."""
    from facilitator.ui.dialogs import preferences  # noqa: PLC0415

    return preferences


def load_refused_start() -> "type[RefusedStart]":
    """The window of a start that was refused, which takes 3 ms."""
    from facilitator.ui.dialogs.refused_start import RefusedStart  # noqa: PLC0415

    return RefusedStart


def load_browsing() -> "type[Browsing]":
    """The library of activities. Its page and the pictures of the room take 60 ms."""
    from facilitator.browsing import Browsing  # noqa: PLC0415

    return Browsing


def open_home_palette(program: Program) -> None:
    """Everything that can be done, over Home. The palette takes 20 ms."""
    from facilitator.palettes import open_home_palette as show  # noqa: PLC0415

    show(program.look, program.home)


def load_running():
    """A workshop on the desk: the module of console, room and screens takes 75 ms."""
    from facilitator import running  # noqa: PLC0415

    return running


def receive(program: Program) -> None:
    """Ask on Home for a file that another computer handed over."""
    from facilitator.receiving import Receiving  # noqa: PLC0415

    if not is_asked(program.home):
        receiving = Receiving(program.library, program.look, program.home, program.workshops)
        receiving.taken.connect(partial(program.say, "info"))
        receiving.ask()


def print_papers(program: Program, workshop_id: str) -> None:
    """Ask on Home which papers of a workshop are wanted. What prints them takes 0.3 s to load."""
    from facilitator.papering import Papering  # noqa: PLC0415

    collecting.keep_loaded()
    if not is_asked(program.home):
        Papering(program.library, program.look, program.home).ask(workshop_id)


def check_room(program: Program, workshop_id: str) -> None:
    """Look at room and computer before a workshop. The room's window takes 40 ms to load."""
    from facilitator.preflighting import Preflighting  # noqa: PLC0415

    if is_asked(program.home):
        return
    around = (program.library, program.clock, program.look, program.settings, program.home)
    preflighting = Preflighting(*around)
    preflighting.start_requested.connect(program.start_workshop)
    preflighting.ask(workshop_id)


def list_people(program: Program, workshop_id: str) -> None:
    """The people of a workshop over Home. Their page comes with what runs a workshop."""
    from facilitator.peopling import Listing  # noqa: PLC0415

    if is_asked(program.home):
        return
    listing = Listing(program.library, program.clock, program.look, program.home, workshop_id)
    listing.closed.connect(program.workshops.announce)
    listing.open()


def after_the_day(program: Program, deed: "AfterDeed", workshop_id: str) -> None:
    """Ask on Home for what goes out or comes back after a workshop. Each takes 20 ms to load; the
    report over several runs brings the printing libraries, 0.3 s."""
    if is_asked(program.home):
        return
    match deed:
        case "documents":
            from facilitator.documenting import Documenting  # noqa: PLC0415

            around = (program.library, program.clock, program.look, program.settings)
            documenting = Documenting(*around, program.home, _load_make, _load_claims)
            documenting.text_requested.connect(partial(_show_text, program, workshop_id))
            documenting.folder_chosen.connect(partial(program.remember, "report_folder"))
            documenting.ask(workshop_id)
        case "programme":
            from facilitator.programming import Programming  # noqa: PLC0415

            collecting.keep_loaded()
            programming = Programming(program.library, program.clock, program.look, program.home)
            programming.folder_chosen.connect(partial(program.remember, "report_folder"))
            programming.ask(workshop_id, program.settings.report_folder)
        case "messages":
            _reminding(program).ask_messages(workshop_id)
        case "follow-up":
            from facilitator.following import Following  # noqa: PLC0415

            around = (program.library, program.clock, program.look, program.home)
            following = Following(*around, _load_reader)
            following.changed.connect(_reminding(program).live.announce)
            following.ask(workshop_id, program.settings.report_folder)


def tend_home(program: Program) -> None:
    """Home is there again and left alone: say on it which workshops are to be followed up (strip and
    texts take 5 ms to load), and soon let go of the pages that are closed."""
    _reminding(program).live.announce()
    # Begun anew: the rest of an earlier visit's time would be too short for the pages closed just now.
    _quiet(program).start(_QUIET_MS)


def _quiet(program: Program) -> QTimer:
    found = program.home.findChild(QTimer, "quiet")
    if found is None:
        found = QTimer(program.home)
        found.setObjectName("quiet")
        found.setSingleShot(True)
        found.timeout.connect(partial(_let_go, program))
    return found


def _let_go(program: Program) -> None:
    home = program.home
    if not home.isVisible() or is_asked(home):
        # Whoever comes back to Home comes by here.
        return
    if not collecting.let_go():
        _quiet(program).start(_QUIET_MS)


def _load_make() -> "Make":
    """What makes the files. The printing libraries take 0.5 s: it is called in a thread."""
    from facilitator.live.making import make_export  # noqa: PLC0415

    collecting.keep_loaded()
    return make_export


def _load_claims() -> "Callable[[Library, str, Clock], tuple[Claims, ...]]":
    """What looks through the words of a summary; as ``_load_make``."""
    from facilitator.live.making import read_claims  # noqa: PLC0415

    collecting.keep_loaded()
    return read_claims


def _show_text(program: Program, workshop_id: str, version: "Version", card: str) -> None:
    program.show_report(workshop_id)
    if program.reporting is not None:
        program.reporting.show_text(version, card)


def _load_reader() -> "Reader":
    """What reads a form. The library for workbooks takes 0.2 s: it is called in a thread."""
    from facilitator.content.follow_up import read_follow_up  # noqa: PLC0415

    return read_follow_up


def _reminding(program: Program) -> "Reminding":
    from facilitator.reminding import Reminding  # noqa: PLC0415

    found = program.home.findChild(Reminding)
    if found is None:
        found = Reminding(program.library, program.clock, program.look, program.home)
    return found


def load_reporting() -> "type[Reporting]":
    """Reports. The printing libraries take 0.3 s and 60 MB."""
    from facilitator.reporting import Reporting  # noqa: PLC0415

    collecting.keep_loaded()
    return Reporting
