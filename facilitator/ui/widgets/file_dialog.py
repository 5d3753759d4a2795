"""The dialog of the system that asks for a file or a folder, in our words where Qt has none."""

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


def file_dialog(parent: QWidget, look: Look, title: str, folder: str) -> QFileDialog:
    """Asks beside the event loop once it is opened, and begins in a folder that is there.

    Qt's Chinese catalogue lacks the two labels that are set here, and has the volume of a file.
    """
    dialog = QFileDialog(parent, title, known_folder(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, look.tr("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, look.tr("File type:"))
    dialog.setProxyModel(_Headings(dialog, look))
    return dialog


def folder_dialog(parent: QWidget, look: Look, title: str, folder: str) -> QFileDialog:
    """The same for a folder."""
    dialog = file_dialog(parent, look, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog
