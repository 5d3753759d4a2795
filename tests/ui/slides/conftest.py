"""The room's words and colours, and a clock on the wall in Shanghai."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK, STAGE_LIGHT


@pytest.fixture(scope="session")
def dark(qapp: QApplication) -> StageLook:
    return StageLook(STAGE_DARK, RoomTexts.load())


@pytest.fixture(scope="session")
def light(qapp: QApplication, dark: StageLook) -> StageLook:
    return StageLook(STAGE_LIGHT, dark.texts)


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is that of the courses."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
