"""Where a dialog of the system begins."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from facilitator.ui.widgets.folders import known_folder


def test_a_dialog_begins_in_a_folder_that_is_there(tmp_path, monkeypatch) -> None:
    gone, documents = tmp_path / "gone", tmp_path / "documents"
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", staticmethod(lambda _kind: str(documents))
    )
    assert known_folder(str(tmp_path)) == str(tmp_path)
    assert known_folder(str(gone)) == str(Path.home())
    assert known_folder("") == str(Path.home())
    documents.mkdir()
    assert known_folder(str(gone)) == str(documents)
