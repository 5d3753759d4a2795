"""Hostile and unlucky files end in a sentence: never in a traceback, never in a long wait."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.content.catalogue import catalogue
from facilitator.content.limits import check_text
from facilitator.content.packs import check_pack, read_survey
from facilitator.core.errors import BrokenPack
from tests.unit.content.copies import Copy

FILE = "exercises/bridge.toml"
FOLDERS = ("exercises", "cards", "surveys", "templates")
SLOWEST_S = 30.0
"""Of computing, on the slowest of machines: what grows with the square of a file takes minutes."""


def codes(pack: Copy) -> list[tuple[str, int, str]]:
    """File, line and code of what the check finds, and that it comes to an end."""
    begun = time.process_time()
    found = [(one.file, one.line, one.code) for one in pack.problems()]
    assert time.process_time() - begun < SLOWEST_S
    return found


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("x = " + "[" * 1000 + "]" * 1000, 1, "too-deep"),
        ("a = 1\nx = " + "{a = " * 33 + "1" + "}" * 33, 2, "too-deep"),
        ("x = " + "[{a = " * 17 + "1" + "}]" * 17, 1, "too-deep"),
        ("a = 1\n\n" + ".".join("k" * 33) + " = 1", 3, "too-deep"),
        ("a = 1\n[" + ".".join("k" * 9000) + "]", 2, "too-deep"),
        ("x = " + " . ".join(['"k"'] * 40) + " = 1", 1, "too-deep"),
        ("a = 1\nx = " + "9" * 5000, 2, "number-too-long"),
        ("x = [1,\n" + "1_0" * 40 + "]", 2, "number-too-long"),
        ("a = 1\nx = '" + "x" * 20_000 + "'", 2, "line-too-large"),
        ("a = 1\nx = '" + "甲" * 7000 + "'", 2, "line-too-large"),
    ],
)
def test_a_limit_before_parsing(pack: Copy, text: str, line: int, code: str) -> None:
    (pack.folder / FILE).write_text(text, encoding="utf-8")

    assert codes(pack) == [(FILE, line, code)]


@pytest.mark.parametrize(
    "text",
    [
        'x = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["',
        "x = '{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{'",
        "# [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        'x = """\n[[[[[[[[[[[[[[[[[\n[[[[[[[[[[[[[[[[[[[[[[[["""',
        "x = [" + "1.5, " * 100 + "]",
        "x = '" + "1" * 40 + "'",
        "2026-03-05-aaaa-1234567890123456 = 1",
    ],
)
def test_what_stands_in_texts_and_lists_is_not_counted(text: str) -> None:
    assert check_text("a.toml", text) is None


@pytest.mark.parametrize(
    "text",
    [
        '"' * 19_000,
        '"\\"' * 6_000,
        "\n".join('"\\"' * 6_000 for _ in range(50)),
        "a" * 19_000,
        "\n".join("a" * 19_000 for _ in range(50)),
        "\n".join("a." * 9_000 for _ in range(50)),
        "'''" + "''x" * 300_000,
        '"""' + '"" ' * 300_000,
        "x = [" + "1,\n" * 300_000 + "]",
        "[[a]]\n" * 150_000,
        "[[step]]\n" * 100_000,
        "\n".join(f"k{n} = 1" for n in range(80_000)),
        "?\n" * 400_000,
        "a = [\n" * 20_000,
        'id = "a\n' * 100_000,
        "x = { " + "y = 1, " * 2_000 + "z = 1 }",
    ],
    ids=range(16),
)
@pytest.mark.parametrize("size", [300_000, pytest.param(999_000, marks=pytest.mark.long)])
def test_a_hostile_file_ends_in_problems_and_in_time(pack: Copy, text: str, size: int) -> None:
    (pack.folder / FILE).write_text(text[:size], encoding="utf-8")

    assert FILE in {file for file, _, _ in codes(pack)}


TABLES = {
    "surveys/isq-15.toml": ("[[item]]", "[[item.option]]", "[[stems]]", "[[dimensions]]"),
    "surveys/check.toml": ("[[item]]", "[[forms]]"),
    "templates/two-days.toml": ("[[block]]", "[[day]]", "[[alternates]]"),
    "exercises/detective.toml": ("[[sheet]]", "[[sheet]]\n[[sheet.card]]"),
}


@pytest.mark.parametrize(
    ("file", "head"), [(file, head) for file, heads in TABLES.items() for head in heads]
)
def test_thousands_of_tables_end_in_problems_and_in_time(pack: Copy, file: str, head: str) -> None:
    text = (pack.folder / file).read_text(encoding="utf-8").split("\n\n")[1]
    (pack.folder / file).write_text(text + f"\n{head}" * 30_000, encoding="utf-8")

    assert file in {name for name, _, _ in codes(pack)}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rows", "[" + "[" + "1, " * 6_000 + "1],\n" + "]"),
        ("rows", "[" + "[1],\n" * 60_000 + "]"),
        ("lines", "[" + '{ zh-CN = "一", en = "1" },\n' * 20_000 + "]"),
        ("lengths", "[" + "15,\n" * 100_000 + "]"),
    ],
    ids=["wide", "long", "lines", "lengths"],
)
def test_a_sheet_as_large_as_a_file(pack: Copy, key: str, value: str) -> None:
    file = "exercises/detective.toml"
    text = (pack.folder / file).read_text(encoding="utf-8")
    sheet = f'\n[[sheet]]\nid = "huge"\nname = {{ zh-CN = "大", en = "Huge" }}\n{key} = {value}\n'
    (pack.folder / file).write_text(text + sheet, encoding="utf-8")

    assert (file, "too-many") in {(name, code) for name, _, code in codes(pack)}


@given(st.text(st.sampled_from("ab=[]{}\"'\\#\n,. 甲1-\t\r\x00"), max_size=80))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_the_check_fail(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("pack")
    (folder / "pack.toml").write_text(text, encoding="utf-8")
    for name in FOLDERS:
        (folder / name).mkdir()
        (folder / name / "a.toml").write_text(text, encoding="utf-8")

    assert check_pack(folder)
    catalogue(folder)


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_another_encoding(pack: Copy, encoding: str) -> None:
    text = (pack.folder / FILE).read_text(encoding="utf-8").replace("“", "").replace("”", "")
    (pack.folder / FILE).write_bytes(text.encode(encoding))

    assert [(file, code) for file, _, code in codes(pack)] == [(FILE, "not-utf8")]


def test_the_line_of_the_first_wrong_byte(pack: Copy) -> None:
    (pack.folder / FILE).write_bytes("# fine\n# 好\n# ".encode() + "好".encode("gbk"))

    assert codes(pack) == [(FILE, 3, "not-utf8")]


def test_what_windows_editors_add_does_no_harm(pack: Copy) -> None:
    text = (pack.folder / FILE).read_text(encoding="utf-8").replace("\n", "\r\n")
    (pack.folder / FILE).write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert codes(pack) == []


def test_a_file_that_is_too_large(pack: Copy) -> None:
    (pack.folder / FILE).write_text("# comment\n" * 100_001, encoding="utf-8")

    assert codes(pack) == [(FILE, 1, "file-too-large")]


def test_a_pack_that_is_too_large(pack: Copy) -> None:
    for number in range(10):
        text = "# comment\n" * 90_000
        (pack.folder / "cards" / f"big-{number}.toml").write_text(text, encoding="utf-8")

    assert ("", 1, "pack-too-large") in codes(pack)


def test_too_many_files(pack: Copy) -> None:
    for number in range(201):
        (pack.folder / "cards" / f"card-{number}.toml").write_text("", encoding="utf-8")

    assert ("", 1, "too-many-files") in codes(pack)


def test_a_folder_with_thousands_of_other_files(pack: Copy) -> None:
    (pack.folder / "photos").mkdir()
    for number in range(2100):
        (pack.folder / "photos" / f"{number}.jpg").touch()

    assert codes(pack) == [("", 1, "too-many-files")]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_links_are_not_followed(pack: Copy, tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text('id = "secret"', encoding="utf-8")
    (pack.folder / "cards" / "secret.toml").symlink_to(secret)
    (pack.folder / "elsewhere").symlink_to(tmp_path)

    assert codes(pack) == [("cards/secret.toml", 1, "link"), ("elsewhere", 1, "link")]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_linked_folder_of_surveys_is_not_followed(pack: Copy, tmp_path: Path) -> None:
    (pack.folder / "surveys").rename(tmp_path / "surveys")
    (pack.folder / "surveys").symlink_to(tmp_path / "surveys")

    assert ("surveys", 1, "link") in codes(pack)
    assert catalogue(pack.folder).surveys == ()
    with pytest.raises(BrokenPack):
        read_survey(pack.folder, "isq-15")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_linked_folder_of_cards_is_not_followed(pack: Copy, tmp_path: Path) -> None:
    (pack.folder / "cards").rename(tmp_path / "cards")
    (pack.folder / "cards").symlink_to(tmp_path / "cards")

    assert ("cards", 1, "link") in codes(pack)
    assert {entry.id for entry in catalogue(pack.folder).contents}.isdisjoint({"talk", "points"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_no_file(pack: Copy) -> None:
    os.mkfifo(pack.folder / "cards" / "pipe.toml")

    assert codes(pack) == [("cards/pipe.toml", 1, "not-a-file")]


def test_a_folder_that_is_called_like_a_file(pack: Copy) -> None:
    (pack.folder / "pack.toml").unlink()
    (pack.folder / "pack.toml").mkdir()

    assert ("pack.toml", 1, "no-pack-file") in codes(pack)


def test_files_in_the_wrong_place_are_named(pack: Copy) -> None:
    (pack.folder / "exercise").mkdir()
    (pack.folder / "exercise" / "lost.toml").touch()
    (pack.folder / "notes.toml").touch()
    (pack.folder / "README.md").touch()

    assert codes(pack) == [("exercise/lost.toml", 1, "stray-file"), ("notes.toml", 1, "stray-file")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_nobody_may_read(pack: Copy) -> None:
    (pack.folder / FILE).chmod(0)

    assert [(file, code) for file, _, code in codes(pack)] == [(FILE, "unreadable")]
