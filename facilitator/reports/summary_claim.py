"""The one sentence of a summary: how far its objectives are reached, else what was run."""

from collections import Counter

from facilitator.core.objectives import State
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen
from facilitator.reports.summary_objectives import are_shown
from facilitator.result_messages import objective_word

_ORDER: tuple[State, ...] = ("full", "half", "empty")


def claim(day: Day, pen: Pen) -> str:
    """What a director reads first."""
    states = _states(day)
    if not states:
        return run_claim(day, pen)
    if sum(states.values()) == 1:
        word = objective_word(pen.texts, next(iter(states)))
        return pen.tr("One objective: {state}.", state=word.lower())
    if len(states) == 1:
        total, (where,) = _number(sum(states.values()), pen), states
        return _all_of(total, where, pen)
    parts = [_counted(one, states[one], pen) for one in _ORDER if states[one]]
    comma = "，" if pen.lang == "zh-CN" else ", "
    return pen.tr(
        "Of {total} objectives, {parts}.",
        total=_number(sum(states.values()), pen),
        parts=comma.join(parts),
    )


def _all_of(total: str, where: State, pen: Pen) -> str:
    """Where all of them stand alike."""
    match where:
        case "full":
            return pen.tr("All {total} objectives are met.", total=total)
        case "half":
            return pen.tr("All {total} objectives are partly met.", total=total)
        case "empty":
            return pen.tr("All {total} objectives are to be followed.", total=total)


def claim_basis(day: Day) -> str:
    """The figures under it."""
    states = _states(day)
    if states:
        return " ".join(f"{one}:{states[one]}" for one in _ORDER)
    done = sum(block.block.id in day.actual for block in day.script.blocks)
    return f"{done} {len(day.script.blocks)} {len(day.scored)}"


def _states(day: Day) -> Counter[State]:
    return Counter(where for _one, _figure, where in day.reached) if are_shown(day) else Counter()


def _counted(where: State, count: int, pen: Pen) -> str:
    """ "one is met", "two are met"."""
    number = _number(count, pen)
    match where:
        case "full":
            return pen.trn("{number} is met", "{number} are met", count, number=number)
        case "half":
            return pen.trn(
                "{number} is partly met", "{number} are partly met", count, number=number
            )
        case "empty":
            return pen.trn(
                "{number} is to be followed", "{number} are to be followed", count, number=number
            )


def _number(count: int, pen: Pen) -> str:
    """In words, as far as there are objectives."""
    return {1: pen.tr("one"), 2: pen.tr("two"), 3: pen.tr("three")}[count]


def run_claim(day: Day, pen: Pen) -> str:
    """How much of the plan was run, and how much of it scored."""
    planned = len(day.script.blocks)
    run = pen.trn(
        "{done} of {count} block was run",
        "{done} of {count} blocks were run",
        planned,
        done=sum(block.block.id in day.actual for block in day.script.blocks),
    )
    partly = sum(day.is_partly_scored(one.block.id) for one in day.scored)
    if partly and partly == len(day.scored):
        return pen.trn(
            "{run}; {count} exercise was scored, in part.",
            "{run}; {count} exercises were scored, all in part.",
            partly,
            run=run,
        )
    if partly:
        return pen.tr(
            "{run}; {count} exercises were scored, {partly} of them in part.",
            count=len(day.scored),
            run=run,
            partly=partly,
        )
    if day.scored:
        return pen.trn(
            "{run}; {count} exercise was scored.",
            "{run}; {count} exercises were scored.",
            len(day.scored),
            run=run,
        )
    if day.points_given:
        return pen.tr("{run}; class points were given.", run=run)
    return pen.tr("{run}; no scores were recorded.", run=run)
