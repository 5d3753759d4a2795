"""Names that nobody typed are said in the language of a document; what somebody typed stays."""

from dataclasses import replace

from facilitator.core.code_names import dealt, in_public
from facilitator.core.naming import in_language
from facilitator.core.planning import GROUP_NAMES
from facilitator.core.workshop import Group, Workshop

HALF = {"zh-CN": "内部客户意识（半天）", "en": "Internal Customer Awareness (Half Day)"}
DAY = {"zh-CN": "内部客户意识（一天）", "en": "Internal Customer Awareness (One Day)"}
TITLES = (DAY, HALF)


def workshop(*names: str, title: str = HALF["zh-CN"], client: str = "星海制造") -> Workshop:
    groups = tuple(
        Group(id=f"g{n}", grouping="all", key=n + 1, name=name, colour=n)
        for n, name in enumerate(names or GROUP_NAMES["zh-CN"])
    )
    return Workshop(id="w", title=title, client=client, groups=groups)


def said(found: Workshop, locale: str = "en") -> list[str]:
    return [one.name for one in in_language(found, TITLES, locale).groups]


def test_what_the_program_proposed_is_said_in_either_language() -> None:
    chinese = workshop()
    english = in_language(chinese, TITLES, "en")
    assert english.title == HALF["en"]
    assert [one.name for one in english.groups] == list(GROUP_NAMES["en"])
    assert english.client == "星海制造"
    assert in_language(english, TITLES, "zh-CN") == chinese
    assert in_language(chinese, TITLES, "zh-CN") is chinese


def test_what_a_person_typed_stays() -> None:
    own = workshop("雪豹组", "赤焰组（财务）", title="内部客户意识（半天）第 2 期")
    assert in_language(own, TITLES, "en") is own


def test_a_default_name_at_another_place_was_typed_by_somebody() -> None:
    assert said(workshop("赤焰组", "青松组", "琥珀组")) == ["赤焰组", "青松组", "Amber"]


def test_no_two_groups_come_to_have_one_name() -> None:
    assert said(workshop("青松组", "pine", "琥珀组")) == ["青松组", "pine", "Amber"]


def test_a_title_nobody_knows_stays_and_groups_follow() -> None:
    found = in_language(workshop(), (), "en")
    assert (found.title, found.groups[0].name) == (HALF["zh-CN"], "Pine")


def test_a_workshop_without_a_client_gets_none() -> None:
    quick = workshop(title=HALF["zh-CN"], client=HALF["zh-CN"])
    found = in_language(quick, TITLES, "en")
    assert (found.title, found.named_client) == (HALF["en"], "")


def test_code_names_follow_and_only_where_they_are_used() -> None:
    hidden = in_public(replace(dealt(workshop("a", "b", "c")), uses_code_names=True))
    assert said(hidden) == ["Alpha", "Bravo", "Charlie"]
    assert said(workshop("甲组", "乙组")) == ["甲组", "乙组"]
