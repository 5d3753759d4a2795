"""A day whose thirty commitments were followed up after 30, 60 and 90 days."""

from dataclasses import replace

from facilitator.core.follow_up import FollowUp
from facilitator.core.journal import Action
from facilitator.core.notebook import Jotting, Notebook
from facilitator.reports.day import Day
from tests.unit.reports.days import whole_day

DAY_MS = 86_400_000
STATES = {
    30: ["done"] * 4 + ["verified"] * 3 + ["in-progress"] * 9 + ["not-started"] * 6 + ["cancelled"],
    60: ["verified"] * 8
    + ["done"] * 6
    + ["in-progress"] * 6
    + ["not-started"] * 2
    + ["cancelled"] * 3,
    90: ["verified"] * 12 + ["in-progress"] + ["done"] * 4,
}
"""Wave -> states of the first commitments; nothing came in of the others."""
NOTED = 30
SECRET = "李明"


def reports(wave: int) -> dict[str, FollowUp]:
    """What came in for a wave."""
    return {
        f"c{number}": FollowUp(
            commitment=f"c{number}",
            state=state,  # pyright: ignore[reportArgumentType]
            date="2026-04-02" if state in ("done", "verified") else "",
            remark=f"{SECRET}说明",
        )
        for number, state in enumerate(STATES[wave])
    }


def followed_day(locale: str, *waves: int, noted: int = NOTED) -> Day:
    """The day, with what came in for these waves."""
    day = whole_day(locale).day()
    groups = [one.id for one in day.workshop.groups]
    promises = tuple(
        Jotting(
            kind="commitment",
            id=f"c{number}",
            at=day.made_at + number,
            block=day.script.blocks[-1].block.id,
            group=groups[number % len(groups)] if number < noted - 1 else "",
            who=SECRET,
            text=f"承诺{number}：周三 15:00 前发现交期会变，30 分钟内电话告知区域仓",
            due="3 月 20 日",
            checker="采购部",
        )
        for number in range(noted)
    )
    taken = [
        Action(
            id=f"f{wave}",
            workshop=day.workshop.id,
            at=day.made_at + (wave + 1) * DAY_MS,
            by="console",
            kind="follow-up",
            facts=(("count", str(len(STATES[wave]))), ("wave", str(wave))),
        )
        for wave in waves
    ]
    return replace(
        day,
        notebook=Notebook(jottings=promises),
        waves={wave: reports(wave) for wave in waves},
        actions=[*day.actions, *taken],
        made_at=day.made_at + (max(waves, default=30) + 2) * DAY_MS,
    )
