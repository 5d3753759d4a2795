"""Screens to plug and unplug, a window to put on them, and a console that must stay free."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.audience.displays import Displays
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK
from tests.clock import FakeClock
from tests.ui.hotplug import FakeScreen, set_screens
from tests.ui.slides.samples import Sampler

LAPTOP = FakeScreen(name="laptop", width=1440, height=900)
PROJECTOR = FakeScreen(name="projector", x=1440)
SECOND = FakeScreen(name="second", x=3360, width=1280, height=720)


@pytest.fixture(scope="session")
def stage_look(qapp: QApplication) -> StageLook:
    return StageLook(STAGE_DARK, RoomTexts.load())


@pytest.fixture
def screens(qapp: QApplication) -> Iterator[Callable[[Sequence[FakeScreen]], None]]:
    """Changes the screens of this computer; afterwards they are as before."""
    if qapp.platformName() != "offscreen":
        pytest.skip("screens are plugged on the offscreen platform only")
    before = [
        FakeScreen(
            name=screen.name(),
            x=screen.geometry().x(),
            y=screen.geometry().y(),
            width=screen.geometry().width(),
            height=screen.geometry().height(),
        )
        for screen in qapp.screens()
    ]

    def change(wanted: Sequence[FakeScreen]) -> None:
        set_screens(wanted)
        qapp.processEvents()

    change([LAPTOP])
    yield change
    change(before)


@pytest.fixture
def window(qtbot, stage_look: StageLook, fake_clock: FakeClock) -> AudienceWindow:
    """An audience window with a picture, not shown yet."""
    made = AudienceWindow(stage_look, fake_clock)
    qtbot.addWidget(made)
    made.show_stage(Sampler("zh-CN").act())
    return made


@pytest.fixture
def console(qtbot, screens) -> QWidget:
    """Stands for the trainer's window; it is on the laptop."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(0, 0, 1200, 800)
    made.show()
    return made


@pytest.fixture
def displays(window: AudienceWindow, console: QWidget) -> Iterator[Displays]:
    """Running, with only the laptop plugged in."""
    made = Displays(window)
    made.attach(console)
    made.start()
    yield made
    made.stop()
