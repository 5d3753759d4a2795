"""The line in which something is noted down, on a small laptop."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.notebook import ROOM_WIDTH, Jotting
from facilitator.core.text import LOCALES
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.words import too_long
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.typeset import text_width


@pytest.mark.parametrize("locale", LOCALES)
def test_why_a_note_is_refused_is_read_whole(
    locale: str, dressed: Callable[..., Look], shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    look = dressed(locale)
    host = QWidget()
    host.resize(1366, 400)
    shown(host)
    line = JotLine(look, host)
    text = "x" * (ROOM_WIDTH + 1)
    line.form.begin(Jotting(kind="commitment", text=text))
    line.open_cover()
    QApplication.processEvents()
    before = line.height()
    line.form.send()
    QApplication.processEvents()
    said = too_long(look, text, ROOM_WIDTH)
    (label,) = [one for one in line.findChildren(Label) if one.text() == said]
    assert label.isVisible()
    assert text_width(said, look.font_for(said, TextStyle(TYPE.small))) <= label.width()
    assert line.rect().contains(label.geometry())
    line.form.fields()[0].textEdited.emit("y")
    QApplication.processEvents()
    assert not label.isVisible()
    qtbot.waitUntil(lambda: line.height() == before)
