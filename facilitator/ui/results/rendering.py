"""What stands there while the report is made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.scoring.rounding import whole
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.empty_state import Tile
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.progress import ProgressLine

_WIDTH = 320


class Rendering(QWidget):
    """A line that grows, and a way out.

    Signals:
        cancel_requested: the report is not wanted any more.
    """

    cancel_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self._line = ProgressLine(look)
        self._line.setFixedWidth(_WIDTH)
        title = Label(look, look.tr("Making the report"), TextStyle(TYPE.title, bold=True))
        cancel = Button(look, look.tr("Cancel"))
        cancel.clicked.connect(self.cancel_requested)
        self.setLayout(
            column(
                None,
                row(None, Tile(look, "file-text"), None),
                row(None, title, None),
                row(None, self._line, None),
                row(None, self._share, None),
                row(None, cancel, None),
                None,
                gap=SPACE.md,
            )
        )

    def show_progress(self, share: float) -> None:
        """Show how much is done, between 0 and 1."""
        share = min(1.0, max(0.0, share))
        self._line.show_share(share)
        percent = self._look.texts.number(whole(share * 100))
        self._share.show_text(self._look.tr("{percent}% done", percent=percent))
