"""A refusal names its own remedy."""

from pathlib import Path

import pytest

from facilitator.core.errors import AlreadyOpen, CannotWriteFile, LibraryInUse
from facilitator.messages import sentence
from facilitator.texts import load_texts

PLACE = Path("place")


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [
        ("No such file or directory", "Choose a folder that exists."),
        ("Permission denied", "Choose another place."),
        ("Read-only file system", "Choose another place."),
        ("Text file busy", "Close it in other programs or choose another place."),
    ],
)
def test_the_remedy_fits_what_kept_a_file_from_being_written(reason: str, remedy: str) -> None:
    said = sentence(CannotWriteFile(PLACE, reason), load_texts("en"))

    assert said.endswith(f". {remedy}")


def test_nobody_is_told_to_close_the_class_that_runs() -> None:
    chinese, english = load_texts("zh-CN"), load_texts("en")

    assert sentence(AlreadyOpen(PLACE), chinese) == "控场已经打开，已请它的窗口到前面来。"
    assert "lose" not in sentence(AlreadyOpen(PLACE), english)
    assert "report inside it" in sentence(LibraryInUse(PLACE), english)
