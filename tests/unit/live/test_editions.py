"""Reports over time, made away from the screen's thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.errors import UnknownWorkshop
from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.paper_errors import TooFewRuns
from facilitator.core.spreadsheets import NoCommitments
from facilitator.live import editions
from facilitator.live.desk import Desk
from facilitator.live.editions import LiveProgramme, edition_name, make_edition, programme_name
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock
from tests.unit.live.conftest import plant
from tests.unit.reports.reading import page_texts, squashed

MADE_MS = 20_000
ZH, EN = load_texts("zh-CN"), load_texts("en")


@pytest.fixture
def live(library: Library, clock: FakeClock) -> Iterator[LiveProgramme]:
    made = LiveProgramme(library, clock)
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


def test_a_programme_is_made_of_several_and_saved(  # noqa: PLR0913  (two workshops, and where)
    live: LiveProgramme,
    followed: str,
    library: Library,
    clock: FakeClock,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.begin_programme([followed, plant(library, clock, id="second")], EN)
    live.save(tmp_path / "x.pdf")

    pages = page_texts((tmp_path / "x.pdf").read_bytes())
    assert "Theprogrammesofar" in squashed(pages[1])


def test_one_workshop_is_no_programme(
    live: LiveProgramme, library: Library, clock: FakeClock, qtbot: QtBot
) -> None:
    bare = plant(library, clock)
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.begin_programme([bare, bare], ZH)
    assert isinstance(heard.args[0], TooFewRuns)


def test_what_cannot_be_read_is_told_and_giving_up_is_silent(
    live: LiveProgramme, followed: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.begin_programme([followed, "nothing"], ZH)
    assert isinstance(heard.args[0], UnknownWorkshop)
    ended: list[object] = []
    live.finished.connect(ended.append)
    live.failed.connect(ended.append)
    live.begin_programme([followed, "nothing"], ZH)
    live.cancel()
    qtbot.wait(20)
    assert ended == []


def test_a_bug_while_they_are_read_ends_it_and_is_logged(
    live: LiveProgramme,
    followed: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: list[str],
) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("nobody thought of it")

    monkeypatch.setattr(editions, "read_day", stumble)
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.begin_programme([followed, followed], ZH)
    assert isinstance(heard.args[0], KeyError)
    assert expected_log == ["ERROR facilitator.live.editions: the report could not be made"]
    assert not live.is_busy()
    assert not live._timer.isActive()  # noqa: SLF001


def test_an_edition_tells_what_was_kept(followed: str, library: Library, clock: FakeClock) -> None:
    made = make_edition(read_day(library, followed, clock.now_ms()), 30, ZH)
    page = squashed(page_texts(made.pdf)[1])
    assert "1条承诺中1条完成，其中1条经内部客户确认。" in page
    bare = read_day(library, plant(library, clock, id="bare"), clock.now_ms())
    with pytest.raises(NoCommitments):
        make_edition(bare, 30, ZH)


def test_their_files_have_names_of_their_own(opened: Opened) -> None:
    workshop = opened.workshop

    assert edition_name(workshop, 30, ZH) == "【30天跟踪】远川装备_内部客户意识工作坊_20260305.pdf"
    assert edition_name(workshop, 90, EN).startswith("[90-day follow-up]")
    assert programme_name([workshop, workshop], ZH).startswith("【项目报告】远川装备_")
