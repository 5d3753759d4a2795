"""The four levels of evidence, honestly: only what there is data of."""

from facilitator.core.charts.evidence import Level
from facilitator.core.thresholds import LEAST
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen
from facilitator.reports.summary_learning import known
from facilitator.reports.summary_reaction import returned
from facilitator.reports.summary_steps import LAST_WAVE, Dated, next_wave


def levels(day: Day, every: list[Dated], pen: Pen) -> list[Level]:
    """Reaction, learning, behaviour, results. ``every`` are the steps after the day."""
    return [
        reaction(day, pen),
        _learning(day, pen),
        _behaviour(day, every, pen),
        Level(pen.tr("Level 4 Results"), _results(every, pen), "empty"),
    ]


def reaction(day: Day, pen: Pen) -> Level:
    """Done where forms came back from people enough; what was filled in on paper and brought to
    nobody here is counted elsewhere."""
    title = pen.tr("Level 1 Reaction")
    found = day.evaluation.reaction if day.evaluation else None
    if found is not None and found.returned >= LEAST:
        return Level(title, pen.tr("done"), "full")
    if found is not None:
        return Level(title, returned(found, pen), "half" if found.returned else "empty")
    asked = any(one.content.surveys for one in day.script.blocks if one.block.id in day.actual)
    note = pen.tr("on paper, counted apart") if asked else pen.tr("not collected")
    return Level(title, note, "empty")


def _learning(day: Day, pen: Pen) -> Level:
    """Exercises show what groups could do on the day; without a test before and after that is
    half."""
    title = pen.tr("Level 2 Learning")
    found = day.evaluation.learning if day.evaluation else None
    rating = found.self_rating if found else None
    if found and (known(found.knowledge) or known(rating.total if rating else None)):
        return Level(title, pen.tr("done"), "full")
    if not day.scored:
        return Level(title, pen.tr("not collected"), "empty")
    note = pen.trn("{count} exercise scored", "{count} exercises scored", len(day.scored))
    return Level(title, note, "half")


def _behaviour(day: Day, every: list[Dated], pen: Pen) -> Level:
    """Followed where something was promised; the next day on which it is."""
    title = pen.tr("Level 3 Behaviour")
    following = next_wave(every, day.made_at)
    if following is None:
        return Level(title, pen.tr("nothing recorded"), "empty")
    when = pen.texts.date_short(following.day)
    if day.notebook.of_kind("commitment"):
        return Level(title, pen.tr("being followed (next {date})", date=when), "half")
    return Level(title, pen.tr("to follow ({date})", date=when), "empty")


def _results(every: list[Dated], pen: Pen) -> str:
    last = next((one for one in every if one.key == LAST_WAVE), None)
    when = pen.texts.date_short(last.day) if last else ""
    return pen.tr("day 90 ({date})", date=when) if last else pen.tr("not planned")
