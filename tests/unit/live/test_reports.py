"""The report of a workshop: read again from the disk, made in its own thread, saved whole."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from facilitator.core.errors import (
    CannotWriteFile,
    PasswordNeeded,
    RenderingStopped,
    UnknownWorkshop,
)
from facilitator.core.finish import Finish
from facilitator.core.journal import Place
from facilitator.live import reports
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.reports import Finished, LiveReports, make_pdf, read_day
from facilitator.reports import apart
from facilitator.reports.preview import pages
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock

MADE_MS = 20_000
ZH = load_texts("zh-CN")


@pytest.fixture
def played(opened: Opened, clock: FakeClock) -> Opened:
    """The small course with two answers and seven minutes of time."""
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    desk.scores.award(Place("case", 1, "case-g2", "act-1"), "a", "console")
    clock.advance(7 * 60)
    desk.stage.end("console")
    return opened


@pytest.fixture
def live(library: Library, clock: FakeClock) -> Iterator[LiveReports]:
    made = LiveReports(library, clock)
    yield made
    made.close()


@pytest.fixture
def finished(live: LiveReports, played: Opened, qtbot: QtBot) -> Finished:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.make(played.workshop.id, ZH, "知行培训")
    return heard.args[0]


def test_the_day_is_what_the_disk_says(played: Opened, library: Library, clock: FakeClock) -> None:
    day = read_day(library, played.workshop.id, clock.now_ms(), "知行培训")

    assert day.workshop == played.workshop
    assert day.board.places == played.board.places
    assert list(day.entries) == list(played.entries)
    assert day.actual == {"case": 7}
    assert [block.block.id for block in day.scored] == ["case"]
    assert (day.corrected, day.organisation) == (0, "知行培训")


def test_a_day_that_is_not_there(library: Library, clock: FakeClock) -> None:
    with pytest.raises(UnknownWorkshop):
        read_day(library, "nobody", clock.now_ms())


def test_pages_come_with_the_pdf(finished: Finished) -> None:
    assert finished.report.pdf.startswith(b"%PDF-")
    assert len(finished.pictures) == finished.report.pages > 3
    for picture in finished.pictures:
        assert not picture.isNull()
        assert 1.3 < picture.height() / picture.width() < 1.5
    cover = finished.pictures[0]
    assert len({cover.pixel(x, x) for x in range(0, cover.width(), 40)}) > 1


def test_progress_only_grows_and_ends_at_one(
    live: LiveReports, played: Opened, qtbot: QtBot, listen: Callable
) -> None:
    shares = listen(live.progress_changed)
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)

    assert shares.said == sorted(shares.said)
    assert 0 <= shares.said[0] < 0.6
    assert shares.last == pytest.approx(1.0)
    assert len(shares.said) > 5


def test_it_is_made_away_from_the_screen_and_said_on_its_thread(
    live: LiveReports, played: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    said: list[bool] = []
    summary = reports.summary_report

    def noting(*parts: Any) -> object:
        threads.append(threading.get_ident())
        return summary(*parts)

    monkeypatch.setattr(reports, "summary_report", noting)
    live.finished.connect(lambda _made: said.append(QThread.isMainThread()))
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)

    assert threads != [threading.get_ident()]
    assert said == [True]


def test_a_new_wish_gives_up_the_old_one(
    live: LiveReports, played: Opened, qtbot: QtBot, listen: Callable
) -> None:
    made = listen(live.finished)
    for locale in ("zh-CN", "en", "zh-CN", "en"):
        live.make(played.workshop.id, load_texts(locale))
    qtbot.waitUntil(lambda: bool(made.said), timeout=MADE_MS)
    live.close()
    qtbot.wait(20)

    (only,) = made.said
    assert only.report.pages > 3


def test_a_cancelled_report_is_never_said(
    live: LiveReports, played: Opened, qtbot: QtBot, listen: Callable
) -> None:
    heard = [listen(signal) for signal in (live.finished, live.failed)]
    live.make(played.workshop.id, ZH)
    live.cancel()
    live.close()
    qtbot.wait(20)

    assert [one.said for one in heard] == [[], []]
    with pytest.raises(RuntimeError):
        live.save(Path("never.pdf"))


@pytest.mark.parametrize("error", [CannotWriteFile(Path("x"), "no"), ZeroDivisionError("bug")])
def test_what_goes_wrong_is_said_and_the_next_one_is_made(
    live: LiveReports, played: Opened, qtbot: QtBot, expected_log: list[str], error: Exception
) -> None:
    def break_down(*_parts: object) -> None:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reports, "summary_report", break_down)
        with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
            live.make(played.workshop.id, ZH)
    assert heard.args == [error]
    assert len(expected_log) == isinstance(error, ZeroDivisionError)
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)


def test_once_retired_nothing_is_begun_any_more(live: LiveReports, qtbot: QtBot) -> None:
    """Whoever still has a wish then would have it made while its maker is taken away."""
    may = threading.Event()
    live.begin(lambda *_: may.wait(10))
    ended: list[str] = []
    live.retire(lambda: ended.append("gone"))
    live.begin(lambda *_: ended.append("made"))
    assert not live.is_busy()
    may.set()
    qtbot.waitUntil(lambda: bool(ended))
    live.begin(lambda *_: ended.append("made"))
    live._pool.waitForDone()  # noqa: SLF001
    assert ended == ["gone"]
    assert gc.isenabled()


def test_it_is_saved_whole_or_not_at_all(
    live: LiveReports, finished: Finished, tmp_path: Path, listen: Callable
) -> None:
    saved = listen(live.saved)
    path = tmp_path / "总结.pdf"

    live.save(path)

    assert path.read_bytes() == finished.report.pdf
    assert saved.said == [str(path)]
    with pytest.raises(CannotWriteFile):
        live.save(tmp_path / "nowhere" / "a.pdf")
    assert saved.said == [str(path)]


def test_the_command_line_makes_the_same_report(
    finished: Finished, played: Opened, library: Library, clock: FakeClock
) -> None:
    day = read_day(library, played.workshop.id, clock.now_ms(), "知行培训")

    made = make_pdf(day, ZH)

    assert made.pages == finished.report.pages
    assert made.missing_glyphs == ()


def test_no_widget_is_collected_in_the_thread_of_a_report(
    live: LiveReports, played: Opened, qtbot: QtBot
) -> None:
    live.make(played.workshop.id, ZH)
    live.cancel()
    assert not gc.isenabled()
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)
    assert gc.isenabled()


def test_a_locked_report_is_shown_to_whoever_made_it(
    live: LiveReports, played: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.make(played.workshop.id, ZH, "", Finish(password="North Isle"))
    live.save(tmp_path / "locked.pdf")

    assert len(heard.args[0].pictures) == heard.args[0].report.pages
    with pytest.raises(PasswordNeeded):
        next(pages((tmp_path / "locked.pdf").read_bytes(), 20, lambda: False))


def test_a_large_report_is_made_apart_and_given_up_at_once(
    live: LiveReports, played: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "LARGE", 1)
    with qtbot.waitSignal(live.progress_changed, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)
    live.cancel()
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.make(played.workshop.id, ZH)
    assert len(heard.args[0].pictures) == heard.args[0].report.pages


def test_a_program_that_stops_is_said_and_the_next_report_is_made(
    live: LiveReports,
    played: Opened,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: list[str],
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(apart, "LARGE", 1)
        patch.setattr(apart, "command", lambda: (sys.executable, "-c", "raise SystemExit(9)"))
        with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
            live.make(played.workshop.id, ZH)
    assert isinstance(heard.args[0], RenderingStopped)
    assert len(expected_log) == 1
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        live.make(played.workshop.id, ZH)
