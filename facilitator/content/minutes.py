"""Rules about minutes: the steps add up to every length, the clocks fit into their steps."""

from collections.abc import Sequence

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.core.pack import Content, Length, Step

_ALIKE = 0.005
"""Minutes. 5 × 1.6 is not exactly 8 in binary."""


def check_minutes(found: Findings, content: Content) -> None:
    """Every rule about minutes on one content."""
    for index, length in enumerate(content.lengths):
        path: Path = ("shorter", index - 1) if index else ()
        _check_plays(found, content, length, path)
        if index and len(length.steps) != len(content.steps):
            if found.sound("step") and found.sound(*path):
                found.add(
                    (*path, "steps"),
                    Code.LENGTH_STEPS,
                    found=len(length.steps),
                    wanted=len(content.steps),
                )
            continue
        _check_sum(found, content.steps, length, path)
    for index, step in enumerate(content.steps):
        _check_timers(found, step, ("step", index))


def played_minutes(steps: Sequence[Step], length: Length) -> float:
    """The minutes of a length from its steps: a step for each part counts once per part."""
    return sum(
        minutes * (length.parts if step.for_each == "part" else 1)
        for step, minutes in zip(steps, length.steps, strict=True)
    )


def _check_sum(found: Findings, steps: Sequence[Step], length: Length, path: Path) -> None:
    if path:
        if not (found.sound(*path) and found.sound("step")):
            return
    elif not (found.sound("minutes") and found.sound("plays")) or not all(
        found.sound("step", index, "minutes") and found.sound("step", index, "for_each")
        for index in range(len(steps))
    ):
        return
    total = played_minutes(steps, length)
    if abs(total - length.minutes) > _ALIKE:
        code = Code.LENGTH_SUM if path else Code.MINUTES_SUM
        found.add((*path, "minutes"), code, found=float(total), wanted=length.minutes)


def _check_plays(found: Findings, content: Content, length: Length, path: Path) -> None:
    """A content with parts says which of them each length plays, and only such a content does."""
    if not (found.sound("part") and found.sound(*path, "plays")):
        return
    if bool(content.parts) != bool(length.plays):
        found.add((*path, "plays"), Code.LENGTH_PARTS, found=len(content.parts))
        return
    for index, part_id in enumerate(length.plays):
        if content.part(part_id) is None:
            found.add((*path, "plays", index), Code.NO_SUCH_PART, value=part_id)
        elif part_id in length.plays[:index]:
            found.add((*path, "plays", index), Code.ID_TAKEN, value=part_id)


def _check_timers(found: Findings, step: Step, path: Path) -> None:
    total = sum(cue.timer.seconds for cue in step.cues if cue.timer is not None)
    last = max((i for i, cue in enumerate(step.cues) if cue.timer is not None), default=0)
    if total > step.minutes * 60 and found.sound(*path, "minutes"):
        found.add(
            (*path, "cue", last, "timer", "seconds"),
            Code.TIMERS_TOO_LONG,
            found=total,
            limit=step.minutes * 60,
        )
