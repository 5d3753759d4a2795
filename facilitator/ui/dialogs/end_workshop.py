"""The questions before a workshop is finished, with the scores still missing, or left for now."""

from collections.abc import Sequence
from functools import reduce
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core.gaps import Gap
from facilitator.core.text import dotted
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_ICON = 18
_WIDTH = 520


class EndWorkshopSheet(Sheet):
    """Asks whether the workshop is over; ``rehearsal`` says that nothing of it is kept.

    Where some groups have scores that others lack, Enter goes on with the workshop.
    """

    def __init__(
        self, look: Look, host: QWidget, *, rehearsal: bool, gaps: Sequence[Gap] = ()
    ) -> None:
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
        self._uneven = not rehearsal and any(gap.entered for gap in gaps)
        content = _Missing(look, gaps) if gaps and not rehearsal else None
        super().__init__(look, host, words, content)

    def open_sheet(self) -> None:
        """Show it."""
        super().open_sheet()
        if self._uneven:
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)


def leave_sheet(look: Look, host: QWidget) -> Sheet:
    """Asks whether to leave a workshop that runs and stays open."""
    words = SheetWords(
        look.tr("Leave the workshop for now?"),
        look.tr("Leave"),
        look.tr("Stay"),
        look.tr(
            "The projector is switched off. The workshop stays open: it goes on where it was when"
            " you come back from the list."
        ),
    )
    return Sheet(look, host, words)


class _Missing(QWidget):
    """Where scores are missing, and for whom."""

    def __init__(self, look: Look, gaps: Sequence[Gap]) -> None:
        super().__init__()
        ink = look.colours.warn
        title = Label(look, look.tr("Scores still missing"), TextStyle(bold=True, colour=ink))
        box = column(row(Icon(look, "triangle-alert", _ICON, ink), title, None), gap=SPACE.sm)
        for line in missing_lines(look, gaps):
            box.addWidget(Label(look, line, TextStyle(), wrap=True))
        self.setLayout(box)
        self.setMinimumWidth(_WIDTH)


def missing_lines(look: Look, gaps: Sequence[Gap]) -> list[str]:
    """A line for every gap; steps of a block that lack the same groups are said together."""
    lines: list[str] = []
    for _, group in groupby(gaps, key=lambda gap: gap.block):
        alike: dict[tuple[str, ...], list[Gap]] = {}
        for gap in group:
            alike.setdefault(gap.missing if gap.entered else (), []).append(gap)
        for names, mine in alike.items():
            steps = _joined(look, [gap.step_title for gap in mine])
            place = dotted(look.texts.locale, mine[0].block_title, steps)
            lines.append(
                look.tr("{place}: missing for {groups}", place=place, groups=_joined(look, names))
                if names
                else look.tr("{place}: nothing entered for any group", place=place)
            )
    return lines


def _joined(look: Look, names: Sequence[str]) -> str:
    return reduce(lambda one, two: look.tr("{first}, {second}", first=one, second=two), names)
