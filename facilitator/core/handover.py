"""What one computer gives another one: a workshop, whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.frozen import Frozen
from facilitator.core.journal import Action, ScoreEntry
from facilitator.core.pack import Content
from facilitator.core.run import Change, RunRecord, Visit
from facilitator.core.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A workshop as it was handed over; lists in the order of writing.

    ``contents`` are those it plays, by their sha256, and ``frozen`` the same to the letter; ``run`` is where it stood, None if it was not
    begun; ``visits`` are the way taken and ``changes`` what was before and after a change of the
    plan, each with the id of its action.
    """

    workshop: Workshop
    contents: Mapping[str, Content]
    frozen: Mapping[str, Frozen]
    actions: tuple[Action, ...]
    entries: tuple[ScoreEntry, ...]
    run: RunRecord | None
    visits: tuple[tuple[str, Visit], ...] = ()
    changes: tuple[tuple[str, Change], ...] = ()
