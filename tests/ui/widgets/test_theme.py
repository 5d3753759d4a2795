"""Light and dark, and switching between them."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QToolTip

from facilitator.texts import load_texts
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.stylesheet import style_sheet
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import DARK, LIGHT
from facilitator.ui.widgets.lines_field import LinesField
from facilitator.ui.widgets.surfaces import Card
from tests.ui.widgets.gallery import plain_look
from tests.ui.widgets.pixels import colour_at


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_style_sheet_names_no_font(colours):
    # A size in it would silently override every setFont of every widget.
    assert "font" not in style_sheet(colours)


def test_no_rule_is_set_on_every_widget():
    selectors = style_sheet(LIGHT).replace("}", "{").split("{")[::2]
    names = {part.strip() for selector in selectors for part in selector.split(",")}
    assert not names & {"*", "QWidget"}


def test_a_field_of_lines_is_framed_in_the_accent_only_while_it_has_the_focus(qtbot, qapp, look):
    apply_theme(qapp, LIGHT, look.font(14))
    page, field = Card(), LinesField(look, "lines")
    field.setParent(page)
    field.setGeometry(20, 20, 100, 60)
    qtbot.addWidget(page)
    page.resize(140, 100)
    page.show()
    field.clearFocus()
    assert colour_at(page, 20, 50) == LIGHT.border_strong.lower()


def test_a_switch_reaches_windows_that_are_open(qtbot, qapp, look):
    card = Card()
    qtbot.addWidget(card)
    card.resize(100, 100)
    card.show()
    assert colour_at(card, 50, 50) == LIGHT.surface.lower()
    apply_theme(qapp, DARK, look.font(14))
    assert colour_at(card, 50, 50) == DARK.surface.lower()
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.bg.lower()
    apply_theme(qapp, LIGHT, look.font(14))
    assert colour_at(card, 50, 50) == LIGHT.surface.lower()


def test_what_no_widget_sets_has_the_font_of_the_windows(qtbot, qapp):
    chinese = plain_look("zh-CN", dark=False)
    apply_theme(qapp, LIGHT, chinese.font(14))
    menu = QMenu()
    qtbot.addWidget(menu)
    assert menu.font().pixelSize() == 14
    assert menu.font().families()[0] == "Noto Sans SC"
    assert QToolTip.font().families()[0] == "Noto Sans SC"


def test_a_look_has_the_colours_of_its_theme():
    texts = load_texts("en")
    assert Look.build(texts, dark=True).colours == DARK
    assert Look.build(texts, dark=False).colours == LIGHT
    assert Look.build(texts, dark=True).dark


def test_a_look_speaks_the_language_of_its_texts():
    look = plain_look("zh-CN", dark=False)
    assert look.lang == "zh-CN"
    assert look.tr("Group {name} leads", name="<b>") == "Group <b> leads"
    assert look.trn("{count} group", "{count} groups", 3) == "3 groups"
    assert plain_look("en", dark=False).lang == "en"


def test_a_look_sets_each_text_in_its_own_face(look):
    assert look.font_for("青松组", TextStyle()).families()[0] == "Noto Sans SC"
    assert look.font_for("Pine", TextStyle()).families()[0] == "Inter"
    assert look.font_for("Pine", TextStyle(lang="zh-CN")).families()[0] == "Noto Sans SC"
    assert look.font(14, lang="num").families()[0] == "Inter"
