"""The dialog that asks where the report goes."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.look import Look


def save_dialog(parent: QWidget, look: Look, folder: str, name: str) -> QFileDialog:
    """A dialog of the system, in a folder that is there, with the name to propose.

    Qt's Chinese catalogue lacks the two labels that are set here.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = folder if folder and Path(folder).is_dir() else documents
    dialog = QFileDialog(parent, look.tr("Save the report"), known)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, look.tr("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, look.tr("File type:"))
    dialog.setNameFilter(look.tr("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    return dialog
