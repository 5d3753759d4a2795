"""Page 1 of an edition: what became of the commitments, before anything else."""

from datetime import date

from facilitator.core.charts.evidence import Level, evidence
from facilitator.core.charts.states import StateRow, state_bars
from facilitator.core.follow_up import Tally
from facilitator.core.report_texts import Words, is_own, printed_cards
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import dotted
from facilitator.reports.day import dates
from facilitator.reports.edition_facts import Edition
from facilitator.reports.finding import Finding
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
    Chart,
    Column,
    Heading,
    Lead,
    Note,
    Row,
    Section,
    Table,
    Tile,
    Tiles,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_conclusion import finding_bullets
from facilitator.reports.summary_levels import levels
from facilitator.reports.summary_steps import Dated

OWNER, DAY = 136.0, 70.0
"""Widths of columns; the step has what is left."""
BEHAVIOUR = 2
"""The place of level 3 on the line of evidence."""
ON_PAGE = 3


def first_section(edition: Edition, said: Words, every: list[Dated], pen: Pen) -> Section:
    """The claim, the figures, how they came to be wave by wave, what comes next.

    ``said`` are the texts of the edition, ``every`` the steps as the summary has them.
    """
    blocks: list[Block] = [
        Lead(pen.runs(said["claim"].text)),
        Note(pen.runs(_facts(edition, pen), "label")),
        Tiles(_tiles(edition, pen)),
        Heading(pen.runs(pen.tr("What became of the commitments")), _scale(edition, pen)),
        _chart(edition, pen),
        *_changes(edition, said, pen),
        *_own_findings(said, pen),
        *_next_steps(said, pen),
        _evidence(edition, every, pen),
    ]
    title = pen.tr("Follow-up after {count} days", count=edition.wave)
    return Section(pen.runs(title), tuple(blocks), one_page=True)


def claim(edition: Edition, pen: Pen) -> str:
    """The sentence of a director: how many of how many, and who says so."""
    found = edition.tally
    if not found.reported:
        return pen.trn(
            "Nothing has been reported yet of the {count} commitment; it counts as not done.",
            "Nothing has been reported yet of the {count} commitments; they count as not done.",
            found.commitments,
        )
    done = pen.trn(
        "Of {count} commitment {done} is done, {verified} of them confirmed by the internal"
        " customer.",
        "Of {count} commitments {done} are done, {verified} of them confirmed by the internal"
        " customer.",
        found.counted,
        done=found.done,
        verified=found.verified,
    )
    return pen.sentences([done, since(edition, pen)])


def since(edition: Edition, pen: Pen) -> str:
    """How that compares with the wave before; "" where there was none."""
    before = edition.before
    if before is None:
        return ""
    if not edition.has_reports:
        return pen.tr(
            "Nothing came in for day {wave} yet; these are the figures of day {before}.",
            wave=edition.wave,
            before=before.wave,
        )
    more = edition.tally.done - before.tally.done
    if more > 0:
        return pen.trn(
            "That is {count} more than on day {before}.",
            "That is {count} more than on day {before}.",
            more,
            before=before.wave,
        )
    if more < 0:
        return pen.trn(
            "That is {count} fewer than on day {before}.",
            "That is {count} fewer than on day {before}.",
            -more,
            before=before.wave,
        )
    return pen.tr("That is as many as on day {before}.", before=before.wave)


def share(part: int, of: int, pen: Pen) -> str:
    """17/38 (45%); without anything to count a dash."""
    if not of:
        return "–"
    return pen.tr("{name} ({share})", name=f"{part}/{of}", share=pen.percent(part / of))


def _facts(edition: Edition, pen: Pen) -> str:
    return dotted(
        pen.lang,
        pen.tr("Workshop on {date}", date=dates(edition.day, pen)),
        pen.tr("day {wave}: {date}", wave=edition.wave, date=pen.texts.date(edition.at.day)),
        pen.tr("no answer counts as not done"),
    )


def _tiles(edition: Edition, pen: Pen) -> tuple[Tile, ...]:
    found, before = edition.tally, edition.before
    earlier = before.tally if before else None
    return (
        _share_tile(pen, pen.tr("Share done"), found.done, found.counted),
        _tile(
            pen,
            pen.tr("Confirmed by the internal customer"),
            (str(found.verified), f"/{found.counted}"),
            _than(found.verified, earlier.verified if earlier else None, edition, pen),
        ),
        _tile(
            pen,
            pen.tr("In progress"),
            (str(found.in_progress), f"/{found.counted}"),
            _cancelled(found, pen),
        ),
        _share_tile(pen, pen.tr("Reported on"), found.reported, found.commitments),
    )


def _cancelled(found: Tally, pen: Pen) -> str:
    if not found.cancelled:
        return ""
    return pen.trn("{count} cancelled", "{count} cancelled", found.cancelled)


def _than(now: int, before: int | None, edition: Edition, pen: Pen) -> str:
    """ "+4 since day 30"; "" without a wave before."""
    if before is None or edition.before is None:
        return ""
    change = f"{now - before:+d}".replace("-", "−") if now != before else "±0"
    return pen.tr("{change} since day {before}", change=change, before=edition.before.wave)


def _share_tile(pen: Pen, label: str, part: int, of: int) -> Tile:
    if not of:
        return _tile(pen, label, ("–", ""), "")
    note = pen.tr("{part} of {of}", part=part, of=of)
    return _tile(pen, label, (str(whole(100 * part / of)), "%"), note)


def _tile(pen: Pen, label: str, figure: tuple[str, str], note: str) -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure[0], "figure"),
        unit=pen.runs(figure[1], "label"),
        note=pen.runs(note, "label"),
    )


def _scale(edition: Edition, pen: Pen):
    """How many the bars count."""
    count = edition.tally.commitments
    told = pen.trn("{count} commitment", "{count} commitments", count)
    return pen.runs(told, "label")


def _chart(edition: Edition, pen: Pen) -> Chart:
    """The day itself as the base line, then wave by wave."""
    names = state_names(pen)
    shown = [*edition.earlier, edition]
    rows = [_base(edition, pen), *(_row(one, one is edition, pen) for one in shown)]
    picture = state_bars(rows, names, pen.frame)
    told = pen.tr("; ").join(f"{one.label}: {one.said}" for one in rows)
    alt = pen.tr("What became of the commitments: {values}", values=told)
    reading = pen.tr(
        "Each bar holds the commitments that were not cancelled. What is reported was said by the"
        " client; it coincides with the workshop and says nothing about its effect."
    )
    return Chart(picture, alt, pen.runs(reading, "label"))


def state_names(pen: Pen) -> tuple[str, str, str, str, str]:
    """The legend, in the order of the bars."""
    return (
        pen.tr("Confirmed by the internal customer"),
        pen.tr("Done, not confirmed yet"),
        pen.tr("In progress"),
        pen.tr("Not started"),
        pen.tr("No answer"),
    )


def counts_of(found: Tally) -> tuple[int, int, int, int, int]:
    """The parts of a bar."""
    kept = (found.verified, found.done - found.verified)
    return (*kept, found.in_progress, found.not_started, found.silent)


def _base(edition: Edition, pen: Pen) -> StateRow:
    count = edition.tally.commitments
    told = pen.trn("{count} noted", "{count} noted", count)
    return StateRow(pen.tr("Day of the workshop"), (0, 0, 0, 0, count), told)


def _row(one: Edition, strong: bool, pen: Pen) -> StateRow:  # noqa: FBT001 (how a row looks)
    found = one.tally
    told = pen.tr(
        "{done} done, {verified} of them confirmed",
        done=share(found.done, found.counted, pen),
        verified=found.verified,
    )
    said = dotted(pen.lang, told, _cancelled(found, pen))
    empty = pen.tr("All commitments were cancelled")
    label = pen.tr("Day {wave}", wave=one.wave)
    return StateRow(label, counts_of(found), said, empty, strong)


def changes(edition: Edition, pen: Pen) -> dict[str, Finding]:
    """Card -> what is new since the wave before, counted commitment by commitment; nothing where
    there was none."""
    found = edition.moves
    if not _is_compared(edition):
        return {}
    told = {
        "kept": pen.trn("{count} more is done", "{count} more are done", found.kept)
        if found.kept
        else "",
        "confirmed": pen.trn(
            "{count} more was confirmed", "{count} more were confirmed", found.confirmed
        )
        if found.confirmed
        else "",
        "reopened": pen.trn("{count} is open again", "{count} are open again", found.reopened)
        if found.reopened
        else "",
        "cancelled": pen.trn("{count} was cancelled", "{count} were cancelled", found.cancelled)
        if found.cancelled
        else "",
        "heard": pen.trn(
            "{count} reported on for the first time",
            "{count} reported on for the first time",
            found.heard,
        )
        if found.heard
        else "",
    }
    return {f"finding.{what}": Finding(one, "", "") for what, one in told.items() if one}


def _is_compared(edition: Edition) -> bool:
    return edition.before is not None and edition.has_reports


def _changes(edition: Edition, said: Words, pen: Pen) -> list[Block]:
    before = edition.before
    if before is None or not _is_compared(edition):
        return []
    heading = Heading(pen.runs(pen.tr("Since day {before}", before=before.wave)))
    if not changes(edition, pen):
        return [heading, Note(pen.runs(pen.tr("Nothing changed."), "label"))]
    proposed = [one for one in printed_cards(said, "finding") if not is_own(said, one)]
    items = tuple(Bullet(text=pen.runs(said[f"{one}.claim"].text)) for one in proposed)
    return [heading, Bullets(items)] if items else []


def _own_findings(said: Words, pen: Pen) -> list[Block]:
    """What the trainer adds to the figures."""
    own = [one for one in printed_cards(said, "finding") if is_own(said, one)]
    if not own:
        return []
    items = finding_bullets(said, own, pen)
    return [Heading(pen.runs(pen.tr("Findings"))), Bullets(items, numbered=True)]


def _next_steps(said: Words, pen: Pen) -> list[Block]:
    """What comes after this wave, by owner and date."""
    coming = sorted(
        printed_cards(said, "step"), key=lambda one: date.fromisoformat(said[f"{one}.day"].text)
    )
    if not coming:
        return []
    rows = tuple(
        Row(
            (
                pen.cell(said[f"{one}.what"].text, bold=True),
                pen.cell(said[f"{one}.owner"].text or "–"),
                pen.cell(pen.iso_day(said[f"{one}.day"].text), role="figure"),
            )
        )
        for one in coming
    )
    columns = (
        Column(pen.runs(pen.tr("What"), "label")),
        Column(pen.runs(pen.tr("Owner"), "label"), OWNER),
        Column(pen.runs(pen.tr("Date"), "label"), DAY, "right", "figure"),
    )
    table = Table(columns=columns, rows=rows, dense=True)
    return [Heading(pen.runs(pen.tr("Next steps"))), table]


def _evidence(edition: Edition, every: list[Dated], pen: Pen) -> Chart:
    """The line of the summary, with the level that this edition is about filled."""
    found = levels(edition.day, every, pen)
    counts = edition.tally
    if counts.reported:
        note = pen.tr("{done} of {counted} done", done=counts.done, counted=counts.counted)
        found[BEHAVIOUR] = Level(found[BEHAVIOUR].title, note, "full")
    title = pen.tr("Evaluation so far")
    values = pen.listed([f"{one.title} {one.note}" for one in found])
    alt = pen.tr("Evaluation so far: {values}", values=values)
    return Chart(evidence(title, found, pen.frame), alt)


def day_section(edition: Edition, said: Words, blocks: list[Block], pen: Pen) -> Section:
    """The day itself, short: what the summary ``said`` of it, and ``blocks`` with its objectives."""
    findings = [
        Bullet(text=pen.runs(said[f"{one}.claim"].text)) for one in printed_cards(said, "finding")
    ]
    when = pen.tr("Workshop on {date}", date=dates(edition.day, pen))
    shown: list[Block] = [
        Lead(pen.runs(said["claim"].text)),
        Note(pen.runs(when, "label")),
        *blocks,
    ]
    if findings:
        shown += [Heading(pen.runs(pen.tr("Findings"))), Bullets(tuple(findings), numbered=True)]
    title = pen.runs(pen.tr("The day itself in short"))
    return Section(title, tuple(shown), new_page=False)
