"""Reports over time, made away from the screen's thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.paper_errors import TooFewRuns
from facilitator.core.spreadsheets import NoCommitments
from facilitator.live.desk import Desk
from facilitator.live.editions import LiveEditions, edition_name, programme_name
from facilitator.live.opened import Opened
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock
from tests.unit.live.conftest import plant
from tests.unit.reports.reading import page_texts, squashed

MADE_MS = 20_000
ZH, EN = load_texts("zh-CN"), load_texts("en")


@pytest.fixture
def live(library: Library, clock: FakeClock) -> Iterator[LiveEditions]:
    made = LiveEditions(library, clock)
    yield made
    made.close()


@pytest.fixture
def followed(opened: Opened) -> str:
    """A workshop in which something was promised and done."""
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    promise = desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    desk.stage.end("console")
    found = [FollowUp(commitment=promise.id, state="verified")]
    desk.follow_up.import_follow_up(found, "console", 30)
    return opened.workshop.id


def test_an_edition_is_made_and_saved(
    live: LiveEditions, followed: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.begin_edition(followed, 30, ZH)
    assert len(heard.args[0].pictures) == heard.args[0].report.pages
    live.save(tmp_path / "x.pdf")

    page = squashed(page_texts((tmp_path / "x.pdf").read_bytes())[1])
    assert "1条承诺中1条完成，其中1条经内部客户确认。" in page


def test_a_programme_is_made_of_several(
    live: LiveEditions, followed: str, library: Library, clock: FakeClock, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.begin_programme([followed, plant(library, clock, id="second")], EN)
    assert "Theprogrammesofar" in squashed(page_texts(heard.args[0].report.pdf)[1])


def test_what_cannot_be_made_is_told(
    live: LiveEditions, library: Library, clock: FakeClock, qtbot: QtBot
) -> None:
    bare = plant(library, clock)
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.begin_edition(bare, 30, ZH)
    assert isinstance(heard.args[0], NoCommitments)
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.begin_programme([bare, bare], ZH)
    assert isinstance(heard.args[0], TooFewRuns)


def test_their_files_have_names_of_their_own(opened: Opened) -> None:
    workshop = opened.workshop

    assert edition_name(workshop, 30, ZH) == "【30天跟踪】远川装备_内部客户意识工作坊_20260305.pdf"
    assert edition_name(workshop, 90, EN).startswith("[90-day follow-up]")
    assert programme_name([workshop, workshop], ZH).startswith("【项目报告】远川装备_")
