"""The list of workshops: made, chosen, deleted; every change said to whoever shows them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial

import pytest

from facilitator.core.errors import DiskFull, FieldEmpty, NameTaken
from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.scoring.standing import cumulative_labels
from facilitator.live.clock import local
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED

ORDER = Order(
    title=" 跨部门协同 ",
    client="禾青食品",
    day=date(2026, 4, 1),
    start=time(13, 30),
    trainer="李 堃",
    place="苏州",
    language="both",
    group_names=("雪豹组", "白鹭组", "银杏组"),
    people=20,
    variables={"company": "禾青"},
)


@pytest.fixture
def workshops(library: Library, clock: FakeClock) -> LiveWorkshops:
    return LiveWorkshops(library, partial(Packs, (SHIPPED,)), clock)


def test_a_new_workshop_is_on_the_disk_and_chosen(
    workshops: LiveWorkshops, library: Library, clock: FakeClock, listen: Callable
) -> None:
    rows, details = listen(workshops.workshops_changed), listen(workshops.details_changed)

    made = workshops.create("sample-90", ORDER, "assistant")

    kept = library.workshops.load(made)
    assert (kept.title, kept.client, kept.trainer) == ("跨部门协同", "禾青食品", "李 堃")
    assert (kept.days[0].day, kept.days[0].start, kept.days[0].place) == (
        ORDER.day,
        ORDER.start,
        "苏州",
    )
    assert [group.name for group in kept.groups] == list(ORDER.group_names)
    assert [group.size for group in kept.groups] == [7, 7, 6]
    assert (kept.language, kept.variables, kept.status) == ("both", {"company": "禾青"}, "draft")
    (action,) = library.actions(made)
    assert (action.kind, action.by, action.at) == ("create", "assistant", clock.now_ms())
    assert [row.id for row in rows.last] == [made]
    assert details.last.id == made
    assert not details.last.can_report
    assert Opened(library, made, clock).script.blocks


@pytest.mark.parametrize(
    ("change", "error"),
    [({"title": "  "}, FieldEmpty), ({"group_names": ("a", "A")}, NameTaken)],
    ids=["no title", "same names"],
)
def test_an_order_that_is_refused_makes_nothing(
    workshops: LiveWorkshops, library: Library, change: dict[str, object], error: type
) -> None:
    with pytest.raises(error):
        workshops.create("sample-90", replace(ORDER, **change), "console")
    assert library.workshops.summaries() == ()


def test_a_full_disk_makes_nothing_and_says_nothing(
    workshops: LiveWorkshops, library: Library, monkeypatch: pytest.MonkeyPatch, listen: Callable
) -> None:
    def refuse(*_parts: object) -> None:
        raise DiskFull(library.path)

    monkeypatch.setattr(library.workshops, "create", refuse)
    rows = listen(workshops.workshops_changed)
    with pytest.raises(DiskFull):
        workshops.create("sample-90", ORDER, "console")
    assert rows.said == []


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_a_quick_workshop_is_one_block_of_so_many_minutes(
    workshops: LiveWorkshops, library: Library, clock: FakeClock, locale: str
) -> None:
    made = workshops.quick(4, 25, locale, "console")

    opened = Opened(library, made, clock)
    assert opened.workshop.named_client == "", "its title stands nowhere twice"
    assert [row.named_client for row in library.workshops.every()] == [""]
    assert [group.name for group in opened.workshop.groups] == list(GROUP_NAMES[locale][:4])
    assert [block.minutes for block in opened.workshop.blocks if block.kind != "points"] == [25]
    assert opened.workshop.points_block is not None
    assert opened.workshop.language == locale
    assert opened.workshop.days[0].day == local(clock.now_ms()).date()
    desk = Desk(opened, locale)
    desk.stage.start("console")
    assert opened.running.clock is not None
    assert opened.running.clock.left(clock.now_ms()) == 25 * 60_000


def test_a_quick_workshop_shows_the_points_that_were_given(
    workshops: LiveWorkshops, library: Library, clock: FakeClock
) -> None:
    """Nothing is weighed against them: not 17 for 5, nothing cut off, and no zero for a minus."""
    opened = Opened(library, workshops.quick(4, 25, "zh-CN", "console"), clock)
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    first, second, third, fourth = (group.id for group in opened.workshop.groups)
    for group, points in ((first, 5), (second, 20), (second, 20), (third, -1)):
        desk.scores.give_points(group, points, "console")

    places = opened.room.board.places
    assert [(one.group, one.rank, one.cumulative) for one in places] == [
        (second, 1, 40),
        (first, 2, 5),
        (fourth, 3, 0),
        (third, 4, -1),
    ]
    assert cumulative_labels(places) == ["40", "5", "0", "-1"]


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_the_sample_is_made_once_and_anew_when_it_is_finished(
    workshops: LiveWorkshops, library: Library, clock: FakeClock, locale: str
) -> None:
    first = workshops.sample(locale, "console")
    assert workshops.sample(locale, "console") == first
    kept = library.workshops.load(first)
    assert (kept.sample, len(kept.groups), kept.people) == (True, 6, 36)
    assert (kept.client == "北屿国际") == (locale == "zh-CN")
    opened = Opened(library, first, clock)
    desk = Desk(opened, locale)
    desk.stage.start("console")
    assert workshops.sample(locale, "console") == first
    desk.stage.end("console")

    assert workshops.sample(locale, "console") != first
    assert len(library.workshops.summaries()) == 2


def test_a_client_s_workshop_is_never_taken_for_the_sample(
    workshops: LiveWorkshops, library: Library
) -> None:
    made = workshops.create("sample-90", ORDER, "console")
    assert not library.workshops.load(made).sample

    assert workshops.sample("zh-CN", "console") != made


def test_choosing_another_one_says_its_details(workshops: LiveWorkshops, listen: Callable) -> None:
    first = workshops.create("sample-90", ORDER, "console")
    workshops.create("sample-90", replace(ORDER, title="另一场"), "console")
    details = listen(workshops.details_changed)

    workshops.select(first)
    workshops.announce()

    assert [one.id for one in details.said] == [first, first]


def test_what_was_begun_can_be_reported(
    workshops: LiveWorkshops, library: Library, clock: FakeClock, listen: Callable
) -> None:
    made = workshops.create("sample-90", ORDER, "console")
    details = listen(workshops.details_changed)
    desk = Desk(Opened(library, made, clock), "zh-CN")
    desk.stage.start("console")

    workshops.announce()

    assert (details.last.can_report, details.last.status) == (True, "running")


def test_a_deleted_one_is_gone_and_no_longer_chosen(
    workshops: LiveWorkshops, library: Library, listen: Callable
) -> None:
    kept = workshops.create("sample-90", ORDER, "console")
    gone = workshops.create("sample-90", replace(ORDER, title="另一场"), "console")
    rows, details = listen(workshops.workshops_changed), listen(workshops.details_changed)

    workshops.delete(gone)

    assert [row.id for row in rows.last] == [kept]
    assert details.said == []
    assert [row.id for row in library.workshops.summaries()] == [kept]


def test_today_is_that_of_the_room(workshops: LiveWorkshops, clock: FakeClock) -> None:
    assert workshops.today == date(2026, 3, 5)
    clock.advance(24 * 3600)
    assert workshops.today == date(2026, 3, 6)


def test_the_templates_are_said(workshops: LiveWorkshops, listen: Callable) -> None:
    cards = listen(workshops.templates_changed)
    workshops.announce_templates()
    assert "sample-90" in {card.id for card in cards.last}
