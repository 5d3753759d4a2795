"""A workshop of one's own, from the empty Home to its PDF: real windows, and nothing but keys."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.core.journal import values
from facilitator.core.naming import in_language
from facilitator.core.scoring.results import number
from facilitator.core.workshop import Workshop
from facilitator.live.clock import SystemClock
from facilitator.storage.library import FILE_NAME, open_library
from tests.e2e.desktop import LAPTOP, PROJECTOR, Desktop, wait_until

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(240)]

TITLE, CLIENT = "Working Together", "Hill and Son"
NAMES = ("Lynx", "Heron")
"""Typed; the other four groups keep the names that are suggested."""
BACK_TO_FIRST_NAME = 12
"""From the client: title, template, two buttons, two activities to swap, names 6 to 1."""
POINTS = {1: 7, 2: 5, 3: 9}


def retype(desktop: Desktop, text: str) -> None:
    desktop.keys("ctrl+a")
    desktop.type(text)


def wait_for_change(desktop: Desktop, *keys: str) -> None:
    """Press keys, and see that something came of it."""
    before = desktop.crop(LAPTOP)
    desktop.keys(*keys)
    wait_until(lambda: desktop.crop(LAPTOP) != before)


def make_workshop(desktop: Desktop) -> None:
    """The form of a new workshop, from Ctrl+N to Enter."""
    wait_for_change(desktop, "ctrl+n")
    desktop.keys("Tab")  # past the choice of the template
    retype(desktop, TITLE)
    desktop.keys("Tab")
    retype(desktop, CLIENT)
    desktop.keys(*["shift+Tab"] * BACK_TO_FIRST_NAME)
    for name in NAMES:
        retype(desktop, name)
        desktop.keys("Tab")
    wait_for_change(desktop, "Return")


def run_workshop(desktop: Desktop) -> None:
    """Started, a few steps, class points, ended."""
    desktop.keys("F5")
    wait_until(lambda: 0 < desktop.brightness(PROJECTOR) < 120)
    wait_for_change(desktop, "Next", "Next", "Prior")
    for key, points in POINTS.items():
        wait_for_change(desktop, "F3", str(key), str(points), "Return")
        desktop.keys("Escape")
    wait_for_change(desktop, "ctrl+e")
    desktop.keys("Return")
    wait_until(lambda: desktop.brightness(PROJECTOR) > 200)


def leave_home(desktop: Desktop) -> None:
    """The results are looked at, then the program is closed as its user would."""
    wait_until(lambda: can_be_exported(desktop), 40)
    wait_for_change(desktop, "Escape")
    desktop.keys("ctrl+q")
    program = desktop.program
    assert program is not None
    assert program.wait(20) == 0
    desktop.program = None


def can_be_exported(desktop: Desktop) -> bool:
    """Whether the button below the page of the report is on the laptop, in its colour."""
    seen = desktop.crop(LAPTOP).convert("RGB")
    across, half = round(0.85 * seen.width), seen.height // 2
    line = seen.crop((across, half, across + 1, seen.height)).tobytes()
    return any(line[at] < 40 < 90 < line[at + 1] < 140 for at in range(0, len(line), 3))


def kept(folder: Path) -> tuple[Workshop, list[float]]:
    """The workshop on the disk, and the class points of its groups."""
    library = open_library(folder, SystemClock().now_ms, create=False)
    try:
        assert not library.unclean
        (row,) = library.workshops.summaries()
        workshop = library.workshops.load(row.id)
        found = values(library.entries(row.id))
    finally:
        library.close()
    block = workshop.points_block
    assert block is not None
    sums = [
        sum(number(value) or 0 for place, value in found.items() if place.unit == unit.id)
        for unit in workshop.units_of(block.id)
    ]
    return workshop, sums


def test_from_the_empty_home_to_a_pdf(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    desktop.start("--library", str(folder))
    make_workshop(desktop)
    run_workshop(desktop)
    leave_home(desktop)

    workshop, sums = kept(folder)
    assert (folder / FILE_NAME).exists()
    assert (workshop.title, workshop.client, workshop.status) == (TITLE, CLIENT, "finished")
    assert [group.name for group in workshop.groups[:2]] == list(NAMES)
    assert len(workshop.groups) == 6
    assert not workshop.sample
    assert sums == [POINTS.get(number, 0) for number in range(1, 7)]

    path = tmp_path / "summary.pdf"
    code, said = desktop.run_command(
        "report", TITLE, "--library", str(folder), "--out", str(path), "--language", "en"
    )
    assert (code, said) == (0, "")
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    groups = in_language(workshop, (), "en").groups
    for expected in (TITLE, CLIENT, *NAMES, *(group.name for group in groups)):
        assert expected in text, expected
    assert (tmp_path / "stderr.txt").read_text(encoding="utf-8") == ""
