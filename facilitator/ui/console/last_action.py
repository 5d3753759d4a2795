"""The newest change of data in words, and undo."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.core.console import LastAction
from facilitator.core.entry_fields import Field
from facilitator.core.history import CATCH_UP, LATE_PHOTO
from facilitator.core.journal import STATE_SLOT
from facilitator.core.said import MINUS, figure, length, time_text
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.entry.faces import state_words
from facilitator.ui.console.notebook.said import noted_words
from facilitator.ui.console.people_said import people_said
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width


class _Words(Label):
    """Words in the longest of several ways that goes in; the whole text is the tool tip."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", TextStyle(tabular=True), elide=True)
        self._ways: list[str] = [""]

    def whole(self) -> str:
        """The longest way."""
        return self._ways[0]

    def show_ways(self, ways: list[str]) -> None:
        """Say the first of these that goes in."""
        self._ways = ways
        self.setAccessibleName(ways[0])
        self._choose()

    def _choose(self) -> None:
        room = self.contentsRect().width()
        font = self._look.font_for(self._ways[0], self._style)
        fitting = (way for way in self._ways if text_width(way, font) <= room)
        self.show_text(next(fitting, self._ways[-1]))
        set_tip(self, "" if self.text() == self._ways[0] else self._ways[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What goes in depends on the width."""
        super().resizeEvent(event)
        self._choose()

    def sizeHint(self) -> QSize:
        """As wide as the whole text, whichever is shown: the choice must not change the room."""
        hint = super().sizeHint()
        font = self._look.font_for(self._ways[0], self._style)
        return QSize(text_width(self._ways[0], font), hint.height())


class LastActionLine(QWidget):
    """One line at the foot of the entry panel.

    Signals:
        command_requested(object): UNDO or REDO.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fields: dict[str, Field] = {}
        self._icon = Icon(look, "history", 16)
        self._words = _Words(look)
        self._redo = IconButton(look, "redo-2", look.tr("Redo"), "Ctrl+Y", side=32)
        self._undo = Button(look, Face(look.tr("Undo"), icon="undo-2", key="Ctrl+Z"), "ghost")
        box = row(self._icon, self._words, self._redo, self._undo, gap=8)
        box.setStretch(1, 1)
        self.setLayout(box)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self.show_last_action(LastAction())

    def text(self) -> str:
        """The words, whole."""
        return self._words.whole()

    def show_fields(self, fields: tuple[Field, ...]) -> None:
        """The fields by whose forms values are written from now on."""
        self._fields |= {field.slot: field for field in fields}

    def show_last_action(self, last: LastAction) -> None:
        """Show what happened, and what undo and redo would do."""
        words = _ways_to_say(self._look, last, self._fields)
        self._words.show_ways(words or [self._look.tr("Nothing entered yet")])
        self._undo.setEnabled(last.can_undo)
        self._redo.setVisible(last.can_redo)
        # Redo needs the room of a sign that says no more than its neighbours.
        self._icon.setVisible(not last.can_redo)

    def _on_undo(self) -> None:
        self.command_requested.emit(Command.UNDO)

    def _on_redo(self) -> None:
        self.command_requested.emit(Command.REDO)


def action_words(look: Look, last: LastAction, fields: dict[str, Field]) -> str:
    """ "10:25　蓝鲸组 选 B": when, who, what; "" where nothing was changed yet."""
    if not last.kind:
        return ""
    kind = last.kind.removeprefix("undo-").removeprefix("redo-")
    said = _said(look, kind, dict(last.facts), fields)
    if last.kind.startswith("undo-"):
        said = look.tr("Undone: {what}", what=said)
    elif last.kind.startswith("redo-"):
        said = look.tr("Redone: {what}", what=said)
    gap = "　" if look.lang == "zh-CN" else "  "
    return f"{time_of_day(last.at)}{gap}{said}"


def _ways_to_say(look: Look, last: LastAction, fields: dict[str, Field]) -> list[str]:
    """The action in fewer and fewer words: the time goes first, then the middle of the name.

    What was given is always there: a name alone does not tell what Undo would take back.
    """
    whole = action_words(look, last, fields)
    if not whole:
        return []
    group = dict(last.facts).get("group", "")
    ways = [whole]
    for kept in range(len(group) - 2, 1, -1):
        name = f"{group[: (kept + 1) // 2]}…{group[len(group) - kept // 2 :]}"
        facts = tuple((key, name if key == "group" else said) for key, said in last.facts)
        ways.append(action_words(look, replace(last, facts=facts), fields))
    clock = time_of_day(last.at)
    bare = [way.removeprefix(clock).lstrip() for way in ways]
    unit = _points_unit(look, last)
    return [whole, *bare, *([way.replace(unit, "") for way in bare[-1:]] if unit else [])]


def _points_unit(look: Look, last: LastAction) -> str:
    """What stands behind the figure of class points: the figure says enough where room is short."""
    if last.kind.removeprefix("undo-").removeprefix("redo-") != "points":
        return ""
    facts = dict(last.facts)
    given = _signed(facts.get("value", ""))
    return _said(look, "points", {**facts, "group": ""}, {}).partition(given)[2]


def _said(look: Look, kind: str, facts: dict[str, str], fields: dict[str, Field]) -> str:
    group, value = facts.get("group", ""), facts.get("value", "")
    match kind:
        case "score":
            return _score(look, facts, fields)
        case "void":
            said = _said(
                look, "state" if facts.get("slot") == STATE_SLOT else "score", facts, fields
            )
            return look.tr("Taken back: {what}", what=said)
        case "method":
            return look.tr("Ranks by {method}", method=method_words(look, value))
        case "weight":
            name, before = facts.get("block", ""), facts.get("before", "")
            return look.tr(
                "Weight of {name}: {before} → {value}", name=name, before=before, value=value
            )
        case "state":
            state = state_words(look, value) or look.tr("counts again")
            return look.tr("{group}: {state}", group=group, state=state)
        case "points":
            given = _signed(value)
            return look.tr("{group} {points} class points", group=group, points=given)
        case _:
            told = _OTHERS.get(kind)
            return told(look, facts) if told else group


def _invented(look: Look, facts: dict[str, str]) -> str:
    return look.tr("Invented scores: {count}", count=facts.get("count", ""))


def _emptied(look: Look, facts: dict[str, str]) -> str:
    return look.tr(
        "Emptied: {step} ({count})", step=facts.get("step", ""), count=facts.get("count", "")
    )


def _planned(look: Look, facts: dict[str, str]) -> str:
    """What was done to the plan."""
    what, minutes = facts.get("what", ""), facts.get("minutes", "")
    if what == CATCH_UP:
        end = time_of_day(int(facts["end"]))
        if minutes == "0":
            return look.tr("End pushed to {time}", time=end)
        return look.tr("{minutes} min made up, end {time}", minutes=minutes, time=end)
    kind = {"break": look.tr("break"), "timer": look.tr("timer")}.get(what, "")
    return look.tr("Insert {what}, {minutes} min", what=facts.get("title") or kind, minutes=minutes)


def _timed(look: Look, facts: dict[str, str]) -> str:
    """What was done to a clock, or which minutes count as used."""
    minutes = facts.get("minutes", "")
    if "block" in facts:
        return look.tr("{name}: {minutes} min used", name=facts["block"], minutes=minutes)
    if "time" in facts:
        return look.tr("Times corrected")
    if taken := facts.get("ms"):
        return look.tr("Clock {time}", time=MINUS + length(math.ceil(-int(taken) / 1000)))
    return look.tr("Clock {minutes} min", minutes=_signed(minutes))


def _followed(look: Look, facts: dict[str, str]) -> str:
    """What the client reported of the commitments."""
    return look.tr("Follow-up taken in: {count}", count=facts.get("count", ""))


_OTHERS: Mapping[str, Callable[[Look, dict[str, str]], str]] = {
    "attendance": people_said,
    "follow-up": _followed,
    "invented": _invented,
    "jotting": partial(noted_words, kind="jotting"),
    "own-notes": partial(noted_words, kind="own-notes"),
    "objective": partial(noted_words, kind="objective"),
    "photo": partial(noted_words, kind="photo"),
    LATE_PHOTO: partial(noted_words, kind="photo"),
    "report-look": partial(noted_words, kind="report-look"),
    "report-text": partial(noted_words, kind="report-text"),
    "plan": _planned,
    "repeat": _emptied,
    "time": _timed,
    "timer": _timed,
}
"""What is no score: each kind in its own words."""


def method_words(look: Look, method: str) -> str:
    """What a method is called."""
    return look.tr("Rank points") if method == "B" else look.tr("Scaled points")


def _score(look: Look, facts: dict[str, str], fields: dict[str, Field]) -> str:
    group, value = facts.get("group", ""), facts.get("value", "")
    field = fields.get(facts.get("slot", ""))
    if not value:
        return look.tr("{group}: cleared", group=group)
    if field is None or field.form in ("option", "options"):
        return look.tr("{group} chose {answer}", group=group, answer=value)
    if field.form == "ticks":
        return look.tr("{group}: {what} ticked", group=group, what=field.label)
    # The value first of all: the field it belongs to is lit beside it.
    return look.tr("{group}: {value}", group=group, value=_figures(field, value))


def _figures(field: Field, value: str) -> str:
    """The value as its cell shows it; of one that is about another group, that group too."""
    names = {one.option: one for one in field.choices}
    match field.form:
        case "order":
            return "".join(names[one].letter for one in value.split() if one in names)
        case "group":
            return names[value].text if value in names else value
        case "heads":
            return value.replace(" ", "/")
        case _:
            said = _number(field, value)
            return f"{field.label} {said}" if field.about else said


def _number(field: Field, value: str) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    return time_text(number) if field.form == "seconds" else figure(number)


def _signed(value: str) -> str:
    number = value.lstrip("+-")
    if value.startswith("-"):
        return f"{MINUS}{number}"
    return f"+{number}" if number else ""
