"""What is taken off the shelf is what a room and a trainer would have."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from facilitator.core.offer import Offer
from facilitator.core.planning import GROUP_NAMES
from facilitator.core.stage import OptionsSlide, ScoresSlide
from facilitator.core.text import AudienceLanguage
from facilitator.core.tryout import Tryout
from facilitator.live.packs import QUICK, Packs
from facilitator.live.shelf import LiveShelf, TemplateView
from tests.unit.content.copies import FIXTURE, SHIPPED

PACK = "internal-customer"


@pytest.fixture
def packs() -> Packs:
    return Packs((FIXTURE, SHIPPED))


@pytest.fixture
def shelf(qapp: QObject, packs: Packs) -> LiveShelf:
    made = LiveShelf(lambda: packs, "en", qapp)
    made.announce()
    return made


@pytest.fixture
def tried(shelf: LiveShelf) -> Callable[..., Tryout]:
    def look(name: str, minutes: float = 0, language: AudienceLanguage = "zh-CN") -> Tryout:
        said = QSignalSpy(shelf.tryout_changed)
        shelf.look_at(f"{PACK}/{name}", minutes, language)
        assert said.count() == 1
        return said.at(0)[1]

    return look


def test_all_shelves_are_filled(packs: Packs) -> None:
    offer: Offer = packs.offer()
    ours = [one for one in offer.entries if one.key.startswith(PACK)]

    assert {s: sum(one.shelf == s for one in ours) for s in ("exercise", "card", "template")} == {
        "exercise": 18,
        "card": 8,
        "template": 5,
    }
    assert offer.of(f"{PACK}/{QUICK}") is None
    bridge = offer.of(f"{PACK}/paper-bridge")
    assert bridge is not None
    assert {"zqhl", "paper bridge", "纸桥合龙"} <= set(bridge.sought.split("\n"))
    assert set(bridge.topics) <= offer.topics.keys()


def test_every_content_shows_every_cue_in_every_version(packs: Packs, tried) -> None:
    for entry in packs.offer().entries:
        if not entry.key.startswith(PACK) or entry.shelf == "template":
            continue
        for minutes in entry.minutes:
            made = tried(entry.key.split("/")[1], minutes)
            assert made.length.minutes == minutes
            assert sum(len(one.cues) for one in made.block.steps) == len(made.places)
            assert round(sum(one.minutes for one in made.steps()), 6) == minutes


def test_the_room_is_invented_and_speaks_the_language_asked_for(tried) -> None:
    both = tried("case-multinational", 60, "both").glimpse(1).stage
    english = tried("case-multinational", 60, "en").glimpse(1).stage

    assert both.language == "both"
    assert both.chrome.client == "北屿国际"
    assert english.chrome.client == "Beiyu International"
    assert english.chrome.course.second is None
    assert both.chrome.overline is not None
    assert both.chrome.overline.second is not None


def test_a_reveal_shows_the_answers_of_invented_groups(tried) -> None:
    made = tried("concept-quiz")
    slides = [made.glimpse(number).stage.slide for number in range(len(made.places))]
    revealed = [one for one in slides if isinstance(one, OptionsSlide) and one.revealed]

    assert revealed
    names = {mark.name for one in revealed for mark in one.right_groups}
    assert names == set(GROUP_NAMES["zh-CN"][:6])
    assert any(0 < len(one.right_groups) < 6 for one in revealed)
    points = [row.points for one in slides if isinstance(one, ScoresSlide) for row in one.rows]
    assert points
    assert None not in points


def test_the_trainer_reads_the_window_language(tried) -> None:
    seen = tried("supply-chain-sim", 75).glimpse(0)

    assert seen.notes[0].text.startswith("“What counts")
    assert seen.following == "Four stations"
    assert seen.number == 0


def test_pages_end_where_the_cues_end(tried) -> None:
    made = tried("supply-chain-sim", 30)

    assert made.glimpse(-5).number == 0
    assert made.glimpse(900).number == len(made.places) - 1
    assert made.steps()[0].first == 0
    assert [made.glimpse(one.first).step for one in made.steps()] == list(range(5))


def test_material_is_that_of_the_version(tried) -> None:
    whole = {one.name for one in tried("supply-chain-sim", 90).supplies()}
    show = {one.name for one in tried("supply-chain-sim", 30).supplies()}

    assert whole
    assert whole != show


def test_a_template_is_its_agenda(shelf: LiveShelf) -> None:
    said = QSignalSpy(shelf.template_changed)
    shelf.look_at(f"{PACK}/two-day", 0, "zh-CN")
    view: TemplateView = said.at(0)[0]

    assert {row.day for row in view.rows} == {1, 2}
    assert len(view.days) == 2
    assert any(row.title == "Blind Drawing" and row.family == "experiential" for row in view.rows)


def test_what_is_not_there_any_more_is_not_shown(shelf: LiveShelf) -> None:
    said = QSignalSpy(shelf.tryout_changed)
    shelf.look_at("gone/nothing", 0, "en")

    assert said.count() == 0
