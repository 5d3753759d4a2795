"""What a director should take from the numbers: one claim each, with what it counts."""

from statistics import fmean

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import checklist, class_points, quiz
from facilitator.core.scoring.board import answers
from facilitator.core.scoring.checklist import RoundMeans
from facilitator.core.scoring.rounding import fixed, shown
from facilitator.core.scoring.specs import ChecklistScoring, PointsScoring, QuizScoring
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.finding import AWARDS, LEARNING, MOST_FINDINGS, PROMISED, SERVICE, Finding
from facilitator.reports.pen import Pen
from facilitator.reports.summary_answers import evaluated
from facilitator.result_messages import items_word


def findings(day: Day, pen: Pen) -> dict[str, Finding]:
    """Block id -> what was found there, in the order of the day."""
    found: dict[str, Finding] = {}
    for block in day.scored:
        match block.content.scoring:
            case ChecklistScoring() as spec:
                one = _rounds(day, block, spec, pen)
            case QuizScoring():
                one = _quiz(day, block, pen)
            case PointsScoring(from_parts=True):
                one = _choices(day, block, pen)
            case _:
                one = None
        if one is not None:
            found[block.block.id] = one
    return found


def key_findings(day: Day, pen: Pen) -> dict[str, Finding]:
    """The three findings of page 1; none names a group.

    What people answered comes first; then what exercises show by themselves, in the order of the
    day, chosen by what counts more; then what was promised; then how far the groups lie apart.
    """
    chosen = evaluated(day, pen)
    own = {block: one for block, one in findings(day, pen).items() if not _is_thin(day, block)}
    weights = {one.block.id: one.block.weight for one in day.scored}
    by_weight = sorted(own.items(), key=lambda one: -weights[one[0]])
    chosen |= dict(by_weight[: MOST_FINDINGS - len(chosen)])
    if len(chosen) < MOST_FINDINGS and (promised := _promised(day, pen)):
        chosen[PROMISED] = promised
    others = sorted(day.scored, key=lambda one: -one.block.weight)
    for block in others:
        apart = None if block.block.id in own else _apart(day, block, pen)
        if len(chosen) < MOST_FINDINGS and apart is not None:
            chosen[block.block.id] = apart
    if not chosen and (awarded := _awarded(day, pen)):
        chosen[AWARDS] = awarded
    order = [SERVICE, LEARNING, *(one.block.id for one in day.script.blocks), PROMISED, AWARDS]
    return {one: chosen[one] for one in order if one in chosen}


def _promised(day: Day, pen: Pen) -> Finding | None:
    noted = day.notebook.of_kind("commitment")
    if not noted:
        return None
    claim = pen.trn("{count} commitment was noted.", "{count} commitments were noted.", len(noted))
    dated = sum(bool(one.due) for one in noted)
    checked = sum(bool(one.checker) for one in noted)
    figures = pen.tr(
        "{dated} with a date, {checked} with a witness; whether they were kept is checked at day 30.",
        dated=dated,
        checked=checked,
    )
    if not dated and not checked:
        figures = pen.tr(
            "Dates and witnesses are still to be added; whether they were kept is checked at day 30."
        )
    return Finding(claim, figures, "")


def _awarded(day: Day, pen: Pen) -> Finding | None:
    """How often class points were given, where nothing else is on record."""
    block = day.workshop.points_block
    scores = day.board.of(block.id) if block else None
    if scores is None or not day.points_given:
        return None
    given = [mine for mine in scores.found.values() if mine]
    claim = pen.trn(
        "Class points were given {count} time, {total} points in all.",
        "Class points were given {count} times, {total} points in all.",
        sum(len(mine) for mine in given),
        total=shown(sum(class_points.total(mine) for mine in given)),
    )
    figures = pen.trn(
        "{some} of {count} group got some; meant for learning.",
        "{some} of {count} groups got some; meant for learning.",
        len(day.groups),
        some=len(given),
    )
    return Finding(claim, figures, "")


def _apart(day: Day, block: BlockScript, pen: Pen) -> Finding | None:
    """How far the groups lie apart where the exercise says no more by itself."""
    scores = day.board.of(block.block.id)
    if scores is None or block.block.weight <= 0:
        return None
    points = [
        one.counts for one in scores.groups.values() if one.counts is not None and one.complete
    ]
    if len(points) < 2:
        return None
    facts = {"low": fixed(min(points)), "high": fixed(max(points))}
    name = pen.said(block.fill(block.block.title))
    claim = pen.tr("“{name}”: the groups lie between {low} and {high}.", name=name, **facts)
    figures = pen.trn(
        "Points 0–100, mean {mean} ({count} group); meant for learning.",
        "Points 0–100, mean {mean} ({count} groups); meant for learning.",
        len(points),
        mean=fixed(fmean(points)),
    )
    return Finding(claim, figures, "")


def rounds_of(day: Day, block: BlockScript, spec: ChecklistScoring) -> tuple[RoundMeans, ...]:
    """The means of each round over the units that have all of them."""
    scores = day.board.of(block.block.id)
    return checklist.round_means(spec, list(scores.found.values()) if scores else [])


def _rounds(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> Finding | None:
    means = rounds_of(day, block, spec)
    if len(means) < 2 or means[0].accuracy is None or means[-1].accuracy is None:
        return None
    first, last = means[0], means[-1]
    low, high = first.accuracy or 0.0, last.accuracy or 0.0
    facts: dict[str, object] = {
        "name": pen.said(block.block.title),
        "first": pen.percent(low),
        "last": pen.percent(high),
    }
    drawn = bool(spec.orders)
    # What is printed alike is not called different.
    if pen.percent(high) == pen.percent(low):
        claim = pen.tr("Both rounds were equally accurate that day.")
    elif high > low:
        claim = _better(pen, drawn=drawn)
    else:
        claim = _not_better(pen, drawn=drawn)
    if not drawn:
        names = {one.id: pen.said(one.name) for one in spec.rounds}
        facts |= {"one": names[first.round_id], "two": names[last.round_id]}
        return Finding(claim, *_two_rounds(pen, facts, last.units))
    sentences = [
        pen.trn(
            "“{name}”: {first} of the features right one-way, {last} two-way ({count} entry).",
            "“{name}”: {first} of the features right one-way, {last} two-way ({count} entries).",
            last.units,
            **facts,
        )
    ]
    if "time" in first.measures and "time" in last.measures:
        sentences.append(
            pen.tr(
                "Mean time: {first} min one-way, {last} min two-way.",
                first=fixed(first.measures["time"] / 60),
                last=fixed(last.measures["time"] / 60),
            )
        )
    result = pen.trn(
        "{first} right one-way, {last} two-way ({count}\u00a0entry)",
        "{first} right one-way, {last} two-way ({count}\u00a0entries)",
        last.units,
        **facts,
    )
    return Finding(claim, pen.sentences(sentences), result)


def _better(pen: Pen, *, drawn: bool) -> str:
    if drawn:
        return pen.tr("When people could ask questions, the drawings became more accurate.")
    return pen.tr("The second round was more accurate than the first.")


def _not_better(pen: Pen, *, drawn: bool) -> str:
    if drawn:
        return pen.tr(
            "Being able to ask questions did not make the drawings more accurate that day."
        )
    return pen.tr("The second round was not more accurate than the first that day.")


def _two_rounds(pen: Pen, facts: dict[str, object], units: int) -> tuple[str, str]:
    """Any two rounds by their own names: a sentence, and the same in few words."""
    return (
        pen.trn(
            "“{name}”: {first} right in “{one}”, {last} in “{two}” ({count} entry).",
            "“{name}”: {first} right in “{one}”, {last} in “{two}” ({count} entries).",
            units,
            **facts,
        ),
        pen.trn(
            "{first} right in “{one}”, {last} in “{two}” ({count}\u00a0entry)",
            "{first} right in “{one}”, {last} in “{two}” ({count}\u00a0entries)",
            units,
            **facts,
        ),
    )


def answers_of(day: Day, block: BlockScript) -> dict[str, dict[str, Value]]:
    """Part id -> unit id -> what was recorded, over all units of the block."""
    return answers(block.parts, day.board.of(block.block.id))


def _quiz(day: Day, block: BlockScript, pen: Pen) -> Finding | None:
    given = answers_of(day, block)
    asked = [part for part in block.parts if given[part.id]]
    if not asked:
        return None
    right = {part.id: len(quiz.right_units(part, given[part.id])) for part in asked}
    shares = [right[part.id] / len(given[part.id]) for part in asked]
    hard = quiz.hardest(asked, given, len(asked)) if min(shares) < max(shares) else []
    facts = {"right": sum(right.values()), "all": sum(len(given[part.id]) for part in asked)}
    claim = pen.tr(
        "{share} of the quiz answers were right ({right} of {all}).",
        share=pen.percent(facts["right"] / facts["all"]),
        **facts,
    )
    sentences = [_asked(day, block, len(asked), pen)]
    if hard:
        sentences.append(_hardest(block, hard, pen))
    result = pen.tr("{right} of {all} answers right", **facts)
    return Finding(claim, pen.sentences(sentences), result)


def _asked(day: Day, block: BlockScript, count: int, pen: Pen) -> str:
    """How many items there were, and how many of those that were planned."""
    name, scores = pen.said(block.block.title), day.board.of(block.block.id)
    items = items_word(pen.texts, scores.extent) if scores else ""
    if items:
        return pen.tr("“{name}”: {items}, answered in groups.", name=name, items=items)
    return pen.trn(
        "“{name}”: {count} item, answered in groups.",
        "“{name}”: {count} items, answered in groups.",
        count,
        name=name,
    )


def _is_thin(day: Day, block: str) -> bool:
    """Whether too little of a block was entered for a finding of page 1."""
    scores = day.board.of(block)
    return scores is not None and scores.extent.thin


def _hardest(block: BlockScript, hard: list[tuple[Part, int, int]], pen: Pen) -> str:
    """The hardest item; where several are equally hard, how many they are and no names."""
    part, had, answering = hard[0]
    equal = sum(one[1] * answering == had * one[2] for one in hard)
    if equal > 1:
        return pen.tr(
            "Hardest: {count} items, each with {share} of the groups right.",
            count=equal,
            share=pen.percent(had / answering),
        )
    return pen.tr(
        "Hardest: {stem} ({right}/{answering} groups right).",
        stem=stem(block, part, pen),
        right=had,
        answering=answering,
    )


def _choices(day: Day, block: BlockScript, pen: Pen) -> Finding | None:
    given = answers_of(day, block)
    played = [part for part in block.parts if given[part.id]]
    if not played:
        return None
    best = all_of = 0
    for part in played:
        most = max(option.points or 0.0 for option in part.options)
        keys = {option.id for option in part.options if (option.points or 0.0) == most}
        best += sum(value in keys for value in given[part.id].values())
        all_of += len(given[part.id])
    if best:
        claim = pen.trn(
            "The highest-scoring option was chosen in {best} of {count} case decision.",
            "The highest-scoring option was chosen in {best} of {count} case decisions.",
            all_of,
            best=best,
        )
    else:
        claim = pen.trn(
            "{count} case decision was taken; it is shown with what followed.",
            "{count} case decisions were taken; they are shown with what followed.",
            all_of,
        )
    figures = pen.trn(
        "“{name}”: {count} act played; one decision per group and act.",
        "“{name}”: {count} acts played; one decision per group and act.",
        len(played),
        name=pen.said(block.block.title),
    )
    result = pen.trn(
        "highest-scoring option in {best} of {count} decision",
        "highest-scoring option in {best} of {count} decisions",
        all_of,
        best=best,
    )
    return Finding(claim, figures, result)


def stem(block: BlockScript, part: Part, pen: Pen) -> str:
    """The question of a part, to stand inside a sentence: without its final mark."""
    return pen.said(block.fill(part.stem)).rstrip("？?。.：: ")
