"""The texts that are sent: what is told in them, and what never is."""

from dataclasses import replace

import pytest

from facilitator.core.announcements import MESSAGES, Facts, announcement

FACTS = Facts(
    course="内部{客户}意识",
    date="2026 年 3 月 5 日",
    waves={30: "4 月 6 日（星期一）", 60: "5 月 4 日（星期一）", 90: "6 月 3 日（星期三）"},
    client="远川装备集团",
    place="多功能厅",
    trainer="林知远",
    commitments=38,
    reported=12,
    done=5,
)


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_every_text_names_the_course_its_day_and_that_holidays_are_unknown(locale: str) -> None:
    for kind in MESSAGES:
        text = announcement(kind, FACTS, locale)
        assert "内部{客户}意识" in text
        assert FACTS.date in text
        assert ("法定节假日" if locale == "zh-CN" else "public holiday") in text
        assert "{" not in text.replace("内部{客户}意识", "")


def test_the_notice_of_the_group_has_no_personal_name() -> None:
    for locale in ("zh-CN", "en"):
        assert "林知远" not in announcement("notice", FACTS, locale)
        assert "林知远" in announcement("30", FACTS, locale)


def test_the_notice_as_it_is_copied() -> None:
    assert announcement("notice", FACTS, "zh-CN") == (
        "各位学员：\n"
        "感谢大家参加 2026 年 3 月 5 日在多功能厅举办的“内部{客户}意识”。\n"
        "一、现场共写下 38 条行动承诺。请对照自己的行动计划，本周内迈出第一步。\n"
        "二、4 月 6 日（星期一）进行第一次跟踪。请提前把进展告诉自己的见证人，由人力资源部统一填写《跟进表》。\n"
        "三、对课程内容如有疑问，欢迎在群里提出。\n"
        "以上日期如遇法定节假日，顺延到节后第一个工作日。"
    )


def test_each_reminder_asks_for_what_belongs_to_its_day() -> None:
    first, second, third = (announcement(kind, FACTS, "zh-CN") for kind in ("30", "60", "90"))
    assert "4 月 6 日" in first
    assert "原因和新的日期" not in first
    assert "5 月 4 日" in second
    assert "原因和新的日期" in second
    assert "基线" not in second
    assert "6 月 3 日" in third
    assert "基线" in third
    assert "38 条承诺中已填报 12 条，其中已完成 5 条" in second


def test_without_commitments_nobody_is_sent_a_form() -> None:
    bare = replace(FACTS, commitments=0, reported=0, place="", client="", trainer="")
    for locale, form in (("zh-CN", "跟进表"), ("en", "follow-up form")):
        for kind in MESSAGES:
            assert form not in announcement(kind, bare, locale)
    assert announcement("notice", bare, "zh-CN").splitlines()[1] == (
        "感谢大家参加 2026 年 3 月 5 日举办的“内部{客户}意识”。"
    )
    assert announcement("30", bare, "en").splitlines()[1].startswith("the 30-day follow-up of “")
    assert "基线" in announcement("90", bare, "zh-CN")


def test_one_commitment_is_one_in_english_too() -> None:
    one = replace(FACTS, commitments=1, reported=1, done=0)
    assert "Together you wrote down 1 commitment. " in announcement("notice", one, "en")
    assert "So far: 1 of 1 commitment reported on, 0 done." in (announcement("60", one, "en"))
    assert "It has 1 commitment; " in announcement("60", one, "en")
    assert "you wrote down 38 commitments. " in announcement("notice", FACTS, "en")
