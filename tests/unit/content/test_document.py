"""A syntax error hides nothing but its own statement."""

import pytest

from facilitator.content.document import parse
from facilitator.content.findings import Findings
from facilitator.content.limits import Source
from tests.unit.content.copies import Copy


def broken(text: str) -> tuple[dict[str, object], list[tuple[int, str, str]]]:
    """The data that is left, and line, field and code of what is wrong."""
    findings = Findings("a.toml", text)
    data = parse(Source("a.toml", text), findings)
    return data, [(one.line, one.field, one.code) for one in findings.problems()]


@pytest.mark.parametrize(
    ("text", "line", "field", "code"),
    [
        ('a = 1\nb = "x"y"\nc = 3\n', 2, "b", "bad-string"),
        ('a = 1\nb = "open\nc = 3\n', 2, "b", "bad-string"),
        ("a = 1\nb = 'open\nc = 3\n", 2, "b", "bad-string"),
        ('a = 1\nb = "\\d"\nc = 3\n', 2, "b", "bad-escape"),
        ("a = 1\nb\nc = 3\n", 2, "", "no-equals"),
        ("a = 1\nb ＝ 2\nc = 3\n", 2, "", "no-equals"),
        ("a = 1\nb = 是\nc = 3\n", 2, "b", "bad-value"),
        ("a = 1\nb = \nc = 3\n", 2, "b", "bad-value"),
        ("a = 1\nb = [1, 2\nc = 3\n", 2, "b", "not-closed"),
        ("a = 1\nb = { x = 1\nc = 3\n", 2, "b", "not-closed"),
        ("a = 1\na = 2\nc = 3\n", 2, "a", "written-twice"),
        ("a = 1\nb = 1\nb.x = 2\nc = 3\n", 3, "b.x", "written-twice"),
        ("a = 1\nb = [1, 2]]\nc = 3\n", 2, "b", "bad-string"),
    ],
)
def test_one_broken_statement(text: str, line: int, field: str, code: str) -> None:
    data, found = broken(text)

    assert found == [(line, field, code)]
    assert (data["a"], data["c"]) == (1, 3)


def test_every_broken_statement_is_reported() -> None:
    data, found = broken('a = "x"y"\nb = 1\nc = 是\nd = 2\n[t]\ne = \nf = 3\n')

    assert found == [(1, "a", "bad-string"), (3, "c", "bad-value"), (6, "t.e", "bad-value")]
    assert data == {"b": 1, "d": 2, "t": {"f": 3}}


def test_broken_items_of_a_list_are_told_apart() -> None:
    data, found = broken(
        'list = [\n  { a = "x" },\n  { a = "y"z" },\n  { b 1 },\n  { a = "v" },\n]\n'
    )

    assert [one[:2] for one in found] == [(3, "list[2]"), (4, "list[3]")]
    assert data == {"list": [{"a": "x"}, {}, {}, {"a": "v"}]}


def test_a_list_left_open_before_a_table_takes_nothing_with_it() -> None:
    data, found = broken("[[step]]\nnotes = [\n  1,\n[[step]]\nid = 2\n")

    assert found == [(2, "step[1].notes", "not-closed")]
    assert data == {"step": [{}, {"id": 2}]}


def test_an_open_multi_line_text_is_found_where_it_begins() -> None:
    data, found = broken('a = 1\nb = """\nmore\nand more\n')

    assert data == {"a": 1}
    assert [(code, field) for _, field, code in found] == [("bad-string", "b")]


def test_tables_inside_a_broken_table_are_left_out_with_it() -> None:
    text = "[[step]\nid = 1\n[[step.cue]]\nid = 2\n[[step]]\nid = 3\n"
    data, found = broken(text)

    assert [one[0] for one in found] == [1]
    assert data == {"step": [{"id": 3}]}


def test_a_file_of_nothing_but_errors_ends() -> None:
    data, found = broken("?\n" * 5000)

    assert data == {}
    assert 1 <= len(found) <= 40


def test_a_broken_step_hides_neither_the_next_step_nor_the_next_file(pack: Copy) -> None:
    first = pack.change("exercises/bridge.toml", 'zh-CN = "“开始。”"', 'zh-CN = ""开始。""')
    second = pack.change("exercises/bridge.toml", 'kind = "ask"', 'kind = "asks"')
    third = pack.change("exercises/chain.toml", "typical = 1470.5", "typical = 1")

    assert pack.found() == [
        ("exercises/bridge.toml", first, "step[1].notes[1]", "not-closed"),
        ("exercises/bridge.toml", second, "step[2].notes[1].kind", "not-one-of"),
        ("exercises/chain.toml", third, "scoring.typical", "scoring-range"),
    ]


def test_what_could_not_be_read_is_not_called_missing(pack: Copy) -> None:
    line = pack.change("cards/talk.toml", "minutes = 5\n\n", "minutes = 五\n\n")

    assert pack.found() == [("cards/talk.toml", line, "minutes", "bad-value")]
