"""The demo plays the sample by keys and believes nothing: what gets lost on the way, it finds."""

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
from facilitator.core.text import LOCALES
from facilitator.demo import on_screen
from facilitator.settings import load
from facilitator.storage.library import open_library
from tests.clock import START_MS
from tests.sources import ROOT

pytestmark = pytest.mark.timeout(180)

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


@pytest.fixture(scope="module")
def demos(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Played]:
    """Sound ones in both languages and broken ones, all played side by side."""
    folder = tmp_path_factory.mktemp("demos")
    outs = {name: folder / f"out-{number}" for number, name in enumerate((*LOCALES, *BROKEN))}
    begun = {name: begin(out, "--language", name) for name, out in outs.items() if name in LOCALES}
    begun |= {name: begin(outs[name], broken=patch) for name, patch in BROKEN.items()}
    return {name: end(demo, outs[name]) for name, demo in begun.items()}


@pytest.fixture(params=LOCALES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def played(demos: dict[str, Played], language: str) -> Played:
    return demos[language]


def test_all_agree(played: Played) -> None:
    assert (played.code, played.complained) == (0, "")
    assert len(played.said.splitlines()) > 20


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


def test_it_does_not_play_over_an_earlier_one(demos: dict[str, Played]) -> None:
    played = demos["en"]
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


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_award_makes_it_fail(demos: dict[str, Played], name: str) -> None:
    played = demos[name]

    assert played.code == 1, played.said
    assert played.complained.count("\n") >= 1
    assert "Traceback" not in played.complained
    assert "!=" not in played.complained
    assert "missing" not in played.complained
