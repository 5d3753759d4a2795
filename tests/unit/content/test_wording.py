"""How long a text is for the room, and what Chinese is set like."""

import pytest

from facilitator.content.findings import Findings, Reading
from facilitator.content.wording import check_texts, filled, length, zh_length


def found(language: str, text: str, role: str = "line") -> list[str]:
    findings = Findings("a.toml", "")
    findings.readings.append(Reading(("title",), {language: text}, role))
    check_texts(findings, {"company": {"zh-CN": "北屿国际", "en": "Beiyu"}}, ())
    return [one.code for one in findings.problems()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", 0),
        ("内部客户", 4),
        ("31% 的延误", 5),
        ("第 26 周，已经落后 9 周。", 12.5),
        ("“海桥”项目", 6),
        ("ABCD", 2),
        ("，。", 2),
    ],
)
def test_chinese_counts_whole_and_the_rest_half(text: str, wanted: float) -> None:
    assert zh_length(text) == wanted
    assert length(text, "zh-CN") == wanted


def test_english_counts_characters() -> None:
    assert length("A new controller", "en") == 16


@pytest.mark.parametrize(
    ("role", "most_zh", "most_en"),
    [("title", 18, 44), ("line", 24, 60), ("note", 26, 76), ("question", 36, 90)],
)
def test_the_limits_of_the_roles(role: str, most_zh: int, most_en: int) -> None:
    assert found("zh-CN", "字" * most_zh, role) == []
    assert found("zh-CN", "字" * most_zh + "a", role) == ["line-too-long"]
    assert found("zh-CN", "a" * most_zh * 2, role) == []
    assert found("en", "a" * most_en, role) == []
    assert found("en", "a" * (most_en + 1), role) == ["line-too-long"]


def test_a_reference_counts_as_what_will_stand_there() -> None:
    assert filled("{{company}}的 {{option:act-4.c}}", {"company": {"zh-CN": "北屿"}}, "zh-CN") == (
        "北屿的 A"
    )
    assert found("zh-CN", "{{company}}" + "字" * 20) == []
    assert found("zh-CN", "{{company}}" + "字" * 21) == ["line-too-long"]


@pytest.mark.parametrize(
    "text",
    [
        "15:00 前收齐的申请，18:00 前答复。",
        "“客户”是一种视角，不是“特权”。",
        "内部服务质量 → 员工能力与满意",
        "0–12 分，写一个整数。",
        "图纸（A4，有外框、无格线）",
        "Kleingeld 等（2011）",
        "31% 的天数",
        "A/B 两组，3.8 天",
        "−1.2",
    ],
)
def test_good_chinese(text: str) -> None:
    assert found("zh-CN", text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("你好,世界", "half-width"),
        ("你好 , 世界", "half-width"),
        ("对吗?", "half-width"),
        ("对!", "half-width"),
        ("A4(单面)", "half-width"),
        ("好;不好", "half-width"),
        ("理由:没有", "half-width"),
        ("完了.", "half-width"),
        ("『好』", "corner-quotes"),
        ("他说'好'", "straight-quotes"),
        ("“好", "quotes-uneven"),
        ("”好“", "quotes-uneven"),
        ("““好””", "quotes-uneven"),
        ("五成 50 %", "space-before-percent"),
        ("看\u00a0见", "control-character"),
        ("看\t见", "control-character"),
    ],
)
def test_bad_chinese(text: str, code: str) -> None:
    assert found("zh-CN", text) == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It’s “fine”, isn’t it?", []),
        ("It's", ["straight-quotes"]),
        ('Say "yes"', ["straight-quotes"]),
        ("Say “yes", ["quotes-uneven"]),
        ("Fine，thanks", ["chinese-in-english"]),
        ("Fine 好", ["chinese-in-english"]),
        ("57 %", []),
    ],
)
def test_english(text: str, codes: list[str]) -> None:
    assert found("en", text) == codes
