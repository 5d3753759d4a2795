"""The scanner says the line of everything that ``tomllib`` reads, however odd it is written."""

import tomllib
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.content.locator import locate

ODD = (
    r'''# a remark with [brackets] and "quotes"
title = "a # inside \" and ]"  # and one behind
'quoted key' = 1
"escaped \u0061" = 2
a.b."c.d" = 3
  a . b . e   =   4
multi = """
first = "not a key"
[not a header]
""" # still the same statement
literal = '''
    + "'''"
    + r"""
x = 1
"""
    + "'''"
    + r'''
five = """""quotes"""""
list = [ # opened here
  1,
  [2, "]", { x = 1, y.z = [3] }],

  # remark, with a comma
  { zh-CN = "甲", en = 'b' },
]
date = 2026-03-05 09:00:00
empty = []
none = {}

[table]
key = true

[[ many ]]
n = 1
  [many.inner]
  n = 2
  [[many.deep]]
  n = 3
  [[many.deep]]
  n = 4

[[many]]
n = 5
[[many.deep]]
n = 6
[table.below."x.y"]
n = 7
'''
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """Every path in parsed data."""
    found = {path}
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            found |= paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(cast("list[object]", value)):
            found |= paths(inner, (*path, index))
    return found


def test_odd_toml_is_located_whole() -> None:
    places = locate(ODD)

    assert paths(tomllib.loads(ODD)) - {()} == set(places.lines)


def test_lines_of_odd_toml() -> None:
    lines = locate(ODD).lines
    text = ODD.split("\n")

    def at(*path: str | int) -> str:
        return text[lines[path] - 1].strip()

    assert at("title").startswith("title")
    assert at("quoted key") == "'quoted key' = 1"
    assert at("escaped a").startswith('"escaped')
    assert at("a", "b", "e").startswith("a . b . e")
    assert at("a", "b").startswith("a.b.")
    assert at("five").startswith("five")
    assert at("list", 1, 2, "y", "z", 0).startswith("[2,")
    assert at("list", 2, "en").startswith("{ zh-CN")
    assert at("many", 0, "deep", 1, "n") == "n = 4"
    assert at("many", 1) == "[[many]]"
    assert at("many", 1, "deep", 0, "n") == "n = 6"
    assert at("table", "below", "x.y", "n") == "n = 7"


def test_what_is_missing_stands_where_it_should_be() -> None:
    places = locate('a = 1\n[[step]]\nid = "x"\n')

    assert places.line(("step", 0, "minutes")) == 2
    assert places.line(("nothing",)) == 1


def test_statements_say_where_a_list_was_left_open() -> None:
    found = locate("a = [\n  1,\nb = 2\n[c]\n").statements

    assert [(one.first, one.last, one.path, one.left_open) for one in found] == [
        (1, 2, ("a",), "list"),
        (3, 3, ("b",), ""),
        (4, 4, ("c",), ""),
    ]


def test_statements_say_where_a_text_was_left_open() -> None:
    found = locate('a = "x\nb = """\nmore').statements

    assert [(one.first, one.last, one.left_open) for one in found] == [
        (1, 1, "text"),
        (2, 3, "text"),
    ]


KEYS = st.text(st.sampled_from("abc-_1甲 .\"'#]["), min_size=1, max_size=5)
VALUES = st.recursive(
    st.one_of(
        st.integers(-999, 999),
        st.booleans(),
        st.text(st.sampled_from("ab \"'\\#[]{}=,\n甲“”"), max_size=8),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def written(value: object, gap: str) -> str:
    """A value as TOML; ``gap`` stands where a list may break."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, list):
        items = cast("list[object]", value)
        return "[" + gap + ("," + gap).join(written(one, gap) for one in items) + gap + "]"
    pairs = cast("dict[str, object]", value).items()
    return "{" + ", ".join(f"{written(k, '')} = {written(v, gap)}" for k, v in pairs) + "}"


@given(
    data=st.dictionaries(KEYS, VALUES, max_size=5),
    tables=st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=3),
    gap=st.sampled_from(["", " ", "\n", " # ] x\n  "]),
)
@settings(max_examples=150, deadline=None)
def test_every_value_is_located_on_a_line_of_its_own_statement(
    data: dict[str, object], tables: list[dict[str, object]], gap: str
) -> None:
    text = ""
    wanted: list[tuple[tuple[str | int, ...], int]] = []

    def add(table: dict[str, object], path: tuple[str | int, ...]) -> None:
        nonlocal text
        for key, value in table.items():
            wanted.append(((*path, key), text.count("\n") + 1))
            text += f"{written(key, '')} = {written(value, gap)}\n"

    add(data, ())
    for index, table in enumerate(tables):
        wanted.append((("#many", index), text.count("\n") + 1))
        text += '[["#many"]]\n'
        add(table, ("#many", index))
    parsed = tomllib.loads(text)
    places = locate(text)

    assert paths(parsed) - {()} == set(places.lines)
    assert [(path, places.line(path)) for path, _ in wanted] == wanted


@given(st.text(st.sampled_from("a=[]{}\"'\\#\n,. 甲"), max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_makes_the_scanner_fail(text: str) -> None:
    places = locate(text)
    last = text.count("\n") + 1

    assert all(1 <= line <= last for line in places.lines.values())
    assert all(1 <= one.first <= one.last <= last for one in places.statements)
