"""Five hundred people to tick: made in portions, and chosen whether they were made or not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.core.certificates import Attended
from facilitator.core.documents import Kept
from facilitator.core.exporting import Exported, Offer
from facilitator.core.people import Participant
from facilitator.core.report_texts import Version
from facilitator.core.results import Claims
from facilitator.core.uneven import Changes
from facilitator.ui.dialogs.certificate_people import CertificatePeople
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.tick import INSET, Tick
from tests.ui.home.finding import buttons, named, words

TITLE_BAR = 23


def offer(count: int, *, begun: bool = True) -> Offer:
    """Every second person came, one of ten is not noted."""
    return Offer(
        title="课程",
        groups=6,
        commitments=1,
        hours=6.0,
        organiser="客户",
        attended=tuple(
            Attended(
                Participant(id=f"p{n}", words="w", name=f"张{n}", department="研发"),
                None if n % 10 == 5 else float(n % 2),
            )
            for n in range(count)
        ),
        given=frozenset({"p2"}),
        begun=begun,
    )


@pytest.fixture
def host(shown) -> QWidget:
    made = QWidget()
    made.resize(1366, 768)
    return shown(made)


def test_the_choice_of_all_is_there_before_their_lines_are(look, qtbot: QtBot) -> None:
    people = CertificatePeople(look, offer(500))
    qtbot.addWidget(people)
    chosen, others = people.chosen()
    assert len(people.findChildren(Tick)) < 100
    assert len(chosen) == 200 + 1  # those who came, and who has one already
    assert len(chosen) + len(others) == 500
    qtbot.waitUntil(lambda: len(people.findChildren(Tick)) == 500)
    assert sum(one.isChecked() for one in people.findChildren(Tick)) == 201
    people.show_rule(before=True)
    assert len(people.chosen()[0]) == 251


def test_before_class_only_certificates_are_ticked(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, offer(3, begun=False), date(2026, 3, 5))
    sheet.open_sheet()
    assert sheet.wish().kinds == ("certificates",)
    assert sheet.wish().certificates.issued is None
    assert any("2 certificates" in line or "3 certificates" in line for line in words(sheet))
    sheet.finish()


def test_what_there_is_nothing_of_cannot_be_ticked(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, offer(0), date(2026, 3, 5))
    sheet.open_sheet()
    ticks = {one.accessibleName(): one for one in sheet.findChildren(Tick)}
    assert not ticks["Certificates"].isEnabled()
    assert not ticks["Certificate list"].isEnabled()
    assert ticks["Training summary"].isChecked()
    assert "Nobody is listed; names are added on Home, under “People…”" in words(sheet)
    sheet.finish()


def test_of_each_day_that_was_reported_a_report_is_offered(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, offer(3), date(2026, 3, 5))
    sheet.open_sheet()
    assert not named(sheet, Tick, "Follow-up report").isEnabled()
    assert "No follow-up form has come back" in words(sheet)
    sheet.finish()
    sheet = DocumentsSheet(look, host, replace(offer(3), waves=(30, 90)), date(2026, 3, 5))
    sheet.open_sheet()
    assert named(sheet, Tick, "Follow-up report").isEnabled()
    assert "What was kept after 30, 90 days" in words(sheet)
    sheet.finish()


def test_what_shows_results_is_not_offered_before_there_are_any(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, offer(3, begun=False), date(2026, 3, 5))
    sheet.open_sheet()
    able = {one.accessibleName() for one in sheet.findChildren(Tick) if one.isEnabled()}
    assert not able & {"Key findings, picture", "Class highlights, picture", "Charts"}
    assert "Screen pages" in able, "the plan has pages"
    sheet.finish()


def test_who_may_see_a_file_is_shown_and_said_once_more_where_they_differ(
    look, host: QWidget
) -> None:
    sheet = DocumentsSheet(look, host, offer(3), date(2026, 3, 5))
    sheet.open_sheet()
    ticks = {one.accessibleName(): one for one in sheet.findChildren(Tick)}
    for kind, whose in (
        ("Training summary", "For the client"),
        ("Certificate list", "For the client"),
        ("Participant hand-out", "For participants"),
        ("Raw data (Excel)", "For you alone"),
        ("Trainer’s full record", "For you alone"),
    ):
        assert ticks[kind].accessibleDescription().startswith(f"{whose}: ")
        captions = [one for one in sheet.findChildren(Label) if one.text() == whose]
        assert [one.y() < ticks[kind].geometry().bottom() for one in captions] == [True]
    assert "do not pass on" in words(sheet)

    def said() -> str:
        return next(line for line in words(sheet) if "kinds of files" in line or "1 kind" in line)

    def pack(way: str) -> None:
        (one,) = [each for each in sheet.findChildren(QAbstractButton) if each.text() == way]
        one.click()

    assert said().endswith("; a folder for each reader")
    pack("A .zip per reader")
    assert said().endswith("; a .zip for each reader, who is in its name")
    ticks["Trainer’s full record"].click()
    assert said().endswith("; a .zip for each reader, yours apart: do not pass that on")
    pack("One .zip")
    assert said().endswith("; one .zip with what is yours alone: do not pass it on whole")
    assert sheet.wish().packing == "one-zip"
    pack("Folder")
    assert said().endswith("; a folder for each reader, yours apart: do not pass that on")
    for kind in ("Trainer’s full record", "Participant hand-out", "Certificates"):
        ticks[kind].click()
    assert said() == "2 kinds of files"
    sheet.finish()


def test_words_that_claim_too_much_are_counted_in_what_is_ticked_and_block_nothing(
    look, host: QWidget
) -> None:
    sheet = DocumentsSheet(look, host, replace(offer(3), waves=(30,)), date(2026, 3, 5))
    sheet.open_sheet()
    assert "Look at it" not in buttons(sheet)
    later = Claims(Version("en", 30), 4, "step.1")
    sheet.show_claims(
        (Claims(Version("zh-CN"), 1, "finding.a"), Claims(Version("en"), 2, "claim"), later)
    )
    (at_it,) = [one for one in sheet.findChildren(Button) if one.isVisible() and is_way(one)]
    assert "2 words of the reports claim too much" in words(sheet)
    assert named(sheet, Button, "Export…").isEnabled()
    ticks = {one.accessibleName(): one for one in sheet.findChildren(Tick)}
    ticks["Training summary"].click()
    assert not at_it.isVisible(), "the words are in nothing that is ticked"
    ticks["Key findings, picture"].click()
    wished: list[tuple[Version, str]] = []
    sheet.text_requested.connect(lambda *one: wished.append(one))
    at_it.click()
    sheet._kinds._language.show_chosen("both")  # noqa: SLF001
    sheet._kinds._language.chosen.emit("both")  # noqa: SLF001
    assert "3 words of the reports claim too much" in words(sheet)
    at_it.click()
    assert wished == [(Version("en"), "claim"), (Version("zh-CN"), "finding.a")]
    sheet.show_claims((later,))
    assert not at_it.isVisible(), "no edition is ticked"
    ticks["Follow-up report"].click()
    assert "4 words of the reports claim too much" in words(sheet)
    at_it.click()
    assert wished[-1] == (Version("en", 30), "step.1")
    sheet.finish()


def test_two_languages_that_differ_are_said_and_block_nothing(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, replace(offer(3), waves=(30,)), date(2026, 3, 5))
    sheet.open_sheet()
    mine = Changes(("claim", "finding.a.claim"), ("finding.own",))
    sheet.show_claims(
        (
            Claims(Version("zh-CN"), 0, "", mine),
            Claims(Version("en"), 0, "", Changes(("claim",))),
            Claims(Version("zh-CN", 30), 0, "", Changes(("step.a.what",))),
            Claims(Version("en", 30), 0, ""),
        )
    )
    said = "In Chinese only: {}. The reports will differ."
    assert said.format("1 text rewritten, 1 added") not in words(sheet), "one language is chosen"
    sheet._kinds._language.show_chosen("both")  # noqa: SLF001
    sheet._kinds._language.chosen.emit("both")  # noqa: SLF001
    assert said.format("1 text rewritten, 1 added") in words(sheet)
    assert named(sheet, Button, "Export…").isEnabled()
    wished: list[tuple[Version, str]] = []
    sheet.text_requested.connect(lambda *one: wished.append(one))
    (way,) = [one for one in sheet.findChildren(Button) if one.isVisible() and is_way(one)]
    way.click()
    assert wished == [(Version("en"), "finding.a")]
    ticks = {one.accessibleName(): one for one in sheet.findChildren(Tick)}
    ticks["Follow-up report"].click()
    assert said.format("2 texts rewritten, 1 added") in words(sheet)
    for kind in ("Training summary", "Follow-up report"):
        ticks[kind].click()
    assert not way.isVisible(), "nothing that is ticked has words of the trainer"
    sheet.finish()


def is_way(one: Button) -> bool:
    return one.text() == "Look at it"


def test_a_form_that_was_kept_is_named_with_the_one_beside_it(
    look, host: QWidget, tmp_path: Path
) -> None:
    sheet = DocumentsSheet(look, host, offer(3), date(2026, 3, 5))
    sheet.open_sheet()
    kept = Kept(tmp_path / "form.xlsx", tmp_path / "form (2).xlsx")
    sheet.show_exported(Exported(place=tmp_path, files=2, kept=(kept,)))
    (said,) = [line for line in words(sheet) if "form.xlsx" in line]
    assert said.endswith("the new form is “form (2).xlsx”.")
    sheet.finish()


def test_the_options_are_named_begin_on_one_edge_and_move_nothing(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, replace(offer(3), waves=(30,)), date(2026, 3, 5))
    sheet.open_sheet()
    assert {"Language", "Kept as", "PDF", "Hand-outs", "Contact line"} <= set(words(sheet))
    kinds = sheet._kinds  # noqa: SLF001
    boxes = {one.mapTo(sheet, one.rect().topLeft()).x() + INSET for one in ticks_of(sheet)}
    frames = {
        one.mapTo(sheet, one.rect().topLeft()).x()
        for one in (kinds._language, kinds._pdf)  # noqa: SLF001
    }
    assert len(boxes | frames) == 1
    panel = kinds.window().findChildren(QStackedWidget)[0]
    assert "One page each" in words(sheet)
    heights: set[int] = set()
    for choice, keys in ((kinds._language, ("en", "both")), (kinds._pdf, ("plain", "locked"))):  # noqa: SLF001
        for key in keys:
            choice.show_chosen(key)
            choice.chosen.emit(key)
            QApplication.processEvents()
            heights.add(panel.sizeHint().height())
    assert len(heights) == 1
    assert "One page each, both languages on it" in words(sheet)
    sheet.finish()


def test_all_of_it_is_seen_on_a_small_laptop_under_the_title_bar(look, host: QWidget) -> None:
    host.resize(1366, 768 - TITLE_BAR)
    sheet = DocumentsSheet(look, host, replace(offer(3), waves=(30,)), date(2026, 3, 5))
    sheet.open_sheet()
    QApplication.processEvents()
    seen = [one for one in sheet.findChildren(ScrollArea) if one.isVisible()]
    assert [one.verticalScrollBar().maximum() for one in seen] == [0]
    sheet.finish()


def ticks_of(sheet: DocumentsSheet) -> list[Tick]:
    return [one for one in sheet.findChildren(Tick) if one.isVisible()]


def test_files_in_a_zip_are_counted_with_it(look, host: QWidget, tmp_path: Path) -> None:
    sheet = DocumentsSheet(look, host, offer(3), date(2026, 3, 5))
    sheet.open_sheet()
    sheet.show_exported(Exported(place=tmp_path, files=68, packed=3))
    assert any(one.startswith("3 .zip files with 68 files in them, saved") for one in words(sheet))
    sheet.finish()


def test_hours_that_are_no_hours_are_said_where_they_stand(look, host: QWidget) -> None:
    sheet = DocumentsSheet(look, host, offer(3), date(2026, 3, 5))
    sheet.open_sheet()
    hours = named_field(sheet, "Hours")
    hours.setText("900")
    sheet.accepted.emit()
    assert sheet.findChild(QFileDialog) is None
    assert hours.isVisible(), "its page is shown"
    assert "Hours: a number from 0.5 to 400" in words(sheet)
    hours.setText("6.5")
    assert sheet.wish().certificates.hours == 6.5
    sheet.finish()


def named_field(sheet: DocumentsSheet, name: str) -> NumberField:
    return next(one for one in sheet.findChildren(NumberField) if one.accessibleName() == name)
