"""Which workshops are to be followed up now: the days of ``waves``, as long as nobody reported.

A trainer may put a day off for a week or dismiss it; both stand among the actions of the workshop.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from facilitator.core.history import standing
from facilitator.core.journal import Action
from facilitator.core.waves import WAVES, Wave, wave_after

AHEAD = 7
"""So many days before it a wave is told of; a report that comes then counts for it."""
LAPSE = 60
"""So many days after it nobody is reminded any more."""
PUT_OFF = 7
"""Days for which a wave is put off."""
REPORT = "follow-up"
"""The kind of action that took in what was reported."""
REMINDER = "reminder"
"""The kind of action that puts a wave off or dismisses it."""
LONGEST = WAVES[-1] + LAPSE + 2
"""Days after a workshop from which on nothing can be due; a wave moves by two days at most."""

_WAVE, _UNTIL = "wave", "until"


def due_wave(last: date, today: date, actions: Sequence[tuple[date, Action]]) -> Wave | None:
    """The wave to be reminded of, of a workshop whose last day was ``last``; None for none.

    ``actions`` are those of the kinds ``REPORT`` and ``REMINDER``, in order, with their dates. Of
    several waves that are due only the latest counts.
    """
    waves = [wave_after(last, after) for after in WAVES]
    begun = [one for one in waves if today >= _told_from(one)]
    if not begun:
        return None
    wave = begun[-1]
    if today > wave.day + timedelta(days=LAPSE):
        return None
    dates = {action.id: day for day, action in actions}
    reports = standing((action for _, action in actions), REPORT)
    if any(_answers(one, dates[one.id], wave) for one in reports):
        return None
    until = _put_off_until(wave, (action for _, action in actions))
    return wave if until is None or (until and today >= date.fromisoformat(until)) else None


def put_off(wave: Wave, today: date) -> tuple[tuple[str, str], ...]:
    """The facts of an action that puts a wave off for a week."""
    until = today + timedelta(days=PUT_OFF)
    return ((_WAVE, str(wave.after)), (_UNTIL, until.isoformat()))


def dismissed(wave: Wave) -> tuple[tuple[str, str], ...]:
    """The facts of an action that says nothing of a wave any more."""
    return ((_WAVE, str(wave.after)), (_UNTIL, ""))


def _put_off_until(wave: Wave, actions: Iterable[Action]) -> str | None:
    """Until when a wave was put off, "" for good; None where nobody did."""
    until: str | None = None
    for action in actions:
        facts = dict(action.facts)
        if action.kind == REMINDER and facts.get(_WAVE) == str(wave.after):
            until = facts.get(_UNTIL, "")
    return until


def _answers(report: Action, day: date, wave: Wave) -> bool:
    """Whether a report is one of this wave; where none is named, one that came in its time is."""
    named = dict(report.facts).get(_WAVE)
    return named == str(wave.after) if named else day >= _told_from(wave)


def _told_from(wave: Wave) -> date:
    return wave.day - timedelta(days=AHEAD)
