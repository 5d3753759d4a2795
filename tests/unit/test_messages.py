"""A refusal names its own remedy."""

from pathlib import Path

import pytest

from facilitator.core.errors import (
    HELD_OPEN,
    AlreadyOpen,
    CannotWriteFile,
    LibraryInUse,
    NotAPassword,
    WorkshopDamaged,
)
from facilitator.messages import damaged, sentence
from facilitator.texts import load_texts

PLACE = Path("place")


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [
        ("No such file or directory", "Choose a folder that exists."),
        ("Permission denied", "Choose another place."),
        ("Read-only file system", "Choose another place."),
        (HELD_OPEN, "Close it in other programs or choose another place."),
        ("Text file busy", "Close it in other programs or choose another place."),
    ],
)
def test_the_remedy_fits_what_kept_a_file_from_being_written(reason: str, remedy: str) -> None:
    said = sentence(CannotWriteFile(PLACE, reason), load_texts("en"))

    assert said.endswith(f". {remedy}")


def test_nobody_is_told_to_close_the_class_that_runs() -> None:
    chinese, english = load_texts("zh-CN"), load_texts("en")

    assert sentence(AlreadyOpen(PLACE), chinese) == "控场已经打开，窗口会显示到最前面。"
    assert "lose" not in sentence(AlreadyOpen(PLACE), english)
    assert "report inside it" in sentence(LibraryInUse(PLACE), english)


@pytest.mark.parametrize(
    ("count", "english", "chinese"),
    [
        (1, "“A” is damaged (x) and cannot", "“A”已损坏（x），不能打开"),
        (2, "“A” and “B” are damaged and cannot", "“A”和“B”已损坏，不能打开"),
        (3, "“A”, “B” and “C” are damaged and cannot", "“A”“B”和“C”已损坏，不能打开"),
        (4, "“A”, “B” and 2 more workshops are", "“A”“B”和另外 2 场工作坊已损坏"),
        (9, "“A”, “B” and 7 more workshops are", "“A”“B”和另外 7 场工作坊已损坏"),
    ],
)
def test_damaged_workshops_are_named_up_to_three(count: int, english: str, chinese: str) -> None:
    found = [WorkshopDamaged(title, PLACE, Path("kept"), "x") for title in "ABCDEFGHI"[:count]]

    for locale, begin in (("en", english), ("zh-CN", chinese)):
        said = damaged(found, load_texts(locale))
        assert said.startswith(begin)
        assert "“kept”" in said


def test_a_password_is_refused_with_what_may_be_typed_and_where() -> None:
    chinese, english = load_texts("zh-CN"), load_texts("en")

    typed = sentence(NotAPassword(), english)
    assert "6 to 64 letters, digits and signs of an English keyboard" in typed
    assert sentence(NotAPassword(PLACE), english).startswith("“place” holds no password")
    assert "6" in sentence(NotAPassword(), chinese)
    assert "64" in sentence(NotAPassword(PLACE), chinese)


def test_a_file_held_open_is_said_in_chinese_too() -> None:
    said = sentence(CannotWriteFile(PLACE, HELD_OPEN), load_texts("zh-CN"))
    assert said == (
        "无法写入“place”：它正被其他程序打开，或已设为只读。请在其他程序中关闭它，或换一个位置。"
    )
