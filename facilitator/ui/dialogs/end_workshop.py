"""The questions before a workshop is finished, with the scores still missing, or left for now."""

from collections.abc import Sequence
from functools import partial, reduce
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.gaps import Gap
from facilitator.core.text import dotted
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_ICON = 18
_WIDTH = 520


class EndWorkshopSheet(Sheet):
    """Asks whether the workshop is over.

    Where scores are missing, Enter goes on with the workshop.

    Signals:
        late_requested(object): the workshop goes on, and the scores of this `Gap` are entered.
        disputes_requested(): the workshop goes on, and what two people recorded differently is
            decided.
    """

    late_requested = Signal(object)
    disputes_requested = Signal()

    _unfinished = False

    def __init__(
        self,
        look: Look,
        host: QWidget,
        *,
        gaps: Sequence[Gap] = (),
        ranks: Sequence[tuple[int, str]] = (),
        disputes: int = 0,
    ) -> None:
        words = SheetWords(
            look.tr("End the workshop?"),
            look.tr("End and make the report"),
            look.tr("Not yet"),
            look.tr(
                "The audience screen goes off. Scores can no longer be changed; the report is"
                " made at once and can be made again at any time."
            ),
        )
        # Always there, if empty: the clicker moves on behind the sheet, and gaps come and go.
        self._missing = _Missing(look)
        self._look = look
        super().__init__(look, host, words, self._missing)
        if self._body is not None:
            self._body.setVisible(False)
        self._missing.late_requested.connect(self._on_late)
        self._missing.disputes_requested.connect(self._on_disputes)
        self.show_facts(gaps, ranks, disputes)

    def show_facts(
        self, gaps: Sequence[Gap], ranks: Sequence[tuple[int, str]], disputes: int = 0
    ) -> None:
        """Say what is missing now, how many figures two people recorded differently, and the
        (rank, group) of the end where ranks change with it.

        The keyboard goes to the safe button as soon as something is, and stays there: what Enter
        does never becomes more than it was under somebody's hand.
        """
        known = self._missing.show_gaps(gaps)
        known |= self._missing.show_disputes(disputes)
        if not self._missing.show_ranks(ranks) and not known:
            return
        self._unfinished = bool(gaps or ranks or disputes)
        if self._body is not None:
            self._body.setVisible(self._unfinished)
        if self.isVisible():
            self._place()
        self._to_the_safe_side()

    def open_sheet(self) -> None:
        """Show it. Enter answers the question, and not the first line of what is missing."""
        super().open_sheet()
        # The keyboard may start at the first of the two: from there it goes on as they stand.
        QWidget.setTabOrder(self._cancel, self._primary)
        self._primary.setFocus(Qt.FocusReason.TabFocusReason)
        self._to_the_safe_side()

    def _on_late(self, gap: Gap) -> None:
        self.finish()
        self.late_requested.emit(gap)

    def _on_disputes(self) -> None:
        self.finish()
        self.disputes_requested.emit()

    def _to_the_safe_side(self) -> None:
        if self._unfinished and self.isVisible():
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)


def leave_sheet(look: Look, host: QWidget) -> Sheet:
    """Asks whether to leave a workshop that runs and stays open."""
    words = SheetWords(
        look.tr("Leave the workshop for now?"),
        look.tr("Leave"),
        look.tr("Stay"),
        look.tr(
            "The audience screen goes off. The workshop stays open: come back to it from the list"
            " and carry on where you left off."
        ),
    )
    return Sheet(look, host, words)


class _Missing(QWidget):
    """Where scores are missing, and for whom, what is not decided, and what ending does to the
    ranks; or hidden.

    Signals:
        late_requested(object): the scores of this `Gap` are to be entered now.
        disputes_requested(): what two people recorded differently is to be decided now.
    """

    late_requested = Signal(object)
    disputes_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._gaps: tuple[Gap, ...] = ()
        self._ranks: tuple[tuple[int, str], ...] = ()
        self._disputes = 0
        self._look = look
        ink = look.colours.warn
        self._title = Label(look, "", TextStyle(bold=True, colour=ink))
        self._others = Label(look, "", TextStyle(), wrap=True)
        self._lines: list[Label] = []
        self._buttons: list[Button] = []
        self._first: list[Gap] = []
        self._disputed = Label(look, "", TextStyle(), wrap=True)
        self._decide = Button(look, look.tr("Decide now"), "link")
        self._decide.clicked.connect(self.disputes_requested)
        top = row(Icon(look, "triangle-alert", _ICON, ink), self._title, None)
        undecided = _beside(self._disputed, self._decide)
        self._box = column(top, undecided, self._others, gap=SPACE.sm)
        self.setLayout(self._box)
        self.setMinimumWidth(_WIDTH)
        self.hide()

    def show_gaps(self, gaps: Sequence[Gap]) -> bool:
        """Say these; whether they are others than before."""
        if tuple(gaps) == self._gaps:
            return False
        self._gaps = tuple(gaps)
        places = missing_places(self._look, gaps)
        self._first = [gap for gap, _ in places]
        for _ in range(len(places) - len(self._lines)):
            self._add_line()
        for number, (line, button) in enumerate(zip(self._lines, self._buttons, strict=True)):
            line.show_text(places[number][1] if number < len(places) else "")
            line.setVisible(number < len(places))
            button.setVisible(number < len(places))
        self._show_head()
        return True

    def show_disputes(self, count: int) -> bool:
        """Say how many figures two people recorded differently; whether it is another number."""
        if count == self._disputes:
            return False
        self._disputes = count
        self._show_head()
        return True

    def show_ranks(self, ranks: Sequence[tuple[int, str]]) -> bool:
        """Say who is where after the end, if that differs; whether it was not said before."""
        if tuple(ranks) == self._ranks:
            return False
        self._ranks = tuple(ranks)
        self._show_head()
        return True

    def _show_head(self) -> None:
        look = self._look
        title = look.tr("The ranking will change")
        if self._disputes:
            title = look.tr("Scores still to be decided")
        if self._gaps:
            title = look.tr("Scores still missing")
        self._title.show_text(title)
        self._disputed.show_text(
            look.trn(
                "In {count} place two people recorded different values. Unless you decide, the"
                " newer one counts.",
                "In {count} places two people recorded different values. Unless you decide, the"
                " newer ones count.",
                self._disputes,
            )
        )
        self._disputed.setVisible(bool(self._disputes))
        self._decide.setVisible(bool(self._disputes))
        said = [look.tr("{rank}. {group}", rank=rank, group=group) for rank, group in self._ranks]
        self._others.show_text(
            look.tr(
                "What was not reached no longer counts once the workshop ends. The ranking is"
                " then: {ranks}.",
                ranks=_joined(look, said),
            )
            if said
            else ""
        )
        self._others.setVisible(bool(said))
        self.setVisible(bool(self._gaps or said or self._disputes))

    def _add_line(self) -> None:
        label = Label(self._look, "", TextStyle(), wrap=True)
        button = Button(self._look, self._look.tr("Enter now"), "link")
        button.clicked.connect(partial(self._on_clicked, len(self._lines)))
        self._lines.append(label)
        self._buttons.append(button)
        self._box.insertLayout(self._box.count() - 2, _beside(label, button))

    def _on_clicked(self, number: int, _checked: object = None) -> None:
        self.late_requested.emit(self._first[number])


def _beside(label: Label, button: Button) -> QHBoxLayout:
    """A paragraph and what can be done about it, the one in the middle of the other."""
    both = row(label, button, gap=SPACE.md)
    both.setStretch(0, 1)
    both.setAlignment(label, Qt.AlignmentFlag.AlignVCenter)
    return both


def missing_lines(look: Look, gaps: Sequence[Gap]) -> list[str]:
    """A line for every gap; steps of a block that lack the same groups are said together."""
    return [line for _, line in missing_places(look, gaps)]


def missing_places(look: Look, gaps: Sequence[Gap]) -> list[tuple[Gap, str]]:
    """The same lines, each with the first of its gaps."""
    lines: list[tuple[Gap, str]] = []
    for _, group in groupby(gaps, key=lambda gap: gap.block):
        alike: dict[tuple[tuple[str, ...], ...], list[Gap]] = {}
        for gap in group:
            alike.setdefault(() if gap.untouched else (gap.missing, gap.partly), []).append(gap)
        for mine in alike.values():
            steps = _joined(look, [gap.step_title for gap in mine])
            place = dotted(look.texts.locale, mine[0].block_title, steps)
            lines.append((mine[0], _said(look, place, mine[0])))
    return lines


def _said(look: Look, place: str, gap: Gap) -> str:
    """Which groups lack something at this place, and how many do not."""
    if gap.untouched:
        return look.tr("{place}: nothing entered for any group", place=place)
    done, total = gap.entered, gap.total
    if not gap.partly:
        return look.tr(
            "{place}: nothing from {groups} ({done} of {total} complete)",
            place=place,
            groups=_joined(look, gap.missing),
            done=done,
            total=total,
        )
    if not gap.missing:
        return look.tr(
            "{place}: only a part from {begun} ({done} of {total} complete)",
            place=place,
            begun=_joined(look, gap.partly),
            done=done,
            total=total,
        )
    return look.tr(
        "{place}: nothing from {groups}, only a part from {begun} ({done} of {total} complete)",
        place=place,
        groups=_joined(look, gap.missing),
        begun=_joined(look, gap.partly),
        done=done,
        total=total,
    )


def _joined(look: Look, names: Sequence[str]) -> str:
    return reduce(lambda one, two: look.tr("{first}, {second}", first=one, second=two), names)
