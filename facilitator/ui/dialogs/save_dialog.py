"""The dialog that asks where the report goes."""

from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.file_dialog import file_dialog


def save_dialog(parent: QWidget, look: Look, folder: str, name: str) -> QFileDialog:
    """A dialog of the system, in a folder that is there, with the name to propose."""
    dialog = file_dialog(parent, look, look.tr("Save the report"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(look.tr("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    return dialog
