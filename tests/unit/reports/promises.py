"""A day in which things were promised, and what was reported of them since."""

from dataclasses import replace

from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting, Notebook
from facilitator.reports.day import Day
from tests.unit.reports.days import DRAWING, QUIZ, whole_day

TEXTS = (
    "如果周三 15:00 前发现交期会变，我就在 30 分钟内电话告知区域仓李主管",
    '=HYPERLINK("http://example.invalid","x")',
    "+86 换成新热线",
    "-周五前给答复\x07",
    "@所有人 说明新流程",
)


def promised_day(locale: str) -> Day:
    """Five commitments; one is done, one has a remark only; a value was corrected, a group excused."""
    played = whole_day(locale)
    played.enter(DRAWING, 0, "one-way.total", 12)
    played.state(QUIZ, 1, "excused")
    played.state(QUIZ, 2, "no_result")
    day = played.day()
    groups = [one.id for one in day.workshop.groups]
    jottings = tuple(
        Jotting(
            kind="commitment",
            id=f"c{number}",
            at=day.made_at + 1000 * number,
            block=day.script.blocks[-1].block.id,
            group=groups[number % 2],
            who="李明",
            text=text,
            due="3月20日",
            checker="采购部 王",
        )
        for number, text in enumerate(TEXTS)
    )
    reports = (
        FollowUp(commitment="c0", state="done", date="2026-04-01", remark="见邮件"),
        FollowUp(commitment="c3", remark="=1+1"),
    )
    return replace(
        day,
        notebook=Notebook(jottings=jottings),
        waves={30: {one.commitment: one for one in reports}},
    )
