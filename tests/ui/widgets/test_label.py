"""Texts are plain, whole or visibly cut, and stand straight."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.ui.look import TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.icon import IconLabel
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.tips import plain_tip, set_tip
from facilitator.ui.widgets.typeset import one_line, text_width, wrapped
from tests.ui.widgets.pixels import has_colour, picture

MARKUP = "<b>x</b>"
CLOSING = "，。：；！？、”）》"


def ink_columns(label: QLabel) -> int:
    """How many pixel columns hold ink."""
    image = picture(label)
    ground = image.pixelColor(0, 0)
    columns = range(image.width())
    return sum(
        any(image.pixelColor(x, y) != ground for y in range(image.height())) for x in columns
    )


def test_markup_is_shown_as_it_is_written(qtbot, look):
    label = Label(look, MARKUP)
    qtbot.addWidget(label)
    literal = QFontMetricsF(look.font_for(MARKUP, TextStyle())).horizontalAdvance(MARKUP)
    assert label.sizeHint().width() >= literal
    label.resize(label.sizeHint())
    assert ink_columns(label) > literal * 0.7
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_local_picture_is_never_loaded(qtbot, look, tmp_path):
    red = QImage(60, 60, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    red.save(str(tmp_path / "red.png"))
    for wrap in (False, True):
        label = Label(look, f'<img src="{tmp_path}/red.png">', wrap=wrap)
        qtbot.addWidget(label)
        label.resize(900, 100)
        assert not has_colour(label, "#ff0000")


def test_an_ampersand_is_an_ampersand(qtbot, look):
    label = Label(look, "R&D")
    qtbot.addWidget(label)
    assert label.sizeHint().width() == text_width("R&D", look.font_for("R&D", TextStyle()))


def test_a_line_that_may_not_be_cut_keeps_its_width(qtbot, look):
    label = Label(look, "Ten o’clock")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == label.sizeHint().width()


def test_a_cut_line_ends_in_dots_and_tells_all_as_a_tip(qtbot, look):
    text = f"{MARKUP} a rather long name of a client"
    label = Label(look, text, elide=True)
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.show()
    assert ink_columns(label) < 120
    assert label.toolTip().replace("\u2060", "").replace("\n", " ") == text
    assert not QtGui.Qt.mightBeRichText(label.toolTip())


def test_a_line_with_room_has_no_tip(qtbot, look):
    label = Label(look, "short", elide=True)
    qtbot.addWidget(label)
    label.resize(30, 24)
    label.show()
    assert label.toolTip()
    label.resize(300, 24)
    assert label.toolTip() == ""


def test_a_line_of_text_has_the_same_height_in_both_languages(qtbot, look):
    heights = {Label(look, text).sizeHint().height() for text in ("青松组", "Pine", "10:25")}
    assert len(heights) == 1


def test_chinese_and_latin_stand_on_one_line(qtbot, look):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    labels = [
        Label(look, "H", TextStyle(40, lang="zh-CN")),
        Label(look, "H", TextStyle(40, lang="en")),
    ]
    for label in labels:
        row.addWidget(label)
    holder.show()

    def foot(label):
        image = picture(label)
        rows = range(image.height())
        ground = image.pixelColor(0, 0)
        return max(
            y for y in rows if any(image.pixelColor(x, y) != ground for x in range(image.width()))
        )

    assert abs(foot(labels[0]) - foot(labels[1])) <= 1


def test_a_new_text_and_a_new_style_are_shown(qtbot, look):
    label = Label(look, "a")
    qtbot.addWidget(label)
    label.show_text("a longer text")
    assert label.text() == "a longer text"
    before = label.sizeHint()
    label.show_style(TextStyle(30, bold=True, colour="#ff0000"))
    assert label.sizeHint().width() > before.width()
    label.resize(label.sizeHint())
    assert has_colour(label, "#ff0000")


def test_a_paragraph_grows_as_it_becomes_narrower(qtbot, look):
    label = Label(look, "word " * 40, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > label.heightForWidth(400) > 0
    assert label.hasHeightForWidth()
    assert not Label(look, "word").hasHeightForWidth()


@pytest.mark.parametrize("width", range(60, 400, 17))
def test_no_line_begins_with_a_closing_mark(look, width):
    text = "“不替任何一个部门说话，只看证据。”巡场：请没开口的人先说；提醒理由（只写两句）！《案例》、亮牌？"
    lines = wrapped(text, look.font(14), width)
    assert "".join(lines) == text
    assert not [line for line in lines if line[0] in CLOSING]


def test_a_word_wider_than_its_line_is_broken_and_not_cut_off(look):
    lines = wrapped("x" * 200, look.font(14, lang="en"), 100)
    assert len(lines) > 1
    assert all(text_width(line, look.font(14, lang="en")) <= 101 for line in lines)


def test_line_breaks_hold_and_rare_characters_stay_whole(look):
    assert wrapped("一\n𠮷𠮷", look.font(14), 300) == ["一", "𠮷𠮷"]
    assert "".join(wrapped("𠮷" * 30, look.font(14), 100)) == "𠮷" * 30
    assert one_line("一\n二\t三　四") == "一 二 三　四"


@given(
    st.text() | st.sampled_from(["<b>x", "&lt;", "<!doctype html>", "<?xml", "<br/>", "a<i>b</i>"])
)
def test_no_tip_is_ever_taken_for_markup(text):
    guarded = plain_tip(text)
    assert not QtGui.Qt.mightBeRichText(guarded)
    assert guarded.replace("\u2060", "") == text.replace("\u2060", "")


class _TipEar(QObject):
    """Counts how often a widget tells of its tip."""

    told = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.told += event.type() == QEvent.Type.ToolTipChange
        return False


def test_a_tip_that_is_as_it_was_is_told_to_nobody(qtbot, look):
    widget = QWidget()
    qtbot.addWidget(widget)
    ear = _TipEar()
    widget.installEventFilter(ear)
    for tip in ("", "R&D <b>", "R&D <b>", "", ""):
        set_tip(widget, tip)
    assert ear.told == 2
    assert widget.toolTip() == ""


def test_a_long_tip_is_broken_into_lines_and_ends(qtbot, look):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, "很长的名字" * 1000)
    assert widget.toolTip().count("\n") > 5
    assert len(widget.toolTip()) < 700
    set_tip(widget, "")
    assert widget.toolTip() == ""


def test_an_icon_and_its_words_share_a_row_and_a_colour(qtbot, look):
    label = IconLabel(look, "users", "34/36", TextStyle(colour="#ff0000"))
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert has_colour(label, "#ff0000")
    assert label.text() == "34/36"
    label.show_text("35/36")
    assert label.text() == "35/36"
    label.show_icon("check", "#0000ff")
    assert has_colour(label, "#0000ff")


def first_ink(label: QLabel) -> int:
    """The first pixel column that holds ink."""
    image = picture(label)
    ground = image.pixelColor(image.width() - 1, 0)
    return next(
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    )


@pytest.mark.parametrize("wrap", [False, True])
def test_an_opening_chinese_quote_hangs_so_that_lines_begin_alike(qtbot, look, wrap):
    begins: list[int] = []
    for text in ("“海桥”项目", "海桥项目"):
        label = Label(look, text, TextStyle(40), wrap=wrap)
        qtbot.addWidget(label)
        label.resize(300, label.sizeHint().height())
        begins.append(first_ink(label))
    assert abs(begins[0] - begins[1]) <= 6


def test_between_two_full_width_marks_no_hole_is_seen(qtbot, look):
    style = TextStyle(TYPE.heading)
    label = Label(look, "写：“我会”，去做", style)
    qtbot.addWidget(label)
    apart = sum(
        text_width(part, look.font_for("字", style)) for part in ("写：", "“我会”", "，去做")
    )
    assert label.sizeHint().width() <= apart - style.px + 2
    label.resize(label.sizeHint())
    image = picture(label)
    ground = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    gaps = [after - before for before, after in pairwise(inked)]
    assert max(gaps) < style.px
