"""What became of every line of the journal, and the log in words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import ledger
from facilitator.core.journal import Place, ScoreEntry, Value, heads, values
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.staging import Room
from tests.unit.core.course import CONTENTS, workshop

ACT = Place("case", 1, "case-g1", "act-1")


def entry(number: int, value: Value = "a", place: Place = ACT, **changed: object) -> ScoreEntry:
    fields: dict[str, Any] = {
        "id": f"e{number}",
        "action": f"a{number}",
        "workshop": "w",
        "place": place,
        "value": value,
        "hlc": number * 60_000 << 16,
        **changed,
    }
    return ScoreEntry(**fields)


def void(number: int, target: str, place: Place = ACT, reason: str = "") -> ScoreEntry:
    return entry(number, None, place, kind="void", supersedes=(target,), reason=reason)


def log(*entries: ScoreEntry, locale: str = "zh-CN") -> tuple[ledger.LogRow, ...]:
    plan = workshop()
    board = scoreboard(plan, CONTENTS, values(entries))
    room = Room(workshop=plan, script=script(plan, CONTENTS), board=board)
    return ledger.Reader(room, locale).log(entries)


def test_a_correction_keeps_the_old_value_with_the_reason_of_the_new_one() -> None:
    first, second = entry(1, "a"), entry(2, "c", supersedes=("e1",), reason="看错了")
    new, old = [one for one in log(first, second) if one.entry]
    assert (new.entry, new.fate.state) == ("e2", "valid")
    assert (old.fate.state, old.fate.reason, old.fate.at) == ("corrected", "看错了", 120_000)
    assert (old.what, old.block_title) == ("第 1 幕", "案例")
    assert {old.value, new.value, old.then} == {old.value, new.value}
    assert old.value != new.value
    assert old.step is not None


def test_a_void_line_says_when_and_why_and_what_it_replaced_stands_again() -> None:
    lines = (entry(1, "a"), entry(2, "c", supersedes=("e1",)), void(3, "e2", reason="按错"))
    found = ledger.fates(lines)
    assert (found["e2"].state, found["e2"].reason, found["e2"].at) == ("void", "按错", 180_000)
    assert found["e1"].state == "valid"


def test_two_recorders_who_wrote_the_same_leave_nothing_to_confirm() -> None:
    found = ledger.fates((entry(1, "a"), entry(2, "a")))
    assert {fate.state for fate in found.values()} == {"valid"}


def test_two_recorders_stand_beside_each_other() -> None:
    found = ledger.fates((entry(1, "a"), entry(2, "c")))
    assert (found["e1"].state, found["e2"].state) == ("beside", "valid")


def test_who_has_nothing_where_others_have_something_is_listed_first() -> None:
    rows = log(entry(1))
    assert {one.kind for one in rows[:-1]} == {"open"}
    assert {one.group for one in rows[:-1]} == {"g2", "g3", "g4"}
    assert rows[0].step is not None
    assert rows[-1].entry == "e1"


def test_points_and_states_are_named() -> None:
    points = entry(1, 5, Place("class-points", 1, "class-points-g1", "award.x"))
    state = entry(2, "excused", Place("case", 1, "case-g2", "@state"))
    rows = {one.entry: one for one in log(points, state)}
    assert (rows["e1"].kind, rows["e1"].value, rows["e1"].step) == ("points", "+5", None)
    assert (rows["e2"].kind, rows["e2"].value, rows["e2"].what) == ("state", "excused", "状态")


@st.composite
def journals(draw: st.DrawFn) -> list[ScoreEntry]:
    """Lines of two places, each a set over what stands or a void of some line before."""
    places = (ACT, ACT._replace(slot="act-2"))
    lines: list[ScoreEntry] = []
    for number in range(1, draw(st.integers(1, 12))):
        place = draw(st.sampled_from(places))
        mine = [one.id for one in lines if one.place == place and one.kind == "set"]
        if mine and draw(st.booleans()):
            lines.append(void(number, draw(st.sampled_from(mine)), place))
            continue
        standing = tuple(one.id for one in heads(lines).get(place, ()))
        over = standing if draw(st.booleans()) else ()
        lines.append(entry(number, draw(st.sampled_from("abcd")), place, supersedes=over))
    return lines


@given(journals())
def test_the_lines_that_are_valid_are_those_the_scores_come_from(lines: list[ScoreEntry]) -> None:
    found = ledger.fates(lines)
    assert set(found) == {one.id for one in lines if one.kind == "set"}
    valid = {
        one.place: one.value for one in lines if one.id in found and found[one.id].state == "valid"
    }
    assert valid == values(lines)
    stands = {one.id for some in heads(lines).values() for one in some}
    assert {name for name, fate in found.items() if fate.state in ("valid", "beside")} == stands
