"""Rules about days, breaks, closings and what else people need to bear a template."""

from datetime import time

import pytest

from facilitator.content.packs import read_template
from facilitator.core.templates import Alternate, Bounds
from tests.unit.content.copies import Copy

ALL, DAYS = "templates/everything.toml", "templates/two-days.toml"

CASES = [
    # code, file, old, new, field, line of (else of new)
    ("template-sum", DAYS, "minutes = 39", "minutes = 40", "day[2].minutes", ""),
    ("days-sum", DAYS, "minutes = 84", "minutes = 85", "minutes", ""),
    ("missing", DAYS, "minutes = 45\n", "", "day[1].minutes", "[[day]]"),
    ("wrong-type", DAYS, 'start = "08:30"', 'start = "8:30"', "day[2].start", ""),
    ("wrong-type", DAYS, 'start = "08:30"', 'start = "24:00"', "day[2].start", ""),
    ("wrong-type", DAYS, 'start = "08:30"', "start = 08:30:00", "day[2].start", ""),
    ("no-such-day", DAYS, 'day = 2\ncontent = "end"', 'day = 3\ncontent = "end"', "block[7].day", ""),
    ("day-order", DAYS, 'day = 2\ncontent = "rubric"', 'day = 1\ncontent = "rubric"', "block[6].day", ""),
    ("no-such-day", ALL, 'content = "talk"', 'day = 2\ncontent = "talk"', "block[1].day", ""),
    ("setting-apart", ALL, 'content = "talk"', 'locked_start = "09:00"\ncontent = "talk"', "block[1].locked_start", ""),
    ("lock-early", DAYS, '"13:00"', '"09:29"', "block[4].locked_start", "locked_start"),
    ("least-above-most", DAYS, "least = 10", "least = 61", "people.most", "people"),
    ("missing", DAYS, "least = 10, most = 60", "least = 10", "people.most", "people"),
    ("out-of-range", DAYS, "most = 8", "most = 11", "groups.most", "groups"),
    ("not-one-of", DAYS, 'grouping = "mixed"', 'grouping = "random"', "block[3].grouping", ""),
    ("not-planned", DAYS, 'instead_of = "bridge"', 'instead_of = "timed"', "alternates[1].instead_of", '{ content = "detective"'),
    ("no-such-content", DAYS, 'content = "detective"', 'content = "detectives"', "alternates[1].content", '{ content = "detectives"'),
    ("no-such-length", DAYS, "minutes = 12", "minutes = 11", "alternates[2].minutes", '{ content = "chain"'),
    ("block-parts", DAYS, 'minutes = 10, parts = ["act-2"]', "minutes = 10", "alternates[3]", '{ content = "acts"'),
    ("no-such-survey", DAYS, '"reaction"', '"talk"', "block[7].surveys[2]", ""),
    ("not-one-of", DAYS, 'wave = "post"', 'wave = "pre"', "block[7].wave", ""),
    ("setting-apart", DAYS, 'wave = "pre"\n', "", "block[1].surveys", 'surveys = ["check"]'),
    ("setting-apart", DAYS, 'surveys = ["check"]\n', "", "block[1].wave", 'wave = "pre"'),
    ("unknown-key", DAYS, "people =", "persons =", "persons", ""),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[4]}")
def test_a_rule_of_templates(pack: Copy, case: tuple[str, str, str, str, str, str]) -> None:
    code, file, old, new, field, at = case
    line = pack.change(file, old, new)
    if at:
        line = pack.line_of(file, at)

    assert pack.found() == [(file, line, field, code)]


def test_a_template_says_what_is_written(pack: Copy) -> None:
    found = read_template(pack.folder, "two-days")

    assert [(one.name["en"], one.start, one.minutes) for one in found.days] == [
        ("The Whole System", time(9), 45),
        ("Teamwork", time(8, 30), 39),
    ]
    assert [one.day for one in found.blocks] == [1, 1, 1, 1, 2, 2, 2]
    assert found.blocks[3].locked_start == time(13)
    assert [one.grouping for one in found.blocks if one.grouping] == ["mixed", "department"]
    assert (found.blocks[-1].surveys, found.blocks[-1].wave) == (("check", "reaction"), "post")
    assert (found.people, found.groups) == (Bounds(least=10, most=60), Bounds(least=3, most=8))
    assert found.alternates[0] == Alternate(content="detective", instead_of="bridge")


def test_people_need_a_break(pack: Copy) -> None:
    """The first break becomes a talk: what follows is too long, and that is said once."""
    pack.change(ALL, 'content = "pause"\nminutes = 10', 'content = "talk"\nminutes = 5')
    pack.change(ALL, "minutes = 292", "minutes = 287")
    line = pack.line_of(ALL, '[[block]]\ncontent = "detective"')

    assert pack.found() == [(ALL, line, "block[9]", "break-late")]
    assert dict(pack.problems()[0].facts) == {"found": "110", "limit": "100"}


def test_a_gap_and_a_night_are_breaks(pack: Copy) -> None:
    long = "minutes = 100\n"
    for name in ("bridge", "drawing", "rubric"):
        file = f"exercises/{name}.toml"
        pack.change(file, "minutes = 15", f"{long}shorter = [{{ minutes = 15, steps = [10, 5] }}]")
        pack.change(file, "minutes = 10\n", "minutes = 95\n")
    pack.change(DAYS, "minutes = 15\nlocked", f"{long}locked")
    pack.change(DAYS, "minutes = 45", "minutes = 130")
    pack.change(DAYS, "minutes = 84", "minutes = 169")
    assert pack.found() == []

    line = pack.change(DAYS, '"13:00"', '"09:35"')
    assert pack.found() == [(DAYS, line - 3, "block[4]", "break-late")]


def test_half_a_day_has_an_exercise_of_each_family(pack: Copy) -> None:
    for path in (pack.folder / "exercises").iterdir():
        text = path.read_text(encoding="utf-8").replace('family = "case"', 'family = "drill"')
        path.write_text(text, encoding="utf-8")
    line = pack.line_of(ALL, "[[block]]")

    assert pack.found() == [(ALL, line, "block", "family-missing")]
    assert dict(pack.problems()[0].facts) == {"value": "case"}


def test_half_a_day_ends_with_a_closing(pack: Copy) -> None:
    pack.change("cards/end.toml", 'kind = "closing"', 'kind = "ritual"')
    line = pack.line_of(ALL, '[[block]]\ncontent = "end"')

    assert pack.found() == [(ALL, line, "block[23]", "closing-short")]


def test_rituals_around_the_closing_count_as_closing(pack: Copy) -> None:
    pack.change(
        "cards/end.toml",
        "minutes = 15\n\n",
        "minutes = 15\nshorter = [{ minutes = 10, steps = [10] }]\n\n",
    )
    text = (pack.folder / ALL).read_text(encoding="utf-8")
    end = 'content = "end"\nminutes = 15\n'
    photo = '[[block]]\ncontent = "photo"\nminutes = 5\n'
    (pack.folder / ALL).write_text(
        text.replace(end, end.replace("15", "10")).replace(photo, "") + "\n" + photo, "utf-8"
    )

    assert [one for one in pack.found() if one[3] != "template-sum"] == []


def test_a_template_is_not_blamed_for_a_broken_survey(pack: Copy) -> None:
    pack.change("surveys/check.toml", 'waves = ["pre", "post"]', 'waves = ["before"]')

    assert {one[0] for one in pack.found()} == {"surveys/check.toml"}
