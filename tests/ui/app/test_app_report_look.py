"""The look of reports from the sheet to the disk, and what a file may be."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from facilitator import report_looks
from facilitator.core.errors import RecordsOnly
from facilitator.core.report_look import ReportLook
from facilitator.live.desk import Desk
from facilitator.live.dressing import own_logo
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.photo import read_photo
from facilitator.live.report_look import LiveReportLook
from facilitator.live.workshops import LiveWorkshops
from facilitator.report_looks import ReportLooks
from facilitator.storage.library import Library, open_library
from facilitator.ui.dialogs.report_look import PictureKind, ReportLookSheet
from facilitator.ui.look import Look
from facilitator.ui.shell import Shell
from facilitator.ui.widgets.label import Label
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


class Desktop:
    """A library with the sample, and the trainer's window over which the sheet is opened."""

    def __init__(self, library: Library, clock: FakeClock, look: Look) -> None:
        self.library = library
        self.clock = clock
        self.look = look
        workshops = LiveWorkshops(library, partial(Packs, (SHIPPED,)), clock)
        self.workshop = workshops.sample("zh-CN", "console")
        self.shell = Shell(look)
        self.shell.resize(1366, 768)
        self.looks = ReportLooks(library, clock, self.shell)

    def open(self) -> ReportLookSheet:
        """Opens the sheet."""
        self.looks.open(self.workshop, self.look, self.shell)
        assert self.looks.sheet is not None
        return self.looks.sheet

    def take(self, kind: PictureKind, path: Path) -> None:
        """A file was chosen."""
        self.looks.take_file(self.look, kind, str(path))

    def opened(self) -> Opened:
        """The workshop as another start of the program finds it."""
        return Opened(self.library, self.workshop, self.clock)

    @property
    def live(self) -> LiveReportLook:
        """The look as it is kept."""
        return LiveReportLook(self.opened())


@pytest.fixture
def desktop(
    tmp_path: Path, fake_clock: FakeClock, look: Look, shown: Callable[[QWidget], QWidget]
) -> Iterator[Desktop]:
    library = open_library(tmp_path / "library", fake_clock.now_ms)
    made = Desktop(library, fake_clock, look)
    shown(made.shell)
    yield made
    made.shell.leave()
    library.close()


def picture(path: Path, kind: str = "PNG", size: tuple[int, int] = (300, 200)) -> Path:
    out = BytesIO()
    Image.new("RGB", size, (150, 30, 50)).save(out, kind)
    path.write_bytes(out.getvalue())
    return path


def press(within: QWidget, text: str) -> None:
    next(one for one in within.findChildren(QAbstractButton) if one.text() == text).click()


def said(sheet: ReportLookSheet) -> str:
    return " ".join(one.text() for one in sheet.findChildren(Label))


def test_what_is_applied_is_kept_and_shown_again(desktop: Desktop, tmp_path: Path, qtbot) -> None:
    remembered: list[tuple[str, object]] = []
    desktop.looks.remembered.connect(lambda name, value: remembered.append((name, value)))
    sheet = desktop.open()
    desktop.take("logo", picture(tmp_path / "a.jpg", "JPEG"))
    desktop.take("own_logo", picture(tmp_path / "b.png"))
    sheet.colour.setText("#9B1B30")
    sheet.organisation.setText("明德咨询")
    press(sheet, "White")
    with qtbot.waitSignal(desktop.looks.changed):
        press(sheet, "Apply")

    found = desktop.live.look
    assert (found.cover, found.accent) == ("quiet", "#9B1B30")
    assert desktop.live.picture(found.logo) is not None
    assert own_logo() is not None
    assert remembered == [("organisation", "明德咨询")]
    again = desktop.open()
    draft = again.draft()
    assert (draft.cover, draft.accent, draft.logo) == ("quiet", "#9B1B30", found.logo)
    press(again.own_logo, "Remove")
    press(again, "Apply")
    assert own_logo() is None
    assert desktop.looks.sheet is None


def test_a_file_that_is_no_logo_is_said_in_the_sheet(desktop: Desktop, tmp_path: Path) -> None:
    drawing = tmp_path / "logo.svg"
    drawing.write_text("<svg/>")
    sheet = desktop.open()
    desktop.take("logo", drawing)

    assert "“logo.svg” cannot be printed as a logo. Save it as PNG" in said(sheet)
    desktop.take("logo", tmp_path / "nowhere.png")
    assert "nowhere.png" in said(sheet)
    assert sheet.draft().logo == ""


def test_nothing_is_kept_without_apply(desktop: Desktop, tmp_path: Path) -> None:
    sheet = desktop.open()
    desktop.take("own_logo", picture(tmp_path / "b.png"))
    press(sheet, "White")
    press(sheet, "Cancel")

    assert desktop.live.look == ReportLook()
    assert own_logo() is None
    assert desktop.looks.sheet is None


def test_photos_of_the_workshop_are_offered_and_a_file_too(
    desktop: Desktop, tmp_path: Path
) -> None:
    desk = Desk(desktop.opened(), "en", QObject(desktop.shell))
    desk.stage.start("console")
    first = picture(tmp_path / "room.jpg", "JPEG", (600, 400))
    photo = desk.notebook.add_photo(read_photo(first), "console")
    sheet = desktop.open()
    assert sheet.photos.keys() == (photo.picture,)
    press(sheet, "Photo")
    desktop.take("photo", picture(tmp_path / "other.png", size=(500, 500)))
    chosen = sheet.draft().photo
    press(sheet, "Apply")

    assert (desktop.live.look.cover, desktop.live.look.photo) == ("photo", chosen)
    assert chosen != photo.picture
    assert desktop.live.picture(chosen) is not None


def test_of_many_photos_only_those_that_are_offered_are_unpacked(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(desktop.opened(), "en", QObject(desktop.shell))
    desk.stage.start("console")
    for number in range(8):
        taken = picture(tmp_path / f"{number}.jpg", "JPEG", (1400, 900 + number))
        desk.notebook.add_photo(read_photo(taken), "console")
    unpacked: list[int] = []
    small = report_looks.small

    def counted(jpeg: bytes, room: QSize) -> QImage:
        image = small(jpeg, room)
        unpacked.append(image.width())
        return image

    monkeypatch.setattr(report_looks, "small", counted)
    sheet = desktop.open()
    assert len(sheet.photos.keys()) == 5
    assert len(unpacked) == 5
    assert max(unpacked) <= 600


def test_a_file_is_asked_for_with_the_dialog_of_the_system(desktop: Desktop, doorkeeper) -> None:
    doorkeeper.allowed.add("QFileDialog")
    sheet = desktop.open()
    press(sheet.logo, "Choose…")
    (dialog,) = sheet.findChildren(QFileDialog)
    assert "*.png" in dialog.nameFilters()[0]
    dialog.reject()


def test_a_computer_that_only_records_is_told_so(desktop: Desktop) -> None:
    desktop.library.exchange.take_in(desktop.workshop, (), (), assisting=True)
    failed: list[object] = []
    desktop.looks.failed.connect(failed.append)
    desktop.looks.open(desktop.workshop, desktop.look, desktop.shell)

    assert [type(one) for one in failed] == [RecordsOnly]
    assert desktop.looks.sheet is None
