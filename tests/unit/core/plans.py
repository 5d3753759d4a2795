"""Templates of the shipped pack, planned as a trainer would plan them."""

from datetime import date, time
from functools import cache
from itertools import count

from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.script import Script, script
from facilitator.core.text import AudienceLanguage
from facilitator.core.workshop import Workshop
from facilitator.live.packs import Packs
from tests.unit.content.copies import SHIPPED


@cache
def planned(
    template: str, groups: int, people: int, language: AudienceLanguage = "zh-CN"
) -> tuple[Workshop, Script]:
    """A workshop on 5 March 2026 from nine o'clock on, and its script."""
    numbers = count(1)
    order = Order(
        title="内部客户意识",
        client="星海制造",
        day=date(2026, 3, 5),
        start=time(9, 0),
        language=language,
        group_names=GROUP_NAMES["en" if language == "en" else "zh-CN"][:groups],
        people=people,
        variables={"company": "星海制造"},
    )
    made = Packs((SHIPPED,)).plan(template, order, lambda: f"{next(numbers):06}")
    return made.workshop, script(made.workshop, made.contents)
