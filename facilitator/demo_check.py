"""Whether database, room and PDF say what was typed: a small calculation of its own.

It works sums and means out by itself, not with ``core.scoring``: a mistake there must show here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import fmean

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

from facilitator.core.entry import form_for
from facilitator.core.journal import Value, values
from facilitator.core.script import BlockScript, length_for
from facilitator.core.stage import Stage, StandingSlide
from facilitator.core.text import dotted
from facilitator.demo_points import points
from facilitator.live.opened import Opened
from facilitator.reports.day import Day
from facilitator.texts import Texts

CAP = 30
TOLERANCE = 0.51
"""The room sees whole points."""


@dataclass
class Told:
    """What was typed, in order: (block, unit, slot) -> value, and class points by group.

    ``faults`` are refusals and bugs on the way; ``standing`` is what the room saw of it last.
    """

    values: dict[tuple[str, str, str], Value] = field(
        default_factory=dict[tuple[str, str, str], Value]
    )
    awards: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    faults: list[str] = field(default_factory=list[str])
    standing: Stage | None = None

    def tell(self, block: str, unit: str, slot: str, value: Value) -> None:
        """A value was typed."""
        self.values[block, unit, slot] = value

    def award(self, group: str, points: int) -> None:
        """Class points were typed."""
        self.awards.append((group, points))

    def take_back(self) -> None:
        """The last class points were undone."""
        self.awards.pop()


def differences(told: Told, day: Day, pdf: bytes, texts: Texts) -> list[str]:
    """Everything that does not agree, in words; empty when all is well."""
    ended = day.workshop.status == "finished"
    return [
        *told.faults,
        *([] if ended else [texts.tr("the workshop was not ended")]),
        *_database(told, day, texts),
        *_room(told, day, texts),
        *_paper(told, day, pdf, texts),
    ]


def not_entered(opened: Opened, texts: Texts) -> list[str]:
    """What the program still waits for at the end was not typed, or was lost."""
    locale = texts.locale
    return [
        texts.tr("not entered: {step}", step=dotted(locale, form.subtitle, form.title))
        for block in opened.script.blocks
        for step in range(len(block.steps))
        if (form := form_for(opened.workshop, block, step, opened.board, locale)) is not None
        and form.done < len(form.rows)
    ]


def _database(told: Told, day: Day, texts: Texts) -> list[str]:
    kept = {
        (place.block, place.unit, place.slot): value
        for place, value in values(day.entries).items()
        if not place.slot.startswith("award.")
    }
    wrong = [
        texts.tr(
            "{slot}: {kept} instead of {typed}",
            slot=slot,
            kept=repr(kept.get((block, unit, slot))),
            typed=repr(value),
        )
        for (block, unit, slot), value in told.values.items()
        if kept.get((block, unit, slot)) != value
    ]
    extra = set(kept) - set(told.values)
    given: dict[str, float] = defaultdict(float)
    homes = {unit.id: unit.members[0][0] for unit in day.workshop.units}
    for place, value in values(day.entries).items():
        if place.slot.startswith("award.") and isinstance(value, int | float):
            given[homes[place.unit]] += value
    if dict(given) != dict(_sums(told)):
        wrong.append(
            texts.tr(
                "class points: {kept} instead of {typed}",
                kept=dict(given),
                typed=dict(_sums(told)),
            )
        )
    return wrong + [texts.tr("never typed: {what}", what=one) for one in extra]


def _sums(told: Told) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for group, one in told.awards:
        sums[group] += one
    return sums


def expected(told: Told, day: Day) -> dict[str, tuple[float, float]]:
    """Group -> (what the room sees, weighted mean), from what was typed.

    The room sees the weighted sum, or the points themselves where nothing else is given.
    """
    sums: dict[str, float] = dict.fromkeys((group.id for group in day.workshop.groups), 0.0)
    weight = 0.0
    for block in day.script.blocks:
        if block.block.weight <= 0 or not any(key[0] == block.block.id for key in told.values):
            continue
        weight += block.block.weight
        for group in sums:
            sums[group] += block.block.weight * _worth(told, day, block, group)
    given = _sums(told)
    awards = day.workshop.points_block
    alone = weight == 0 and not any(one.block.weight for one in day.script.blocks)
    if given and awards is not None:
        weight += awards.weight
        for group, one in given.items():
            sums[group] += awards.weight * 100 * min(1.0, max(0.0, one / CAP))
    means = {group: total / weight if weight else 0.0 for group, total in sums.items()}
    seen: Mapping[str, float] = given if alone else sums
    return {group: (seen[group], mean) for group, mean in means.items()}


def _worth(told: Told, day: Day, block: BlockScript, group: str) -> float:
    """0 to 100 of a group in a block: the mean of its units."""
    spec = block.content.scoring
    # The horizon of a simulation is that of the version played, as in the scoring.
    minutes = length_for(block.content, block.block.minutes, len(block.parts)).minutes
    units = day.workshop.units_of(block.block.id)
    mine = [one.id for one in units if one.members[0][0] == group]
    if spec is None or not mine:
        return 0.0
    found = [
        {
            slot: v
            for (at, unit, slot), v in told.values.items()
            if (at, unit) == (block.block.id, one)
        }
        for one in mine
    ]
    try:
        return fmean(points(spec, block.parts, one, minutes) for one in found)
    except (LookupError, ValueError):
        # A bug on the way kept something from being typed: that it is missing is told elsewhere.
        return 0.0


def _room(told: Told, day: Day, texts: Texts) -> list[str]:
    """The standing the room saw: order, names and figures."""
    stage = told.standing
    if stage is None or not isinstance(stage.slide, StandingSlide):
        return [texts.tr("the room never saw the standing")]
    sums = expected(told, day)
    names = {group.id: group.name for group in day.workshop.groups}
    order = sorted(sums, key=lambda group: -sums[group][0])
    rows = stage.slide.rows
    if stage.slide.shown != len(order):
        shown, places = stage.slide.shown, len(order)
        return [texts.tr("{shown} of {places} places were revealed", shown=shown, places=places)]
    wrong: list[str] = []
    for row in rows:
        name = row.group.name if row.group else ""
        match = next((group for group in order if names[group] == name), None)
        if match is None or abs(float(row.points) - sums[match][0]) > TOLERANCE:
            wrong.append(
                texts.tr(
                    "standing: {group} {seen} instead of {typed}",
                    group=name,
                    seen=row.points,
                    typed=f"{sums.get(match or '', (0, 0))[0]:.1f}",
                )
            )
    seen = [float(row.points) for row in rows]
    if seen != sorted(seen, reverse=True):
        wrong.append(texts.tr("standing: not in order: {seen}", seen=seen))
    return wrong


def _paper(told: Told, day: Day, pdf: bytes, texts: Texts) -> list[str]:
    """The overall result of every group, as it can be copied from the PDF."""
    if not pdf:
        return [texts.tr("no PDF was made")]
    document = pypdfium2.PdfDocument(pdf)
    text = ""
    for page in document:
        text += page.get_textpage().get_text_range()
    document.close()
    squeezed = "".join(text.split())
    wrong: list[str] = []
    for group, (_, mean) in expected(told, day).items():
        name = next(one.name for one in day.workshop.groups if one.id == group)
        shown = f"{int(10 * mean + 0.5 + 1e-9) / 10:.1f}"
        if "".join(name.split()) not in squeezed or shown not in squeezed:
            wrong.append(texts.tr("PDF: {group} {figure} is missing", group=name, figure=shown))
    if "".join(day.workshop.client.split()) not in squeezed:
        wrong.append(texts.tr("PDF: the client is missing"))
    return wrong
