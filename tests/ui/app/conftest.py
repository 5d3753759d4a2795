"""The whole program as `app.build()` makes it, on a laptop with a projector, with a still clock."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator import app, settings
from facilitator.live.workshops import LiveWorkshops
from facilitator.loading import load_packs
from facilitator.place import Place, usual_place
from facilitator.settings import Settings
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.ui.app.over import brought_to_its_end
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.hotplug import FakeScreen, set_screens

LAPTOP = FakeScreen(name="laptop", width=1440, height=900)
PROJECTOR = FakeScreen(name="projector", x=1440, width=960, height=540)
"""A small one: painting the room at its real size took a sixth of the time of these tests, and
those of the slides and of the audience's window look at that."""
EXPECTED_WINDOWS = {"Shell", "AudienceWindow"}

Screens = Callable[[Sequence[FakeScreen]], None]


@pytest.fixture
def screens(qapp: QApplication) -> Iterator[Screens]:
    """Changes the screens of this computer; afterwards they are as before."""
    if qapp.platformName() != "offscreen":
        pytest.skip("screens are plugged on the offscreen platform only")
    before = [
        FakeScreen(name=one.name(), width=one.size().width(), height=one.size().height())
        for one in qapp.screens()
    ]

    def change(wanted: Sequence[FakeScreen]) -> None:
        set_screens(wanted)
        qapp.processEvents()

    change([LAPTOP, PROJECTOR])
    yield change
    change(before)


class Doorkeeper(QObject):
    """Notes every window that is shown and is neither the trainer's nor the room's."""

    def __init__(self) -> None:
        super().__init__()
        self.strangers: list[str] = []
        self.allowed = set(EXPECTED_WINDOWS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # By its class: asking hundreds of events a test for their type took a tenth of its time.
        if (
            isinstance(event, QShowEvent)
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and type(watched).__name__ not in self.allowed
        ):
            self.strangers.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.fixture(autouse=True)
def doorkeeper(qapp: QApplication) -> Iterator[Doorkeeper]:
    """Law 2: nothing unexpected ever appears, not even for a moment."""
    keeper = Doorkeeper()
    qapp.installEventFilter(keeper)
    yield keeper
    qapp.removeEventFilter(keeper)
    assert keeper.strangers == []


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A new trainer: no library yet, no settings, the packs that are shipped."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Place(
        library=tmp_path / "library",
        # Where the documents look for the name of the firm, too.
        settings=settings.settings_file(),
        packs=usual_place(None).packs,
        log=tmp_path / "log",
    )


@pytest.fixture
def start(
    place: Place, screens: Screens, fake_clock: FakeClock, qtbot: QtBot
) -> Iterator[Callable[..., Trainer]]:
    """Starts the program in a language and theme; again for whoever comes back to it."""
    begun: list[Trainer] = []

    def begin(
        language: str = "zh-CN",
        *,
        packs: tuple[Path, ...] = place.packs,
        settled: bool = True,
        **kept: object,
    ) -> Trainer:
        before = settings.load(place.settings)
        wanted: Settings = replace(before, language=language, **kept)
        settings.save(place.settings, wanted)
        program = app.build(replace(place, packs=packs), fake_clock)
        trainer = Trainer(program, fake_clock, place.library, qtbot)
        begun.append(trainer)
        with qtbot.waitExposed(program.shell):
            program.open_window()
        program.shell.activateWindow()
        qtbot.waitUntil(program.shell.isActiveWindow)
        if settled:
            program.workshops.announce_templates()  # not a moment later, as a person would find it
        # The tests move the clock and tick themselves.
        program.ticker.stop()
        return trainer

    yield begin
    for trainer in begun:
        trainer.leave()


@pytest.fixture
def home(start: Callable[..., Trainer]) -> Trainer:
    """At the empty Home of a Chinese trainer."""
    return start()


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample workshop of a Chinese trainer in it, planned and not begun: the
    packs are read and the day is planned once for all who only want to be in it."""
    folder = tmp_path_factory.mktemp("planned") / "library"
    clock = FakeClock()
    library = open_library(folder, clock.now_ms)
    packs = partial(load_packs, usual_place(None).packs)
    LiveWorkshops(library, packs, clock).sample("zh-CN", "console")
    library.close()
    return folder


@pytest.fixture
def trainer(start: Callable[..., Trainer], place: Place, planned: Path) -> Trainer:
    """In the sample workshop, just begun."""
    shutil.copytree(planned, place.library)
    begun = start(settled=False)  # who begins at once does not wait for the templates
    begun.press("Enter")
    return begun


@pytest.fixture
def over(trainer: Trainer) -> Trainer:
    """At the results of a workshop that is over; see there."""
    return brought_to_its_end(trainer)


@pytest.fixture
def at_home(over: Trainer) -> Trainer:
    """Back at Home after it, without waiting for the report."""
    over.press("Esc")
    catch_up()
    return over


@pytest.fixture
def cut(
    place: Place, start: Callable[..., Trainer], tmp_path: Path
) -> Callable[[Trainer], Trainer]:
    """The power goes: another start finds what was on the disk, and the workshop goes on."""

    def go(trainer: Trainer) -> Trainer:
        kept = shutil.copytree(
            place.library, tmp_path / "cut", ignore=shutil.ignore_patterns("*.lock")
        )
        trainer.leave()
        shutil.rmtree(place.library)
        kept.rename(place.library)
        again = start()
        again.press("Enter")
        return again

    return go
