"""Time planned against time used."""

from facilitator.core.charts.pacing import TimedRow, TimedTexts, planned_and_actual
from facilitator.core.scoring.rounding import whole
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Heading, Note
from facilitator.reports.pen import Pen


def total_minutes(day: Day) -> tuple[float, float]:
    """Minutes planned and minutes used, over the whole agenda."""
    return sum(day.planned.values()), sum(day.actual.values())


def time_blocks(day: Day, pen: Pen) -> list[Block]:
    """Every block with its minutes planned and used, and the same in one sentence."""
    planned, actual = total_minutes(day)
    rows = [
        TimedRow(
            label=_label(day, one, pen),
            planned=day.planned[one.block.id],
            actual=day.actual.get(one.block.id),
            quiet=one.block.kind == "break",
        )
        for one in day.script.blocks
    ]
    texts = TimedTexts(
        planned=pen.tr("planned"),
        actual=pen.tr("used"),
        both=pen.tr("Planned / used"),
        difference=pen.tr("Difference"),
    )
    caption = pen.trn(
        "Minutes of {count} block; time while the program was closed belongs to none.",
        "Minutes of {count} blocks; time while the program was closed belongs to none.",
        len(rows),
    )
    values = [f"{row.label} {whole(row.planned)}/{_whole(row.actual)}" for row in rows]
    return [
        Heading(pen.runs(pen.tr("Time planned and used")), pen.runs(pen.tr("in minutes"), "label")),
        Note(pen.runs(_claim(planned, actual, pen))),
        Chart(
            planned_and_actual(rows, texts, pen.frame),
            alt=pen.tr(
                "Minutes planned and used for each block: {values}", values=pen.listed(values)
            ),
            caption=pen.runs(caption, "label"),
        ),
        *_corrected(day, pen),
    ]


def _corrected(day: Day, pen: Pen) -> tuple[Note, ...]:
    """What does not come from the clock says so, with what the clock had."""
    by_hand = day.by_hand
    if not by_hand:
        return ()
    values = [
        pen.tr(
            "{title} {measured} → {minutes}",
            title=pen.said(one.fill(one.block.title)),
            measured=_whole(day.measured.get(one.block.id)),
            minutes=by_hand[one.block.id],
        )
        for one in day.script.blocks
        if one.block.id in by_hand
    ]
    words = pen.tr("Minutes corrected by hand afterwards: {values}.", values=pen.listed(values))
    return (Note(pen.runs(words, "label")),)


def _label(day: Day, block: BlockScript, pen: Pen) -> str:
    title = pen.said(block.fill(block.block.title))
    return pen.tr("{title} (inserted)", title=title) if day.is_inserted(block) else title


def _whole(minutes: float | None) -> str:
    return "–" if minutes is None else str(whole(minutes))


def _claim(planned: float, actual: float, pen: Pen) -> str:
    if not actual:
        return pen.tr("{planned} minutes were planned; none was used.", planned=whole(planned))
    difference = whole(actual) - whole(planned)
    if difference == 0:
        return pen.tr("The workshop took the {planned} minutes planned.", planned=whole(planned))
    facts = {"actual": whole(actual), "planned": whole(planned), "minutes": abs(difference)}
    if difference > 0:
        return pen.tr(
            "The workshop took {actual} minutes, {minutes} more than the {planned} planned.",
            **facts,
        )
    return pen.tr(
        "The workshop took {actual} minutes, {minutes} fewer than the {planned} planned.", **facts
    )
