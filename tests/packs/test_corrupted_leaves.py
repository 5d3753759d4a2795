"""Every value of every shipped file, replaced by nonsense, is reported on its own line."""

import re
from pathlib import Path

import pytest

from facilitator.content.packs import check_pack
from tests.unit.content.copies import SHIPPED

# A key with a plain value, wherever it stands: on a line of its own or inside an inline table.
LEAF = re.compile(
    r'(?P<key>(?<![\w"])(?:[\w.-]+|"[^"\n]*"))[ ]*=[ ]*(?P<value>"[^"\n]*"|-?[\d.]+|true|false)'
)
NONSENSE = "[[[true]]]"
EVERY = 7
"""Checked in one run; `--long` checks all of them."""

FILES = sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.toml"))


def leaves(text: str) -> list[re.Match[str]]:
    """The values of a file; what a remark says is none of them."""
    found: list[re.Match[str]] = []
    for line in re.finditer(r"[^\n]+", text):
        if not line.group().lstrip().startswith("#"):
            found.extend(LEAF.finditer(text, line.start(), line.end()))
    return found


def silent(file: str, every: int, folder: Path) -> list[str]:
    """The leaves of a file whose nonsense is not reported on their line."""
    text = (SHIPPED / file).read_text(encoding="utf-8")
    (folder / "pack.toml").write_text((SHIPPED / "pack.toml").read_text("utf-8"), "utf-8")
    target = folder / file
    target.parent.mkdir(exist_ok=True)
    missed: list[str] = []
    for leaf in leaves(text)[::every]:
        start, end = leaf.span("value")
        target.write_text(text[:start] + NONSENSE + text[end:], encoding="utf-8")
        line = text.count("\n", 0, start) + 1
        if line not in {one.line for one in check_pack(folder) if one.file == file}:
            missed.append(f"{file}:{line} {leaf.group()}")
    return missed


def test_the_leaves_are_found() -> None:
    text = (SHIPPED / "exercises" / "case-multinational.toml").read_text(encoding="utf-8")

    assert len(leaves(text)) > 300


@pytest.mark.parametrize("file", FILES)
def test_some_corrupted_leaves(file: str, tmp_path: Path) -> None:
    assert silent(file, EVERY, tmp_path) == []


@pytest.mark.long
@pytest.mark.parametrize("file", FILES)
def test_every_corrupted_leaf(file: str, tmp_path: Path) -> None:
    assert silent(file, 1, tmp_path) == []
