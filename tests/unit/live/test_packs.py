"""The packs at hand: what is offered, and what a new workshop gets out of them."""

from datetime import date, time
from itertools import count
from pathlib import Path

import pytest

from facilitator.content.packs import read_content, read_template
from facilitator.core.agenda import on_agenda
from facilitator.core.errors import BrokenPack, UnknownContent
from facilitator.core.pack import FORMAT_NO
from facilitator.core.planning import Order
from facilitator.live.packs import QUICK, Packs
from facilitator.storage.frozen import freeze, thaw
from tests.unit.content.copies import FIXTURE, SHIPPED, copy_of

SAMPLE = "sample-90"


@pytest.fixture
def packs() -> Packs:
    return Packs((FIXTURE, SHIPPED))


def test_templates_of_all_packs_without_the_quick_one(packs: Packs) -> None:
    cards = {card.id: card for card in packs.templates()}

    assert QUICK not in cards
    assert {SAMPLE, "everything"} <= set(cards)
    assert cards[SAMPLE].minutes == 90
    assert cards[SAMPLE].company["zh-CN"] == "北屿国际"
    assert set(cards[SAMPLE].name) == set(cards[SAMPLE].summary) == {"zh-CN", "en"}


def test_the_sample_and_the_course_it_belongs_to(packs: Packs) -> None:
    assert packs.sample() == SAMPLE
    assert packs.course(SAMPLE)["zh-CN"] == "内部客户意识工作坊"


@pytest.mark.parametrize("call", ["course", "gather"])
def test_an_unknown_template(packs: Packs, call: str) -> None:
    with pytest.raises(UnknownContent) as refused:
        getattr(packs, call)("nothing")
    assert refused.value.content_id == "nothing"


def test_without_a_sample() -> None:
    with pytest.raises(UnknownContent):
        Packs((FIXTURE,)).sample()
    assert Packs(()).templates() == ()


def test_a_template_brings_all_it_names_and_class_points(packs: Packs) -> None:
    template, contents = packs.gather(SAMPLE)

    assert template == read_template(SHIPPED, SAMPLE)
    assert {block.content for block in template.blocks} | {"class-points"} == set(contents)
    for name, (sha, content) in contents.items():
        assert content == read_content(SHIPPED, name)
        assert sha == freeze(content)[0]


def test_a_mistake_shows_when_its_template_is_taken_and_not_before(tmp_path: Path) -> None:
    copy = copy_of(SHIPPED, tmp_path)
    copy.change("exercises/concept-quiz.toml", "key =", "kee =")
    packs = Packs((copy.folder,))

    assert SAMPLE in {card.id for card in packs.templates()}
    packs.gather(QUICK)
    with pytest.raises(BrokenPack) as refused:
        packs.gather(SAMPLE)
    assert refused.value.path == copy.folder
    assert refused.value.problems


def test_a_pack_is_read_when_it_is_asked_for_and_listed_once(tmp_path: Path) -> None:
    packs = Packs((tmp_path / "pack",))
    copy = copy_of(SHIPPED, tmp_path)
    first = packs.templates()
    (copy.folder / "templates" / f"{SAMPLE}.toml").unlink()
    assert packs.templates() == first


def test_a_template_says_whom_it_suits_and_what_may_stand_in(packs: Packs) -> None:
    card = next(one for one in packs.templates() if one.id == "half-day")
    assert (card.people, card.groups) == ((10, 60), (3, 8))
    assert [(one.content, one.instead_of, one.minutes) for one in card.swaps] == [
        ("paper-bridge", "internal-customer-map", 35),
        ("info-relay", "blind-drawing", 30),
    ]
    assert card.swaps[0].instead_name["zh-CN"] == "内部客户地图"


def test_what_was_swapped_is_what_is_planned_and_frozen(packs: Packs) -> None:
    order = Order(
        title="内部客户",
        client="星海制造",
        day=date(2026, 3, 5),
        start=time(9),
        group_names=("一组", "二组", "三组"),
        people=15,
        swaps=("paper-bridge",),
    )
    numbers = count(1)
    planned = packs.plan("half-day", order, lambda: str(next(numbers)))
    played = [planned.contents[block.content].id for block in on_agenda(planned.workshop.blocks)]
    assert "paper-bridge" in played
    assert "internal-customer-map" not in played


def test_two_blocks_of_one_card_freeze_their_own_questionnaires(packs: Packs) -> None:
    _, contents = packs.gather("half-day")
    before, after = (
        contents["questionnaires ica-6 pre"],
        contents["questionnaires ica-6 level-1 post"],
    )
    assert before[0] != after[0]
    assert [one.id for one in before[1].surveys] == ["ica-6"]
    assert [one.id for one in after[1].surveys] == ["ica-6", "level-1"]
    assert (before[1].wave, after[1].wave) == ("pre", "post")
    for sha, content in (before, after):
        assert thaw(FORMAT_NO, freeze(content)[1]) == content
        assert sha == freeze(content)[0]
