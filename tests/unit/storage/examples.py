"""Small and complete things to store."""

import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from facilitator.core.agenda import Block, Day
from facilitator.core.countdown import started
from facilitator.core.frozen import Frozen
from facilitator.core.handover import Handover
from facilitator.core.journal import Action, Place, ScoreEntry, Value
from facilitator.core.pack import Content, Cue, Length, Option, Part, PartView, Step, TextView
from facilitator.core.position import Position, Shown
from facilitator.core.run import RunRecord
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.text import same
from facilitator.core.workshop import Group, Grouping, Unit, Workshop
from facilitator.storage.codec import encode, fingerprint
from facilitator.storage.database import open_database
from facilitator.storage.frozen import freeze
from facilitator.storage.library import Library, open_library
from tests.clock import START_MS, FakeClock

WORKSHOP = "019b0000-0000-7000-8000-000000000001"


def quiz() -> Content:
    """An exercise of one question."""
    part = Part(
        id="one",
        name=same("1"),
        stem={"zh-CN": "谁是你的内部客户？", "en": "Who is your internal customer?"},
        options=(Option(id="a", text=same("财务部")), Option(id="b", text=same("Nobody"))),
        key=("a",),
    )
    step = Step(
        id="ask",
        name=same("ask"),
        minutes=5,
        for_each="part",
        cues=(Cue(show=PartView(face="options"), name=same("options"), entry=True),),
    )
    return Content(
        id="quiz",
        kind="exercise",
        name={"zh-CN": "概念测验", "en": "Quiz"},
        public_name=same("Quiz"),
        objective=same("know"),
        steps=(step,),
        lengths=(Length(minutes=5, steps=(5.0,), parts=1),),
        parts=(part,),
        scoring=QuizScoring(),
        weight=1.0,
    )


def card() -> Content:
    """A card of one slide."""
    cue = Cue(show=TextView(title=same("Hello")), name=same("hello"))
    return Content(
        id="card",
        kind="card",
        name=same("Card"),
        public_name=same("Card"),
        objective=same("see"),
        steps=(Step(id="s", name=same("s"), minutes=5.0, cues=(cue,)),),
        lengths=(Length(minutes=5.0, steps=(5.0,)),),
    )


def contents() -> dict[str, Content]:
    """Both, by their hash."""
    return {freeze(one)[0]: one for one in (quiz(), card())}


def workshop(workshop_id: str = WORKSHOP, title: str = "内部客户意识") -> Workshop:
    """Two days, three blocks, three groups; pairs where the quiz is scored."""
    quiz_sha, card_sha = contents()
    return Workshop(
        id=workshop_id,
        title=title,
        client="海川集团",
        trainer="林",
        language="both",
        seed=7,
        people=12,
        variables={"company": "海川", "city": "上海"},
        days=(
            Day(id="d1", day=date(2026, 3, 5), start=time(9), end=time(17, 30), place="三楼"),
            Day(id="d2", day=date(2026, 3, 6), start=time(8, 45)),
        ),
        groupings=(
            Grouping(id="mixed", name={"zh-CN": "混编组", "en": "Mixed"}),
            Grouping(id="dept", name=same("Departments"), kind="department"),
        ),
        groups=(
            Group(id="g1", grouping="mixed", key=1, name="青松", colour=0, size=4),
            Group(id="g2", grouping="mixed", key=2, name="白桦", colour=1, size=4),
            Group(id="g3", grouping="dept", key=3, name="财务部", colour=2),
        ),
        blocks=(
            Block(
                id="b2",
                day="d1",
                position=2.5,
                kind="exercise",
                title=same("Quiz"),
                minutes=15.5,
                content=quiz_sha,
                grouping="mixed",
                parts=("one",),
                min_minutes=10,
                locked_start=time(10, 15),
                weight=1.0,
            ),
            Block(
                id="b1",
                day="d1",
                position=1.0,
                kind="card",
                title={"zh-CN": "短讲", "en": "Card"},
                minutes=5,
                content=card_sha,
            ),
            Block(id="bp", day="d1", position=9, kind="points", title=same("points"), minutes=0),
        ),
        units=(
            Unit(id="u2", block="b2", kind="pair", members=(("g2", 0.1), ("g1", 0.2)), letter="A"),
            Unit(id="u1", block="b2", kind="group", members=(("g1", 1.0),), order=("x", "y")),
        ),
    )


def action(number: int, kind: str = "score", workshop_id: str = WORKSHOP) -> Action:
    """The ``number``th thing done, a second after the one before."""
    return Action(
        id=f"a{number}", workshop=workshop_id, at=START_MS + number * 1000, by="console", kind=kind
    )


def entry(number: int, value: Value = "a", *, slot: str = "one", unit: str = "u1") -> ScoreEntry:
    """The entry of ``action(number)``."""
    return ScoreEntry(
        id=f"e{number}",
        action=f"a{number}",
        workshop=WORKSHOP,
        place=Place("b2", 1, unit, slot),
        value=value,
        hlc=(START_MS + number) << 16,
    )


def moment(seen_at: int = START_MS) -> RunRecord:
    """A workshop that is running, with everything set."""
    return RunRecord(
        workshop=WORKSHOP,
        position=Position("d1", "b2", 1, 2, play_no=2),
        shown=Shown(mode="black", frozen_at=Position("d1", "b1"), standing=True, revealed=2),
        clock=started(60_000, START_MS),
        seen_at=seen_at,
    )


def stocked(folder: Path, clock: FakeClock) -> Library:
    """An open library with the example workshop."""
    library = open_library(folder, clock.now_ms)
    library.workshops.create(workshop(), contents(), action(0, "plan"))
    return library


def on(day: date, number: int) -> Workshop:
    """The example, numbered, with another first day."""
    numbered = workshop(f"w{number:05}", f"Workshop {number}")
    return replace(numbered, days=(replace(numbered.days[0], day=day), numbered.days[1]))


def edit_file(path: Path, *statements: str) -> None:
    """Change a closed library behind its back."""
    database = open_database(path)
    for statement in statements:
        database.execute(statement)
    database.close()


def frozen_before(content: Content) -> tuple[str, Frozen]:
    """A content as a version without one of today's fields froze it, with its sha256."""
    fields = json.loads(freeze(content)[1])
    del fields["shuffle_options"]
    text = encode(fields)
    return fingerprint(text), Frozen(1, text)


def planned_before(given: Handover) -> Handover:
    """The same workshop as an earlier version planned it."""
    then = {sha: frozen_before(content) for sha, content in given.contents.items()}
    blocks = tuple(
        replace(one, content=then[one.content][0]) if one.content else one
        for one in given.workshop.blocks
    )
    return replace(
        given, workshop=replace(given.workshop, blocks=blocks), frozen=dict(then.values())
    )
