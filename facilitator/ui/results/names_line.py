"""Whether a participant is named in the report: said only where names were looked for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.results import NamesFound
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE, ToneName
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label

_ICON = 20
_SHOWN = 3


class NamesLine(QWidget):
    """Green where no name of the list stands in the report, amber with the names where some do."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tone: ToneName = "ok"
        self._icon = Icon(look, "circle-check", _ICON)
        self._title = Label(look, "", TextStyle(TYPE.small, bold=True), wrap=True)
        self._note = Label(look, "", TextStyle(TYPE.caption, colour=look.colours.text2), wrap=True)
        texts = column(self._title, self._note, gap=0)
        line = row(
            self._icon, texts, gap=SPACE.md, margins=(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_names(self, names: NamesFound) -> None:
        """Say what was found; nothing where there was no name to look for."""
        self.setVisible(bool(names.looked_for))
        look = self._look
        self._tone = "warn" if names.found else "ok"
        ink = look.colours.tone(self._tone).ink
        if names.found:
            self._icon.show_icon("triangle-alert", ink)
            comma = "、" if look.lang == "zh-CN" else ", "
            shown = comma.join(names.found[:_SHOWN])
            if len(names.found) > _SHOWN:
                shown += "…"
            title = look.tr("Participants are named: {names}", names=shown)
            note = look.tr("Rewrite the texts in which they stand, before it goes to the client.")
        else:
            self._icon.show_icon("circle-check", ink)
            title = look.tr("No participant is named in the report")
            note = look.trn(
                "Compared with the {count} name on the list of participants.",
                "Compared with the {count} names on the list of participants.",
                names.looked_for,
            )
        self._title.show_text(title)
        self._note.show_text(note)
        self.setAccessibleName(title)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the soft ground."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            ground = self._look.colours.tone(self._tone).ground
            canvas.fill(QRectF(self.rect()), ground, RADIUS.row)
