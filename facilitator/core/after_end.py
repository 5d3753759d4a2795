"""What may still change about the people of a workshop that has ended.

Names, departments and attendance are facts that can be remembered in the evening; who played
where is what the scores rest on.
"""

from collections.abc import Collection, Iterable, Sequence

from facilitator.core.history import standing
from facilitator.core.journal import Action, ScoreEntry
from facilitator.core.people import Edit
from facilitator.core.workshop import Unit

LISTED = "people"
"""The kind of what is done to the list before a workshop runs, or after its end; undone where the
list is open."""


def scored_groups(units: Iterable[Unit], entries: Iterable[ScoreEntry]) -> frozenset[str]:
    """The ids of the groups for which something was entered, whether it stands or not."""
    entered = {entry.place.unit for entry in entries}
    return frozenset(home for unit in units if unit.id in entered for home, _share in unit.members)


def may_still_change(edit: Edit, scored: Collection[str]) -> bool:
    """Whether an edit leaves everybody in the groups they played in; ``scored`` are group ids."""
    before = edit.before.homes if edit.before else ()
    after = edit.after.homes if edit.after else ()
    return all(pair in after for pair in before if pair[1] in scored)


def changed_after_the_end(actions: Sequence[Action]) -> bool:
    """Whether the list of people was changed after the workshop had ended, and stands so."""
    ends = [number for number, one in enumerate(actions) if one.kind == "end" and not one.undoes]
    return bool(ends) and bool(standing(actions[ends[-1] :], LISTED))
