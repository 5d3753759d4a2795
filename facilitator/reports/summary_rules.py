"""How the points of each exercise came about, in one sentence a reader without formulas can check.

The exact formula of every figure is in the trainer's record (``core.scoring.story``).
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from facilitator.core.scoring.specs import (
    AllocationScoring,
    ChecklistScoring,
    ClassPointsScoring,
    CompositeScoring,
    JointGainScoring,
    LinkScoring,
    MatrixScoring,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
    Share,
    SimulationScoring,
    TimedScoring,
)
from facilitator.core.script import BlockScript
from facilitator.core.text import Words
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen


def rules(day: Day, pen: Pen) -> list[tuple[str, str]]:
    """Names of exercises and the rule they were scored by; those with the same rule together."""
    found: dict[str, list[str]] = {}
    for block in day.scored:
        if block.block.weight <= 0 or block.content.scoring is None:
            continue
        say = partial(_said, block, pen)
        texts = rule_texts(block.content.scoring, say, dealt=_is_dealt(day, block), pen=pen)
        # All parts of one exercise in one line: with a line each it seems to be there twice.
        if text := pen.sentences(list(texts)):
            found.setdefault(text, []).append(say(block.block.title))
    told = [(pen.listed(names), text) for text, names in found.items()]
    block = day.workshop.points_block
    if block is not None and day.points_given:
        told.append((pen.said(block.title), _awards(pen)))
    return told


def _said(block: BlockScript, pen: Pen, name: Words) -> str:
    return pen.said(block.fill(name))


def _is_dealt(day: Day, block: BlockScript) -> bool:
    """Whether figures were dealt out so that each order is played by as many."""
    return any(unit.order for unit in day.workshop.units_of(block.block.id))


def rule_texts(
    spec: ScoringSpec, say: Callable[[Words], str], *, dealt: bool, pen: Pen
) -> Iterator[str]:
    """The sentences about a spec, those of its parts after it; none for what gives no points.

    ``say`` fills in and picks the pack's words.
    """
    match spec:
        case CompositeScoring(shares=shares):
            yield pen.tr("Several parts, each scored by itself and counted with its share.")
            yield from _of_parts(shares, say, dealt=dealt, pen=pen)
        case ChecklistScoring(penalties=penalties) if penalties:
            yield pen.tr(
                "Facts that arrived, less half of those distorted or added, as a share of all"
                " facts, times 100."
            )
        case ChecklistScoring():
            yield _features(dealt=dealt, pen=pen)
        case QuizScoring(answers="chips"):
            yield pen.tr(
                "Chips placed on right and wrong: who is sure and right gets most, who is sure and"
                " wrong least; honest doubt pays best in the long run."
            )
        case ClassPointsScoring():
            yield _awards(pen)
        case _:
            yield from _plain(spec, pen)


def _of_parts(
    shares: Sequence[Share], say: Callable[[Words], str], *, dealt: bool, pen: Pen
) -> Iterator[str]:
    """The rule of each part behind its name; parts with the same rule together."""
    found: dict[str, list[str]] = {}
    for number, share in enumerate(shares, start=1):
        if text := pen.sentences(list(rule_texts(share.scoring, say, dealt=dealt, pen=pen))):
            name = say(share.called) or pen.tr("Part {count}", count=number)
            part = pen.tr("{what} ({percent})", what=name, percent=pen.percent(share.share))
            found.setdefault(text, []).append(part)
    for text, parts in found.items():
        yield pen.tr("{parts}: {rule}", parts=pen.listed(parts), rule=text)


def _plain(spec: ScoringSpec, pen: Pen) -> Iterator[str]:
    known: dict[type[ScoringSpec], str] = {
        PointsScoring: pen.tr(
            "The points of all items, scaled so that the least possible is 0 and the most possible 100."
        ),
        QuizScoring: pen.tr(
            "Right answers as a share of the items asked, times 100; with several right answers, hits minus"
            " false alarms count."
        ),
        RubricScoring: pen.tr(
            "Levels for each criterion, weighted, as a share of the highest level, times 100; of"
            " several judges the mean counts."
        ),
        RankingScoring: pen.tr(
            "How far the order of the group lies from the key, place by place: 100 is the key"
            " itself, 0 the order furthest from it."
        ),
        MatrixScoring: pen.tr(
            "Mean of the ratings given by the other groups, as a share of the scale, times 100,"
            " adjusted for how strictly each group rates. Nobody rates the own group."
        ),
        LinkScoring: pen.tr(
            "Supplies and needs that both sides named, as a share of all those named, times 100."
        ),
        TimedScoring: pen.tr(
            "Time used with penalties: 100 at the target time, 0 at the limit, in between in"
            " proportion."
        ),
        SimulationScoring: pen.tr(
            "Total cost beside a benchmark (100 points) and a typical result (50 points)."
        ),
        AllocationScoring: pen.tr(
            "Tokens received from the other groups: 50 points for a fair share, 100 for twice as"
            " many or more."
        ),
        JointGainScoring: pen.tr(
            "What both sides won together, between no deal (0) and the best deal there is (100)."
        ),
    }
    if type(spec) in known:
        yield known[type(spec)]


def _features(*, dealt: bool, pen: Pen) -> str:
    told = pen.tr("Items that were met as a share of all items, mean of the rounds, times 100.")
    if not dealt:
        return told
    more = pen.tr(
        "Half of the pairs or tables began with the other figure; the second round still includes"
        " practice."
    )
    return pen.sentences([told, more])


def _awards(pen: Pen) -> str:
    return pen.tr("The sum of all points given, up to a cap, as a share of that cap, times 100.")
