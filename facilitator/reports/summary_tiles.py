"""The big figures of page 1, each with what it counts."""

from facilitator.core.evaluation import Evaluation
from facilitator.core.scoring.rounding import fixed, whole
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Tile
from facilitator.reports.pen import Pen
from facilitator.reports.summary_learning import known
from facilitator.reports.summary_overview import scorable
from facilitator.reports.summary_reaction import returned, satisfaction
from facilitator.reports.summary_time import total_minutes

TILES = 4


def tiles(day: Day, pen: Pen) -> tuple[Tile, ...]:
    """Four figures at most: what people said and learned, then who came, then the day itself."""
    found = [
        *_evaluation_tiles(day, pen),
        *_people_tiles(day, pen),
        _blocks_tile(day, pen),
        *_score_tiles(day, pen),
        _time_tile(day, pen),
    ]
    return tuple(found[:TILES])


def _evaluation_tiles(day: Day, pen: Pen) -> list[Tile]:
    """Satisfaction, the test and the self-rating, of people enough."""
    evaluation = day.evaluation or Evaluation()
    found: list[Tile] = []
    reaction, learning = evaluation.reaction, evaluation.learning
    overall = satisfaction(reaction) if reaction else None
    if reaction is not None and overall is not None:
        title = pen.tr("Overall satisfaction")
        found.append(_tile(pen, title, fixed(overall.mean), "/5", returned(reaction, pen)))
    test = known(learning.knowledge) if learning else None
    if test is not None:
        note = pen.trn(
            "{before} before; {count} person answered both",
            "{before} before; {count} people answered both",
            test.people,
            before=pen.percent(test.before / 100),
        )
        title = pen.tr("Knowledge test, right")
        found.append(_tile(pen, title, str(whole(test.after)), "%", note))
    rating = learning.self_rating if learning else None
    total = known(rating.total) if rating else None
    if total is not None:
        unit = pen.trn("of {count}", "of {count}", total.people)
        note = pen.tr("{same} stayed, {down} fell", same=total.same, down=total.down)
        found.append(_tile(pen, pen.tr("Self-rating rose"), str(total.up), unit, note))
    return found


def _people_tiles(day: Day, pen: Pen) -> list[Tile]:
    """Who came, and what they promised."""
    found: list[Tile] = []
    count = day.attendance
    on_time = count.present + count.late
    if count.planned and count.taken and on_time + count.absent >= count.planned:
        rate = whole(100 * on_time / count.planned)
        note = pen.tr("{there} of {planned} came", there=on_time, planned=count.planned)
        found.append(_tile(pen, pen.tr("Attendance rate"), str(rate), "%", note))
    promised = day.notebook.of_kind("commitment")
    if promised:
        checked = sum(bool(one.checker) for one in promised)
        note = pen.trn("{count} with a witness", "{count} with a witness", checked)
        found.append(_tile(pen, pen.tr("Action plans"), str(len(promised)), pen.tr("noted"), note))
    return found


def _blocks_tile(day: Day, pen: Pen) -> Tile:
    every = len(day.script.blocks)
    done = sum(block.block.id in day.actual for block in day.script.blocks)
    note = (
        pen.tr("{count} not run", count=every - done) if done < every else pen.tr("none left out")
    )
    return _tile(pen, pen.tr("Blocks run"), str(done), f"/{every}", note)


def _score_tiles(day: Day, pen: Pen) -> list[Tile]:
    exercises = scorable(day)
    if not exercises:
        people = day.workshop.people
        note = pen.trn("{count} person", "{count} people", people) if people else ""
        return [_tile(pen, pen.tr("Groups"), str(len(day.groups)), note=note)]
    return [scored_tile(day, pen)]


def scored_tile(day: Day, pen: Pen) -> Tile:
    """Of the exercises that have scores how many have all of them, and what the others lack."""
    exercises = scorable(day)
    complete = sum(day.is_complete(one.block.id) for one in exercises)
    partly = sum(day.is_partly_scored(one.block.id) for one in exercises)
    blank = sum(day.is_blank(one.block.id) for one in exercises)
    lacking = dotted(
        pen.lang,
        pen.trn("{count} in part", "{count} in part", partly) if partly else "",
        pen.trn("{count} not entered", "{count} not entered", blank) if blank else "",
    )
    title = pen.tr("Exercises fully scored")
    if not lacking:
        left = len(exercises) - complete
        lacking = pen.tr("{count} not run", count=left) if left else pen.tr("none lacks a score")
    return _tile(pen, title, str(complete), f"/{len(exercises)}", lacking)


def _time_tile(day: Day, pen: Pen) -> Tile:
    planned, actual = total_minutes(day)
    note = pen.tr("{minutes} minutes planned", minutes=whole(planned))
    return _tile(pen, pen.tr("Time used"), str(whole(actual)), pen.tr("min"), note)


def _tile(pen: Pen, label: str, figure: str, unit: str = "", note: str = "") -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure, "figure"),
        unit=pen.runs(unit, "label"),
        note=pen.runs(note, "label"),
    )
