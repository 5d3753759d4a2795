"""Where a dialog of the system begins: in a folder that is there."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def known_folder(folder: str) -> str:
    """This folder, else the one for documents, else the home folder.

    A dialog that begins in a folder that does not exist has its button grey and does not say why.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    tried = (one for one in (folder, documents) if one and Path(one).is_dir())
    return next(tried, str(Path.home()))
