"""The results while they are worked on: the page follows, the latest state wins, nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from facilitator.core.errors import FieldEmpty, NothingToUndo, RecordsOnly, RenderingStopped
from facilitator.core.journal import Place
from facilitator.core.report_look import ReportLook
from facilitator.core.results import TextCard
from facilitator.live import result_pages
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.report_look import LiveReportLook
from facilitator.live.result_pages import Languages, ShownPage
from facilitator.live.results import LiveResults, Results
from facilitator.reports.preview import page_texts
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock

MADE_MS = 20_000
ZH, EN = load_texts("zh-CN"), load_texts("en")


@pytest.fixture
def held(opened: Opened, clock: FakeClock) -> Opened:
    """The small course with two people and two answers, over."""
    LivePeople(opened, kind=LISTED).add("李明\nAnn Li\n", "console")
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    desk.scores.award(Place("case", 1, "case-g2", "act-1"), "a", "console")
    clock.advance(7 * 60)
    desk.stage.end("console")
    return opened


class Seen:
    """Everything a window would have been told."""

    def __init__(self, live: LiveResults) -> None:
        self.results: list[Results] = []
        self.pages: list[ShownPage] = []
        live.changed.connect(self.results.append)
        live.page_changed.connect(self.pages.append)

    def card(self, key: str) -> TextCard:
        return next(one for one in self.results[-1].sheet.cards if one.key == key)


@pytest.fixture
def live(library: Library, held: Opened, clock: FakeClock, qapp) -> Iterator[LiveResults]:
    made = LiveResults(library, held.workshop.id, clock, Languages(ZH, EN))
    yield made
    made.close()


@pytest.fixture
def seen(live: LiveResults, qtbot: QtBot) -> Seen:
    seen = Seen(live)
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.open("知行培训")
    return seen


def test_the_texts_come_with_their_pages_and_what_they_rest_on(seen: Seen) -> None:
    sheet = seen.results[-1].sheet
    assert next(one.key for one in sheet.cards) == "claim"
    assert {one.tab for one in sheet.cards} == {"findings", "steps", "advice"}
    finding = next(one for one in sheet.cards if one.key.startswith("finding."))
    assert (finding.number, finding.page, finding.source) == (1, 2, "Case")
    assert [one.part for one in finding.lines] == ["claim", "figures"]
    assert all(one.page for one in sheet.cards), "every text is printed somewhere"
    assert seen.pages[-1].number == 2
    assert seen.pages[-1].count == sheet.pages
    assert seen.pages[-1].picture.size().width() > QSize(1000, 0).width()


def test_an_edit_is_kept_first_and_the_page_follows(
    live: LiveResults, seen: Seen, held: Opened, qtbot: QtBot
) -> None:
    before = seen.pages[-1].picture
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.rewrite("claim", "先问清要求的小组，返工更少。")
        again = Opened(held.library, held.workshop.id, held.clock)
        assert again.notebook.texts[0].text == "先问清要求的小组，返工更少。"
    assert seen.card("claim").lines[0].edited
    assert seen.pages[-1].picture != before
    assert seen.results[-1].can_undo
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.undo()
    assert not seen.card("claim").lines[0].edited
    assert (seen.results[-1].can_undo, seen.results[-1].can_redo) == (False, True)
    with pytest.raises(NothingToUndo):
        live.undo()


def test_of_many_changes_only_the_latest_is_made(
    live: LiveResults, seen: Seen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    real = result_pages.make_pages
    monkeypatch.setattr(result_pages, "make_pages", lambda *a: made.append(1) or real(*a))
    for number in range(9):
        live.rewrite("claim", f"第 {number} 稿")
    qtbot.waitUntil(lambda: seen.card("claim").lines[0].text == "第 8 稿", timeout=MADE_MS)
    assert not live.is_busy()
    assert len(made) == 2


def test_the_page_of_the_text_that_is_edited_is_looked_at(
    live: LiveResults, seen: Seen, qtbot: QtBot
) -> None:
    card = next(one for one in seen.results[-1].sheet.cards if one.tab == "advice")
    assert card.page > 2
    with qtbot.waitSignal(live.page_changed, timeout=MADE_MS):
        live.look_at(card.key)
    assert seen.pages[-1].number == card.page
    with qtbot.waitSignal(live.page_changed, timeout=MADE_MS):
        live.turn(-99)
    assert seen.pages[-1].number == 1
    assert len(seen.results) == 1, "turning a page changes no text"
    with qtbot.waitSignal(live.page_changed, timeout=MADE_MS):
        live.rewrite(card.lines[0].key, "换一种说法")
    assert seen.pages[-1].number == card.page


def test_each_language_has_its_own_texts(live: LiveResults, seen: Seen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.rewrite("claim", "中文的结论。")
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.use_language(EN)
    assert seen.results[-1].sheet.language == "en"
    assert not seen.card("claim").lines[0].edited
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.use_language(ZH)
    assert seen.card("claim").lines[0].text == "中文的结论。"


def test_what_is_written_while_another_language_is_made_belongs_to_the_page_it_was_written_on(
    live: LiveResults, seen: Seen, held: Opened, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.use_language(EN)
        live.rewrite("claim", "还在中文页上写的。")
    assert [(one.id, one.text) for one in held.library.notebook(held.workshop.id).texts] == [
        ("zh-CN/claim", "还在中文页上写的。")
    ]
    assert not seen.card("claim").lines[0].edited


def test_undo_takes_texts_and_the_look_back_in_the_order_they_were_changed(
    live: LiveResults, seen: Seen, held: Opened, qtbot: QtBot
) -> None:
    looks = LiveReportLook(Opened(held.library, held.workshop.id, held.clock))
    looks.changed.connect(live.read_again)
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.rewrite("claim", "第一稿。")
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        looks.choose(ReportLook(accent="#0B3C6F"), "console")
    for look, texts in (("", ["第一稿。"]), ("", [])):
        with qtbot.waitSignal(live.changed, timeout=MADE_MS):
            live.undo()
        kept = held.library.notebook(held.workshop.id).texts
        assert (looks.look.accent, [one.text for one in kept]) == (look, texts)
    live.redo()
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.redo()
    assert looks.look.accent
    assert seen.results[-1].can_undo


def test_after_a_failure_nothing_older_than_the_texts_is_saved(
    live: LiveResults, seen: Seen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise RenderingStopped

    with monkeypatch.context() as broken, qtbot.waitSignal(live.failed, timeout=MADE_MS):
        broken.setattr(result_pages, "make_pages", stopped)
        live.rewrite("claim", "失败之后的句子。")
    path = tmp_path / "总结.pdf"
    with qtbot.waitSignal(live.saved, timeout=MADE_MS):
        live.save(path)
    assert "失败之后的句子。" in "".join("".join(page_texts(path.read_bytes())).split())


def test_what_is_saved_holds_the_last_change(
    live: LiveResults, seen: Seen, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "总结.pdf"
    with qtbot.waitSignal(live.saved, timeout=MADE_MS):
        live.rewrite("claim", "刚刚改的一句话。")
        live.save(path)
    assert "刚刚改的一句话。" in "".join(page_texts(path.read_bytes()))


def test_a_text_that_cannot_stand_there_changes_nothing(live: LiveResults, seen: Seen) -> None:
    with pytest.raises(FieldEmpty):
        live.rewrite("claim", "  ")
    assert not live.is_busy()


def test_where_only_scores_are_recorded_nothing_is_rewritten(
    library: Library, held: Opened, clock: FakeClock, qtbot: QtBot
) -> None:
    library.exchange.take_in(held.workshop.id, (), (), assisting=True)
    live = LiveResults(library, held.workshop.id, clock, Languages(ZH, EN))
    seen = Seen(live)
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.open()
    assert seen.results[-1].only_recorded
    with pytest.raises(RecordsOnly):
        live.rewrite("claim", "别的")
    live.close()


def test_names_of_participants_are_looked_for(live: LiveResults, seen: Seen, qtbot: QtBot) -> None:
    assert seen.results[-1].sheet.names.looked_for == 2
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.rewrite("claim", "客户 client 的想法。")
    assert seen.results[-1].sheet.names.found == ()
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        live.rewrite("claim", "李 明和 ann li 说过。")
    assert seen.results[-1].sheet.names.found == ("李明", "Ann Li")
