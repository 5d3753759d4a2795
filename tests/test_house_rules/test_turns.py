"""What waits for another turn of the event loop is kept alive by nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import parsed, python_files, shown

NOW_AND_ABOUT = 3
"""Arguments of a shot of 0 ms that is about somebody."""


def kept_for_ever(tree: ast.Module) -> Iterator[int]:
    """Shots of 0 ms about somebody: PySide 6.11 keeps what they would call where that one goes
    first."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="singleShot"), args=[ast.Constant(value=0), *_]
            ) if len(node.args) == NOW_AND_ABOUT:
                yield node.lineno
            case _:
                pass


@pytest.mark.parametrize("path", python_files("facilitator"), ids=shown)
def test_what_is_done_in_the_next_turn_goes_with_whom_it_is_about(path: Path) -> None:
    assert list(kept_for_ever(parsed(path))) == [], "use next_turn"


def test_the_rule_finds_what_it_looks_for() -> None:
    wrong = "QTimer.singleShot(0, a, b)\nQTimer.singleShot(5, a, b)\nQTimer.singleShot(0, b)\n"
    assert list(kept_for_ever(ast.parse(wrong))) == [1]
