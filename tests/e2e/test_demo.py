"""The demo plays a course by keys and believes nothing: what gets lost on the way, it finds."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from facilitator.core.journal import values
from facilitator.core.text import EN, LOCALES, ZH
from facilitator.demo import on_screen
from facilitator.settings import load
from facilitator.storage.library import open_library
from tests.clock import START_MS
from tests.sources import ROOT

pytestmark = pytest.mark.timeout(180)

WHOLE = ("half-day", "one-day", "two-day")

BROKEN = {
    "every fifth entry is dropped": """
def award(self, place, value, by, reason="", count=[0]):
    count[0] += 1
    if count[0] % 5:
        return whole(self, place, value, by, reason)
""",
    "another option is stored": """
def award(self, place, value, by, reason=""):
    if isinstance(value, str) and len(value) == 1:
        value = chr((ord(value) - ord("a") + 1) % 4 + ord("a"))
    return whole(self, place, value, by, reason)
""",
    "a bug in every seventh entry that leaves no trace": """
def award(self, place, value, by, reason="", count=[0]):
    count[0] += 1
    done = whole(self, place, value, by, reason)
    if count[0] % 7 == 0:
        raise KeyError("after the fact")
    return done
""",
}
CHANGED = """
def award(self, place, value, by, reason="", seen=[]):
    if type(value).__name__ == "{kind}" and ".from" not in place.slot:
        seen.append(value)
        if len(seen) == 3:
            value = another(value)
    return whole(self, place, value, by, reason)

def another(value):
    if isinstance(value, int):
        return value - 1
    if isinstance(value, str):
        return "b" if value != "b" else "c"
    return [*value[1:], value[0]] if len(value) > 1 else ["a", "b"]
"""
PATCH = """
import sys
if sys.argv[0] != "-c":
    from facilitator.live.scores import LiveScores
    whole = LiveScores.award
{award}
    LiveScores.award = award
"""


@dataclass
class Played:
    """A demo that has come to its end."""

    code: int
    said: str
    complained: str
    out: Path


def begin(out: Path, *arguments: str, broken: str = "") -> subprocess.Popen[str]:
    """Start a demo, its program broken on purpose or not."""
    # A screen that is not there: whoever does not ask to watch is played out of sight.
    environment = {**os.environ, "DISPLAY": "" if "--pace" in arguments else ":no-such-screen"}
    paths = [str(ROOT)]
    if broken:
        out.mkdir()
        patch = PATCH.format(award="\n".join(f"    {line}" for line in broken.splitlines()))
        (out / "sitecustomize.py").write_text(patch, encoding="utf-8")
        paths.insert(0, str(out))
    return subprocess.Popen(
        [sys.executable, "-m", "facilitator", "demo", "--out", str(out), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment, "PYTHONPATH": os.pathsep.join(paths)},
        text=True,
    )


def end(demo: subprocess.Popen[str], out: Path) -> Played:
    said, complained = demo.communicate(timeout=170)
    return Played(demo.returncode, said, complained, out)


@pytest.fixture(
    scope="module", params=[ZH, pytest.param(EN, marks=pytest.mark.long)]
)  # the quick run plays a short template in English
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def played(language: str, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The sample in a language."""
    out = tmp_path_factory.mktemp("demo") / "out"
    return end(begin(out, "--language", language), out)


def test_all_agree(played: Played) -> None:
    assert (played.code, played.complained) == (0, "")
    assert len(played.said.splitlines()) > 20


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        pytest.param("taster", "zh-CN", marks=pytest.mark.long),
        pytest.param("taster", "en", marks=pytest.mark.long),
        pytest.param("quick-session", "zh-CN", marks=pytest.mark.long),
        pytest.param("quick-session", "en"),
    ],
)
def test_a_short_template_agrees(tmp_path: Path, name: str, spoken: str) -> None:
    out = tmp_path / "out"
    played = end(begin(out, "--template", name, "--language", spoken), out)

    assert (played.code, played.complained) == (0, "")
    moments = {path.stem.split("-")[1] for path in played.out.glob("*.png")}
    assert {"home", "first", "black", "reveal", "standing", "end", "report"} <= moments
    assert (played.out / "summary.pdf").exists()


@pytest.mark.long
@pytest.mark.parametrize("spoken", LOCALES)
@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_course_agrees(tmp_path: Path, name: str, spoken: str) -> None:
    out = tmp_path / "out"
    played = end(begin(out, "--template", name, "--language", spoken), out)

    assert (played.code, played.complained) == (0, "")
    shots = [path.name for path in out.glob("*-console.png")]
    entered = {one.split("-entry-")[1].rsplit("-", 1)[0] for one in shots if "-entry-" in one}
    assert any(one.startswith("internal-sla") for one in entered)
    library = open_library(out / "library", lambda: START_MS, create=False)
    try:
        (row,) = library.workshops.summaries()
        workshop = library.workshops.load(row.id)
        kinds = [action.kind for action in library.actions(row.id)]
        entries = library.entries(row.id)
    finally:
        library.close()
    assert (row.status, row.sample) == ("finished", False)
    # Every night the program is closed, and goes on at the same place in the morning.
    assert kinds.count("resume") == kinds.count("leave") == len(workshop.days) - 1
    assert any(entry.supersedes for entry in entries if entry.kind == "set")


@pytest.mark.long
@pytest.mark.parametrize("number", ["int", "str", "list"])
def test_a_value_changed_on_its_way_makes_a_whole_course_fail(tmp_path: Path, number: str) -> None:
    """Every form of value is compared: figures and levels, letters, orders and sets of answers."""
    out = tmp_path / "out"
    played = end(begin(out, "--template", "two-day", broken=CHANGED.format(kind=number)), out)

    assert played.code == 1, played.said
    assert played.complained.count("\n") >= 1
    assert "Traceback" not in played.complained


def test_what_is_not_there_is_not_played(tmp_path: Path) -> None:
    out = tmp_path / "out"
    played = end(begin(out, "--template", "three-day"), out)

    assert (played.code, played.said) == (2, "")
    assert len(played.complained.splitlines()) == 1
    for name in ("sample-90", "taster", "quick-session", *WHOLE):
        assert name in played.complained
    assert not out.exists()


def test_everything_is_written(played: Played, language: str) -> None:
    names = {path.name for path in played.out.iterdir()}

    assert {"summary.pdf", "library", "settings.json"} <= names
    moments = {path.stem.split("-")[1] for path in played.out.glob("*.png")}
    assert {"home", "entry", "black", "standing", "end", "report"} <= moments
    rooms = sorted(played.out.glob("*-audience.png"))
    for path in rooms:
        with Image.open(path) as picture:
            assert picture.size == (1920, 1080)
            dark = picture.convert("RGB").getcolors(1) == [(1920 * 1080, (0, 0, 0))]
            assert dark == ("black" in path.name)
    assert load(played.out / "settings.json").language == language


def test_the_library_and_the_paper_hold_what_was_played(played: Played, language: str) -> None:
    library = open_library(played.out / "library", lambda: START_MS, create=False)
    try:
        (row,) = library.workshops.summaries()
        entries = library.entries(row.id)
        kinds = [action.kind for action in library.actions(row.id)]
        assert library.check() == []
        assert not library.unclean
    finally:
        library.close()
    text = "".join(page.extract_text() for page in PdfReader(played.out / "summary.pdf").pages)

    assert (row.status, row.sample) == ("finished", True)
    assert len(values(entries)) > 70
    assert "void" in {entry.kind for entry in entries}
    assert kinds[-1] == "end"
    assert ("核心结论" in text) == (language == "zh-CN")


def test_it_does_not_play_over_an_earlier_one(played: Played) -> None:
    again = end(begin(played.out), played.out)

    assert (again.code, again.said) == (2, "")
    assert len(again.complained.splitlines()) == 1


def test_a_slow_demo_takes_its_time(tmp_path: Path) -> None:
    cues = 5
    began = time.monotonic()
    demo = begin(tmp_path / "slow", "--pace", "0.4")
    shown: list[float] = []
    assert demo.stdout is not None
    for _ in range(cues + 1):
        demo.stdout.readline()
        shown.append(time.monotonic() - began)
    demo.kill()
    demo.communicate()

    assert shown[-1] - shown[0] > 0.4 * (cues - 1)


@pytest.mark.parametrize(
    ("environment", "pace", "shown"),
    [
        ({"DISPLAY": ":0"}, 0.0, False),
        ({"DISPLAY": ":0"}, 0.5, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, 0.5, True),
        ({}, 0.5, False),
    ],
)
def test_it_takes_the_screen_only_for_who_wants_to_watch(
    environment: dict[str, str], pace: float, *, shown: bool
) -> None:
    assert on_screen(environment, pace) == shown


@pytest.mark.parametrize(
    "name",
    [
        "every fifth entry is dropped",
        pytest.param("another option is stored", marks=pytest.mark.long),
        pytest.param("a bug in every seventh entry that leaves no trace", marks=pytest.mark.long),
    ],
)
def test_a_broken_award_makes_it_fail(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    played = end(begin(out, "--template", "taster", broken=BROKEN[name]), out)

    assert played.code == 1, played.said
    assert played.complained.count("\n") >= 1
    assert "Traceback" not in played.complained
    assert "!=" not in played.complained
    assert "missing" not in played.complained
