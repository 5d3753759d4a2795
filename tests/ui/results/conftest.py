"""A scored day at the page of results."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.notebook import Photo
from facilitator.live.notebook import LiveNotebook
from facilitator.live.opened import Opened
from facilitator.live.result_pages import Languages
from facilitator.live.results import LiveResults
from facilitator.reworking import Reworking
from facilitator.storage.codec import fingerprint_of
from facilitator.storage.library import open_library
from facilitator.texts import load_texts
from facilitator.ui.look import Look
from facilitator.ui.results.desk import ResultsPage
from tests.clock import FakeClock
from tests.ui.results.desks import MADE_MS, PHOTOS, Desk, photo
from tests.unit.live.keeping import keep
from tests.unit.reports.days import DRAWING, whole_day


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A scored day in a library: its folder, and the id of the workshop."""
    folder = tmp_path_factory.mktemp("kept") / "library"
    played = whole_day("zh-CN")
    played.state(DRAWING, 2, "excused")
    clock = FakeClock()
    library = keep(played, folder, clock)
    notebook = LiveNotebook(Opened(library, played.workshop.id, clock))
    for number in range(PHOTOS):
        jpeg = photo(number)
        sha = fingerprint_of(jpeg)
        taken = Photo(
            id=f"p{number:02}", at=number, block="", picture=sha, width=40, height=30,
            caption=f"第 {number + 1} 张",
        )  # fmt: skip
        notebook.write("console", "add", None, taken, {sha: jpeg})
    library.close()
    return folder, played.workshop.id


@pytest.fixture
def desk(
    kept: tuple[Path, str],
    tmp_path: Path,
    dressed: Callable[..., Look],
    shown: Callable[..., object],
    qtbot: QtBot,
) -> Iterator[Desk]:
    folder, workshop = kept
    clock = FakeClock()
    library = open_library(shutil.copytree(folder, tmp_path / "library"), clock.now_ms)
    look = dressed("zh-CN")
    live = LiveResults(library, workshop, clock, Languages(look.texts, look.texts))
    page = ResultsPage(look, "zh-CN")
    page.resize(1366, 768)
    Reworking(look, live, page)
    page.language_requested.connect(lambda language: live.use_language(load_texts(language)))
    page.document_requested.connect(live.use_document)
    shown(page)
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.open()
    made = Desk(look, live, page, qtbot)
    # A test that looks for a card or a photo does not depend on how far a busy computer has got.
    made.settle()
    yield made
    live.close()
    library.close()
