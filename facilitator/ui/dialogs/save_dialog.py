"""The dialog that asks where the report goes."""

from PySide6.QtCore import QIdentityProxyModel, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.folders import known_folder


class _Headings(QIdentityProxyModel):
    """The files as Qt lists them, with our word for how large they are."""

    _SIZE = 1

    def __init__(self, parent: QObject, look: Look) -> None:
        super().__init__(parent)
        self._size = look.tr("Size")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if section == self._SIZE and role == Qt.ItemDataRole.DisplayRole:
            return self._size
        return super().headerData(section, orientation, role)


def save_dialog(parent: QWidget, look: Look, folder: str, name: str) -> QFileDialog:
    """A dialog of the system, in a folder that is there, with the name to propose.

    Qt's Chinese catalogue lacks the two labels that are set here, and has the volume of a file.
    """
    dialog = QFileDialog(parent, look.tr("Save the report"), known_folder(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, look.tr("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, look.tr("File type:"))
    dialog.setProxyModel(_Headings(dialog, look))
    dialog.setNameFilter(look.tr("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    return dialog
