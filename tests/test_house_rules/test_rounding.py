"""Printed figures are rounded by one rule, half up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import ROOT, parsed, python_files, shown

PRINTING = [
    *sorted((ROOT / "facilitator/reports").glob("summary*.py")),
    ROOT / "facilitator/reports/pen.py",
    ROOT / "facilitator/ui/slides/numbers.py",
    *python_files("facilitator/core/charts"),
]


def to_the_even(tree: ast.Module) -> Iterator[int]:
    """Lines that leave the rounding to Python: 62.5 would be printed as 62, a million as 1e+06."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="round")):
                yield node.lineno
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=spec)])):
                if re.fullmatch(r"\+?(\.\d+)?[f%eg]", str(spec)):
                    yield node.lineno
            case _:
                pass


@pytest.mark.parametrize("path", PRINTING, ids=shown)
def test_no_printed_figure_is_rounded_by_python(path: Path) -> None:
    assert list(to_the_even(parsed(path))) == []


def test_the_rule_finds_what_it_looks_for() -> None:
    wrong = "a = round(b)\nc = f'{d:.1f}'\ne = f'{g:+.0f}'\nh = f'{i:g}'\nfine = f'{j:02}'\n"
    assert list(to_the_even(ast.parse(wrong))) == [1, 2, 3, 4]
