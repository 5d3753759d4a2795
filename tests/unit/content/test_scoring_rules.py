"""Rules about the parameters of each scoring type, and about scoring and parts."""

import pytest

from tests.unit.content.copies import Copy

CASES = [
    # code, exercise, old, new, field
    ("scoring-range", "bridge", "high = 50, step = 10", "high = 0, step = 10", "scoring.items[1].high"),
    ("step-does-not-divide", "bridge", "high = 50, step = 10", "high = 50, step = 15", "scoring.items[1].step"),
    ("setting-apart", "bridge", "high = 50, step = 10", "high = 50, step = 10, tolerance = 2", "scoring.items[1].tolerance"),
    ("wrong-type", "bridge", "high = 50", 'high = "50"', "scoring.items[1].high"),
    ("wrong-type", "bridge", "high = 50", "high = nan", "scoring.items[1].high"),
    ("out-of-range", "rubric", "levels = 4", "levels = 0", "scoring.levels"),
    ("wrong-type", "rubric", "judges = 3", "judges = 2.5", "scoring.judges"),
    ("setting-apart", "quiz-group", "seconds = 30", "seconds = 0", "scoring.seconds"),
    ("setting-apart", "quiz-chips", "chips = 10", "chips = 0", "scoring.chips"),
    ("key-not-all", "ranking", 'key = ["people", "command", "facts"]', 'key = ["people", "command"]', "scoring.key"),
    ("key-not-all", "ranking", 'key = ["people", "command", "facts"]', 'key = ["people", "people", "facts"]', "scoring.key"),
    ("not-one-of", "ranking", 'key_status = "designer"', 'key_status = "guessed"', "scoring.key_status"),
    ("scoring-range", "feedback", "high = 5", "high = 1", "scoring.high"),
    ("out-of-range", "customer-map", "strength = 3", "strength = 0", "scoring.strength"),
    ("bad-id", "survey", 'survey = "isq-15"', 'survey = "ISQ 15"', "scoring.survey"),
    ("setting-apart", "survey", "weight = 0", "weight = 1", "weight"),
    ("scoring-range", "timed", "limit = 900", "limit = 300", "scoring.limit"),
    ("scoring-range", "chain", "typical = 1470.5", "typical = 204", "scoring.typical"),
    ("scoring-range", "chain", "typical = 592.5", "typical = 96", "scoring.lengths[2].typical"),
    ("no-such-length", "chain", "minutes = 12, weeks", "minutes = 13, weeks", "scoring.lengths[2].minutes"),
    ("id-taken", "chain", "minutes = 12, weeks", "minutes = 15, weeks", "scoring.lengths[2].minutes"),
    ("missing", "chain", "weeks = 16, ", "", "scoring.lengths[2].weeks"),
    ("anchors-count", "rubric", '{ zh-CN = "看不出路径", en = "No path" }, ', "", "scoring.criteria[1].anchors"),
    ("line-too-long", "rubric", "看不出路径", "看不出路径" * 9, "scoring.criteria[1].anchors[1].zh-CN"),
    ("missing", "chain", ", typical = 592.5", "", "scoring.lengths[2].typical"),
    ("levels-count", "negotiation", "[40, 30, 20, 10, 0]", "[40, 30, 20, 10]", "scoring.issues[1].supplier"),
    ("levels-count", "negotiation", "customer = [0, 10, 20, 30, 40], ", "", "scoring.issues[1]"),
    ("levels-count", "negotiation", '{ zh-CN = "5 天", en = "5 days" }, ', "", "scoring.issues[1].levels"),
    ("text-missing", "ranking", 'zh-CN = "人安全了才查得清。", ', "", "scoring.items[1].why.zh-CN"),
    ("unknown-key", "drawing", 'zh-CN = "单向", en', 'why = 1, zh-CN = "单向", en', "scoring.rounds[1].why"),
    ("order-unfit", "drawing", '["q", "p"]]', '["q", "q"]]', "scoring.orders[2]"),
    ("order-unfit", "drawing", '["q", "p"]]', '["q"]]', "scoring.orders[2]"),
    ("wrong-type", "drawing", '["q", "p"]]', '["q", "p", 3]]', "scoring.orders[2]"),
    ("scoring-range", "drawing", "high = 900", "low = 900, high = 900", "scoring.measures[1].high"),
    ("not-one-of", "drawing", 'unit = "pair"', 'unit = "pairs"', "scoring.unit"),
    ("out-of-range", "allocation", "tokens = 10", "tokens = 0", "scoring.tokens"),
    ("out-of-range", "allocation", "most = 5", "most = 101", "scoring.most"),
    ("out-of-range", "negotiation", "levels = 5", "levels = 1", "scoring.levels"),
    ("not-one-of", "composite", 'kind = "T2"', 'kind = "composite"', "scoring.share[2].scoring.kind"),
    ("points-missing", "acts", "points = 10, zh-CN = \"画一张图\"", "zh-CN = \"画一张图\"", "part[1].option[2]"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[4]}")
def test_a_scoring_rule(pack: Copy, case: tuple[str, str, str, str, str]) -> None:
    code, exercise, old, new, field = case
    file = f"exercises/{exercise}.toml"
    line = pack.change(file, old, new)

    assert pack.found() == [(file, line, field, code)]


def test_a_key_that_is_left_out(pack: Copy) -> None:
    pack.change("exercises/quiz-group.toml", 'key = ["b"]\n', "")
    line = pack.line_of("exercises/quiz-group.toml", "[[part]]")

    assert pack.found() == [("exercises/quiz-group.toml", line, "part[1]", "key-missing")]


@pytest.mark.parametrize("cap", [0, -1])
def test_class_points_need_a_cap(pack: Copy, cap: int) -> None:
    line = pack.change("cards/points.toml", "cap = 30", f"cap = {cap}")

    assert pack.found() == [("cards/points.toml", line, "scoring.cap", "out-of-range")]


def test_shares_that_do_not_add_up(pack: Copy) -> None:
    pack.change("exercises/composite.toml", "share = 0.6", "share = 0.5")
    line = pack.line_of("exercises/composite.toml", "[[scoring.share]]")

    assert pack.found() == [("exercises/composite.toml", line, "scoring.share", "shares-sum")]
    assert dict(pack.problems()[0].facts) == {"found": "0.9"}


def test_criteria_that_are_left_out(pack: Copy) -> None:
    """What the entries of the steps then lack is said as well, but the cause comes by itself."""
    line = pack.change(
        "exercises/composite.toml",
        'criteria = [{ id = "goal", zh-CN = "目标", en = "Goal" }]',
        "levels = 4",
    )

    file = "exercises/composite.toml"
    assert (file, line, "scoring.share[2].scoring.criteria", "missing") in pack.found()


def test_levels_that_are_left_out_are_only_missing(pack: Copy) -> None:
    pack.change("exercises/negotiation.toml", "levels = 5\n", "")

    assert ("scoring.levels", "missing") in {one[2:] for one in pack.found()}
    assert "levels-count" not in {one[3] for one in pack.found()}


def test_an_unknown_kind_says_nothing_about_its_parameters(pack: Copy) -> None:
    line = pack.change("exercises/timed.toml", 'kind = "T7"', 'kind = "T77"')

    assert pack.found() == [("exercises/timed.toml", line, "scoring.kind", "not-one-of")]


def test_an_exercise_with_entries_needs_a_scoring(pack: Copy) -> None:
    file = "exercises/chain.toml"
    text = (pack.folder / file).read_text(encoding="utf-8")
    (pack.folder / file).write_text(text[: text.index("[scoring]")], encoding="utf-8")

    assert [one[2:] for one in pack.found()] == [
        ("weight", "setting-apart"),
        ("step[1].enter", "setting-apart"),
    ]


def test_class_points_need_their_scoring(pack: Copy) -> None:
    file = "cards/points.toml"
    text = (pack.folder / file).read_text(encoding="utf-8")
    (pack.folder / file).write_text(text[: text.index("[scoring]")], encoding="utf-8")

    assert ("scoring", "missing") in [one[2:] for one in pack.found()]
