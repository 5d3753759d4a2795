"""Giving points: the only writer of the journal."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.entry import Form, award_form, form_for
from facilitator.core.errors import (
    NothingToRedo,
    NothingToUndo,
    ReplacedSince,
    UnknownSlot,
    WorkshopFinished,
)
from facilitator.core.journal import (
    STATE_SLOT,
    Action,
    Actor,
    Place,
    ScoreEntry,
    Value,
    heads,
)
from facilitator.core.repeats import Repeats
from facilitator.core.scoring.grammar import Around, check_entry
from facilitator.core.scoring.specs import ClassPointsScoring
from facilitator.core.script import parts_of
from facilitator.core.text import part_name, pick
from facilitator.live.opened import Opened


class LiveScores(QObject):
    """Scores of one workshop.

    Signals:
        scoreboard_changed(object): the ``Scoreboard`` after a change.
        form_changed(object): the ``Form`` of the panel, or None where nothing is entered.
        award_form_changed(object): the ``Form`` for class points.
    """

    scoreboard_changed = Signal(object)
    form_changed = Signal(object)
    award_form_changed = Signal(object)

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._locale = locale
        self._asked: tuple[str, int] | None = None

    def award(self, place: Place, value: Value, by: Actor, reason: str = "") -> Action:
        """Record what was observed for one unit.

        Raises:
            UnknownSlot, NotANumber, NumberOutOfRange, UnknownOption: the value does not fit
            DiskFull, DiskTrouble: nothing was kept
        """
        block = self._opened.workshop.block(place.block)
        spec = self._opened.contents[block.content].scoring if block else None
        if block is None or spec is None:
            raise UnknownSlot(place.slot)
        parts = parts_of(self._opened.contents[block.content], block.parts)
        check_entry(spec, parts, place.slot, value, self._around(place))
        kind = "state" if place.slot == STATE_SLOT else "score"
        return self._append(place, value, self._action(by, kind, place, value), reason)

    def set_state(self, place: Place, state: str, by: Actor) -> Action:
        """Excused, no result, or back to points."""
        return self.award(replace_slot(place, STATE_SLOT), state, by)

    def give_points(self, group: str, points: int, by: Actor) -> Action:
        """Class points for a group, plus or minus.

        Raises:
            NumberOutOfRange, DiskFull, DiskTrouble
        """
        block = self._opened.workshop.points_block
        if block is None:
            raise UnknownSlot("class-points")
        unit = next(
            unit for unit in self._opened.workshop.units_of(block.id) if unit.members[0][0] == group
        )
        spec = self._opened.contents[block.content].scoring
        slot = f"award.{self._opened.new_id()}"
        if spec is not None:
            check_entry(spec, (), slot, points)
        place = Place(block.id, 1, unit.id, slot)
        return self._append(place, points, self._action(by, "points", place, points))

    def record_all(self, found: Mapping[Place, Value], by: Actor, kind: str) -> Action:
        """Record many values that the grammar takes, as one thing that somebody did.

        Raises:
            WorkshopFinished, DiskFull, DiskTrouble: nothing was kept
        """
        self._refuse_finished()
        action = self._opened.action(by, kind, ("count", str(len(found))))
        self._opened.write(action, entries=self.lines(found, action))
        self.announce()
        return action

    def lines(
        self, found: Mapping[Place, Value], action: Action, reason: str = ""
    ) -> list[ScoreEntry]:
        """The lines by which an action gives these places these values; None empties a place."""
        return [self._line(place, value, action, reason) for place, value in found.items()]

    def void(self, entry_id: str, by: Actor, reason: str = "") -> Action:
        """Take back one line of the journal, however old; what it replaced stands again.

        Raises:
            UnknownSlot: it does not stand (any more)
            WorkshopFinished, DiskFull, DiskTrouble: nothing was kept
        """
        line = next((one for one in self._opened.entries if one.id == entry_id), None)
        if line is None or entry_id not in self._standing(line.place):
            raise UnknownSlot(line.place.slot if line else "")
        self._refuse_finished()
        action = self._action(by, "void", line.place, line.value)
        self._opened.write(action, entries=[self._taken_back(line, action, reason)])
        self.announce()
        return action

    def undo(self, target: Action, answer: Action) -> None:
        """Take back what an action entered, or enter it again: always by new lines.

        Raises:
            ReplacedSince: somebody else's value stands there now; all stays as it is
            NothingToUndo, NothingToRedo: the action has no lines
            DiskFull, DiskTrouble: nothing was kept
        """
        mine = [entry for entry in self._opened.entries if entry.action == target.id]
        if not mine:
            raise NothingToUndo if answer.undoes else NothingToRedo
        repeats = Repeats(self._opened.entries, self._opened.actions)
        entries = [self._answered(entry, answer, repeats) for entry in mine]
        self._opened.write(answer, entries=entries)
        self.announce()

    def _answered(self, entry: ScoreEntry, answer: Action, repeats: Repeats) -> ScoreEntry:
        """What takes one line back, or does it again."""
        line = repeats.entered(entry)
        if bool(answer.undoes) == (entry.kind == "set"):
            standing = repeats.standing(line)
            if standing is not None:
                return self._taken_back(standing, answer)
        else:
            covered = repeats.covered(line)
            if covered is not None:
                return self._entered_again(line, answer, covered)
        facts = dict(self.facts_of(line.place, line.value))
        raise ReplacedSince(facts["group"], facts["block"])

    def _taken_back(self, entry: ScoreEntry, action: Action, reason: str = "") -> ScoreEntry:
        return replace(
            entry,
            id=self._opened.new_id(),
            action=action.id,
            kind="void",
            value=None,
            reason=reason,
            by=action.by,
            hlc=self._opened.hlc(),
            supersedes=(entry.id,),
            prev_hash=b"",
            hash=b"",
        )

    def _entered_again(
        self, entry: ScoreEntry, action: Action, covered: tuple[str, ...]
    ) -> ScoreEntry:
        return replace(
            entry,
            id=self._opened.new_id(),
            action=action.id,
            by=action.by,
            hlc=self._opened.hlc(),
            supersedes=covered,
            prev_hash=b"",
            hash=b"",
        )

    def ask_form(self, block: str, step: int) -> None:
        """Show the form of another block or step (late entry) until the trainer moves on."""
        self._asked = (block, step)
        self._say_form()

    def follow(self) -> None:
        """The trainer has moved: the panel follows."""
        self._asked = None
        self._say_form()

    def announce(self) -> None:
        """Say the scores and the forms."""
        self.scoreboard_changed.emit(self._opened.board)
        self._say_form()

    def refresh(self) -> None:
        """Say the forms again: somebody else has entered something, or has moved on."""
        self._say_form()

    def forms(self) -> tuple[tuple[str, int, str], ...]:
        """Every place where something can be entered: block, step, words; for late entry."""
        found: list[tuple[str, int, str]] = []
        for block in self._opened.script.blocks:
            for index in range(len(block.steps)):
                form = form_for(
                    self._opened.workshop, block, index, self._opened.board, self._locale
                )
                if form is not None:
                    found.append((block.block.id, index, f"{form.subtitle}　{form.title}"))
        return tuple(found)

    def _say_form(self) -> None:
        self.form_changed.emit(self._form())
        block = self._opened.workshop.points_block
        if block is not None:
            spec = self._opened.contents[block.content].scoring
            if isinstance(spec, ClassPointsScoring):
                self.award_form_changed.emit(
                    award_form(self._opened.workshop, spec, self._opened.board, self._locale)
                )

    def _form(self) -> Form | None:
        record = self._opened.record
        if record is None:
            return None
        here = (record.position.block, record.position.step)
        block, step = self._asked or here
        return form_for(
            self._opened.workshop,
            self._opened.script.of(block),
            step,
            self._opened.board,
            self._locale,
        )

    def _append(self, place: Place, value: Value, action: Action, reason: str = "") -> Action:
        self._refuse_finished()
        self._opened.write(action, entries=[self._line(place, value, action, reason)])
        self.announce()
        return action

    def _line(self, place: Place, value: Value, action: Action, reason: str = "") -> ScoreEntry:
        return ScoreEntry(
            id=self._opened.new_id(),
            action=action.id,
            workshop=self._opened.workshop.id,
            place=place,
            value=value,
            reason=reason,
            by=action.by,
            hlc=self._opened.hlc(),
            supersedes=self._standing(place),
        )

    def _refuse_finished(self) -> None:
        if self._opened.workshop.status == "finished":
            raise WorkshopFinished(self._opened.workshop.title)

    def _around(self, place: Place) -> Around:
        """The other groups of the block and what the unit has in it so far."""
        units = self._opened.workshop.units_of(place.block)
        mine = {group for one in units if one.id == place.unit for group, _ in one.members}
        everybody = {group for one in units for group, _ in one.members}
        scores = self._opened.board.of(place.block, place.play_no)
        nothing: dict[str, Value] = {}
        found = scores.found.get(place.unit, nothing) if scores else nothing
        return Around(others=frozenset(everybody - mine), found=found)

    def _standing(self, place: Place) -> tuple[str, ...]:
        mine = [
            entry for entry in self._opened.entries if entry.place == place or entry.kind == "void"
        ]
        return tuple(entry.id for entry in heads(mine).get(place, ()))

    def _action(self, by: Actor, kind: str, place: Place, value: Value) -> Action:
        return self._opened.action(by, kind, *self.facts_of(place, value))

    def facts_of(self, place: Place, value: Value) -> tuple[tuple[str, str], ...]:
        """Who got what, in words for the line of the last action."""
        unit = next(one for one in self._opened.workshop.units if one.id == place.unit)
        group = self._opened.workshop.group(unit.members[0][0])
        block = self._opened.workshop.block(place.block)
        return (
            ("group", part_name(group.name, unit.letter) if group else ""),
            ("block", pick(block.title, self._locale) if block else ""),
            ("slot", place.slot),
            ("value", self._said(place, value)),
        )

    def _said(self, place: Place, value: Value) -> str:
        chosen = [str(one) for one in value] if isinstance(value, list) else [str(value)]
        known = [one for one in self._opened.script.blocks if one.block.id == place.block]
        nothing: dict[str, str] = {}
        part = place.slot.removesuffix(".chips")
        letters = known[0].letters.get(part, nothing) if known else nothing
        if isinstance(value, Mapping):
            return "".join(
                sorted(f"{letters.get(one, one)}{count}" for one, count in value.items())
            )
        if letters:
            return "".join(sorted(letters.get(one, one) for one in chosen))
        return "" if value is None else " ".join(chosen)


def replace_slot(place: Place, slot: str) -> Place:
    """The same unit in the same block, another slot."""
    return Place(place.block, place.play_no, place.unit, slot)
