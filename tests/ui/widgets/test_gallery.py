"""All widgets together, in both languages and themes, at both pixel ratios."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField
from tests.ui.widgets.gallery import DAY, Gallery, plain_look
from tests.ui.widgets.living import garbage

LOOKS = [(locale, dark) for locale in ("zh-CN", "en") for dark in (False, True)]


def drawn(widget: QWidget, ratio: float) -> QPixmap:
    pixmap = QPixmap(widget.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    widget.render(pixmap)
    return pixmap


def closed_popup() -> QWidget:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    return popup


@pytest.fixture(params=LOOKS, ids=lambda p: f"{p[0]}-{'dark' if p[1] else 'light'}")
def gallery(request, qapp, shown):
    locale, dark = request.param
    look = plain_look(locale, dark=dark)
    apply_theme(qapp, look.colours, look.font(TYPE.body))
    made = shown(Gallery(look))
    made.plain.setFocus(Qt.FocusReason.TabFocusReason)
    made.file_name = request.node.callspec.id
    return made


def test_no_label_is_squeezed(gallery):
    squeezed = [
        label.text()
        for label in gallery.findChildren(Label)
        if label.isVisible() and label is not gallery.elided and not label.wordWrap()
        if label.width() < label.sizeHint().width()
    ]
    assert squeezed == []


def test_every_pixel_ratio_shows_the_same_page(gallery):
    once, twice = drawn(gallery, 1.0), drawn(gallery, 2.0)
    assert twice.size() == once.size() * 2
    at = gallery.primary.mapTo(gallery, gallery.primary.rect().topLeft())
    colour = gallery.look.colours.accent.lower()
    assert once.toImage().pixelColor(at.x() + 10, at.y() + 4).name() == colour
    assert twice.toImage().pixelColor(2 * at.x() + 20, 2 * at.y() + 8).name() == colour


def test_nothing_that_is_shown_is_garbage_to_python(qtbot, gallery):
    # PySide books some widgets under a wrong parent and then destroys them while they are shown.
    doomed = []
    for widget in gallery.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
    doomed += garbage()
    gallery.template.showPopup()
    gallery.template.hidePopup()
    gallery.day.open_calendar()
    closed_popup()
    sheet = Sheet(gallery.look, gallery, SheetWords("t", "p", "c"), QWidget())
    sheet.open_sheet()
    doomed += garbage()
    sheet.finish()
    assert doomed == []


@pytest.mark.shots
def test_shots_of_everything(qtbot, gallery, shots_dir):
    look, say = gallery.look, gallery.say
    for ratio in (1, 2):
        path = shots_dir / f"widgets-{gallery.file_name}-{ratio}x.png"
        assert drawn(gallery, float(ratio)).save(str(path))
    form = QWidget()
    name = TextField(
        look, "name", placeholder=say("例如：内部客户意识工作坊", "For example: Internal customers")
    )
    form.setLayout(
        column(
            Field(look, say("标题", "Title"), name),
            Field(look, say("哪天？", "Which day?"), DateField(look, "day", DAY)),
            gap=16,
        )
    )
    words = SheetWords(
        say("新建工作坊", "New workshop"),
        say("新建", "Create"),
        say("取消", "Cancel"),
        say("三个问题，议程自动排好。", "Three questions, and the agenda is ready."),
    )
    sheet = Sheet(look, gallery, words, form)
    sheet.open_sheet()
    sheet.show_problem(say("请先填写标题。", "Give it a title first."))
    assert drawn(gallery, 1.0).save(str(shots_dir / f"widgets-sheet-{gallery.file_name}.png"))
    sheet.finish()
    gallery.template.showPopup()
    popup = gallery.template.view().window()
    assert popup.grab().save(str(shots_dir / f"widgets-choice-{gallery.file_name}.png"))
    gallery.template.hidePopup()
    gallery.day.open_calendar()
    month = closed_popup()
    assert month.grab().save(str(shots_dir / f"widgets-calendar-{gallery.file_name}.png"))
