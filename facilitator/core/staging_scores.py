"""The slides made from scores: answers, consequences, rounds, points and the standing."""

from collections.abc import Mapping, Sequence

from facilitator.core.entry_slots import has_all, slots_for
from facilitator.core.journal import STATE_SLOT, Value
from facilitator.core.pack import HardestView, Part, PartView, RoundsView
from facilitator.core.scoring import checklist, quiz
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.results import Result, number
from facilitator.core.scoring.specs import ChecklistScoring, CompositeScoring, QuizScoring
from facilitator.core.scoring.standing import Place, cumulative_labels
from facilitator.core.script import BlockScript, ScriptStep
from facilitator.core.stage import (
    MOST_STEPS,
    ConsequenceRow,
    ConsequencesSlide,
    GroupMark,
    OptionRow,
    OptionsSlide,
    RoundBars,
    RoundMeasure,
    RoundsSlide,
    ScoreRow,
    ScoresSlide,
    Slide,
    StandingRow,
    StandingSlide,
    TextSlide,
)
from facilitator.core.text import Line, Words, line
from facilitator.core.workshop import Group, Workshop

WHAT_FOLLOWED: Words = {"zh-CN": "后来怎样了？", "en": "What happened next?"}
NOBODY_YET: Words = {"zh-CN": "还没有录入选择", "en": "No choices entered yet"}
ALL_RIGHT: Words = {"zh-CN": "没有难倒任何一组", "en": "No question stumped a group"}
POINTS_IN: Words = {"zh-CN": "本活动得分", "en": "Points in this exercise"}
WAITING: Words = {"zh-CN": "待录入", "en": "not entered yet"}
IN_PART: Words = {"zh-CN": "未录全", "en": "not all entered"}
EXCUSED: Words = {"zh-CN": "免计", "en": "excused"}
STANDING: Words = {"zh-CN": "积分榜", "en": "Standing"}
NO_POINTS: Words = {"zh-CN": "还没有计分", "en": "No points yet"}
NO_FIGURE = "—"
PODIUM = 3
"""Ranks on the steps. Ties share a step’s height; more groups than five stay a list."""
NOTHING_GIVEN: Words = {"zh-CN": "未提交", "en": "no result"}


def mark(group: Group) -> GroupMark:
    """A group as the room knows it."""
    return GroupMark(group.name, group.colour)


def part_slide(
    workshop: Workshop, block: BlockScript, step: ScriptStep, view: PartView, board: Scoreboard
) -> Slide:
    """One face of the part the step stands for."""
    part = step.part
    if part is None:
        raise ValueError(f"a part is shown outside a step for parts: {step.step.id}")
    language = workshop.language

    def said(words: Words) -> Line:
        return line(block.fill(words), language)

    stem = said(part.stem)
    if view.face == "situation":
        return TextSlide(
            title=said(view.title or part.name or block.part_label(part)),
            lines=tuple(said(one) for one in part.situation),
            emphasis=stem,
            hero=True,
        )
    if view.face == "hands":
        return TextSlide(
            title=said(view.title or step.name),
            lines=tuple(said(one) for one in view.lines),
            hero=True,
        )
    answers = _answers(board, block, part)
    if view.face == "reveal":
        return _consequences(workshop, block, part, answers, said(view.title or WHAT_FOLLOWED))
    revealed = view.face == "answer"
    chosen = _chosen(board, block, part) if revealed else {}
    return OptionsSlide(
        question=stem,
        options=tuple(
            OptionRow(
                letter,
                said(option.text),
                (option.id in part.key) if revealed else None,
                line(_counted(block, chosen.get(option_id, 0)), language) if chosen else None,
            )
            for option_id, letter in block.letters[part.id].items()
            if (option := part.option(option_id)) is not None
        ),
        reason=said(part.reason) if revealed and part.reason else None,
        right_groups=_groups(workshop, quiz.right_units(part, answers)) if revealed else (),
        revealed=revealed,
    )


def _answers(board: Scoreboard, block: BlockScript, part: Part) -> dict[str, Value]:
    scores = board.of(block.block.id)
    if scores is None:
        return {}
    return {unit: slots[part.id] for unit, slots in scores.found.items() if part.id in slots}


def _chosen(board: Scoreboard, block: BlockScript, part: Part) -> dict[str, int]:
    """How many units chose each option, or how many chips lie on it; empty while none is entered."""
    scores = board.of(block.block.id)
    found: dict[str, int] = {}
    for slots in scores.found.values() if scores else ():
        answer, placed = slots.get(part.id), slots.get(f"{part.id}.chips")
        for option in answer if isinstance(answer, list) else ():
            found[str(option)] = found.get(str(option), 0) + 1
        for option, count in placed.items() if isinstance(placed, dict) else ():
            found[option] = found.get(option, 0) + int(number(count) or 0)
    return found


def _counted(block: BlockScript, count: int) -> Words:
    """ "3 组" / "3 groups", or so many chips."""
    spec = block.content.scoring
    if isinstance(spec, QuizScoring) and spec.answers == "chips":
        return {"zh-CN": f"{count} 个", "en": "1 chip" if count == 1 else f"{count} chips"}
    return {"zh-CN": f"{count} 组", "en": "1 group" if count == 1 else f"{count} groups"}


def _groups(workshop: Workshop, units: Sequence[str]) -> tuple[GroupMark, ...]:
    homes = {unit.id: unit.members[0][0] for unit in workshop.units}
    found = {homes[unit] for unit in units if unit in homes}
    return tuple(mark(group) for group in workshop.groups if group.id in found)


def _consequences(
    workshop: Workshop,
    block: BlockScript,
    part: Part,
    answers: Mapping[str, Value],
    title: Line,
) -> Slide:
    rows: list[ConsequenceRow] = []
    most = max((option.points or 0.0 for option in part.options), default=0.0)
    for option_id, letter in block.letters[part.id].items():
        option = part.option(option_id)
        chosen = [unit for unit, value in answers.items() if value == option_id]
        if option is None or not chosen:
            continue
        told = option.consequence or option.text
        rows.append(
            ConsequenceRow(
                letter=letter,
                text=line(block.fill(told), workshop.language),
                points=option.points or 0.0,
                groups=_groups(workshop, chosen),
                best=(option.points or 0.0) == most,
            )
        )
    if not rows:
        return TextSlide(title=title, lines=(line(NOBODY_YET, workshop.language),))
    return ConsequencesSlide(title=title, rows=tuple(rows))


ROUND_MEASURES: tuple[RoundMeasure, ...] = ("time", "estimate")


def rounds_slide(
    workshop: Workshop, block: BlockScript, view: RoundsView, board: Scoreboard
) -> Slide:
    """Accuracy, time and estimate of each round, over the units that have all of them."""
    spec = block.content.scoring
    scores = board.of(block.block.id)
    said = block.fill
    title = line(said(view.title), workshop.language)
    note = line(said(view.note), workshop.language) if view.note else None
    if not isinstance(spec, ChecklistScoring) or scores is None:
        return TextSlide(title=title)
    means = checklist.round_means(spec, list(scores.found.values()))
    names = {one.id: one.name for one in spec.rounds}
    whole = float(len(spec.features))
    noted = {one.id for one in spec.measures}
    return RoundsSlide(
        title=title,
        note=note,
        measures=tuple(one for one in ROUND_MEASURES if one in noted),
        rounds=tuple(
            RoundBars(
                label=line(said(names[mean.round_id]), workshop.language),
                accuracy=mean.accuracy,
                minutes=_per(mean.measures.get("time"), 60.0),
                estimate=_per(mean.measures.get("estimate"), whole),
                units=mean.units,
            )
            for mean in means
        ),
    )


def _per(value: float | None, divisor: float) -> float | None:
    return None if value is None else value / divisor


def hardest_slide(
    workshop: Workshop, block: BlockScript, view: HardestView, board: Scoreboard
) -> Slide:
    """The items most groups missed, with how many had them right."""
    answers = {part.id: _answers(board, block, part) for part in block.parts}
    hard = quiz.hardest(block.parts, answers, view.count)
    title = line(block.fill(view.title), workshop.language)
    if not any(answers.values()):
        return TextSlide(title=title, lines=(line(NOBODY_YET, workshop.language),))
    if not hard:
        return TextSlide(title=title, lines=(line(ALL_RIGHT, workshop.language),))
    return TextSlide(
        title=title,
        lines=tuple(
            line(_missed(block, part, right, answering), workshop.language)
            for part, right, answering in hard
        ),
    )


def _missed(block: BlockScript, part: Part, right: int, answering: int) -> Words:
    stem = block.fill(part.stem)
    return {
        "zh-CN": f"{stem.get('zh-CN', '')}（{answering} 组中 {right} 组答对）",
        "en": f"{stem.get('en', '')} ({right} of {answering} groups right)",
    }


def scores_slide(workshop: Workshop, block: BlockScript, board: Scoreboard) -> Slide:
    """The points of one exercise in group order.

    A group that lacks what it was asked for while others have it has no figure yet, nor has any
    where too little was played: the room would take for a bad result what is only missing.
    """
    scores = board.of(block.block.id)
    rows: list[ScoreRow] = []
    given: Mapping[str, Result] = scores.groups if scores else {}
    lacking = _lacking(workshop, block, scores) if scores else set[str]()
    part = {group for group in lacking if given[group].state == "points"}
    some_whole = any(one.state == "points" and group not in part for group, one in given.items())
    if scores is not None and scores.extent.thin:
        part, some_whole = set(scores.in_part()), True
    for group in workshop.groups:
        result = given.get(group.id)
        state = result.state if result else "missing"
        if some_whole and group.id in part:
            rows.append(ScoreRow(mark(group), None, line(IN_PART, workshop.language)))
            continue
        words = {"missing": WAITING, "excused": EXCUSED, "no_result": NOTHING_GIVEN}.get(state)
        rows.append(
            ScoreRow(
                group=mark(group),
                points=result.counts if result else None,
                note=line(words, workshop.language) if words else None,
            )
        )
    return ScoresSlide(title=line(POINTS_IN, workshop.language), rows=tuple(rows))


def _lacking(workshop: Workshop, block: BlockScript, scores: BlockScores) -> set[str]:
    """The groups that lack a slot somebody waits for, and that another unit has.

    Not what a pack calls optional, nor what a group says about others: its own figure is made of
    what those say.
    """
    spec = block.content.scoring
    spared = tuple(
        f"{share.id}."
        for share in (spec.shares if isinstance(spec, CompositeScoring) else ())
        if share.optional
    )
    typed = {slot for slots in scores.found.values() for slot in slots}
    asked = [
        slot
        for step in block.steps
        for slot in slots_for(block, step)
        if slot in typed and not slot.startswith(spared)
    ]
    found: set[str] = set()
    for unit in workshop.units_of(block.block.id):
        slots = scores.found.get(unit.id, {})
        if not slots.get(STATE_SLOT) and not has_all(asked, slots):
            found.update(group for group, _ in unit.members if not scores.groups[group].complete)
    return found


def standing_slide(workshop: Workshop, board: Scoreboard, revealed: int, *, podium: bool) -> Slide:
    """The standing with its last ``revealed`` places uncovered; a hidden row says nothing.

    Not even its rank: a rank that stands twice would tell of a tie.
    """
    places = [place for place in board.places if place.rank is not None]
    if not places:
        return TextSlide(
            title=line(STANDING, workshop.language), lines=(line(NO_POINTS, workshop.language),)
        )
    steps = sum(place.rank is not None and place.rank <= PODIUM for place in places)
    without = board.without_any()
    labels = [
        NO_FIGURE if place.group in without else label
        for place, label in zip(places, cumulative_labels(places), strict=True)
    ]
    top = max((place.cumulative for place in places), default=0.0)
    hidden = max(0, len(places) - revealed)
    rows = [
        StandingRow(rank=None, group=None, points="", share=0.0)
        if index < hidden
        else _open_row(workshop, place, label, top)
        for index, (place, label) in enumerate(zip(places, labels, strict=True))
    ]
    return StandingSlide(
        rows=tuple(rows),
        shown=len(places) - hidden,
        total=len(places),
        podium=podium and hidden == 0 and steps <= MOST_STEPS,
        names=tuple(group.name for group in workshop.groups),
    )


def _open_row(workshop: Workshop, place: Place, label: str, top: float) -> StandingRow:
    group = workshop.group(place.group)
    if group is None:
        raise KeyError(place.group)
    note = None
    if place.counted < place.columns:
        note = line(
            {
                "zh-CN": f"按 {place.counted}/{place.columns} 项计",
                "en": f"{place.counted} of {place.columns} counted",
            },
            workshop.language,
        )
    elif place.missing:
        note = line(WAITING, workshop.language)
    share = place.cumulative / top if top > 0 else 0.0
    return StandingRow(
        rank=place.rank, group=mark(group), points=label, share=max(0.0, share), note=note
    )
