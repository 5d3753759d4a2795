"""Files that go from one laptop to the other, and who entered what."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from tests.ui.app.trainer import Trainer, catch_up


def recorders(trainer: Trainer) -> list[str]:
    """Who entered each line."""
    return [line.by for line in trainer.running.opened.entries]


def choose_file(trainer: Trainer, key: str, path: Path) -> None:
    """Press a key that opens a dialog for a file, and choose one in it."""
    trainer.press(key)
    (dialog,) = trainer.program.shell.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    # Offscreen no window manager gives the keyboard back.
    trainer.program.shell.activateWindow()
    catch_up()
