"""A question over the window: the keyboard stays in it and comes back."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.focus import FRAME_MS
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField

WORDS = SheetWords("New <b>workshop</b>", "Create", "Cancel", "Three questions.")
KEY = Qt.Key


class Form(QWidget):
    def __init__(self, look, fields=2):
        super().__init__()
        self.fields = [TextField(look, f"Field {number}") for number in range(fields)]
        self.setLayout(column(*self.fields))


class Window(QWidget):
    def __init__(self, look):
        super().__init__()
        self.before = Button(look, "Open")
        self.other = Button(look, "Other")
        self.setLayout(column(self.before, self.other))
        self.resize(800, 600)


@pytest.fixture
def window(look, shown):
    made = shown(Window(look))
    made.before.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def opened(look, window, content=None, **options) -> Sheet:
    sheet = Sheet(look, window, WORDS, content, **options)
    sheet.open_sheet()
    return sheet


def button(sheet: Sheet, name: str) -> Button:
    return next(each for each in sheet.findChildren(Button) if each.accessibleName() == name)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def gone(sheet: Sheet) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not isValid(sheet)


def test_it_covers_its_window_and_follows_it(look, window):
    sheet = opened(look, window)
    assert sheet.geometry() == window.rect()
    window.resize(640, 480)
    assert sheet.geometry() == window.rect()
    assert sheet.rect().contains(
        button(sheet, "Create").mapTo(sheet, button(sheet, "Create").rect().center())
    )


def test_after_a_dialog_the_keyboard_comes_back_to_what_had_it_before_the_dialog(
    look, window, shown
):
    dialog = shown(Form(look))
    dialog.activateWindow()
    dialog.fields[0].setFocus()
    QApplication.processEvents()
    assert focused() == "Field 0"

    sheet = opened(look, window)
    dialog.close()
    sheet.finish()

    assert gone(sheet)
    assert window.focusWidget() is window.before


def test_its_words_are_plain(look, window):
    sheet = opened(look, window)
    assert [label.text() for label in sheet.findChildren(Label) if label.isVisible()] == [
        "New <b>workshop</b>",
        "Three questions.",
    ]


def test_the_keyboard_goes_to_the_first_field_else_to_the_main_button(look, window):
    first = opened(look, window, Form(look))
    assert focused() == "Field 0"
    first.finish()
    opened(look, window)
    assert focused() == "Create"


def test_tab_goes_round_inside(qtbot, look, window):
    opened(look, window, Form(look))
    seen = []
    for _ in range(5):
        seen.append(focused())
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert seen == ["Field 0", "Field 1", "Create", "Cancel", "Field 0"]
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    assert focused() == "Cancel"


def test_tab_skips_what_is_off(qtbot, look, window):
    sheet = opened(look, window, Form(look, 1))
    sheet.show_ready(False)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert focused() == "Field 0"


def test_what_lies_behind_cannot_be_clicked(qtbot, look, window):
    sheet = opened(look, window)
    under_the_mouse = window.childAt(window.other.geometry().topLeft() + QPoint(3, 3))
    with qtbot.assertNotEmitted(window.other.clicked):
        qtbot.mouseClick(under_the_mouse, Qt.MouseButton.LeftButton)
    assert under_the_mouse is sheet


@pytest.mark.parametrize("beside", ["the panel", "the buttons"])
def test_a_click_beside_everything_leaves_the_keyboard_where_it_was(qtbot, look, window, beside):
    window.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    form = Form(look)
    sheet = opened(look, window, form)
    form.fields[1].setFocus(Qt.FocusReason.TabFocusReason)
    between = button(sheet, "Cancel").mapTo(sheet, QPoint(-20, 5))
    spot = QPoint(5, 5) if beside == "the panel" else between
    where = QApplication.widgetAt(sheet.mapToGlobal(spot))
    assert where is not None
    qtbot.mouseClick(where, Qt.MouseButton.LeftButton, pos=where.mapFrom(sheet, spot))
    assert QApplication.focusWidget() is form.fields[1]
    qtbot.keyClick(form.fields[1], KEY.Key_Escape)
    assert not isValid(sheet) or not sheet.isVisible()


def test_nothing_of_it_is_left_when_it_is_closed(qtbot, look, window):
    """Neither it nor the pictures in it: sheets are opened a hundred times a day."""
    kept = []
    for _ in range(3):
        qtbot.wait(2 * FRAME_MS)  # until there is a ring round what has the keyboard
        sheet = opened(look, window, Form(look))
        kept.append(weakref.ref(sheet))
        qtbot.wait(2 * FRAME_MS)
        sheet.finish()
        del sheet
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in kept] == [None, None, None]


def test_what_lies_behind_does_not_take_the_keyboard(qtbot, look, window):
    """Something behind is ready at last and takes the keyboard, as if nothing lay over it."""
    form = Form(look)
    sheet = opened(look, window, form)
    form.fields[1].setFocus(Qt.FocusReason.TabFocusReason)
    window.other.setFocus()
    assert focused() == "Field 1"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert gone(sheet)
    window.other.setFocus()
    assert focused() == "Other"


def test_what_lies_behind_has_no_key_after_a_dialog_either(qtbot, look, window, shown):
    form = Form(look)
    opened(look, window, form)
    dialog = shown(Form(look))
    dialog.activateWindow()
    dialog.fields[0].setFocus()
    QApplication.processEvents()
    window.other.setFocus()
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: focused() == "Field 0")
    assert form.fields[0].hasFocus()


def test_esc_cancels_and_the_keyboard_comes_back(qtbot, look, window):
    sheet = opened(look, window, Form(look))
    with qtbot.waitSignal(sheet.rejected), qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert window.before.hasFocus()
    assert gone(sheet)


def test_enter_in_a_field_answers_and_the_fields_can_be_read(qtbot, look, window):
    form = Form(look)
    sheet = opened(look, window, form)
    read = []
    sheet.accepted.connect(lambda: read.append(form.fields[0].text()))
    qtbot.keyClicks(form.fields[0], "Spring")
    qtbot.keyClick(form.fields[0], KEY.Key_Return)
    assert read == ["Spring"]
    assert window.before.hasFocus()
    assert gone(sheet)


def test_enter_on_cancel_cancels(qtbot, look, window):
    sheet = opened(look, window)
    with qtbot.waitSignal(sheet.rejected), qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(button(sheet, "Cancel"), KEY.Key_Return)


def test_enter_does_nothing_while_it_is_not_ready(qtbot, look, window):
    sheet = opened(look, window, Form(look))
    sheet.show_ready(False)
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert sheet.isVisible()


def test_one_that_keeps_open_waits_for_its_owner(qtbot, look, window):
    sheet = opened(look, window, Form(look), keeps_open=True)
    with qtbot.waitSignal(sheet.accepted):
        qtbot.mouseClick(button(sheet, "Create"), Qt.MouseButton.LeftButton)
    sheet.show_problem("There is one of this <name>.")
    problem = sheet.findChildren(Label)[-1]
    assert problem.isVisible()
    assert problem.text() == "There is one of this <name>."
    sheet.finish()
    assert window.before.hasFocus()


def test_it_fits_into_a_small_window_and_scrolls(look, window):
    window.resize(480, 360)
    sheet = opened(look, window, Form(look, 12))
    create = button(sheet, "Create")
    assert sheet.rect().contains(create.mapTo(sheet, create.rect().bottomRight()))


def test_tab_brings_what_it_reaches_into_view(qtbot, look, window):
    window.resize(480, 360)
    form = Form(look, 12)
    sheet = opened(look, window, form)
    button(sheet, "Create").setFocus()
    qtbot.keyClick(button(sheet, "Create"), KEY.Key_Backtab)
    last = form.fields[-1]
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_second_sheet_is_answered_first(qtbot, look, window):
    first = opened(look, window, Form(look))
    second = opened(look, window)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert gone(second)
    assert first.isVisible()
    assert focused() == "Field 0"


def test_the_keyboard_comes_back_even_if_its_place_is_gone(qtbot, look, window):
    sheet = opened(look, window)
    window.before.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert gone(sheet)


def test_nor_where_the_place_that_had_it_cannot_be_used_any_more(qtbot, look, window):
    words = SheetWords("Look", "Close", "")
    sheet = Sheet(look, window, words)
    sheet.open_sheet()
    assert focused() == "Close"
    sheet.show_ready(False)
    window.other.setFocus()
    assert not window.other.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert gone(sheet)
