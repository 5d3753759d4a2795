"""What a workshop is for: up to three objectives, each with an indicator, a target and a state.

An indicator is something the program itself measures on the day. The state follows from figures
alone: the target is reached, six tenths of it are, or it stays to be followed.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from statistics import fmean
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.errors import FieldTooLong, NotMeasured, NumberOutOfRange
from facilitator.core.gaps import entered_of
from facilitator.core.notebook import Notebook, Objective
from facilitator.core.notebook import ObjectiveMeasure as Measure
from facilitator.core.people import Count
from facilitator.core.scoring import checklist, quiz
from facilitator.core.scoring.board import BlockScores, answers
from facilitator.core.scoring.rounding import half_up, tenths, whole
from facilitator.core.scoring.specs import ChecklistScoring, QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.staging import Room
from facilitator.core.text import display_width, tidy

MOST = 3
PARTLY = 0.6
"""The share of a target from which it is partly reached."""
OBJECTIVE_WIDTH = 100
"""Longest objective, in half-width characters: 50 Chinese ones."""
PROPOSED_WIDTH = 60
"""A longer aim of an exercise is proposed up to one of its marks only: two lines of a table."""
_SHORTEST, _SHORTEST_CLAUSE = 20, 24
_OPENING, _CLOSING, _MARKS, _COMMAS, _ENDS = "“‘(（", "”’)）", "；;：:", "，,", "。.；;，, "
USUAL = 75.0
"""Proposed target where it is a share in per cent or points."""
USUAL_ATTENDANCE = 90.0
HIGHEST = {"commitments": 999.0, "blocks": 99.0}
"""The largest target of what is counted; the others end at 100."""

State: TypeAlias = Literal["full", "half", "empty"]
"""Reached, partly reached, to be followed."""


class Indicator(NamedTuple):
    """What is measured, and in which block where it is about one."""

    measure: Measure
    block: str = ""


class Measured(NamedTuple):
    """A figure as it is printed (per cent whole, points to a tenth), and of how many it is."""

    value: float
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a day left to measure: scores, who came, what was noted, and the blocks run."""

    room: Room
    attendance: Count = field(default_factory=Count)
    notebook: Notebook = field(default_factory=Notebook)
    run: Collection[str] = ()


def indicators(room: Room) -> tuple[Indicator, ...]:
    """All that this workshop can measure, in the order of its agenda."""
    found = [one for block in room.script.blocks for one in _of_block(block)]
    return (*found, Indicator("commitments"), Indicator("attendance"), Indicator("blocks"))


def _of_block(block: BlockScript) -> list[Indicator]:
    """The indicators of an exercise, the most telling one first."""
    mine, found = block.block.id, list[Indicator]()
    if block.block.kind != "exercise":
        return found
    match block.content.scoring:
        case ChecklistScoring():
            found.append(Indicator("accuracy", mine))
        case QuizScoring(answers="group"):
            found.append(Indicator("right", mine))
        case _:
            pass
    if block.content.scoring is not None and block.block.weight > 0:
        found.append(Indicator("points", mine))
    return found


def proposed(room: Room) -> tuple[Objective, ...]:
    """An objective from each of three exercises: the two that count most, and the last one.

    What people leave with is done last; of equal weights the earlier counts.
    """
    able = [(block, found[0]) for block in room.script.blocks if (found := _of_block(block))]
    by_weight = sorted(able, key=lambda one: -one[0].block.weight)
    chosen = by_weight[: MOST - 1] + [one for one in able[-1:] if one not in by_weight[: MOST - 1]]
    rest = [one for one in by_weight if one not in chosen]
    chosen = (chosen + rest)[:MOST]
    return tuple(
        Objective(
            id=str(number),
            text={
                lang: short_aim(said) for lang, said in block.fill(block.content.objective).items()
            },
            measure=indicator.measure,
            block=indicator.block,
            target=usual_target(room, indicator),
        )
        for number, (block, indicator) in enumerate((one for one in able if one in chosen), start=1)
    )


def usual_target(room: Room, indicator: Indicator) -> float:
    """The target that is proposed: a commitment per group, every block, or a usual share."""
    match indicator.measure:
        case "commitments":
            return float(len(room.workshop.groups) or 1)
        case "blocks":
            return float(len(room.script.blocks) or 1)
        case "attendance":
            return USUAL_ATTENDANCE
        case _:
            return USUAL


def objectives(room: Room, kept: Iterable[Objective]) -> tuple[Objective, ...]:
    """Those that were set in the place of those proposed; one that was emptied is left out."""
    found = {one.id: one for one in proposed(room)} | {one.id: one for one in kept}
    ordered = (found[one] for one in sorted(found))
    return tuple(one for one in ordered if any(one.text.values()))


def checked_objective(room: Room, objective: Objective) -> Objective:
    """The objective as it can be kept, its texts on one line; without a text it is left out.

    Raises:
        NotMeasured: this workshop has no such indicator
        NumberOutOfRange: a target nobody can reach, or none
        FieldTooLong: a text that has no room on page 1
    """
    text = {lang: tidy(said) for lang, said in objective.text.items()}
    if any(display_width(said) > OBJECTIVE_WIDTH for said in text.values()):
        raise FieldTooLong("objective", OBJECTIVE_WIDTH)
    if Indicator(objective.measure, objective.block) not in indicators(room):
        raise NotMeasured
    high = HIGHEST.get(objective.measure, 100.0)
    if not 1.0 <= objective.target <= high:
        raise NumberOutOfRange(objective.target, 1.0, high)
    counted = objective.measure in HIGHEST
    target = float(whole(objective.target)) if counted else half_up(objective.target, 1)
    return replace(objective, text=text, target=target)


def measured(objective: Objective, seen: Seen) -> Measured | None:
    """What the day left of an indicator; None while there are no data, or not all of them.

    An exercise of which something is still to be entered has no figure: half of the entries could
    reach a target that all of them miss.
    """
    match objective.measure:
        case "attendance":
            return _attendance(seen.attendance)
        case "commitments":
            noted = len(seen.notebook.of_kind("commitment"))
            return Measured(noted, noted) if noted else None
        case "blocks":
            planned = {one.block.id for one in seen.room.script.blocks}
            done = len(planned & set(seen.run))
            return Measured(done, len(planned)) if done else None
        case "points":
            return _points(seen.room, objective.block)
        case _:
            return _share(seen.room, objective.block)


def state(target: float, found: Measured | None) -> State:
    """Full where the target is reached, half from six tenths of it, else empty; so without data."""
    if found is None:
        return "empty"
    if found.value >= target:
        return "full"
    return "half" if found.value >= tenths(PARTLY * target) else "empty"


def _attendance(found: Count) -> Measured | None:
    """The rate of those on the list; None while somebody is not marked."""
    came = found.present + found.late
    if not found.taken or not found.planned or came + found.absent < found.planned:
        return None
    return Measured(whole(100 * came / found.planned), found.planned)


def _entered(room: Room, block: str) -> tuple[BlockScript, BlockScores] | None:
    """A block with its scores, where none of them is missing."""
    found = next((one for one in room.script.blocks if one.block.id == block), None)
    scores = room.board.of(block)
    if found is None or scores is None:
        return None
    if isinstance(found.content.scoring, ChecklistScoring):
        # Its times and estimates stand beside the score: one of them may be missing.
        return (found, scores) if _all_units(scores) else None
    done, total = entered_of(room, found)
    return (found, scores) if 0 < done == total else None


def _all_units(scores: BlockScores) -> bool:
    return bool(scores.units) and all(one.state != "missing" for one in scores.units.values())


def _points(room: Room, block: str) -> Measured | None:
    found = _entered(room, block)
    if found is None:
        return None
    _block, scores = found
    points = [one.counts for one in scores.groups.values() if one.counts is not None]
    return Measured(tenths(fmean(points)), len(points)) if points else None


def _share(room: Room, block: str) -> Measured | None:
    """Per cent right: of a checklist in its last round, of a quiz over all answers."""
    found = _entered(room, block)
    if found is None:
        return None
    played, scores = found
    match played.content.scoring:
        case ChecklistScoring() as spec:
            last = checklist.round_means(spec, list(scores.found.values()))[-1]
            return (
                None if last.accuracy is None else Measured(whole(100 * last.accuracy), last.units)
            )
        case QuizScoring():
            given = answers(played.parts, scores)
            count = sum(map(len, given.values()))
            right = sum(len(quiz.right_units(part, given[part.id])) for part in played.parts)
            return Measured(whole(100 * right / count), count) if count else None
        case _:
            return None


def short_aim(text: str) -> str:
    """An aim in one thought: the text without its last mark; where it is long, up to a mark outside
    brackets.

    That is the last semicolon or colon that leaves it short, else the first comma: after a later one
    a list would end in the middle.
    """
    text = text.strip().rstrip(_ENDS)
    if display_width(text) <= PROPOSED_WIDTH:
        return text
    depth, thought, clause = 0, "", ""
    for at, character in enumerate(text):
        # An apostrophe closes nothing.
        depth = max(0, depth + (character in _OPENING) - (character in _CLOSING))
        begun = text[:at]
        if depth or display_width(begun) < _SHORTEST:
            continue
        if character in _MARKS and (not thought or display_width(begun) <= PROPOSED_WIDTH):
            thought = begun
        if character in _COMMAS and not clause and display_width(begun) >= _SHORTEST_CLAUSE:
            clause = begun
    fits = 0 < display_width(thought) <= PROPOSED_WIDTH
    return thought if fits else clause or thought or text
