"""The real program in real windows: started, driven by keys, unplugged, killed, gone on with."""

import random
import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from facilitator.app import usual_place
from facilitator.core.journal import Value, values
from facilitator.core.script import Script
from facilitator.live.clock import SystemClock
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import Library, open_library
from tests.e2e.desktop import LAPTOP, PROJECTOR, Desktop, wait_until

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(300)]

LAST_ACTION = (1100, 850, 330, 60)
"""Where the console says what was recorded last, after it was recorded."""
QUIZ = "concept-quiz"
SMALL_PICTURE = (520, 320)
"""A place in the console's picture of the room."""
SEEN_WITHIN_S = 10.0


@dataclass
class Prepared:
    """A library with the sample workshop: its folder and what leads to its first quiz item."""

    folder: Path
    workshop: str
    presses: int
    script: Script


def prepare(desktop: Desktop) -> Prepared:
    """Plan the sample workshop in this process, before the program takes the library."""
    folder = desktop.folder / "library"
    library = open_library(folder, SystemClock().now_ms)
    try:
        workshops = LiveWorkshops(library, partial(Packs, usual_place(None).packs), SystemClock())
        workshop = workshops.sample("zh-CN", "console")
        script = Opened(library, workshop, SystemClock()).script
    finally:
        library.close()
    at, presses = script.first(), 0
    while script.of(at.block).content.id != QUIZ or script.step(at).part is None:
        following = script.following(at)
        assert following is not None
        at, presses = following, presses + 1
    return Prepared(folder, workshop, presses, script)


def start(desktop: Desktop, prepared: Prepared) -> None:
    """Start the program and go on with the workshop."""
    desktop.start("--library", str(prepared.folder))
    desktop.keys("F5")
    wait_until(lambda: 0 < desktop.brightness(PROJECTOR) < 120)


def read(prepared: Prepared) -> Library:
    """The library the killed program has left behind, its hashes checked."""
    return open_library(prepared.folder, SystemClock().now_ms, create=False)


def test_the_projector_shows_the_room_and_the_laptop_the_console(desktop: Desktop) -> None:
    prepared = prepare(desktop)
    start(desktop, prepared)
    before = desktop.crop(PROJECTOR)
    desktop.keys("Next")
    wait_until(lambda: ImageChops.difference(before, desktop.crop(PROJECTOR)).getbbox() is not None)
    assert desktop.brightness(LAPTOP) > 150
    desktop.keys("F4")
    wait_until(lambda: desktop.brightness(PROJECTOR) == 0)
    desktop.keys("Escape")
    wait_until(lambda: desktop.brightness(PROJECTOR) > 0)


def red(desktop: Desktop) -> int:
    """How many pixels of the projector are as red as the dot that points."""
    picture = desktop.crop(PROJECTOR).convert("RGB")
    colours = picture.getcolors(picture.width * picture.height) or []
    return sum(
        count
        for count, colour in colours
        if isinstance(colour, tuple) and colour[0] > 230 and colour[1] < 80 and colour[2] < 70
    )


def test_the_mouse_on_the_laptop_points_in_the_room(desktop: Desktop) -> None:
    start(desktop, prepare(desktop))
    desktop.keys("ctrl+l")
    assert red(desktop) == 0
    # Somewhere in the small picture, which begins below the first row of its card.
    desktop.point(SMALL_PICTURE[0] - 40, SMALL_PICTURE[1])
    desktop.point(*SMALL_PICTURE)
    wait_until(lambda: red(desktop) > 300)
    desktop.point(1300, 600)
    wait_until(lambda: red(desktop) == 0)
    desktop.point(*SMALL_PICTURE)
    wait_until(lambda: red(desktop) > 300)
    desktop.keys("Escape")
    wait_until(lambda: red(desktop) == 0)
    assert desktop.brightness(PROJECTOR) > 0


def test_a_pulled_cable_never_covers_the_console_and_the_room_comes_back(desktop: Desktop) -> None:
    prepared = prepare(desktop)
    start(desktop, prepared)
    before = desktop.crop(PROJECTOR)
    desktop.unplug()
    wait_until(lambda: desktop.brightness(PROJECTOR) > 200)
    for _ in range(5):
        assert desktop.brightness(LAPTOP) > 150
        time.sleep(0.1)
    desktop.plug()
    wait_until(lambda: ImageChops.difference(before, desktop.crop(PROJECTOR)).getbbox() is None, 4)
    assert desktop.brightness(LAPTOP) > 150


def test_a_second_start_asks_the_first_to_show_itself(desktop: Desktop) -> None:
    prepared = prepare(desktop)
    start(desktop, prepared)
    desktop.sees_why_it_cannot_start("--library", str(prepared.folder))
    code, said = desktop.run_command("list", "--library", str(prepared.folder))
    assert (code, len(said.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    "kills", [pytest.param(2), pytest.param(20, marks=pytest.mark.long)], ids=["short", "twenty"]
)
def test_what_was_seen_on_screen_survives_a_kill_at_any_moment(
    desktop: Desktop, kills: int
) -> None:
    """Acknowledged means seen: the line of the last action has changed after the keys."""
    prepared = prepare(desktop)
    chance = random.Random(20260305)
    start(desktop, prepared)
    desktop.keys(*["Next"] * prepared.presses)
    acknowledged: dict[int, list[str]] = {}
    seen = 0
    for _ in range(kills):
        desktop.keys("F2")
        seen += type_until_the_power_goes(desktop, chance, acknowledged)
        check_what_is_kept(prepared, acknowledged)
        start(desktop, prepared)
    assert seen >= kills


def type_until_the_power_goes(
    desktop: Desktop, chance: random.Random, acknowledged: dict[int, list[str]]
) -> int:
    """Answers for groups at random; those seen on screen replace what was acknowledged before.

    The power goes a moment after the first, second or third was seen, however slow the machine is.
    """
    power = threading.Timer(chance.uniform(0.0, 1.5), desktop.kill)
    enough = chance.randint(1, 3)
    seen = group = 0
    while desktop.runs():
        group = chance.choice([other for other in range(1, 7) if other != group])
        letter = chance.choice("abcd")
        before = desktop.crop(LAST_ACTION)
        desktop.keys(str(group), letter)
        possible = acknowledged.setdefault(group, [])
        possible.append(letter)
        if appeared(desktop, before):
            possible[:] = [letter]
            seen += 1
            if seen == enough:
                power.start()
    power.join()
    return seen


def appeared(desktop: Desktop, before: Image.Image) -> bool:
    """Whether the line of the last action changes while the program lives."""
    end = time.monotonic() + SEEN_WITHIN_S
    while desktop.runs() and time.monotonic() < end:
        if ImageChops.difference(before, desktop.crop(LAST_ACTION)).getbbox() is not None:
            return desktop.runs()
    return False


def check_what_is_kept(prepared: Prepared, acknowledged: dict[int, list[str]]) -> None:
    """Every acknowledged answer, or one typed after it; the place; a clock that runs."""
    library = read(prepared)
    try:
        opened = Opened(library, prepared.workshop, SystemClock())
        record = opened.record
        assert record is not None
        assert record.clock is not None
        assert record.clock.deadline is not None
        assert opened.script.of(record.position.block).content.id == QUIZ
        block = opened.script.of(record.position.block)
        part = opened.script.step(record.position).part
        assert part is not None
        found = values(opened.entries)
        kept: dict[str, Value] = {
            place.unit: value for place, value in found.items() if place.slot == part.id
        }
        options = {letter: option for option, letter in block.letters[part.id].items()}
        units = {unit.members[0][0]: unit.id for unit in opened.workshop.units_of(block.block.id)}
        for group in opened.workshop.groups:
            possible = acknowledged.get(group.key, [])
            if not possible:
                continue
            value = kept.get(units[group.id])
            allowed = [[options[letter.upper()]] for letter in possible]
            # Nothing of this group was seen yet: then nothing may have been kept either way.
            unseen = len(possible) > 1 or value is None
            assert value in allowed or (value is None and unseen), (group.key, value, possible)
    finally:
        library.close()
