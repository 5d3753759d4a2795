"""The sheet about the look of reports: what is chosen is shown at once, and kept only by Apply."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.charts import palette
from facilitator.ui.dialogs.logo_box import LogoBox
from facilitator.ui.dialogs.report_look import LookDraft, ReportLookSheet
from facilitator.ui.look import Look
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.swatch import Swatch

DRAFT = LookDraft(accent="#9B1B30", logo="red", organisation="明德", contact="010")


def image(colour: str, size: tuple[int, int] = (60, 40)) -> QImage:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


PICTURES = {"red": image("#ff0000"), "blue": image("#0000ff"), "green": image("#00ff00")}


@pytest.fixture
def opened(look: Look, shown: Callable[[QWidget], QWidget]) -> Callable[..., ReportLookSheet]:
    def open_with(draft: LookDraft = DRAFT, photos: tuple[str, ...] = ()) -> ReportLookSheet:
        host = QWidget()
        host.resize(1366, 768)
        shown(host)
        sheet = ReportLookSheet(look, host, draft, PICTURES)
        sheet.show_photos(photos, {})
        sheet.open_sheet()
        return sheet

    return open_with


def button(within: QWidget, text: str) -> QAbstractButton:
    return next(one for one in within.findChildren(QAbstractButton) if one.text() == text)


def words(sheet: QWidget) -> list[str]:
    return [one.text() for one in sheet.findChildren(Label) if one.isVisible()]


def given(sheet: ReportLookSheet) -> list[LookDraft]:
    found: list[LookDraft] = []
    sheet.look_given.connect(found.append)
    return found


def swatch(sheet: ReportLookSheet) -> str:
    return sheet.findChildren(Swatch)[0].colour()


def pixel(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


def middle(box: LogoBox) -> str:
    picture = box.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    tall = max(picture, key=QWidget.height)
    return pixel(tall, tall.width() // 2, tall.height() // 2)


def test_apply_gives_what_stands_there(opened, qtbot: QtBot) -> None:
    sheet = opened()
    found = given(sheet)
    button(sheet, "White").click()
    sheet.contact.setText(" 020 ")
    button(sheet, "Apply").click()

    assert found == [
        LookDraft(cover="quiet", accent="#9B1B30", logo="red", organisation="明德", contact="020")
    ]
    # Whoever keeps it may still refuse: it stays until then.
    assert sheet.isVisible()


def test_esc_gives_nothing(opened, qtbot: QtBot) -> None:
    sheet = opened()
    found = given(sheet)
    qtbot.keyClick(sheet.covers, Qt.Key.Key_Right)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    assert found == []
    assert not sheet.isVisible()


def test_the_keys_move_the_cover(opened, qtbot: QtBot) -> None:
    sheet = opened()
    assert sheet.covers.hasFocus()
    qtbot.keyClick(sheet.covers, Qt.Key.Key_Right)
    assert sheet.draft().cover == "quiet"
    qtbot.keyClick(sheet.covers, Qt.Key.Key_End)
    assert sheet.draft().cover == "photo"


def test_a_colour_is_judged_while_it_is_typed(opened, qtbot: QtBot) -> None:
    sheet = opened()
    assert swatch(sheet) == "#9B1B30"
    assert "Contrast to white 8.1 : 1, easily read." in words(sheet)

    sheet.colour.selectAll()
    qtbot.keyClicks(sheet.colour, "ffb000")
    assert swatch(sheet) == "#9F6C00"
    assert any("#FFB000" in one and "#9F6C00" in one for one in words(sheet))

    qtbot.keyClick(sheet.colour, Qt.Key.Key_Backspace)
    assert "Six digits of the web, such as #0B3D6E" in words(sheet)
    found = given(sheet)
    button(sheet, "Apply").click()
    assert found == []
    assert sheet.colour.hasFocus()

    button(sheet, "Usual colour").click()
    assert swatch(sheet) == palette.ACCENT
    assert sheet.draft().accent == ""
    assert not button(sheet, "Usual colour").isEnabled()


def test_the_covers_are_painted_in_the_colour_that_is_printed(opened) -> None:
    sheet = opened()
    band = button(sheet, "Colour band")
    assert pixel(band, 20, 20) == "#9b1b30"
    sheet.colour.setText("#FFB000")
    sheet.colour.edited.emit("#FFB000")
    assert pixel(band, 20, 20) == "#9f6c00"


def test_logos_are_chosen_shown_and_removed(opened) -> None:
    sheet = opened()
    wanted: list[str] = []
    sheet.picture_wanted.connect(wanted.append)
    assert middle(sheet.logo) == "#ff0000"
    assert not button(sheet.own_logo, "Remove").isEnabled()

    button(sheet.own_logo, "Choose…").click()
    sheet.show_picture("own_logo", "blue", PICTURES["blue"])
    assert wanted == ["own_logo"]
    assert middle(sheet.own_logo) == "#0000ff"

    button(sheet.logo, "Remove").click()
    assert middle(sheet.logo) != "#ff0000"
    assert (sheet.draft().logo, sheet.draft().own_logo) == ("", "blue")


@pytest.mark.parametrize("size", [(2000, 20), (20, 2000), (2, 2)])
def test_a_logo_of_any_shape_keeps_its_shape(opened, size: tuple[int, int]) -> None:
    sheet = opened()
    sheet.show_picture("logo", "odd", image("#00ff00", size))
    picture = max(
        sheet.logo.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly),
        key=QWidget.height,
    )
    painted = picture.grab().toImage()
    green = [
        (x, y)
        for x in range(painted.width())
        for y in range(painted.height())
        if painted.pixelColor(x, y).green() - painted.pixelColor(x, y).red() > 60
    ]
    wide = len({x for x, _ in green})
    high = len({y for _, y in green})
    assert (wide > 3 * high, high > 3 * wide) == (size[0] > 3 * size[1], size[1] > 3 * size[0])


def test_the_photo_of_a_cover_is_asked_for_with_that_cover_only(opened) -> None:
    sheet = opened(photos=("blue", "green"))
    assert not sheet.photos.isVisible()
    button(sheet, "Photo").click()

    assert sheet.photos.isVisible()
    # The last one of the day is proposed.
    assert (sheet.photos.chosen_key(), sheet.draft().photo) == ("green", "green")
    sheet.photos.chosen.emit("blue")
    assert sheet.draft().photo == "blue"
    sheet.show_picture("photo", "red", PICTURES["red"])
    assert sheet.photos.keys() == ("blue", "green", "red")
    assert sheet.draft().photo == sheet.photos.chosen_key() == "red"


def test_a_cover_with_a_photo_needs_one(opened) -> None:
    sheet = opened()
    found = given(sheet)
    button(sheet, "Photo").click()
    assert "No photos yet" in words(sheet)
    button(sheet, "Apply").click()

    assert found == []
    assert "Choose a photo for this cover, or another cover." in words(sheet)


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("dark", [False, True])
def test_everything_is_in_view_on_a_small_screen(
    dressed, shown, locale: str, *, dark: bool
) -> None:
    host = QWidget()
    host.resize(1366, 728)
    shown(host)
    draft = LookDraft(cover="photo", accent="#FFB000", logo="red", own_logo="blue")
    sheet = ReportLookSheet(dressed(locale, dark=dark), host, draft, PICTURES)
    sheet.show_photos(("red", "green"), {})
    sheet.open_sheet()

    for part in (sheet.covers, sheet.photos, sheet.logo, sheet.own_logo, sheet.contact):
        assert part.visibleRegion().boundingRect() == part.rect()
    for label in sheet.findChildren(Label):
        if label.isVisible():
            assert label.visibleRegion().boundingRect() == label.rect()
