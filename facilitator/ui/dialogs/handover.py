"""Handing a workshop to another computer, and taking back what was recorded there."""

from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.file_dialog import file_dialog
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords


def give_dialog(parent: QWidget, look: Look, folder: str, name: str) -> QFileDialog:
    """Asks where the file for the other computer goes; a USB stick, as a rule."""
    dialog = _dialog(parent, look, look.tr("Hand the workshop over"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("handover")
    dialog.selectFile(name)
    return dialog


def take_dialog(parent: QWidget, look: Look, folder: str) -> QFileDialog:
    """Asks for the file that came from the other computer."""
    dialog = _dialog(parent, look, look.tr("Open a file that was handed over"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def _dialog(parent: QWidget, look: Look, title: str, folder: str) -> QFileDialog:
    dialog = file_dialog(parent, look, title, folder)
    dialog.setNameFilter(look.tr("Workshops handed over (*.handover)"))
    return dialog


def take_sheet(look: Look, host: QWidget, *, new: int, known: int, disputed: int) -> Sheet:
    """Says what a file would bring before it is taken."""
    lines = [
        look.trn("It brings {count} new entry.", "It brings {count} new entries.", new),
    ]
    if known:
        lines.append(look.trn("{count} is here already.", "{count} are here already.", known))
    if disputed:
        lines.append(
            look.trn(
                "In {count} place two people recorded different values; you decide afterwards.",
                "In {count} places two people recorded different values; you decide afterwards.",
                disputed,
            )
        )
    words = SheetWords(
        look.tr("Take the entries back?"),
        look.tr("Take them"),
        look.tr("Cancel"),
        "\n".join(lines),
    )
    return Sheet(look, host, words)


class UseSheet(Sheet):
    """Asks what this computer is to do with a workshop that came by file."""

    def __init__(self, look: Look, host: QWidget, title: str) -> None:
        """``title`` is that of the workshop."""
        words = SheetWords(
            look.tr("“{title}”: what is this computer for?", title=title),
            look.tr("Open it"),
            look.tr("Cancel"),
            look.tr(
                "Recording for the trainer leaves the room to the other computer. Taking over"
                " means that this one now runs the workshop."
            ),
        )
        self._use = Segmented(
            look,
            (
                Option("assist", look.tr("Record for the trainer")),
                Option("run", look.tr("Take the workshop over")),
            ),
            "assist",
            look.tr("What is this computer for?"),
        )
        super().__init__(look, host, words, self._use)

    def assisting(self) -> bool:
        """Whether it only records."""
        return self._use.chosen_key() == "assist"
