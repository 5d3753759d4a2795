"""What the trainer adds to the texts of the report and leaves out of it, and its editions."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.errors import DiskFull
from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.report_texts import MOST, Version
from facilitator.live.follow_up import LiveFollowUp
from facilitator.messages import sentence
from facilitator.overclaiming import counted
from facilitator.pdf_messages import full_sentence
from facilitator.reports.preview import page_texts
from facilitator.reports.render import RenderedReport
from facilitator.ui.results.left_out_card import LeftOutCard
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import buttons, named, words
from tests.ui.results.desks import Desk, write


def full(desk: Desk) -> str:
    return full_sentence(desk.look.texts, "finding", MOST["finding"], later=False)


def gone(desk: Desk) -> Sequence[LeftOutCard]:
    QApplication.processEvents()  # cards made anew are laid out first
    return [one for one in desk.page.findChildren(LeftOutCard) if one.isVisible()]


def leave_out(desk: Desk, card: int) -> None:
    away = named(desk.cards()[card], Button, desk.look.tr("Leave out"))
    desk.after(away.click)


def test_a_finding_of_ones_own_takes_the_place_of_one_that_is_left_out(desk: Desk) -> None:
    add = desk.look.tr("Add a finding of your own")
    assert full(desk) in words(desk.page), "three stand on page 1"
    assert add not in buttons(desk.page)
    assert desk.look.tr("Leave out") not in buttons(desk.cards()[0]), "a report has its claim"
    before = desk.field(3).text()
    leave_out(desk, 3)
    assert len(gone(desk)) == 1
    assert desk.look.tr("Left out: {text}", text=before) in words(gone(desk)[0])
    assert full(desk) not in words(desk.page)

    desk.after(named(desk.page, Button, add).click)
    own = desk.cards()[3]
    assert own.isAncestorOf(desk.page.window().focusWidget()), "it is begun to be written on"
    assert desk.look.tr("Your own") in [one.text() for one in own.findChildren(Pill)]
    assert full(desk) in words(desk.page)
    desk.after(lambda: write(desk.field(3), "协作明显改善。"))
    assert any(one.startswith("“明显改善”") for one in words(desk.cards()[3])), "the word list"
    named(gone(desk)[0], Button, desk.look.tr("Put back in")).click()
    assert full(desk) in words(gone(desk)[0]), "said where it was tried"

    desk.after(lambda: named(desk.cards()[3], Button, desk.look.tr("Delete")).click())
    assert len(desk.cards()) == 3
    desk.after(desk.page.undo_requested.emit)
    assert desk.field(3).text() == "协作明显改善。"
    desk.after(desk.page.undo_requested.emit)
    desk.after(desk.page.undo_requested.emit)
    desk.after(named(gone(desk)[0], Button, desk.look.tr("Put back in")).click)
    assert (desk.texts(), gone(desk)) == ((), [])
    assert desk.field(3).text() == before


def test_why_a_card_does_not_go_is_said_on_it_until_something_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise DiskFull(Path("library"))

    away = named(desk.cards()[3], Button, desk.look.tr("Leave out"))
    with monkeypatch.context() as full_disk:
        full_disk.setattr(desk.live.opened.library, "note", refuse)
        away.click()
    said = sentence(DiskFull(Path("library")), desk.look.texts)
    assert said in words(desk.cards()[3])
    assert gone(desk) == []
    desk.after(lambda: write(desk.field(2), "别的。"))
    assert said not in words(desk.page)


def test_that_there_is_no_room_is_said_as_long_as_there_is_none(desk: Desk) -> None:
    leave_out(desk, 3)
    leave_out(desk, 2)
    add = desk.look.tr("Add a finding of your own")
    for _ in range(2):
        desk.after(named(desk.page, Button, add).click)
    named(gone(desk)[0], Button, desk.look.tr("Put back in")).click()
    assert full(desk) in words(gone(desk)[0])

    desk.after(lambda: named(desk.cards()[-1], Button, desk.look.tr("Delete")).click())
    assert full(desk) not in words(desk.page)
    assert len(gone(desk)) == 2


def test_a_step_of_ones_own_has_a_day(desk: Desk) -> None:
    made: list[RenderedReport] = []
    desk.live.report_made.connect(made.append)
    desk.open_tab(2)
    count = len(desk.cards())
    desk.after(named(desk.page, Button, desk.look.tr("Add a step of your own")).click)
    assert len(desk.cards()) == count + 1
    desk.after(lambda: write(desk.field(count), "复训半天"))
    assert "复训半天" in "".join(page_texts(made[-1].pdf)[1].split()), "on page 1"


def test_words_that_claim_too_much_are_counted_over_the_ways_out_and_lead_back(desk: Desk) -> None:
    said = {n: counted(n, desk.look.texts) for n in (1, 2)}
    assert not set(said.values()) & set(words(desk.page))
    desk.open_tab(2)
    desk.after(lambda: write(desk.field(1), "显著提升，大幅提升"))
    desk.open_tab(0)
    assert said[2] in words(desk.page)
    named(desk.page.pages, Button, desk.look.tr("Look at it")).click()
    assert desk.page.focusWidget() is desk.field(1)
    assert desk.field(1).text() == "显著提升，大幅提升"
    desk.after(lambda: write(desk.field(1), "提升"))
    assert not set(said.values()) & set(words(desk.page))


def test_where_a_card_of_the_other_language_is_missing_one_can_be_added(
    desk: Desk, qtbot: QtBot
) -> None:
    leave_out(desk, 3)
    desk.open_tab(2)
    desk.page.texts.show_claim(Version(desk.look.lang), "finding.of-the-other-language")
    assert desk.page.texts.tab() == "findings"
    add = desk.look.tr("Add a finding of your own")
    qtbot.waitUntil(lambda: add in buttons(desk.page))
    more = named(desk.page, Button, add)
    qtbot.waitUntil(lambda: more.visibleRegion().boundingRect().height() == more.height())


def promised(desk: Desk, *waves: int) -> None:
    """Something was promised, and reported on these days."""
    live = desk.live
    promise = Jotting(kind="commitment", id="c1", at=1, text="周三前答复")
    live.notebook.write(live.by, "add", None, promise)
    for wave in waves:
        found = [FollowUp(commitment="c1", state="done")]
        LiveFollowUp(live.opened).import_follow_up(found, live.by, wave)


def test_the_texts_of_an_edition_are_worked_on_beside_its_page(desk: Desk, qtbot: QtBot) -> None:
    name = desk.look.tr("Which document")
    assert name not in {one.accessibleName() for one in desk.page.findChildren(Segmented)}
    summary = desk.field().text()
    promised(desk, 30, 60)
    desk.after(desk.live.read_again)
    QApplication.processEvents()
    switch = named(desk.page, Segmented, name)
    desk.after(lambda: qtbot.keyClick(switch, Qt.Key.Key_End))
    assert desk.look.tr("{wave}-day follow-up report", wave=60) in words(desk.page)
    assert switch.chosen_key() == "60"
    assert not desk.page.texts.photos.isVisible(), "an edition prints none"
    edition = desk.field().text()
    assert edition != summary
    desk.after(lambda: write(desk.field(), "六十天的结论。"))
    kept = desk.live.opened.library.notebook(desk.live.opened.workshop.id).texts
    assert [one.id for one in kept] == ["zh-CN/60/claim"]

    desk.after(lambda: qtbot.keyClick(switch, Qt.Key.Key_Left))
    assert desk.field().text() not in (edition, "六十天的结论。")
    desk.after(lambda: qtbot.keyClick(switch, Qt.Key.Key_Home))
    assert desk.field().text() == summary
    assert desk.look.tr("Training summary") in words(desk.page)
    assert desk.page.texts.photos.isVisible()
