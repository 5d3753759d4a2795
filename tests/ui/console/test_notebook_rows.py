"""The notebook shows its notes: what was agreed takes only the room it needs."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.notebook import Jotting
from facilitator.core.text import LOCALES
from facilitator.ui.console.notebook.rows import columns
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.row_delegate import column_boxes
from facilitator.ui.widgets.typeset import text_width, wrapped

NOTE = {
    "zh-CN": "青松组把客户的原话一字不差地转给了仓库，仓库却以为是采购要的加急，两边都没有再问一句，耽误了二十分钟，复盘时请先问他们当时为什么没有回头确认",
    "en": "Pine passed the words of the customer on to the warehouse one by one, but the warehouse"
    " took it for a rush of purchasing; neither side asked again",
}


def noted(text: str, who: str = "", due: str = "") -> Jotting:
    return Jotting(id=f"j{len(text)}", kind="commitment", text=text, who=who, due=due)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("size", [(1366, 768), (1440, 900)])
def test_a_long_note_is_read_without_opening_it(dressed, shown, locale, size) -> None:
    look: Look = dressed(locale)
    host = shown(QWidget())
    host.resize(*size)
    sheet = NotebookSheet(look, host)
    short = noted("x")
    sheet.show_notebook((noted(NOTE[locale]), short), {}, ())
    sheet.open_sheet()
    QApplication.processEvents()

    boxes = column_boxes(columns(look, (short,)), sheet.table.viewport().width(), chevron=False)
    font = look.font_for(NOTE[locale], TextStyle(TYPE.body))
    lines = wrapped(NOTE[locale], font, boxes[4].width())
    assert len(lines) == 2
    assert sheet.table.rowHeight(0) > sheet.table.rowHeight(1)
    assert boxes[5].width() < 80

    drawn = sheet.table.grab().toImage()
    whole = sheet.table.visualRect(sheet.table.model().index(0, 0))
    ground = drawn.pixel(round(boxes[4].right()) + 6, whole.center().y())
    low = round(whole.center().y() + whole.height() / 4)
    second = [drawn.pixel(round(boxes[4].left()) + x, low) for x in range(200)]
    assert any(one != ground for one in second), "the second line is painted"


def test_what_was_agreed_has_its_room_and_no_more(look) -> None:
    def agreed(*notes: Jotting) -> int:
        return columns(look, notes)[5].width

    plain = agreed(noted("x"))
    due = agreed(noted("x"), noted("y", who="Ann Lee", due="Friday"))
    words = "Ann Lee · Friday"
    assert due == text_width(words, look.font_for(words, TextStyle(TYPE.body))) > plain
    assert agreed(noted("x", who="Ann Lee " * 9)) == 226
