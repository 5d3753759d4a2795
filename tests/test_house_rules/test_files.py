"""Rules about files as such: size, names, what may not stand in them."""

import re
from pathlib import Path

import pytest

from tests.sources import ROOT, python_files, shown, walk

LONGEST = 400
FOLDERS = ("facilitator", "packaging", "tests")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}
TEXT_FILES = (
    ".py",
    ".toml",
    ".md",
    ".txt",
    ".po",
    ".json",
    ".yaml",
    ".yml",
    ".qss",
    "run",
    ".lock",
)

# Written in two halves, so that this file keeps the rule it checks.
UNFINISHED = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X\\b")))
ONE_MACHINE = re.compile(r"(?<![\w.~}])/(?:home|root|Users|work|opt|mnt)/\w|[A-Z]:\\Users\\")


def project_texts() -> list[Path]:
    return sorted(walk(ROOT, *TEXT_FILES))


def test_no_python_file_is_longer_than_a_person_can_hold() -> None:
    files = python_files(*FOLDERS)
    lengths = {shown(p): len(p.read_text(encoding="utf-8").splitlines()) for p in files}

    assert len(lengths) > 20
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}


def test_every_file_is_named_for_a_topic() -> None:
    files = python_files(*FOLDERS)
    names = {part for p in files for part in p.relative_to(ROOT).with_suffix("").parts}

    assert "facilitator" in names
    assert names & NAMELESS == set()


def test_packaging_is_a_folder_and_not_a_package() -> None:
    """With an __init__.py it would hide the library of that name from everybody."""
    assert (ROOT / "packaging" / "boot.py").exists()
    assert list((ROOT / "packaging").rglob("__init__.py")) == []


@pytest.mark.parametrize(
    ("rule", "why"),
    [(UNFINISHED, "an issue instead"), (ONE_MACHINE, "a path of one machine")],
)
def test_what_may_not_stand_in_any_text(rule: re.Pattern[str], why: str) -> None:
    files = project_texts()
    found = [
        f"{shown(path)}:{number}: {line.strip()[:80]} ({why})"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if rule.search(line)
    ]

    assert {"README.md", "pyproject.toml", ".ci/run"} <= {shown(path) for path in files}
    assert found == []


def test_the_rules_about_texts_see_what_they_look_for() -> None:
    assert UNFINISHED.search("# TO" + "DO later")
    assert ONE_MACHINE.search('open("/home' + '/ada/x")')
    assert not ONE_MACHINE.search("tests/home/x and https://example.org/work/x")


def test_every_test_file_holds_a_test() -> None:
    files = [path for path in python_files("tests") if path.name.startswith("test_")]

    assert len(files) > 5
    empty = [shown(p) for p in files if "def test_" not in p.read_text(encoding="utf-8")]
    assert empty == []
