"""Every shipped exercise: what its standing needs is typed in some step, by keys alone."""

from pathlib import Path

import pytest

from facilitator.core.agenda import Block
from facilitator.core.entry import Form, form_for
from facilitator.core.entry_fields import Field
from facilitator.core.gaps import Gone, gaps_behind
from facilitator.core.invention import invented
from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Length
from facilitator.core.position import Position
from facilitator.core.scoring import specs
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.scoring.grammar import Around, check_entry
from facilitator.core.script import BlockScript, script
from facilitator.core.staging import Room
from facilitator.core.workshop import Group, Unit, Workshop
from facilitator.ui.console.entry.drafts import takes_digits
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.spelling import spelled
from facilitator.ui.console.entry.wishes import EntryWish, Wish
from tests.unit.content.copies import read_pack
from tests.unit.core.course import workshop

PACK = read_pack(Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer")
SCORED = [
    one
    for one in PACK.contents
    if one.kind == "exercise" and not isinstance(one.scoring, specs.SurveyScoring)
]
CASES = [(content, length) for content in SCORED for length in content.lengths]
GROUPS = tuple(
    Group(id=f"g{key}", grouping="all", key=key, name=f"Group {key}", colour=key - 1, size=6)
    for key in range(1, 6)
)
BLOCK = "block"


def named(case: tuple[Content, Length]) -> str:
    return f"{case[0].id}-{case[1].minutes:g}"


class Course:
    """One exercise in one length, with five groups, and the values that came in."""

    def __init__(self, content: Content, length: Length) -> None:
        played = Block(
            id=BLOCK,
            day="day",
            position=1.0,
            kind="exercise",
            title=content.name,
            content="sha",
            grouping="all",
            minutes=length.minutes,
            weight=1.0,
            parts=length.plays,
        )
        units = tuple(
            Unit(id=f"u-{group.id}", block=BLOCK, kind="group", members=((group.id, 1.0),))
            for group in GROUPS
        )
        self.contents = {"sha": content}
        self.plan: Workshop = workshop(blocks=(played,), units=units, groups=GROUPS)
        self.script = script(self.plan, self.contents)
        self.block: BlockScript = self.script.of(BLOCK)
        self.found: dict[Place, Value] = {}

    def board(self) -> Scoreboard:
        return scoreboard(self.plan, self.contents, self.found)

    def form(self, step: int) -> Form | None:
        return form_for(self.plan, self.block, step, self.board(), "en")

    def keep(self, wishes: list[Wish]) -> None:
        """What was asked for, refused where the journal would refuse it."""
        spec = self.block.content.scoring
        assert spec is not None
        for wish in wishes:
            assert isinstance(wish, EntryWish)
            mine = {place.slot: v for place, v in self.found.items() if place.unit == wish.unit}
            others = frozenset(one.id for one in GROUPS if f"u-{one.id}" != wish.unit)
            around = Around(others=others, found=mine)
            check_entry(spec, self.block.parts, wish.slot, wish.value, around)
            self.found[Place(BLOCK, 1, wish.unit, wish.slot)] = wish.value

    def fill(self, step: int) -> None:
        """Every field that a step waits for, group by group."""
        form = self.form(step)
        if form is None:
            return
        pad = EntryPad()
        pad.show_form(form)
        for number, row in enumerate(form.rows):
            if pad.field is not None and takes_digits(pad.field):
                assert self.lit(pad) == "", "the next digit picks a group"
            values = invented(form, row, self.block.content.scoring)
            self.press(pad, str(row.key))
            assert self.lit(pad) == row.unit
            for place, field in enumerate(pad.filled.fields):
                if not row.fills(field) or self.is_passed(form, field):
                    continue
                if field.optional:
                    # The third rating and those after it take an arrow or a click.
                    self.keep(pad.light(Spot(number, place)))
                assert pad.spot == Spot(number, place), field.slot
                for key in spelled(field, values[field.slot]):
                    self.press(pad, key)
                assert pad.mistake is None, field.slot
                kept = self.found[Place(BLOCK, 1, row.unit, field.slot)]
                assert kept == values[field.slot], field.slot
        done = self.form(step)
        assert done is not None
        assert done.done == len(GROUPS)

    def is_passed(self, form: Form, field: Field) -> bool:
        return field.optional and not (field.about and form.some)

    def press(self, pad: EntryPad, key: str) -> None:
        lit = self.lit(pad)
        wishes = pad.press(key)
        assert all(one.unit == lit for one in wishes if isinstance(one, EntryWish)), key
        self.keep(wishes)

    def lit(self, pad: EntryPad) -> str:
        """The unit whose row is lit as the console shows it; "" for none."""
        row = pad.filled.row_at(pad.spot)
        return row.unit if row is not None and pad.lit else ""


@pytest.mark.parametrize("case", CASES, ids=named)
def test_what_the_standing_needs_is_typed_in_some_step(case: tuple[Content, Length]) -> None:
    course = Course(*case)
    steps = range(len(course.block.steps))
    if not any(course.form(step) for step in steps):
        # A length that drops the step in which it is counted has no score, and says so here.
        assert named(case) in {"action-commitments-5", "supply-chain-sim-30"}
        return
    for step in steps:
        course.fill(step)
    scores = course.board().of(BLOCK)
    assert scores is not None
    for group in GROUPS:
        assert scores.groups[group.id].state == "points", group.id
        assert scores.groups[group.id].complete, group.id


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_step_that_was_left_lacks_every_group_until_all_is_typed(
    case: tuple[Content, Length],
) -> None:
    course = Course(*case)
    forms = [step for step in range(len(course.block.steps)) if course.form(step)]
    end = Position("day", BLOCK, len(course.block.steps) - 1)

    def lacking() -> list[tuple[int, int]]:
        room = Room(workshop=course.plan, script=course.script, board=course.board())
        found = gaps_behind(room, end, Gone(), "en", here=True)
        return [(gap.step, len(gap.missing)) for gap in found]

    assert lacking() == [(step, len(GROUPS)) for step in forms]
    for step in forms:
        course.fill(step)
    assert lacking() == []


@pytest.mark.parametrize("content", SCORED, ids=lambda one: one.id)
def test_every_field_has_a_name_in_both_languages(content: Content) -> None:
    course = Course(content, content.lengths[0])
    for step in range(len(course.block.steps)):
        for locale in ("zh-CN", "en"):
            form = form_for(course.plan, course.block, step, course.board(), locale)
            assert form is None or all(field.label for field in form.fields)
