"""The chapters of a programme: the same exercises, what came up again, limits."""

from facilitator.core.charts.ranges import Ranged, ranged_results
from facilitator.core.scoring.rounding import fixed
from facilitator.reports.method import method_table
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
    Chart,
    Heading,
    KeepTogether,
    Lead,
    Note,
    Section,
)
from facilitator.reports.pen import Pen
from facilitator.reports.programme_facts import Programme, Shared
from facilitator.reports.programme_first import no_ranking


def exercises_section(programme: Programme, pen: Pen) -> list[Section]:
    """A picture for every exercise that was played in several runs; no section without any."""
    several, alone = programme.exercises(pen)
    if not several:
        return []
    blocks: list[Block] = [Lead(pen.runs(no_ranking(pen)))]
    blocks += [_exercise(one, programme, pen) for one in several]
    reading = pen.tr(
        "Points 0–100. The dot is the mean of the groups of a run, the band reaches from its lowest"
        " group to its highest. Only groups whose scores are all in count."
    )
    blocks.append(Note(pen.runs(reading, "label")))
    if alone:
        told = pen.tr("Played in one run only: {names}.", names=pen.listed(list(alone)))
        blocks.append(Note(pen.runs(told, "label")))
    title = pen.runs(pen.tr("The same exercises, run by run"))
    return [Section(title, tuple(blocks), new_page=False, apart=True)]


def _exercise(one: Shared, programme: Programme, pen: Pen) -> Block:
    rows = [
        Ranged(
            label=run.name(pen),
            value=played.mean,
            shown=pen.trn(
                "{mean} ({count}\u00a0group)",
                "{mean} ({count}\u00a0groups)",
                played.groups,
                mean=fixed(played.mean),
            ),
            span=(played.low, played.high) if played.groups > 1 else None,
        )
        if (played := one.runs.get(run.number)) is not None
        else Ranged(label=run.name(pen), value=None, shown=pen.tr("not scored"))
        for run in programme.runs
    ]
    told = pen.tr("; ").join(f"{row.label} {row.shown}" for row in rows)
    alt = pen.tr("“{name}”, run by run: {values}", name=one.name, values=told)
    note = pen.tr("its text was changed between runs") if one.changed else ""
    heading = Heading(pen.runs(one.name), pen.runs(note, "label"))
    return KeepTogether((heading, Chart(ranged_results(rows, pen.frame), alt)))


def again_section(programme: Programme, pen: Pen) -> list[Section]:
    """What was hard, and what was asked, in several runs; no section where nothing was."""
    blocks: list[Block] = []
    if missed := programme.missed(pen):
        items = tuple(
            Bullet(
                pen.runs(one.stem),
                pen.runs(
                    pen.tr("; ").join(
                        pen.tr(
                            "Run {number}: {right} of {answers} groups right",
                            number=number,
                            right=right,
                            answers=answers,
                        )
                        for number, (right, answers) in one.runs.items()
                    )
                ),
            )
            for one in missed
        )
        heading = pen.tr("Items that at most half of the groups had right")
        blocks += [Heading(pen.runs(heading)), Bullets(items)]
    if asked := programme.asked_again():
        items = tuple(
            Bullet(pen.runs(text, "quote"), pen.runs(_runs_of(numbers, pen)))
            for text, numbers in asked.items()
        )
        blocks += [Heading(pen.runs(pen.tr("Questions put aside again"))), Bullets(items)]
    if not blocks:
        return []
    return [Section(pen.runs(pen.tr("What came up again")), tuple(blocks), new_page=False)]


def _runs_of(numbers: tuple[int, ...], pen: Pen) -> str:
    return pen.listed([pen.tr("Run {number}", number=number) for number in numbers])


def method_section(programme: Programme, pen: Pen) -> Section:
    """How the figures were made, and what they cannot say."""
    rules = (
        (pen.tr("Runs"), _numbered(programme, pen)),
        (pen.tr("Comparison"), _comparison(pen)),
        (pen.tr("Points"), _points(pen)),
        (pen.tr("Share done"), _counted(pen)),
        (pen.tr("Limits"), _limits(pen)),
    )
    return Section(
        pen.runs(pen.tr("Method and limits")), (method_table(rules, pen),), new_page=False
    )


def _numbered(programme: Programme, pen: Pen) -> str:
    names = [one.day.workshop.title for one in programme.runs]
    told = pen.tr("{list}.", list=pen.tr("; ").join(names))
    return pen.sentences([pen.tr("The runs stand in the order of their dates."), told])


def _comparison(pen: Pen) -> str:
    return pen.tr(
        "The runs differ in people, groups, places, minutes and the day of the week, and their"
        " groups were scored on the spot. A higher mean does not show a better run, trainer or"
        " department; no significance is tested, and nothing is averaged over the runs."
    )


def _points(pen: Pen) -> str:
    return pen.tr(
        "For each exercise the points of a group from 0 to 100, as in the summary of its run. One"
        " that was played more than once in a run counts with its first play."
    )


def _counted(pen: Pen) -> str:
    return pen.tr(
        "Share done = done ÷ (all commitments − those cancelled); no answer counts as not done, and"
        " what a witness confirmed is counted apart."
    )


def _limits(pen: Pen) -> str:
    return pen.tr(
        "These are results of exercises in a room and reports by the client. They do not measure"
        " performance at work, there was no comparison group, and what coincides with the programme"
        " says nothing about its effect."
    )
