"""A very small course for tests of the core: one case, one quiz, one drawing, one break."""

from datetime import date, time
from typing import Any

from facilitator.core.agenda import Block, Day
from facilitator.core.pack import (
    BreakView,
    Content,
    Cue,
    DebriefView,
    HardestView,
    Length,
    Note,
    Option,
    Part,
    PartView,
    RoundsView,
    StandingView,
    Step,
    TextView,
    Timer,
)
from facilitator.core.paper import Material
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    Item,
    Measure,
    PointsScoring,
    QuizScoring,
)
from facilitator.core.text import same
from facilitator.core.workshop import Group, Grouping, Unit, Workshop


def words(zh: str, en: str) -> dict[str, str]:
    """A text in both languages."""
    return {"zh-CN": zh, "en": en}


def act(number: int) -> Part:
    """An act with four options worth 2, 0, 10 and 4."""
    worth = {"a": 2.0, "b": 0.0, "c": 10.0, "d": 4.0}
    return Part(
        id=f"act-{number}",
        name=words(f"名{number}", f"name {number}"),
        situation=(same("S"),),
        stem=words("先做什么？", "What first?"),
        options=tuple(
            Option(id=one, text=same(one), points=points, consequence=same(f"after {one}"))
            for one, points in worth.items()
        ),
    )


CASE = Content(
    id="case",
    kind="exercise",
    family="case",
    name=words("案例", "Case"),
    public_name=words("案例五幕", "Case"),
    objective=same("objective"),
    part_word=words("第 {n} 幕", "Act {n}"),
    parts=(act(1), act(2), act(3)),
    shuffle_options=True,
    scoring=PointsScoring(from_parts=True),
    weight=2.0,
    lengths=(
        Length(minutes=35, steps=(4, 9, 4), parts=3),
        Length(minutes=10, steps=(1, 9, 0), parts=1),
    ),
    materials=(
        Material(name=same("act sheets"), step="act"),
        Material(name=same("cards"), per="pair", count=2),
    ),
    steps=(
        Step(
            id="context",
            name=words("背景", "Context"),
            minutes=4,
            notes=(Note("say", words("读给{{company}}", "read to {{company}}")),),
            cues=(
                Cue(
                    name=words("背景", "Context"),
                    show=TextView(
                        title=words("{{company}}", "{{company}}"),
                        lines=tuple(same(f"line {n}") for n in range(8)),
                    ),
                ),
            ),
        ),
        Step(
            id="act",
            name=words("幕", "Act"),
            minutes=9,
            for_each="part",
            phases=(words("默选", "Silent"), words("讨论", "Discuss"), words("亮牌", "Cards")),
            cues=(
                Cue(name=words("情境", "Situation"), show=PartView(face="situation")),
                Cue(
                    name=words("讨论", "Discuss"),
                    show=PartView(face="options"),
                    timer=Timer(seconds=240, label=words("小组讨论", "Discussion")),
                    phase=1,
                ),
                Cue(
                    name=words("亮牌", "Cards up"),
                    show=PartView(face="hands", lines=(same("cards"),)),
                    phase=2,
                    entry=True,
                ),
                Cue(name=words("公布", "Reveal"), show=PartView(face="reveal")),
            ),
        ),
        Step(
            id="debrief",
            name=words("复盘", "Debrief"),
            minutes=4,
            cues=(Cue(name=words("讨论题", "Question"), show=DebriefView()),),
        ),
    ),
    debrief=(
        words("4C 是 {{option:act-1.c}}", "letter {{option:act-1.c}}"),
        same("q2"),
        same("q3"),
    ),
    variables={"company": words("北屿国际", "Beiyu International")},
)


def item(number: int, key: tuple[str, ...]) -> Part:
    """A quiz item with options a to d."""
    return Part(
        id=f"q{number}",
        name={},
        stem=same(f"stem {number}"),
        options=tuple(Option(id=one, text=same(one)) for one in "abcd"),
        key=key,
        reason=same("because"),
    )


QUIZ = Content(
    id="quiz",
    kind="exercise",
    family="case",
    name=words("闯关", "Quiz"),
    public_name=words("概念闯关", "Quiz"),
    objective=same("objective"),
    part_word=words("第 {n} 题", "Item {n}"),
    part_numbers="played",
    parts=(item(1, ("d",)), item(2, ("b",)), item(3, ("a", "b", "d"))),
    scoring=QuizScoring(),
    weight=1.0,
    lengths=(Length(minutes=6, steps=(1, 1.5, 2), parts=2),),
    steps=(
        Step(
            id="rules",
            name=words("规则", "Rules"),
            minutes=1,
            cues=(Cue(name=same("rules"), show=TextView(title=same("rules"))),),
        ),
        Step(
            id="item",
            name=words("题", "Item"),
            minutes=1,
            for_each="part",
            cues=(
                Cue(
                    name=same("item"),
                    show=PartView(face="options"),
                    timer=Timer(seconds=45, label=same("think")),
                    entry=True,
                ),
                Cue(name=same("answer"), show=PartView(face="answer")),
            ),
        ),
        Step(
            id="debrief",
            name=words("复盘", "Debrief"),
            minutes=2,
            cues=(
                Cue(name=same("hardest"), show=HardestView(title=same("hardest"))),
                Cue(name=same("questions"), show=DebriefView()),
            ),
        ),
    ),
    debrief=(same("d1"), same("d2"), same("d3")),
)

DRAWING = Content(
    id="drawing",
    kind="exercise",
    family="experiential",
    name=words("你说我画", "Blind Drawing"),
    public_name=words("你说我画", "Drawing"),
    objective=same("objective"),
    scoring=ChecklistScoring(
        features=tuple(Item(id=f"f{n}", name=same(f"F{n}")) for n in range(1, 13)),
        rounds=(
            Item(id="one-way", name=words("单向", "One-way")),
            Item(id="two-way", name=words("双向", "Two-way")),
        ),
        measures=(
            Measure(id="time", name=words("用时", "Time"), unit="seconds", high=1800),
            Measure(id="estimate", name=words("估计", "Estimate"), high=12),
        ),
        unit="pair",
        table_from=25,
        orders=(("p", "q"), ("q", "p")),
    ),
    weight=1.0,
    lengths=(Length(minutes=20, steps=(10, 10)),),
    steps=(
        Step(
            id="draw",
            name=words("画", "Draw"),
            minutes=10,
            enter=("one-way.time", "one-way.estimate"),
            cues=(
                Cue(
                    name=same("draw"),
                    show=TextView(title=same("draw")),
                    timer=Timer(seconds=360, mode="up", label=same("drawing")),
                ),
            ),
        ),
        Step(
            id="check",
            name=words("对照", "Check"),
            minutes=10,
            enter=("one-way.total", "two-way.total"),
            cues=(Cue(name=same("rounds"), show=RoundsView(title=same("rounds"))),),
        ),
    ),
)

PAUSE = Content(
    id="break",
    kind="break",
    name=words("茶歇", "Break"),
    public_name=words("茶歇", "Break"),
    objective=same("rest"),
    lengths=(Length(minutes=10, steps=(10,)),),
    steps=(
        Step(
            id="break",
            name=words("茶歇", "Break"),
            minutes=10,
            cues=(
                Cue(
                    name=same("break"),
                    show=BreakView(title=words("茶歇", "Break")),
                    timer=Timer(seconds=600, label=same("left")),
                ),
            ),
        ),
    ),
)

CLOSING = Content(
    id="closing",
    kind="closing",
    name=words("收尾", "Closing"),
    public_name=words("收尾", "Closing"),
    objective=same("end"),
    lengths=(Length(minutes=5, steps=(5,)),),
    steps=(
        Step(
            id="awards",
            name=words("颁奖", "Awards"),
            minutes=5,
            cues=(
                Cue(name=same("podium"), show=StandingView(podium=True)),
                Cue(name=same("thanks"), show=TextView(title=same("thanks"))),
            ),
        ),
    ),
)

POINTS = Content(
    id="class-points",
    kind="points",
    name=words("课堂积分", "Class points"),
    public_name=words("课堂积分", "Class points"),
    objective=same("points"),
    scoring=ClassPointsScoring(),
    weight=1.0,
    lengths=(Length(minutes=0, steps=()),),
    steps=(),
)

CONTENTS = {one.id: one for one in (CASE, QUIZ, DRAWING, PAUSE, CLOSING, POINTS)}


def block(content: Content, position: float, minutes: float, *parts: str) -> Block:
    """A block that plays ``content``; its id is the content's."""
    return Block(
        id=content.id,
        day="day",
        position=position,
        kind=content.kind,
        title=content.name,
        minutes=minutes,
        content=content.id,
        grouping="all",
        parts=parts,
        weight=content.weight,
    )


GROUPS = tuple(
    Group(id=f"g{n}", grouping="all", key=n, name=name, colour=n - 1, size=4)
    for n, name in enumerate(("青松组", "赤焰组", "琥珀组", "蓝鲸组"), start=1)
)


def workshop(**changes: Any) -> Workshop:
    """Case (acts 1 and 2), break, quiz (items 1 and 3), drawing, closing; four groups."""
    blocks = (
        block(CASE, 1, 26, "act-1", "act-2"),
        block(PAUSE, 2, 10),
        block(QUIZ, 3, 6, "q1", "q3"),
        block(DRAWING, 4, 20),
        block(CLOSING, 5, 5),
        block(POINTS, 0, 0),
    )
    units = tuple(
        Unit(id=f"{one}-{group.id}", block=one, kind="group", members=((group.id, 1.0),))
        for one in ("case", "quiz", "drawing", "class-points")
        for group in GROUPS
    )
    facts: dict[str, Any] = {
        "id": "w",
        "title": "内部客户意识工作坊",
        "client": "远川装备",
        "days": (Day(id="day", day=date(2026, 3, 5), start=time(9, 0)),),
        "blocks": blocks,
        "groupings": (Grouping(id="all", name=same("all")),),
        "groups": GROUPS,
        "units": units,
        "people": 16,
        "seed": 7,
    }
    return Workshop(**{**facts, **changes})
