"""What the project says about itself is true."""

import re
import tomllib
from pathlib import Path

import pytest

import facilitator
from tests.sources import ROOT, walk

LOCKS = [ROOT / "requirements.lock", ROOT / ".ci" / "requirements.lock"]


def locked(lock: Path) -> dict[str, str]:
    """Package -> version of a lock."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", "\n".join(lines), re.MULTILINE))


def required(group: str | None = None) -> set[str]:
    """The packages that pyproject.toml names, for the program or for a group of tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    return {re.split(r"[\[<>=!]", each)[0].lower() for each in named}


@pytest.mark.parametrize("lock", LOCKS, ids=["program", "checks"])
def test_locks_name_no_address_and_hash_every_package(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", text)

    assert len(packages) > 3
    assert "://" not in text
    assert "@" not in text
    assert [each for each in packages if "--hash=sha256:" not in each] == []


def test_the_locks_hold_what_the_project_names() -> None:
    program, checks = map(locked, LOCKS)

    assert required() | required("test") <= program.keys()
    assert required("check") <= checks.keys()
    assert {n for n in program.keys() & checks.keys() if program[n] != checks[n]} == set()


def test_the_locked_toolkit_is_not_the_one_that_aborts() -> None:
    program = locked(LOCKS[0])

    assert program["pyside6-essentials"].startswith("6.11.")
    assert program["shiboken6"] == program["pyside6-essentials"]


def test_every_licence_goes_out_with_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {path for glob in project["license-files"] for path in ROOT.glob(glob)}
    there = {
        path
        for path in walk(ROOT / "resources", ".txt")
        if re.match(r"(OFL|LICEN[CS]E|COPYING|NOTICE)\b", path.name)
    }

    assert len(there) >= 3
    assert named == there | {ROOT / "LICENSE"}


def test_the_changelog_has_a_place_for_what_comes() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)

    assert headings[0] == "Unreleased"
    assert re.fullmatch(r"\d+\.\d+\.\d+", facilitator.__version__)


def test_the_readme_gives_the_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = ROOT / ".ci" / "run"

    assert "python3 packaging/boot.py run" in readme
    assert "python3 packaging/boot.py test" in readme
    assert "python3 packaging/boot.py test" in ci.read_text(encoding="utf-8")
    assert ci.stat().st_mode & 0o111


def test_every_picture_and_page_the_readme_points_to_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#]+)\)", readme) if "://" not in t]

    assert len(targets) > 3
    assert [target for target in targets if not (ROOT / target).exists()] == []
