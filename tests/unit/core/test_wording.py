"""Which words over-claim, and which longer ones only look like it."""

from typing import get_args

import pytest

from facilitator.core.text import EN, LOCALES, ZH
from facilitator.core.wording import Why, marks, replaced

ROWS = [
    # CONTENT.md 7.6, row by row: language, text, the word that is marked, why.
    (ZH, "自评显著提升", "显著提升", "change"),
    (ZH, "返工明显减少", "明显减少", "change"),
    (ZH, "效果十分显著", "显著", "change"),
    (ZH, "得分大幅上升", "大幅上升", "change"),
    (ZH, "协作实现飞跃", "飞跃", "change"),
    (EN, "Ratings rose dramatically", "rose dramatically", "change"),
    (EN, "A significant change", "significant", "change"),
    (ZH, "数据证明培训有用", "证明", "cause"),
    (ZH, "沟通不畅导致返工", "导致", "cause"),
    (ZH, "归功于本次课程", "归功于", "cause"),
    (ZH, "为公司带来效益", "带来效益", "cause"),
    (EN, "It proved that people listen", "proved", "cause"),
    (EN, "Training caused fewer delays", "caused", "cause"),
    (EN, "This led to fewer delays", "led to", "cause"),
    (EN, "Fewer delays due to the course", "due to", "cause"),
    (ZH, "满意度精确到 82%", "精确到", "certain"),
    (ZH, "充分说明大家有收获", "充分说明", "certain"),
    (EN, "precisely 82%", "precisely", "certain"),
    (EN, "This clearly demonstrates it", "clearly demonstrates", "certain"),
    (ZH, "第二轮无效", "无效", "verdict"),
    (ZH, "第二轮失败了", "失败", "verdict"),
    (EN, "The second round failed", "failed", "verdict"),
    (ZH, "最差部门是采购", "最差部门", "rank"),
    (ZH, "落后部门要补课", "落后部门", "rank"),
    (EN, "the worst department", "worst department", "rank"),
    (ZH, "约 3 人不同意", "约 3 人", "few"),
    (EN, "about 3 people disagreed", "about 3 people", "few"),
    (ZH, "信度证明有效", "信度证明有效", "validity"),
    (EN, "α = .78 proves validity", "proves validity", "validity"),
    (ZH, "p < 0.05，故有效", "p < 0.05", "stars"),
    (EN, "r = .41**", "**", "stars"),
    (ZH, "研究证明如此", "研究证明", "science"),
    (ZH, "经科学验证的方法", "经科学验证", "science"),
    (EN, "science proves it", "science proves", "science"),
    (ZH, "承诺已落地", "已落地", "done"),
    (EN, "The habit is embedded", "embedded", "done"),
]  # fmt: skip

LONGER = [
    (ZH, "证明人：李主管；参训证明已发"),
    (ZH, "请见证明天的交接"),
    (ZH, "未做显著性检验"),
    (ZH, "时间精确到分钟"),
    (ZH, "减少无效会议，从失败案例里学"),
    (ZH, "约 30 人参加"),
    (ZH, "落地灯放在门口；待落地的做法"),
    (ZH, "用大幅面海报；有研究支持"),
    (EN, "Approval improved; the insignificant parts were approved"),
    (EN, "We called to ask; pulled together, because it mattered"),
    (EN, "Overdue to most; the manager is due to answer by Friday"),
    (EN, "About 30 people; the last groups to arrive"),
    (EN, "Nobody gave up; unfailed attempts"),
    (EN, "Imprecisely drawn"),
]

ALLOWED = [
    (ZH, "答对率由 57% 升至 82%（两次均作答 24 人）"),
    (ZH, "与工单系统上线同期出现；参训者认为有帮助"),
    (ZH, "样本较小，区间较宽，应视为方向性信息"),
    (ZH, "未见变化；下降 0.3 分，可能与自评标准提高有关，待跟踪"),
    (ZH, "本次练习得分；人数少于 5，未显示；待 60 天验证"),
    (ZH, "自评显著上升，精确双侧 p = .041（单一预设指标）"),
    (EN, "Correct answers rose from 57% to 82% (matched n = 24)"),
    (EN, "It coincided with the new system; participants reported that it helped"),
    (EN, "no change seen; points in this exercise; to be verified at day 60"),
    (EN, "A significant change, exact two-sided p = .041 (one pre-set outcome)"),
]


@pytest.mark.parametrize(("locale", "text", "word", "why"), ROWS, ids=[row[1] for row in ROWS])
def test_every_row_of_the_list(locale: str, text: str, word: str, why: Why) -> None:
    (found,) = marks(text, locale)
    assert (found.word, found.why) == (word, why)
    assert text[found.start : found.end] == word


def test_every_reason_is_in_both_languages() -> None:
    for locale in LOCALES:
        assert {row[3] for row in ROWS if row[0] == locale} == set(get_args(Why))


@pytest.mark.parametrize(("locale", "text"), [*LONGER, *ALLOWED])
def test_longer_words_and_what_may_be_said_are_left_alone(locale: str, text: str) -> None:
    assert marks(text, locale) == ()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_what_is_offered_is_not_marked_itself(row: tuple[str, str, str, str]) -> None:
    (found,) = marks(row[1], row[0])
    assert marks(replaced(row[1], found), row[0]) == ()


@pytest.mark.parametrize(
    ("locale", "text", "then"),
    [
        (ZH, "课程显著提升了沟通效率", "课程提升了沟通效率"),
        (ZH, "大幅降低返工", "降低返工"),
        (EN, "It significantly improved the hand-over", "It improved the hand-over"),
        (EN, "It increased dramatically", "It increased"),
    ],
)
def test_only_the_size_of_a_change_goes_and_the_sentence_stays_one(
    locale: str, text: str, then: str
) -> None:
    assert replaced(text, marks(text, locale)[0]) == then


def test_an_english_word_in_a_chinese_text_is_found_too() -> None:
    (found,) = marks("自评 improved significantly", ZH)
    assert found.word == "improved significantly"


def test_several_words_come_from_left_to_right() -> None:
    found = marks("显著提升，导致返工减少，充分说明有效", ZH)
    assert [one.word for one in found] == ["显著提升", "导致", "充分说明"]
    assert replaced("A dramatic change", marks("A dramatic change", EN)[0]) == "A change"
