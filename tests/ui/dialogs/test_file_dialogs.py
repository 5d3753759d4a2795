"""Dialogs of the system for files and folders: every word in them is ours, or Qt’s in our language."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QTreeView, QWidget

from facilitator.appearance import speak
from facilitator.texts import load_texts
from facilitator.ui.console.notebook.photo_sheet import photo_dialog
from facilitator.ui.dialogs.save_dialog import save_dialog
from facilitator.ui.look import Look
from facilitator.ui.widgets.file_dialog import folder_dialog

NAME = "【培训总结】远川装备集团_内部客户意识_20260305.pdf"


@pytest.fixture
def host(shown) -> QWidget:
    return shown(QWidget())


@pytest.fixture
def chinese(qapp):
    """Qt speaks Chinese, as in a program with Chinese windows."""
    words = QTranslator()
    speak(words, "zh-CN")
    yield Look.build(load_texts("zh-CN"), dark=False)
    speak(words, "en")


@pytest.mark.parametrize(
    "asking",
    [
        lambda page, look: save_dialog(page, look, "", NAME),
        lambda page, look: folder_dialog(page, look, look.tr("Where the files go"), ""),
        lambda page, look: photo_dialog(page, look, ""),
    ],
    ids=["report", "folder", "photos"],
)
def test_the_whole_dialog_speaks_chinese(host, chinese, asking):
    dialog = asking(host, chinese)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    for each in dialog.findChildren(QAbstractButton):
        shown += [each.text(), each.toolTip()]
    model = next(tree.model() for tree in dialog.findChildren(QTreeView))
    across = range(model.columnCount())
    shown += [model.headerData(each, Qt.Orientation.Horizontal) for each in across]

    assert "大小" in shown
    assert "体积" not in shown
    assert len([text for text in shown if text]) >= 12
    assert [text for text in shown if text and not re.search(r"[\u4e00-\u9fff]", text)] == []
    dialog.close()


def test_a_file_that_is_there_is_asked_about_in_chinese(host, chinese, tmp_path: Path):
    (tmp_path / NAME).touch()
    dialog = save_dialog(host, chinese, str(tmp_path), NAME)
    asked: list[str] = []

    def answer() -> None:
        box = next(each for each in dialog.findChildren(QMessageBox) if each.isVisible())
        asked.extend([box.text(), *(each.text() for each in box.buttons())])
        box.reject()

    QTimer.singleShot(0, dialog, answer)
    dialog.accept()

    assert len(asked) == 3
    assert [text for text in asked if not re.search(r"[已是否]", text)] == []
    dialog.close()
