"""Which line of the journal stands for another one, so that undo and redo know their own.

Undo never deletes: what was taken back and then entered again is a new line. It repeats the first
one (its origin); a line that anybody else wrote in the same place does not.
"""

from collections.abc import Iterable, Sequence

from facilitator.core.journal import Action, ScoreEntry, heads


class Repeats:
    """The lines of a journal (in the order of writing) with what each of them repeats."""

    def __init__(self, entries: Sequence[ScoreEntry], actions: Iterable[Action]) -> None:
        self._entries = entries
        self._lines = {line.id: line for line in entries}
        self._heads = heads(entries)
        self._origin = _origins(entries, actions)
        self._order = {line.id: number for number, line in enumerate(entries)}

    def entered(self, line: ScoreEntry) -> ScoreEntry:
        """The line that a line is about: a ``void`` about its target, a ``set`` about itself."""
        return line if line.kind == "set" else self._lines[line.supersedes[0]]

    def standing(self, line: ScoreEntry) -> ScoreEntry | None:
        """What stands for a line now; None where it was taken back or somebody replaced it."""
        found = (one for one in self._heads.get(line.place, ()) if self._same(one, line))
        return next(found, None)

    def covered(self, line: ScoreEntry) -> tuple[str, ...] | None:
        """What a line supersedes when it is entered again now.

        None where somebody else has entered something in its place since it was taken back.
        """
        known = {self._origin.get(one, one) for one in line.supersedes}
        taken = max(
            (
                self._order[one.id]
                for one in self._entries
                if one.kind == "void" and self._same(self.entered(one), line)
            ),
            default=-1,
        )
        standing = self._heads.get(line.place, ())
        beside = [one for one in standing if self._origin[one.id] not in known]
        if any(self._order[self._origin[one.id]] > taken for one in beside):
            return None
        return tuple(one.id for one in standing if one not in beside)

    def _same(self, line: ScoreEntry, other: ScoreEntry) -> bool:
        return self._origin[line.id] == self._origin[other.id]


def _origins(entries: Iterable[ScoreEntry], actions: Iterable[Action]) -> dict[str, str]:
    """Every ``set`` -> the first line of which it is a repetition; most are that themselves."""
    answered = {one.id: one.undoes or one.redoes for one in actions if one.undoes or one.redoes}
    written: dict[str, list[ScoreEntry]] = {}
    found: dict[str, str] = {}
    for line in entries:
        written.setdefault(line.action, []).append(line)
        if line.kind == "void":
            continue
        found[line.id] = line.id
        for before in written.get(answered.get(line.action, ""), ()):
            # Redo repeats what was set, the undo of a taking back what had been taken back.
            target = before.id if before.kind == "set" else before.supersedes[0]
            if before.place == line.place:
                found[line.id] = found.get(target, target)
    return found
