"""Texts to copy and send: the notice in the group after the day, and the reminders of follow-up.

Plain text in one language each, with named facts. No participant's name is in any of them; the
notice of the group has no personal name at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.text import ZH, Words
from facilitator.core.waves import WAVES

MessageKind: TypeAlias = Literal["notice", "30", "60", "90"]
MESSAGES: tuple[MessageKind, ...] = ("notice", "30", "60", "90")
OF_WAVE: Mapping[int, MessageKind] = {30: "30", 60: "60", 90: "90"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the texts tell, written in one language; "" or 0 is not told.

    ``date`` is the day of the workshop or the first and the last one, ``waves`` are the days of
    follow-up by the number of days after it. ``reported`` and ``done`` count commitments.
    """

    course: str
    date: str
    waves: Mapping[int, str] = field(default_factory=dict[int, str])
    client: str = ""
    place: str = ""
    trainer: str = ""
    commitments: int = 0
    reported: int = 0
    done: int = 0


_THANKS: Words = {
    "zh-CN": "各位学员：\n感谢大家参加 {date}{at_place}的“{course}”。",
    "en": "Dear all,\nthank you for taking part in “{course}” on {date}{at_place}.",
}
_AT_PLACE: Words = {"zh-CN": "在{place}举办", "en": ", {place}"}
_PROMISED: tuple[Words, ...] = (
    {
        "zh-CN": "现场共写下 {commitments} 条行动承诺。请对照自己的行动计划，本周内迈出第一步。",
        "en": "Together you wrote down {promises}. Please look at your own action plan and take the"
        " first step this week.",
    },
    {
        "zh-CN": "{wave}进行第一次跟踪。请提前把进展告诉自己的见证人，由人力资源部统一填写《跟进表》。",
        "en": "The first follow-up is on {wave}. Tell your witness beforehand how far you are; HR fills"
        " in the follow-up form for everybody.",
    },
)
_CHOSEN: tuple[Words, ...] = (
    {
        "zh-CN": "请各部门用 20 分钟讨论课上的复盘问题，选定一项要改变的做法，定好负责人和日期。",
        "en": "Please discuss the debrief questions for 20 minutes in your department and choose one"
        " practice to change, with an owner and a date.",
    },
    {
        "zh-CN": "{wave}进行第一次跟踪，人力资源部会了解选定的做法是否已经开始。",
        "en": "The first follow-up is on {wave}: HR will ask whether what was chosen has begun.",
    },
)
_QUESTIONS: Words = {
    "zh-CN": "对课程内容如有疑问，欢迎在群里提出。",
    "en": "If anything from the course is still unclear, just ask here in the group.",
}
_HOLIDAY: Words = {
    "zh-CN": "以上日期如遇法定节假日，顺延到节后第一个工作日。",
    "en": "If a date is a public holiday, the first working day after it counts.",
}

_OPENING: Mapping[int, Words] = {
    30: {
        "zh-CN": "您好：\n{whose}“{course}”（{date}）的 30 天跟踪定在 {wave}。",
        "en": "Hello,\nthe 30-day follow-up of “{course}” ({whose}{date}) is on {wave}.",
    },
    60: {
        "zh-CN": "您好：\n{whose}“{course}”（{date}）的 60 天跟踪定在 {wave}。",
        "en": "Hello,\nthe 60-day follow-up of “{course}” ({whose}{date}) is on {wave}.",
    },
    90: {
        "zh-CN": "您好：\n{whose}“{course}”（{date}）的 90 天跟踪定在 {wave}，这也是最后一次。",
        "en": "Hello,\nthe 90-day follow-up of “{course}” ({whose}{date}) is on {wave}; it is the last"
        " one.",
    },
}
_ONE_PROMISE: Words = {"zh-CN": "{commitments} 条承诺", "en": "{commitments} commitment"}
_PROMISES: Words = {"zh-CN": "{commitments} 条承诺", "en": "{commitments} commitments"}
_WHOSE: Words = {"zh-CN": "{client}", "en": "{client}, "}
_SO_FAR: Words = {
    "zh-CN": "到目前为止，{promises}中已填报 {reported} 条，其中已完成 {done} 条。",
    "en": "So far: {reported} of {promises} reported on, {done} done.",
}
_ASK: tuple[Words, ...] = (
    {
        "zh-CN": "请承诺人说明进展，由见证人（内部客户）确认。",
        "en": "Please ask those who promised how far they are, and their witnesses (the internal"
        " customers) to confirm it.",
    },
    {
        "zh-CN": "请在《跟进表》中填写“状态”“完成日期”“备注”三列，其余内容请勿改动。",
        "en": "Please fill in the columns “Status”, “Date completed” and “Remark” of the follow-up form"
        " and change nothing else.",
    },
)
_REASONS: Words = {
    "zh-CN": "尚未完成的，请在“备注”中写明原因和新的日期。",
    "en": "For what is still open, write the reason and a new date into “Remark”.",
}
_OWN_FIGURES: Words = {
    "zh-CN": "请另附贵司的业务指标和课前基线（例如首次答复时长、返工率），并注明同期还有哪些变化。",
    "en": "Please add your own figures with their baseline (for example time to first answer, rework)"
    " and say what else changed in that time.",
}
_SEND_BACK: Words = {
    "zh-CN": "请在 {wave}前后把《跟进表》发回给我，共 {promises}；未填报的，按未完成统计。",
    "en": "Please send the form back to me around {wave}. It has {promises}; what nobody reports on"
    " counts as not done.",
}
_ASK_CHOSEN: tuple[Words, ...] = (
    {
        "zh-CN": "请了解各部门选定的做法：是否已经开始，哪些可行，哪些遇到了困难。",
        "en": "Please ask in the departments whether what they chose has begun, what works, and what is"
        " in the way.",
    },
    {
        "zh-CN": "请在 {wave}前后把了解到的情况发给我，几句话即可。",
        "en": "Please send me what you hear around {wave}; a few sentences are enough.",
    },
)
_SUPPORT: Words = {
    "zh-CN": "感谢您的支持与配合。",
    "en": "Thank you for your support.",
}
_MARKS = "一二三四五六七八九"
_SIGNED: Words = {"zh-CN": "讲师：{trainer}", "en": "{trainer}, trainer"}


def announcement(kind: MessageKind, facts: Facts, locale: str) -> str:
    """A text to send, ready to be copied; its facts are written in the same language."""
    if kind == "notice":
        return _notice(facts, locale)
    return _reminder(int(kind), facts, locale)


def _notice(facts: Facts, locale: str) -> str:
    said = _Filled(facts, locale, WAVES[0])
    points = [said(one) for one in (_PROMISED if facts.commitments else _CHOSEN)]
    points.append(said(_QUESTIONS))
    return "\n".join((said(_THANKS), *_numbered(points, locale), said(_HOLIDAY)))


def _reminder(after: int, facts: Facts, locale: str) -> str:
    said = _Filled(facts, locale, after)
    lines = [said(_OPENING[after])]
    if facts.commitments:
        if facts.reported:
            lines.append(said(_SO_FAR))
        points = [said(one) for one in _ASK]
        if after > WAVES[0]:
            points.append(said(_REASONS))
        if after == WAVES[-1]:
            points.append(said(_OWN_FIGURES))
        points.append(said(_SEND_BACK))
    else:
        points = [said(one) for one in _ASK_CHOSEN]
        if after == WAVES[-1]:
            points.insert(1, said(_OWN_FIGURES))
    lines += _numbered(points, locale)
    lines += [said(_HOLIDAY), said(_SUPPORT)]
    if facts.trainer:
        lines.append(said(_SIGNED))
    return "\n".join(lines)


class _Filled:
    """Fills the named places of a template."""

    def __init__(self, facts: Facts, locale: str, after: int) -> None:
        self._locale = locale
        self._named: dict[str, object] = {
            "course": facts.course,
            "date": facts.date,
            "client": facts.client,
            "place": facts.place,
            "trainer": facts.trainer,
            "commitments": facts.commitments,
            "reported": facts.reported,
            "done": facts.done,
            "wave": facts.waves[after],
        }
        self._named["promises"] = self(_ONE_PROMISE if facts.commitments == 1 else _PROMISES)
        self._named["at_place"] = self(_AT_PLACE) if facts.place else self._held
        self._named["whose"] = self(_WHOSE) if facts.client else ""

    @property
    def _held(self) -> str:
        return "举办" if self._locale == ZH else ""

    def __call__(self, template: Words) -> str:
        return template[self._locale].format_map(self._named)


def _numbered(points: list[str], locale: str) -> list[str]:
    """A Chinese point begins with 一、: a figure would run into the date that follows."""
    if locale == ZH:
        return [f"{mark}、{point}" for mark, point in zip(_MARKS, points, strict=False)]
    return [f"{number}. {point}" for number, point in enumerate(points, start=1)]
