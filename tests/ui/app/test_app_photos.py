"""Photos of a running workshop: from files and the clipboard, captioned, taken back, printed."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from facilitator.core.errors import DiskFull
from facilitator.core.notebook import CAPTION_WIDTH, MOST_PRINTED
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.messages import sentence
from facilitator.photokeeping import Photokeeping
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import button, texts, the


def on_disk(trainer: Trainer) -> Opened:
    opened = trainer.running.opened
    return Opened(opened.library, opened.workshop.id, opened.clock)


def photo_file(folder: Path, name: str, colour: str = "green") -> Path:
    path = folder / name
    Image.new("RGB", (400, 300), colour).save(path)
    return path


def keeping(trainer: Trainer) -> Photokeeping:
    found = trainer.console.findChild(Photokeeping)
    assert found is not None
    return found


def add(trainer: Trainer, *paths: Path) -> None:
    keeping(trainer).add(list(paths))
    for _ in range(2 * len(paths) + 2):
        catch_up()


@pytest.fixture
def sheet(trainer: Trainer) -> PhotoSheet:
    trainer.press("Ctrl+Shift+I")
    return the(trainer.console, PhotoSheet)


def test_files_are_added_to_the_open_block_and_undone_one_by_one(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    room = trainer.room()
    add(trainer, photo_file(tmp_path, "a.jpg"), photo_file(tmp_path, "b.png", "red"))
    kept = on_disk(trainer).notebook.photos
    assert [one.block for one in kept] == [trainer.position.block] * 2
    assert all(
        on_disk(trainer).library.picture(trainer.running.opened.workshop.id, one.picture)
        for one in kept
    )
    assert [tile.printed for tile in sheet.photos.tiles()] == [True, True]
    trainer.press("Ctrl+Z")
    assert on_disk(trainer).notebook.photos == kept[:1]
    assert len(sheet.photos.tiles()) == 1
    trainer.press("Ctrl+Y")
    assert on_disk(trainer).notebook.photos == kept
    assert trainer.room() == room


def test_a_file_that_is_none_is_said_and_the_others_are_kept(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    add(trainer, broken, photo_file(tmp_path, "a.jpg"))
    assert len(on_disk(trainer).notebook.photos) == 1
    assert any("broken.jpg" in one for one in texts(sheet))
    add(trainer, photo_file(tmp_path, "b.jpg", "blue"))
    assert not any("broken.jpg" in one for one in texts(sheet))


def test_the_button_asks_for_files(trainer: Trainer, sheet: PhotoSheet, doorkeeper) -> None:
    doorkeeper.allowed.add("QFileDialog")
    button(sheet, trainer.tr("Add files…")).click()
    catch_up()
    dialog = the(trainer.console, QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.reject()
    catch_up()


def test_the_clipboard_gives_a_picture_or_files(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    board = QGuiApplication.clipboard()
    board.clear()
    trainer.press("Ctrl+V")
    assert trainer.tr("There is no picture on the clipboard.") in texts(sheet)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    board.setImage(image)
    trainer.press("Ctrl+V")
    (pasted,) = on_disk(trainer).notebook.photos
    assert (pasted.width, pasted.height) == (300, 200)
    assert trainer.tr("There is no picture on the clipboard.") not in texts(sheet)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(photo_file(tmp_path, "c.jpg")))])
    board.setMimeData(copied)
    trainer.press("Ctrl+V")
    for _ in range(4):
        catch_up()
    assert [one.width for one in on_disk(trainer).notebook.photos] == [300, 400]


def test_a_caption_is_written_under_the_chosen_photo_and_taken_back(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"), photo_file(tmp_path, "b.jpg", "red"))
    trainer.press("Enter", *"group", "Enter")
    captions = [one.caption for one in on_disk(trainer).notebook.photos]
    assert sorted(captions) == ["", "group"]
    sheet.photos.setFocus()
    trainer.press("Ctrl+Z")
    assert [one.caption for one in on_disk(trainer).notebook.photos] == ["", ""]
    assert sheet.caption.text() == ""


def test_a_caption_being_typed_is_kept_when_the_sheet_is_closed(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"))
    assert sheet.photos.hasFocus()
    trainer.press("Enter", *"whole", "Esc")
    assert trainer.console.findChild(PhotoSheet) is None
    assert [one.caption for one in on_disk(trainer).notebook.photos] == ["whole"]


def test_a_caption_too_long_is_said(trainer: Trainer, sheet: PhotoSheet, tmp_path: Path) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"))
    trainer.press("Enter")
    sheet.caption.setText("长" * (CAPTION_WIDTH // 2 + 1))
    trainer.press("Enter")
    assert on_disk(trainer).notebook.photos[0].caption == ""
    assert any(str(CAPTION_WIDTH // 2) in one for one in texts(sheet))


def test_the_sheet_stays_until_every_file_is_in_and_closes_then(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    files = [photo_file(tmp_path, f"{n}.png", f"#{n}{n}9") for n in range(4)]
    keeping(trainer).add(files)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert any("4" in one for one in texts(sheet))
    for _ in range(12):
        catch_up()
    assert len(on_disk(trainer).notebook.photos) == 4
    assert trainer.console.findChild(PhotoSheet) is None


def test_a_file_that_is_refused_while_the_sheet_is_left_is_said_on_it(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    keeping(trainer).add([photo_file(tmp_path, "a.jpg"), broken])
    button(sheet, trainer.tr("Close")).click()
    for _ in range(8):
        catch_up()
    assert any("broken.jpg" in one for one in texts(sheet))
    trainer.press("Esc")
    assert trainer.console.findChild(PhotoSheet) is None


def test_a_caption_that_is_refused_holds_the_sheet_once(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"))
    trainer.press("Enter")
    sheet.caption.setText("长" * (CAPTION_WIDTH // 2 + 1))
    trainer.press("Esc")
    assert any(str(CAPTION_WIDTH // 2) in one for one in texts(sheet))
    trainer.press("Esc")
    assert trainer.console.findChild(PhotoSheet) is None


def test_a_full_disk_is_said_on_the_sheet(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"))
    error = DiskFull(tmp_path)

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(on_disk(trainer).library, "note", refuse)
    said = sentence(error, trainer.program.texts)
    trainer.press("Enter", *"x", "Enter")
    assert said in texts(sheet)
    sheet.show_problem("")
    sheet.photos.setFocus()
    trainer.press("Delete")
    assert said in texts(sheet)
    assert len(on_disk(trainer).notebook.photos) == 1


def test_delete_and_undo(trainer: Trainer, sheet: PhotoSheet, tmp_path: Path) -> None:
    add(trainer, photo_file(tmp_path, "a.jpg"))
    kept = on_disk(trainer).notebook.photos
    sheet.photos.setFocus()
    trainer.press("Delete")
    assert on_disk(trainer).notebook.photos == ()
    trainer.press("Ctrl+Z")
    assert on_disk(trainer).notebook.photos == kept
    assert not sheet.photos.tiles()[0].picture.isNull()


def test_the_clicker_works_behind_the_photos(trainer: Trainer, sheet: PhotoSheet) -> None:
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at
    assert sheet.isVisible()


def test_a_report_reads_the_photos_it_prints(
    trainer: Trainer, sheet: PhotoSheet, tmp_path: Path
) -> None:
    colours = [f"#{n:02d}{n:02d}99" for n in range(MOST_PRINTED + 2)]
    add(trainer, *(photo_file(tmp_path, f"{n}.jpg", one) for n, one in enumerate(colours)))
    opened = on_disk(trainer)
    day = read_day(opened.library, opened.workshop.id, opened.clock.now_ms())
    assert len(day.notebook.photos) == len(colours)
    assert len(day.pictures) == MOST_PRINTED
    assert sum(tile.printed for tile in sheet.photos.tiles()) == MOST_PRINTED
