"""课堂战报 / class highlights: what the participants of a workshop may send each other.

Every group stands in it with what it did best, in the order of the groups: nobody is last. No
person is named but the trainer, and nothing is in it that only the client should read.
"""

from dataclasses import dataclass, replace
from statistics import fmean

from facilitator.core.charts import palette
from facilitator.core.report_texts import printed_cards
from facilitator.core.scoring import class_points
from facilitator.core.scoring.rounding import shown, whole
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day, dates
from facilitator.reports.model import Bullet, Bullets, Heading, Paragraph, Tile, Tiles
from facilitator.reports.pen import Pen
from facilitator.reports.poster import Bar, Bars, Dates, Poster, PosterBlock
from facilitator.reports.proposals import wording
from facilitator.reports.summary_findings import MOST_FINDINGS, PROMISED, findings, key_findings
from facilitator.reports.summary_steps import dated, next_steps
from facilitator.reports.summary_tiles import scored_tile
from facilitator.reports.summary_time import total_minutes

TILES = 3


@dataclass(frozen=True, slots=True)
class Best:
    """What a group did best: in which block, and the points from 0 to 100."""

    what: str
    points: float


def class_poster(day: Day, pen: Pen, accent: str = palette.ACCENT) -> Poster:
    """The picture for the chat of the participants."""
    day = day.in_language(pen.lang)
    workshop = day.workshop
    place = workshop.days[0].place
    about = dotted(pen.lang, workshop.named_client, dates(day, pen), place)
    return Poster(
        language=pen.lang,
        kicker=pen.runs(pen.tr("Class highlights"), "label"),
        title=pen.title(workshop.title),
        subtitle=pen.runs(about, "label"),
        blocks=(
            Tiles(tuple(_tiles(day, pen)[:TILES])),
            *_moments(day, pen),
            *_highlights(day, pen),
            *_next(day, pen),
        ),
        signed=tuple(pen.runs(line, "label") for line in _signed(day, pen) if line),
        logo=day.dress.logo,
        accent=accent,
    )


def _signed(day: Day, pen: Pen) -> tuple[str, ...]:
    trainer = day.workshop.trainer
    return (
        pen.tr("Trainer {name}", name=trainer) if trainer else "",
        day.organisation,
        pen.tr("Only for the participants of this class"),
    )


def _tiles(day: Day, pen: Pen) -> list[Tile]:
    """People, promises, exercises, minutes: each only where there is something to count."""
    found = [_people(day, pen)]
    promised = day.notebook.of_kind("commitment")
    if promised:
        checked = sum(bool(one.checker) for one in promised)
        # A class is told what it did, not that nobody was named.
        note = (
            pen.trn("{count} with a witness", "{count} with a witness", checked) if checked else ""
        )
        found.append(_tile(pen, str(len(promised)), pen.tr("noted"), pen.tr("Action plans"), note))
    played = _played(day)
    if all(day.is_complete(one.block.id) for one in played):
        unit = pen.trn("exercise", "exercises", len(played))
        found += [_tile(pen, str(len(played)), unit, pen.tr("played together"))] if played else []
    else:
        # What the report says of the same day; what is lacking is no news for a class.
        found.append(replace(scored_tile(day, pen), note=()))
    minutes = total_minutes(day)[1]
    if minutes:
        found.append(_tile(pen, str(whole(minutes)), pen.tr("min"), pen.tr("spent together")))
    return found


def _people(day: Day, pen: Pen) -> Tile:
    """Who came; who was expected where nobody was marked; the groups where neither is known."""
    groups = len(day.workshop.groups)
    label = pen.trn("in {count} group", "in {count} groups", groups)
    came = day.attendance
    people = came.total - came.absent if came.taken else day.workshop.people
    if people:
        return _tile(pen, str(people), pen.trn("person", "people", people), label)
    return _tile(pen, str(groups), "", pen.tr("Groups"))


def _tile(pen: Pen, figure: str, unit: str, label: str, note: str = "") -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure, "figure"),
        unit=pen.runs(unit, "label"),
        note=pen.runs(note, "label"),
    )


def _played(day: Day) -> list[BlockScript]:
    """The exercises that were run."""
    blocks = day.script.blocks
    return [one for one in blocks if one.block.kind == "exercise" and one.block.id in day.actual]


def _moments(day: Day, pen: Pen) -> list[PosterBlock]:
    """What was found, in the words of the summary; else what was played."""
    items = _found(day, pen)
    items += _bests(day, pen)[: MOST_FINDINGS - len(items)]
    if not items:
        return _names(day, pen)
    heading = pen.tr("Moments of the day")
    if len(items) == MOST_FINDINGS:
        heading = pen.tr("Three moments of the day")
    if len(day.workshop.days) > 1:
        heading = pen.tr("Moments to remember")
    return [Heading(pen.runs(heading)), Bullets(tuple(items), numbered=True)]


def _found(day: Day, pen: Pen) -> list[Bullet]:
    """No finding about how far the groups lie apart: somebody would be the lowest. What the trainer
    adds for the client stays with the client."""
    said = wording(day, pen)
    printed = printed_cards(said, "finding")
    own = findings(day, pen)
    return [
        Bullet(
            pen.runs(said[f"finding.{one}.claim"].text),
            pen.runs(said[f"finding.{one}.figures"].text),
        )
        for one in key_findings(day, pen)
        if (one in own or one == PROMISED) and f"finding.{one}" in printed
    ]


def _bests(day: Day, pen: Pen) -> list[Bullet]:
    """The best result of the exercises about which nothing else is said, those that count most."""
    own = findings(day, pen)
    others = [one for one in day.scored if one.block.id not in own and one.block.weight > 0]
    found: list[Bullet] = []
    for block in sorted(others, key=lambda one: -one.block.weight):
        points = list(_points(day, block.block.id).values())
        if len(points) > 1 and max(points) > 0:
            name = pen.said(block.fill(block.block.title))
            claim = pen.tr("“{name}”: up to {high} points.", name=name, high=shown(max(points)))
            told = pen.trn(
                "Mean of {count} group: {mean} of 100.",
                "Mean of {count} groups: {mean} of 100.",
                len(points),
                mean=shown(fmean(points)),
            )
            found.append(Bullet(pen.runs(claim), pen.runs(told)))
    if day.points_given and (block_ := day.workshop.points_block):
        scores = day.board.of(block_.id)
        total = sum(map(class_points.total, scores.found.values())) if scores else 0.0
        claim = pen.tr("{total} class points were given.", total=shown(total))
        told = pen.tr("For answers, punctuality and volunteering.")
        found.append(Bullet(pen.runs(claim), pen.runs(told)))
    return found


def _names(day: Day, pen: Pen) -> list[PosterBlock]:
    """Nothing was scored: what was done says enough."""
    names = [pen.said(one.fill(one.block.title)) for one in _played(day)]
    if not names:
        return [Paragraph(pen.runs(pen.tr("This workshop has not been run yet.")))]
    items = tuple(Bullet(text=pen.runs(name)) for name in names)
    return [Heading(pen.runs(pen.tr("What we did"))), Bullets(items)]


def _points(day: Day, block: str) -> dict[str, float]:
    """Group id -> points in a block, of the groups that are entered whole."""
    scores = day.board.of(block)
    if scores is None:
        return {}
    return {
        group: one.counts
        for group, one in scores.groups.items()
        if one.counts is not None and group not in scores.in_part()
    }


def bests(day: Day, pen: Pen) -> dict[str, Best]:
    """Group id -> what it did best; the earlier of two that are alike. None for one without."""
    blocks = [one for one in day.scored if one.block.weight > 0]
    named = [(one.block.id, pen.said(one.fill(one.block.title))) for one in blocks]
    if day.points_given and (points := day.workshop.points_block):
        named.append((points.id, pen.said(points.title)))
    found: dict[str, Best] = {}
    for block, name in named:
        for group, points in _points(day, block).items():
            best = found.get(group)
            if points > 0 and (best is None or points > best.points):
                found[group] = Best(name, points)
    return found


def _highlights(day: Day, pen: Pen) -> list[PosterBlock]:
    found = bests(day, pen)
    if not found:
        return []
    rows = tuple(_bar(name, found.get(group), pen) for group, name in day.groups.items())
    note = pen.tr("best exercise of each group, points 0–100")
    return [
        Heading(pen.runs(pen.tr("What each group did best")), pen.runs(note, "label")),
        Bars(rows),
    ]


def _bar(name: str, best: Best | None, pen: Pen) -> Bar:
    named = pen.runs(name, "name")
    if best is None:
        return Bar(name=named, what=pen.runs(pen.tr("took part"), "label"), points=None)
    figure = pen.runs(str(whole(best.points)), "figure")
    return Bar(name=named, what=pen.runs(best.what, "label"), points=best.points, shown=figure)


def _next(day: Day, pen: Pen) -> list[PosterBlock]:
    every = next_steps(dated(day, wording(day, pen), pen))
    if not every:
        return []
    rows = tuple((pen.runs(pen.texts.date_short(one.day)), pen.runs(one.what)) for one in every)
    return [Heading(pen.runs(pen.tr("What comes next"))), Dates(rows)]
