"""Words that claim more than a workshop can show, found in a text somebody wrote.

The list is that of CONTENT.md 7.6. Only texts of the report are looked through: exercises quote
such words on purpose, and what participants said stays as they said it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.text import EN, ZH

Why: TypeAlias = Literal[
    "change", "cause", "certain", "verdict", "rank", "few", "validity", "stars", "science", "done"
]
"""What is wrong with a word: a change made large without a test; a cause; more certainty than a
small sample gives; a verdict where nothing changed; a group put last; a figure about few people;
a scale said to be proved; a p value as a verdict; science as a seal; done without being checked."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that over-claims: where it stands, why it is marked, what to write instead.

    ``offer`` takes the place of the word; "" leaves it out.
    """

    start: int
    end: int
    word: str
    why: Why
    offer: str


class _Rule(NamedTuple):
    """``pattern`` is what is marked, ``unless`` a longer word round it that means something else.

    ``offer`` stands in its place; a verb that takes an object stays in it as group 1.
    """

    why: Why
    pattern: str
    offer: str
    unless: str = ""


_ZH: tuple[_Rule, ...] = (
    _Rule("stars", r"[pP]\s*[<＜≤]\s*0?[.．]0\d+|\*\*", "精确双侧 p 值见方法页"),
    _Rule("change", r"(?:显著|大幅度?|明显)(?:地)?(提升|提高|改善|上升|增长)", r"\1"),
    _Rule("change", r"(?:显著|大幅度?|明显)(?:地)?(减少|降低|下降)", r"\1"),
    _Rule("change", r"显著", "", r"显著性|不显著"),
    _Rule("change", r"大幅", "", r"大幅面|大幅画"),
    _Rule("change", r"飞跃", "变化"),
    _Rule("validity", r"信度证明有效|证明(?:量表|问卷)?有效", "量表内部一致性见方法页"),
    _Rule("science", r"(?:研究|科学)(?:已经?)?证明|经?科学验证", "有研究支持"),
    _Rule("cause", r"证明", "显示", r"证明(?:人|书|信|材料|文件)|(?:在职|参训|学时)证明|见证明"),
    _Rule("cause", r"导致", "同期出现"),
    _Rule("cause", r"归功于", "参训者认为有帮助的是"),
    _Rule("cause", r"带来(?:了)?(?:经济)?效益", "同期出现的变化"),
    _Rule("cause", r"因(?:为)?(?:本次)?培训(?=[，而就]|使|提)", "培训同期"),
    _Rule("certain", r"精确到", "约为", r"精确到(?:秒|分钟?|小?时|天|日|元|小数|个位)"),
    _Rule("certain", r"充分(?:说明|证明|表明)", "是方向性信息："),
    _Rule("verdict", r"无效", "未见变化", r"无效(?:工时|会议|沟通|劳动|票)"),
    _Rule("verdict", r"失败", "未见变化", r"失败(?:案例|点|的教训|经验)"),
    _Rule("rank", r"(?:最差|落后|垫底|倒数第[一二三])的?(?:部门|小组|组)", "本次练习得分较低"),
    _Rule("few", r"约\s*[1-4一二两三四]\s*(?:人|名|位)", "人数少于 5，未显示"),
    _Rule("done", r"已(?:经)?(?:全面)?落地", "待 60 天验证"),
)
_EN: tuple[_Rule, ...] = (
    _Rule("stars", r"\bp\s*[<≤]\s*0?\.0\d+|\*\*", "see the exact two-sided p in the method page"),
    _Rule("change", r"\b(?:dramatic|significant)(?:ally|ly)? (improved|increased|rose|better)\b", r"\1"),
    _Rule("change", r"\b(improved|increased|rose) (?:dramatically|significantly)\b", r"\1"),
    _Rule("change", r"\b(?:dramatic(?:ally)?|significant(?:ly)?)\b", "", r"statistically significant"),
    _Rule("validity", r"\bproves? (?:the )?validity\b", "internal consistency: see the method page"),
    _Rule("science", r"\bscience (?:has )?prove[sdn]*\b|\bscientifically proven\b", "supported by research"),
    _Rule("cause", r"\bprove[sdn]?\b", "showed"),
    _Rule("cause", r"\bcaus(?:ed|es)\b", "coincided with"),
    _Rule("cause", r"\b(?:led|leads) to\b", "coincided with"),
    _Rule("cause", r"\bdue to\b", "at the same time as", r"due to (?:report|answer|meet|be)\b"),
    _Rule("certain", r"\bprecisely\b", "about"),
    _Rule("certain", r"\bclearly demonstrates?d?\b", "gives a direction:"),
    _Rule("verdict", r"\bfailed\b", "showed no change"),
    _Rule("rank", r"\b(?:worst|weakest|last) (?:department|group|team)\b", "lower points in this exercise"),
    _Rule("few", r"\b(?:about|around|roughly) (?:[1-4]|one|two|three|four) (?:people|persons?)\b", "fewer than 5 people, not shown"),
    _Rule("done", r"\bembedded\b", "to be verified at day 60", r"embedded (?:in|into) the (?:page|file|report|table)"),
)  # fmt: skip
_RULES: dict[str, Sequence[_Rule]] = {ZH: _ZH, EN: _EN}
_TESTED = re.compile(r"\bp\s*[=＝]\s*0?[.．]\d+", re.IGNORECASE)
"""The exact figure of a test; with it “significant” says what it says."""


def marks(text: str, locale: str) -> tuple[Mark, ...]:
    """The words that over-claim, from left to right; of two that overlap the one named first.

    Both lists are looked through: an English word stands in a Chinese report as well.
    """
    found: list[Mark] = []
    others = [one for lang, one in _RULES.items() if lang != locale]
    for rules in (_RULES[locale], *others):
        for rule in rules:
            found += [one for one in _of_rule(rule, text) if not _covered(one, found)]
    return tuple(sorted(found, key=lambda one: one.start))


def replaced(text: str, mark: Mark) -> str:
    """The text with what is offered in the place of a marked word."""
    before, after = text[: mark.start], text[mark.end :]
    if not mark.offer and before.endswith(" "):
        # The word goes with one of its two spaces.
        before = before[:-1]
    return before + mark.offer + after


def _of_rule(rule: _Rule, text: str) -> list[Mark]:
    if rule.why == "change" and _TESTED.search(text):
        return []
    spared = (
        [one.span() for one in re.finditer(rule.unless, text, re.IGNORECASE)] if rule.unless else []
    )
    return [
        Mark(one.start(), one.end(), one.group(), rule.why, one.expand(rule.offer))
        for one in re.finditer(rule.pattern, text, re.IGNORECASE)
        if not any(start <= one.start() and one.end() <= end for start, end in spared)
    ]


def _covered(mark: Mark, found: Sequence[Mark]) -> bool:
    return any(mark.start < one.end and one.start < mark.end for one in found)
