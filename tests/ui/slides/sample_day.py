"""The middle of a long day, with more before and after it than goes in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.core.stage import Stage
from facilitator.core.stage_around import (
    AgendaPlace,
    AgendaSlide,
    ClockSlide,
    PlaceState,
    TaskRow,
    TasksSlide,
)
from facilitator.core.text import Line
from tests.ui.slides.sample_parts import GROUPS, NOW

if TYPE_CHECKING:
    from tests.ui.slides.samples import Sampler

LONGEST = "画出从下单到交付的全过程并标出等待时间"
LONGEST_EN = "Draw the way from order to delivery now"
HALF_HOUR_MS = 1_800_000
NAMED: tuple[tuple[str, str, PlaceState], ...] = (
    ("两个视角", "Two views", "done"),
    ("茶歇", "Tea break", "done"),
    ("供应链四站", "Four stations", "now"),
    ("午餐", "Lunch", "next"),
    ("金点子集市", "Idea market", "later"),
    ("部门服务承诺互签与现场点评", "Signing service promises, live feedback", "later"),
)


def day_slide(say: Callable[[str, str], Line], *, times: bool) -> AgendaSlide:
    """As many rows as are shown in one language or in two."""
    both = say("甲", "A").second is not None
    rows = tuple(
        AgendaPlace(
            say(zh, en),
            state,
            NOW + index * HALF_HOUR_MS if times and state != "done" else None,
        )
        for index, (zh, en, state) in enumerate(NAMED[: 4 if both else 6])
    )
    return AgendaSlide(rows=rows, before=3, after=2)


def days_of(sampler: "Sampler") -> dict[str, Stage]:
    """Without times and with them; the clock alone; the work of groups."""
    chrome = sampler.chrome(overline=None, dots_total=0)
    alone = {
        "clock": sampler.timer(480, 192),
        "clock_soon": sampler.timer(5400, 600),
        "clock_over": sampler.timer(480, -75),
    }
    several = {
        f"tasks_of_{count}": TasksSlide(
            rows=tuple(TaskRow(group, sampler.say(LONGEST, LONGEST_EN)) for group in GROUPS[:count])
        )
        for count in (3, 6, 10)
    }
    plain = sampler.plain_chrome("案例五幕", "Five acts")
    days = {
        name: sampler.stage(day_slide(sampler.say, times=times), chrome)
        for name, times in (("agenda", False), ("timetable", True))
    }
    works = {
        name: sampler.stage(slide, plain, sampler.timer(480, 192))
        for name, slide in several.items()
    }
    return (
        days
        | works
        | {name: sampler.stage(ClockSlide(), plain, timer) for name, timer in alone.items()}
    )
