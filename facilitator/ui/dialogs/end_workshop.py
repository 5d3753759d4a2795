"""The question before a workshop is finished."""

from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.sheet import Sheet, SheetWords


class EndWorkshopSheet(Sheet):
    """Asks whether the workshop is over; ``rehearsal`` says that nothing of it is kept."""

    def __init__(self, look: Look, host: QWidget, *, rehearsal: bool) -> None:
        if rehearsal:
            words = SheetWords(
                look.tr("End the rehearsal?"),
                look.tr("End"),
                look.tr("Not yet"),
                look.tr("Nothing of it is kept; the workshop is as it was before."),
            )
        else:
            words = SheetWords(
                look.tr("End the workshop?"),
                look.tr("End and make the report"),
                look.tr("Not yet"),
                look.tr(
                    "The projector is switched off. Scores can no longer be changed; the report is"
                    " made at once and can be made again at any time."
                ),
            )
        super().__init__(look, host, words)
