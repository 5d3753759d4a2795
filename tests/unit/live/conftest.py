"""A library with the small course in it, open in a fake clock."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QApplication

from facilitator.core.journal import Action
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.storage.frozen import freeze
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.core import course
from tests.unit.live.laptops import ACT, take

TEN = int(datetime(2026, 3, 5, 9, 0).astimezone().timestamp() * 1000)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(TEN)


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as it is made. Nothing in it tells one from another, and making one takes long."""
    folder = tmp_path_factory.mktemp("empty")
    open_library(folder, lambda: TEN).close()
    return folder


@pytest.fixture
def library(empty_library: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    library = open_library(shutil.copytree(empty_library, tmp_path / "library"), clock.now_ms)
    yield library
    library.close()


def plant(library: Library, clock: FakeClock, **changes: object) -> str:
    """Put the workshop of the small course into a library."""
    shas = {name: freeze(content)[0] for name, content in course.CONTENTS.items()}
    plan = course.workshop(**changes)
    blocks = tuple(replace(block, content=shas[block.content]) for block in plan.blocks)
    plan = replace(plan, blocks=blocks)
    action = Action(
        id=library.new_id(), workshop=plan.id, at=clock.now_ms(), by="console", kind="create"
    )
    contents = {shas[name]: content for name, content in course.CONTENTS.items()}
    library.workshops.create(plan, contents, action)
    return plan.id


@pytest.fixture
def opened(library: Library, clock: FakeClock) -> Opened:
    return Opened(library, plant(library, clock), clock)


LEAST = {"quiz": 4.0, "drawing": 15.0}
"""Minutes below which these blocks of the small course cannot go."""


@pytest.fixture
def elastic(library: Library, clock: FakeClock, qapp: QApplication) -> Desk:
    """A desk with the small course, just begun; quiz and drawing can give something."""
    blocks = tuple(
        replace(one, min_minutes=LEAST.get(one.id, 0.0)) for one in course.workshop().blocks
    )
    opened = Opened(library, plant(library, clock, blocks=blocks), clock)
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


class Heard(QObject):
    """Keeps everything a signal said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []

    def hear(self, value: object) -> None:
        """Keep one value."""
        self.said.append(value)

    @property
    def last(self) -> Any:
        """What was said last."""
        return self.said[-1]


@pytest.fixture
def listen() -> Iterator[Callable[[SignalInstance], Heard]]:
    kept: list[Heard] = []

    def start(signal: SignalInstance) -> Heard:
        heard = Heard()
        signal.connect(heard.hear)
        kept.append(heard)
        return heard

    yield start
    kept.clear()


@pytest.fixture
def first(opened: Opened) -> Desk:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.scores.award(ACT, "a", "console")
    return desk


@pytest.fixture
def there(empty_library: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """The library of the second laptop, whose clock is an hour behind."""
    folder = shutil.copytree(empty_library, tmp_path / "there")
    library = open_library(folder, FakeClock(clock.now_ms() - 3_600_000).now_ms)
    yield library
    library.close()


@pytest.fixture
def second(first: Desk, there: Library, clock: FakeClock, tmp_path: Path) -> Desk:
    path = tmp_path / "there.handover"
    first.handover.give(path)
    workshop = take(there, path, assisting=True)
    desk = Desk(Opened(there, workshop, FakeClock(clock.now_ms() - 3_600_000)), "zh-CN")
    desk.stage.start("console")
    return desk
