"""Three runs of one course, in no order, as a report of their programme finds them."""

from dataclasses import replace
from datetime import date

from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting, Notebook
from facilitator.core.people import Count
from facilitator.reports.day import Day
from tests.unit.reports.days import Played

QUESTION = {"zh-CN": "系统接口谁来维护？", "en": "Who maintains the interface?"}


def run(locale: str, number: int, *, scored: bool = True, counted: bool = True) -> Day:
    """One run; the quiz is right for a few groups only."""
    title = "内部客户意识工作坊 第 {} 期" if locale == "zh-CN" else "Customer Awareness, run {}"
    played = Played(
        locale,
        title=title.format(number),
        day=date(2026, 2 + number, 5),
        place="明德会议中心" if locale == "zh-CN" else "Conference Centre",
        trainer="王老师" if locale == "zh-CN" else "Wang Wei",
    )
    for group in range(6 if scored else 0):
        played.draw(group, 4 + group % 3, 6 + (group + number) % 5)
        played.answer(group, *(item == 0 or (item + group) % 3 == 0 for item in range(6)))
        if number > 1:
            played.decide(group, group % 2)
    played.spend(11 + number)
    day = played.day()
    last = day.script.blocks[-1].block.id
    promises = [
        Jotting(kind="commitment", id=f"c{n}", at=n, block=last, text=f"承诺{n}") for n in range(8)
    ]
    asked = f"{QUESTION[locale]} " if number > 1 else "?"
    jottings = (*promises, Jotting(kind="parking", id="p", at=99, block=last, text=asked.strip()))
    states = ["verified"] * 2 + ["done"] + ["in-progress"] * 2 + ["cancelled"]
    waves = {30: {f"c{n}": FollowUp(commitment=f"c{n}", state=s) for n, s in enumerate(states)}}  # pyright: ignore
    came = Count(planned=36, present=32, late=1, absent=3, walk_ins=number - 1)
    return replace(
        day,
        workshop=replace(day.workshop, id=f"run-{number}"),
        notebook=Notebook(jottings=jottings),
        waves=waves if number < 3 else {},
        attendance=came if counted else Count(),
    )


def runs(locale: str) -> list[Day]:
    """The third, the first and the second one."""
    return [run(locale, number) for number in (3, 1, 2)]
