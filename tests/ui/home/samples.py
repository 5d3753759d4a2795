"""Workshops and templates for the tests of Home."""

from datetime import date, time, timedelta
from typing import Any

from facilitator.core.agenda import BlockKind, Family
from facilitator.core.details import BlockBrief, TemplateCard, WorkshopDetails
from facilitator.core.planning import GROUP_NAMES
from facilitator.core.text import Words
from facilitator.core.workshop import GroupMark, Status, WorkshopSummary

TODAY = date(2026, 3, 5)

_DAY: tuple[tuple[str, str, BlockKind, Family | None, float], ...] = (
    ("开场", "Opening", "opening", None, 5),
    ("短讲：什么是内部客户", "Card: what is an internal customer", "card", None, 5),
    ("你说我画", "Blind drawing", "exercise", "experiential", 33),
    ("茶歇", "Break", "break", None, 7),
    ("概念测验", "Concept quiz", "exercise", "drill", 15),
    ("短讲：内部服务链", "Card: the chain of service", "card", None, 5),
    ("五幕案例·第一幕", "Case, act 1", "exercise", "case", 10),
    ("收尾", "Closing", "closing", None, 10),
)


def blocks() -> tuple[BlockBrief, ...]:
    made: list[BlockBrief] = []
    at = 0.0
    for zh, en, kind, family, minutes in _DAY:
        title: Words = {"zh-CN": zh, "en": en}
        made.append(BlockBrief(title=title, kind=kind, family=family, minutes=minutes, offset=at))
        at += minutes
    return tuple(made)


def details(
    workshop_id: str = "w1", *, status: Status = "draft", groups: int = 6, **changed: Any
) -> WorkshopDetails:
    facts: dict[str, Any] = {
        "title": "内部客户意识工作坊",
        "client": "远川装备集团",
        "place": "培训中心 3 楼多功能厅",
        "day": TODAY,
        "start": time(9, 0),
        "people": 36,
        "groups": tuple(
            GroupMark(name, place) for place, name in enumerate(GROUP_NAMES["zh-CN"][:groups])
        ),
        "blocks": blocks(),
        "sample": False,
        "can_report": status != "draft",
        **changed,
    }
    return WorkshopDetails(id=workshop_id, status=status, **facts)


def summary(
    workshop_id: str = "w1", *, days: int = 0, status: Status = "draft", **changed: Any
) -> WorkshopSummary:
    """A row of the list; ``days`` from today on."""
    facts: dict[str, Any] = {
        "title": "内部客户意识工作坊",
        "client": "远川装备集团",
        "start": "09:00",
        "minutes": 90.0,
        "groups": 6,
        "people": 36,
        "sample": False,
        **changed,
    }
    day = (TODAY + timedelta(days=days)).isoformat()
    return WorkshopSummary(id=workshop_id, day=day, status=status, **facts)


def shelf_full() -> tuple[WorkshopSummary, ...]:
    """A believable library."""
    return (
        summary("w1"),
        summary("w2", days=7, title="组织协同：管理者的全局观", client="禾青食品", people=42),
        summary("w3", days=14, people=34),
        summary(
            "w4", days=21, title="看见内部客户·体验课", client="人力资源沙龙", people=24, groups=4
        ),
        summary("w5", days=-28, status="finished"),
        summary(
            "w6", days=-62, status="finished", title="组织协同：管理者的全局观", client="云栈物流",
            people=48, groups=8,
        ),
        summary(
            "w7", days=-90, status="finished", title="看见内部客户·半天", client="明湖置业", people=28
        ),
    )  # fmt: skip


def many(count: int) -> tuple[WorkshopSummary, ...]:
    """``count`` workshops, half before and half after today, every hundredth for 鲸湾港务."""
    return tuple(
        summary(
            f"m{place}",
            days=place - count // 2,
            status="finished" if place < count // 2 else "draft",
            client="鲸湾港务" if place % 100 == 0 else "远川装备集团",
        )
        for place in range(count)
    )


def template(template_id: str = "sample-90", **changed: Any) -> TemplateCard:
    facts: dict[str, Any] = {
        "name": {"zh-CN": "内部客户意识·90 分钟", "en": "Internal customers in 90 minutes"},
        "summary": {"zh-CN": "一次完整体验：活动、测验、案例", "en": "The whole way, shortened"},
        "minutes": 90.0,
        "company": {"zh-CN": "北屿国际", "en": "Beiyu International"},
        **changed,
    }
    return TemplateCard(id=template_id, **facts)


def detailed(row: WorkshopSummary) -> WorkshopDetails:
    """The details of a row of the list."""
    return details(
        row.id,
        status=row.status,
        groups=row.groups,
        title=row.title,
        client=row.client,
        day=date.fromisoformat(row.day),
        people=row.people,
        sample=row.sample,
    )
