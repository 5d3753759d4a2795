"""Every value of every file, shipped or of the fixture, replaced by nonsense, is reported on its line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from facilitator.content.packs import check_pack
from tests.unit.content.copies import FIXTURE, SHIPPED

# A key with a plain value, wherever it stands: on a line of its own or inside an inline table.
LEAF = re.compile(
    r'(?P<key>(?<![\w"])(?:[\w.-]+|"[^"\n]*"))[ ]*=[ ]*(?P<value>"[^"\n]*"|-?[\d.]+|true|false)'
)
# A plain value in a list: a point, an id, the cell of a table.
LISTED = re.compile(r'(?<=[\[,])[ ]*(?P<value>"s*"|-?\d[\d.]*)(?=[ ]*[,\]])')
NONSENSE = "[[[true]]]"
EVERY = 7
"""Checked in one run; `--long` checks all of them."""

FILES = [
    pytest.param(path, id=f"{pack.name}/{path.relative_to(pack).as_posix()}")
    for pack in (SHIPPED, FIXTURE)
    for path in sorted(pack.rglob("*.toml"))
]


def leaves(text: str) -> list[tuple[int, int]]:
    """Where the values of a file stand; what a remark says is none of them."""
    return sorted({span for line in re.finditer(r"[^\n]+", text) for span in _leaves(line)})


def _leaves(line: re.Match[str]) -> Iterator[tuple[int, int]]:
    words = line.group()
    if not words.lstrip().startswith("#"):
        # What a text says may look like a list.
        bare = re.sub(r'"[^"\n]*"', lambda found: f'"{"s" * (len(found.group()) - 2)}"', words)
        for leaf in (*LEAF.finditer(words), *LISTED.finditer(bare)):
            yield line.start() + leaf.start("value"), line.start() + leaf.end("value")


def silent(path: Path, every: int, folder: Path) -> list[str]:
    """The leaves of a file whose nonsense is not reported on their line.

    A run says everything it finds, so many leaves are spoilt at once, of each line one. A leaf that
    hides another, as the kind of an entry hides its fields, leaves that other for a run of its own.
    """
    text = path.read_text(encoding="utf-8")
    pack = path.parent if path.name == "pack.toml" else path.parent.parent
    (folder / "pack.toml").write_text((pack / "pack.toml").read_text("utf-8"), "utf-8")
    file = path.relative_to(pack).as_posix()
    target = folder / file
    target.parent.mkdir(exist_ok=True)
    # A file alone lacks what it refers to: that is said on its lines whatever stands there.
    target.write_text(text, encoding="utf-8")
    known = set(check_pack(folder))

    def missed(spoilt: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        target.write_text(_with_nonsense(text, spoilt), encoding="utf-8")
        said = {one.line for one in {*check_pack(folder)} - known if one.file == file}
        return [leaf for leaf in spoilt if _line(text, leaf) not in said]

    runs: dict[int, list[tuple[int, int]]] = {}
    nth = Counter[int]()
    for leaf in leaves(text)[::every]:
        runs.setdefault(nth[_line(text, leaf)], []).append(leaf)
        nth[_line(text, leaf)] += 1
    hidden = [leaf for spoilt in runs.values() for leaf in missed(spoilt)]
    alone = [leaf for leaf in hidden if missed([leaf])]
    return [f"{file}:{_line(text, leaf)} {text[slice(*leaf)]}" for leaf in alone]


def _with_nonsense(text: str, spoilt: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spoilt):
        text = text[:start] + NONSENSE + text[end:]
    return text


def _line(text: str, leaf: tuple[int, int]) -> int:
    return text.count("\n", 0, leaf[0]) + 1


def test_the_leaves_are_found() -> None:
    text = (SHIPPED / "exercises" / "case-multinational.toml").read_text(encoding="utf-8")

    assert len(leaves(text)) > 300


@pytest.mark.parametrize("file", FILES)
def test_some_corrupted_leaves(file: Path, tmp_path: Path) -> None:
    assert silent(file, EVERY, tmp_path) == []


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize("file", FILES)
def test_every_corrupted_leaf(file: Path, tmp_path: Path) -> None:
    assert silent(file, 1, tmp_path) == []
