"""The form of a new workshop: what is typed arrives, what is wrong is said."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.core.errors import FieldEmpty, FieldTooLong, NameTaken
from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.templates import Swap
from facilitator.messages import sentence
from facilitator.ui.home.card_choice import CardChoice
from facilitator.ui.home.order_problems import problems_of
from facilitator.ui.home.workshop_form import Proposal, WorkshopForm
from facilitator.ui.widgets.date_field import DateField, TimeField
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import TextField
from facilitator.ui.widgets.tick import Tick
from tests.ui.home.finding import focused, named, retype, type_text, words
from tests.ui.home.samples import TODAY, template

TEMPLATES = (
    template(),
    template("half-day", name={"zh-CN": "半天", "en": "Half a day"}, company={"en": "Northwind"}),
)


@pytest.fixture
def form(look, shown) -> WorkshopForm:
    return shown(WorkshopForm(look, TEMPLATES, Proposal(day=TODAY, trainer="林知远")))


def field(form, name) -> TextField:
    return named(form, TextField, name)


def test_it_starts_with_what_is_known(form):
    assert form.template_id() == "sample-90"
    assert form.order() == Order(
        title="Internal customers in 90 minutes",
        client="",
        day=TODAY,
        start=time(9, 0),
        trainer="林知远",
        place="",
        language="en",
        group_names=GROUP_NAMES["en"][:6],
        people=36,
        variables={},
    )
    assert field(form, "Company in the case").placeholderText() == "Beiyu International"


def test_everything_typed_arrives(form, qtbot):
    retype(field(form, "Workshop title"), "跨部门协同")
    retype(field(form, "Client"), "禾青食品")
    retype(field(form, "Place"), "2 号会议室")
    retype(field(form, "Trainer"), "周明")
    retype(field(form, "Company in the case"), " 云栈物流 ")
    retype(field(form, "Name of group 1"), "雪豹组")
    retype(field(form, "Name of group 6"), "<b>六</b>")
    named(form, DateField, "Date").show_day(date(2026, 4, 1))
    named(form, TimeField, "Starts at").show_time(time(13, 30))
    people = named(form, NumberField, "Number of people")
    people.selectAll()
    type_text(people, "２４")

    assert form.mend()
    assert form.order() == Order(
        title="跨部门协同",
        client="禾青食品",
        day=date(2026, 4, 1),
        start=time(13, 30),
        trainer="周明",
        place="2 号会议室",
        language="en",
        group_names=("雪豹组", *GROUP_NAMES["en"][1:5], "<b>六</b>"),
        people=24,
        variables={"company": "云栈物流"},
    )


def test_tab_walks_the_names_of_the_groups(form, qtbot):
    first = field(form, "Name of group 1")
    first.setFocus()
    for name in ("甲", "乙", "丙", "丁", "戊", "己"):
        retype(focused(), name)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)

    assert form.order().group_names == ("甲", "乙", "丙", "丁", "戊", "己")


def test_more_and_fewer_groups_keep_what_was_typed(form, qtbot):
    count = named(form, NumberField, "Number of groups")
    retype(field(form, "Name of group 6"), "雪豹组")
    for _ in range(3):
        qtbot.keyClick(count, Qt.Key.Key_Down)
    assert form.order().group_names == GROUP_NAMES["en"][:3]

    for _ in range(7):
        qtbot.keyClick(count, Qt.Key.Key_Up)

    assert form.order().group_names == (
        *GROUP_NAMES["en"][:5],
        "雪豹组",
        *GROUP_NAMES["en"][6:],
    )


def test_the_language_of_the_screen_renames_what_nobody_typed(form, qtbot):
    retype(field(form, "Name of group 2"), "Otters")
    language = named(form, Segmented, "Language of the audience screen")

    qtbot.keyClick(language, Qt.Key.Key_Home)

    order = form.order()
    assert order.language == "zh-CN"
    assert order.title == "内部客户意识·90 分钟"
    assert order.group_names[:3] == ("青松组", "Otters", "琥珀组")
    assert field(form, "Company in the case").placeholderText() == "北屿国际"

    qtbot.keyClick(language, Qt.Key.Key_End)
    assert form.order().language == "both"


def test_a_title_nobody_typed_follows_the_language_also_after_the_form_was_refused(form, qtbot):
    language = named(form, Segmented, "Language of the audience screen")
    title = field(form, "Workshop title")
    assert not form.mend()
    qtbot.keyClick(language, Qt.Key.Key_Home)
    assert form.order().title == "内部客户意识·90 分钟"

    type_text(title, "x")
    qtbot.keyClick(title, Qt.Key.Key_Backspace)
    qtbot.keyClick(language, Qt.Key.Key_Right)
    assert (form.order().language, form.order().title) == ("en", "Internal customers in 90 minutes")
    qtbot.keyClick(language, Qt.Key.Key_End)
    assert form.order().title == "内部客户意识·90 分钟"

    retype(title, "跨部门协同")
    qtbot.keyClick(language, Qt.Key.Key_Left)
    assert (form.order().language, form.order().title) == ("en", "跨部门协同")


def test_another_template_brings_its_title_unless_one_was_typed(form, qtbot):
    choice = named(form, CardChoice, "Template")
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert (form.template_id(), form.order().title) == ("half-day", "Half a day")

    retype(field(form, "Workshop title"), "My title")
    qtbot.keyClick(choice, Qt.Key.Key_Left)

    assert (form.template_id(), form.order().title) == ("sample-90", "My title")


def test_nothing_is_wrong_before_somebody_typed(form):
    assert not any("fill in" in text for text in words(form))


def test_an_emptied_field_says_so_at_once_and_forgets_it_when_mended(form, look, qtbot):
    said = sentence(FieldEmpty("title"), look.texts)
    title = field(form, "Workshop title")
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Backspace)
    assert said in words(form)
    assert title.accessibleDescription() == said

    type_text(title, "好")

    assert said not in words(form)
    assert title.accessibleDescription() == ""


def test_sending_an_incomplete_form_leads_to_the_first_gap(form, look):
    assert not form.mend()

    assert field(form, "Client").hasFocus()
    assert sentence(FieldEmpty("client"), look.texts) in words(form)


def test_two_groups_of_one_name_are_told_at_the_second(form, look):
    retype(field(form, "Client"), "禾青食品")
    retype(field(form, "Name of group 3"), " FLAME ")

    said = sentence(NameTaken("FLAME"), look.texts)
    assert said in words(form)
    assert field(form, "Name of group 3").accessibleDescription() == said
    assert field(form, "Name of group 2").accessibleDescription() == ""
    assert not form.mend()
    assert field(form, "Name of group 3").hasFocus()


def test_a_number_of_groups_that_does_not_work_is_not_sent(form, qtbot):
    retype(field(form, "Client"), "禾青食品")
    count = named(form, NumberField, "Number of groups")
    count.selectAll()
    qtbot.keyClicks(count, "12")

    assert "From 2 to 10" in words(form)
    assert not form.mend()
    assert count.hasFocus()

    count.selectAll()
    qtbot.keyClicks(count, "4")
    assert "From 2 to 10" not in words(form)
    assert form.mend()
    assert len(form.order().group_names) == 4


def test_people_may_stay_open_but_not_be_nonsense(form, qtbot):
    retype(field(form, "Client"), "禾青食品")
    people = named(form, NumberField, "Number of people")
    people.selectAll()
    qtbot.keyClicks(people, "5000")
    assert not form.mend()

    people.selectAll()
    qtbot.keyClick(people, Qt.Key.Key_Backspace)

    assert form.mend()
    assert form.order().people == 0


SOUND = Order(title="T", client="C", day=TODAY, start=time(9, 0), group_names=("A", "B", "C"))


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({}, {}),
        ({"title": " ", "client": "x" * 81}, {"title": "title", "client": "client"}),
        ({"group_names": ("", "B", "b", "B ")}, {0: "group", 2: "b", 3: "B"}),
        ({"group_names": ("1", "2", "1")}, {2: "1"}),
        ({"group_names": ("x" * 41, "")}, {0: "long", 1: "group"}),
    ],
)
def test_every_field_is_judged_by_itself(look, changed, problems):
    say = {
        "title": FieldEmpty("title"),
        "client": FieldTooLong("client", 80),
        "group": FieldEmpty("group"),
        "long": FieldTooLong("group", 40),
    }
    expected = {
        key: sentence(say.get(why, NameTaken(why)), look.texts) for key, why in problems.items()
    }

    assert problems_of(replace(SOUND, **changed), look.texts) == expected


SWAPS = (
    Swap(
        content="paper-bridge",
        name={"zh-CN": "纸桥合龙", "en": "Paper Bridge"},
        instead_of="internal-customer-map",
        instead_name={"zh-CN": "内部客户地图", "en": "Internal Customer Map"},
        minutes=35,
    ),
    Swap(
        content="idea-market",
        name={"zh-CN": "金点子集市", "en": "Idea Market"},
        instead_of="internal-customer-map",
        instead_name={"zh-CN": "内部客户地图", "en": "Internal Customer Map"},
        minutes=25,
    ),
)


@pytest.fixture
def advised(look, shown) -> WorkshopForm:
    cards = (
        template("half-day", people=(10, 60), groups=(3, 8), swaps=SWAPS),
        template("plain", name={"zh-CN": "素", "en": "Plain"}),
    )
    return shown(WorkshopForm(look, cards, Proposal(day=TODAY)))


def test_the_form_says_whom_a_template_suits(advised):
    assert "Made for 10–60 people in 3–8 groups. 6 groups work well for 36 people." in words(
        advised
    )


def test_numbers_that_do_not_fit_are_a_hint_and_no_refusal(advised):
    retype(field(advised, "Workshop title"), "T")
    retype(field(advised, "Client"), "C")
    retype(named(advised, NumberField, "Number of groups"), "9")
    hint = "9 groups can be run, but its activities are made for 3–8."
    assert hint in words(advised)
    assert advised.mend()
    retype(named(advised, NumberField, "Number of groups"), "6")
    assert hint not in words(advised)
    retype(named(advised, NumberField, "Number of people"), "70")
    assert "70 people can take part, but its activities are made for 10–60." in words(advised)


def test_an_activity_may_take_the_place_of_another(advised, qtbot):
    bridge = named(advised, Tick, "“Paper Bridge” (35 minutes) instead of “Internal Customer Map”")
    market = named(advised, Tick, "“Idea Market” (25 minutes) instead of “Internal Customer Map”")
    assert advised.order().swaps == ()
    qtbot.mouseClick(bridge, Qt.MouseButton.LeftButton)
    assert advised.order().swaps == ("paper-bridge",)
    # One place, one activity.
    qtbot.mouseClick(market, Qt.MouseButton.LeftButton)
    assert advised.order().swaps == ("idea-market",)
    assert not bridge.isChecked()


def test_a_template_without_alternates_offers_none(advised):
    assert "Instead, if you like" in words(advised)
    named(advised, CardChoice, "Template").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert advised.template_id() == "plain"
    assert "Instead, if you like" not in words(advised)
    assert advised.order().swaps == ()
    assert not [text for text in words(advised) if text.startswith("Made for")]


def test_an_english_legal_name_is_a_client(form):
    name = "Beijing Huaxing Science and Technology Development Co., Ltd."
    retype(field(form, "Client"), name)
    assert form.mend()
    assert form.order().client == name
    retype(field(form, "Client"), "客" * 41)
    assert not form.mend()


def test_as_many_groups_as_work_well_until_a_number_was_chosen(advised):
    people = named(advised, NumberField, "Number of people")
    count = named(advised, NumberField, "Number of groups")
    assert count.value() == 6
    retype(people, "24")
    assert (count.value(), len(advised.order().group_names)) == (4, 4)
    assert "Made for 10–60 people in 3–8 groups. 4 groups work well for 24 people." in words(
        advised
    )
    retype(people, "6")
    assert count.value() == 3  # fewer than two a template has no use for
    retype(count, "7")
    retype(people, "24")
    assert (count.value(), len(advised.order().group_names)) == (7, 7)


def test_who_names_a_group_keeps_it(advised):
    retype(field(advised, "Name of group 6"), "Six")
    retype(named(advised, NumberField, "Number of people"), "24")
    assert len(advised.order().group_names) == 6
