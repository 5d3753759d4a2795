"""Ten groups on small laptops and large screens: nothing is cut, nothing is hidden."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.console.agenda import Agenda, AgendaView
from facilitator.ui.console.entry.answers import AnswerList
from facilitator.ui.console.entry.heading import Heading
from facilitator.ui.console.entry.line_grid import LineGrid
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.entry.row_paint import NAME_LEFT, name_style, parts_of
from facilitator.ui.console.measures import measures
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.console.score_card import ScoreCard
from facilitator.ui.console.screen_card import ScreenCard
from facilitator.ui.fonts import font
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.typeset import text_width
from tests.ui.console.facts import Facts
from tests.ui.console.scenes import EVERY_FORM, SCENES
from tests.ui.console.seen import faces, the

SIZES = [(1280, 720), (1366, 768), (1440, 900), (1920, 1080)]
SMALL = SIZES[:2]
BETWEEN = SIZES[1:3]
BY_SIZE = [pytest.param(one, marks=pytest.mark.long if one in BETWEEN else ()) for one in SIZES]
"""Every size as a parameter; those between the smallest and the largest only in the long run."""
LOOKS = [(locale, dark) for locale in ("zh-CN", "en") for dark in (False, True)]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def cut(page: ConsolePage) -> list[str]:
    """Buttons and plain labels narrower than their words, and what lies outside of the page."""
    found: list[str] = []
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, Button | Label) or not widget.isVisible():
            continue
        corner = widget.mapTo(page, QPoint(0, 0))
        inside = page.rect().contains(widget.rect().translated(corner))
        narrow = widget.width() < widget.minimumSizeHint().width()
        low = widget.height() < widget.minimumSizeHint().height()
        if narrow or low or not inside:
            found.append(f"{type(widget).__name__} {widget.text()!r} {widget.geometry()}")
    return found


@pytest.mark.parametrize("scene", ["entering", "overtime", "black", "standing", "rounds", "awards"])
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", BY_SIZE)
def test_nothing_is_cut(make_page, size, locale, scene) -> None:
    page = make_page(locale, size)
    SCENES[scene](page, Facts(locale, groups=10))
    settle()
    assert (page.width(), page.height()) == size
    assert cut(page) == []


@pytest.mark.parametrize("scene", EVERY_FORM, ids=lambda one: one.__name__)
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", SMALL)
def test_every_form_has_its_keys_and_some_rows_in_sight(make_page, size, locale, scene) -> None:
    page = make_page(locale, size)
    scene(page, Facts(locale, groups=10))
    settle()
    assert cut(page) == []
    rows = the(page, RowList)
    lit = next(row for row, face in zip(rows.rows(), faces(page), strict=True) if face.lit)
    top = lit.mapTo(rows.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= rows.viewport().height() - lit.height()
    lines = the(page, LineGrid)
    if lines.isVisible():
        assert lines.height() >= lines.sizeHint().height()


@pytest.mark.parametrize("scene", EVERY_FORM, ids=lambda one: one.__name__)
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("height", [900, 880])
def test_six_groups_are_whole_below_what_is_said_of_the_ranking(
    make_page, height, locale, scene
) -> None:
    page = make_page(locale, (1440, height))
    scene(page, Facts(locale, groups=6))
    page.show_decider("个案")
    settle()
    area = the(page, RowList)
    assert len(area.rows()) > 6 or area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scene", ["entering", "rounds", "awards"])
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", BY_SIZE)
def test_ten_groups_are_all_in_sight(make_page, look, size, locale, scene) -> None:
    page = make_page(locale, size)
    SCENES[scene](page, Facts(locale, groups=10))
    settle()
    area = the(page, RowList)
    assert area.verticalScrollBar().maximum() == 0
    for row, face in zip(area.rows(), faces(page), strict=True):
        assert row.height() >= 36
        room = parts_of(face, QRectF(row.rect())).left - NAME_LEFT
        name = text_width(face.name, font(name_style(look, lit=True).px, bold=True))
        assert locale == "en" or name <= room, face.name


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_the_small_laptop_shows_the_whole_morning_and_all_notes(make_page, locale) -> None:
    page = make_page(locale, (1366, 768))
    SCENES["running"](page, Facts(locale, groups=10))
    settle()
    assert the(page, AgendaView).verticalScrollBar().maximum() == 0
    notes = the(page, Notes).pane().verticalScrollBar()
    assert notes.maximum() == 0 or locale == "en"


def test_four_notes_of_one_line_go_in_on_the_smallest_laptop(make_page) -> None:
    page = make_page("zh-CN", (1280, 720))
    SCENES["running"](page, Facts("zh-CN", groups=10))
    settle()
    assert the(page, Notes).pane().verticalScrollBar().maximum() == 0


def test_the_layout_follows_the_window_and_not_the_number_of_groups(make_page) -> None:
    places: set[str] = set()
    for groups in (2, 6, 10):
        page = make_page("zh-CN", (1440, 900))
        SCENES["running"](page, Facts("zh-CN", groups=groups))
        settle()
        cards = [the(page, kind).geometry() for kind in (Agenda, ScreenCard, Notes, ScoreCard)]
        places.add(str(cards))
        assert the(page, AnswerList).isVisible()
        page.hide()
    assert len(places) == 1


def test_small_windows_are_compact() -> None:
    assert measures(QSize(1366, 768)).compact
    assert measures(QSize(1280, 720)).compact
    assert not measures(QSize(1440, 900)).compact
    assert measures(QSize(1440, 760)).compact
    wide = measures(QSize(2560, 1440))
    assert (wide.left, wide.right, wide.following) == (300, 400, 320)


def test_the_agenda_has_what_a_low_window_does_not_let_the_picture_have() -> None:
    low, usual = measures(QSize(1366, 728)), measures(QSize(1200, 640))
    assert low.left > usual.left >= 246
    centre = 1366 - low.left - low.right - 4 * SPACE.md
    assert low.preview + low.following <= centre - 3 * SPACE.lg


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", [(1366, 728), (1440, 900), (1920, 1080)])
def test_the_heading_of_the_entry_names_the_step_whole(make_page, size, locale) -> None:
    page = make_page(locale, size)
    facts = Facts(locale)
    SCENES["running"](page, facts)
    settle()
    heading = the(page, Heading)
    cut = [
        one.text()
        for one in heading.findChildren(Label)
        if one.isVisible() and not one.wordWrap() and one.width() < one.sizeHint().width()
    ]
    assert cut == []


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", [(1200, 640), (1200, 800)])
def test_the_smallest_window_still_has_everything(make_page, size, locale) -> None:
    page = make_page(locale, size)
    SCENES["running"](page, Facts(locale, groups=10))
    settle()
    assert (page.width(), page.height()) == size
    assert cut(page) == []


LONG = {
    "zh-CN": "国际大客户质量提升与持续改进先锋攻坚小组",
    "en": "International Key Account Quality Champs",
}


@pytest.mark.parametrize("scene", ["option_form", "round_form"])
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", BY_SIZE)
def test_long_names_are_cut_by_the_console_and_told_by_a_tip(
    make_page, size, locale, scene
) -> None:
    page, facts = make_page(locale, size), Facts(locale, groups=10)
    SCENES["entering"](page, facts)
    name, client = LONG[locale], (LONG[locale] * 2)[:40]
    form = getattr(facts, scene)()
    rows = tuple(replace(row, name=name if row.key != 2 else "A") for row in form.rows)
    page.show_form(replace(form, rows=rows))
    page.show_console(facts.view(client=client, title=client))
    page.show_last_action(facts.last(facts=(("group", name), ("slot", "act-3"), ("value", "B"))))
    settle()
    assert (page.width(), page.height()) == size
    assert cut(page) == []
    for row, face in zip(the(page, RowList).rows(), faces(page), strict=True):
        room = parts_of(face, QRectF(row.rect())).left - NAME_LEFT
        assert room >= 50, "enough of the name to tell it from others"
        assert row.toolTip().replace("\n", "") == (name if face.name == name else "")


@pytest.mark.shots
@pytest.mark.parametrize(("locale", "dark"), LOOKS)
@pytest.mark.parametrize("size", BY_SIZE)
def test_shots(make_page, shots_dir, size, locale, dark) -> None:
    groups = 10 if size in SMALL else 6
    for name, scene in SCENES.items():
        everywhere = name == "entering" or (scene in EVERY_FORM and size in SMALL)
        if not everywhere and size != (1366, 768):
            continue
        page = make_page(locale, size, dark=dark)
        scene(page, Facts(locale, groups=groups))
        settle()
        theme = "dark" if dark else "light"
        file = shots_dir / f"console-{name}-{locale}-{theme}-{size[0]}x{size[1]}.png"
        assert page.grab().save(str(file))
        page.hide()
