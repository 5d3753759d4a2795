"""From a template to a workshop: blocks, groups, and the units that will be scored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import Literal

from facilitator.core.agenda import Block, Day
from facilitator.core.errors import FieldEmpty, FieldTooLong, GroupCount, NameTaken
from facilitator.core.pack import Content
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import AudienceLanguage, Words, display_width
from facilitator.core.workshop import (
    CLIENT_WIDTH,
    GROUP_NAME_WIDTH,
    MAX_GROUPS,
    MIN_GROUPS,
    NAME_LIMIT,
    Group,
    Grouping,
    Unit,
    UnitKind,
    Workshop,
)

PAIR = 2
PAIR_LETTERS = "abcdefghij"
GROUP_NAMES: Mapping[str, tuple[str, ...]] = {
    "zh-CN": (
        "青松组",
        "赤焰组",
        "琥珀组",
        "蓝鲸组",
        "紫藤组",
        "海棠组",
        "银杏组",
        "墨竹组",
        "晨曦组",
        "星河组",
    ),
    "en": (
        "Pine",
        "Flame",
        "Amber",
        "Blue Whale",
        "Wisteria",
        "Crabapple",
        "Ginkgo",
        "Bamboo",
        "Sunrise",
        "Galaxy",
    ),
}
GROUPING_NAMES: Mapping[Literal["department", "mixed"], Words] = {
    "department": {"zh-CN": "部门组", "en": "By department"},
    "mixed": {"zh-CN": "混编组", "en": "Mixed groups"},
}
EVERYBODY: Words = {"zh-CN": "全部小组", "en": "All groups"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a trainer says about a new workshop. ``swaps`` are the alternates that are wanted."""

    title: str
    client: str
    day: date
    start: time
    trainer: str = ""
    place: str = ""
    language: AudienceLanguage = "zh-CN"
    group_names: tuple[str, ...]
    people: int = 0
    variables: dict[str, str] = field(default_factory=dict[str, str])
    swaps: tuple[str, ...] = ()


def check_order(order: Order) -> Order:
    """The order with tidy names.

    Raises:
        FieldEmpty, FieldTooLong, GroupCount, NameTaken
    """
    names = tuple(name.strip() for name in order.group_names)
    if not MIN_GROUPS <= len(names) <= MAX_GROUPS:
        raise GroupCount(len(names), MIN_GROUPS, MAX_GROUPS)
    for field_name, value, width, most in (
        ("title", order.title, len, NAME_LIMIT),
        ("client", order.client, display_width, CLIENT_WIDTH),
    ):
        if not value.strip():
            raise FieldEmpty(field_name)
        if width(value.strip()) > most:
            raise FieldTooLong(field_name, most)
    for name in names:
        if not name:
            raise FieldEmpty("group")
        if display_width(name) > GROUP_NAME_WIDTH:
            raise FieldTooLong("group", GROUP_NAME_WIDTH)
    for index, name in enumerate(names):
        if name.casefold() in {other.casefold() for other in names[:index]}:
            raise NameTaken(name)
    return Order(
        title=order.title.strip(),
        client=order.client.strip(),
        day=order.day,
        start=order.start,
        trainer=order.trainer.strip(),
        place=order.place.strip(),
        language=order.language,
        group_names=names,
        people=order.people,
        variables=order.variables,
        swaps=order.swaps,
    )


def plan(
    template: Template,
    contents: Mapping[str, tuple[str, Content]],
    order: Order,
    make_id: Callable[[], str],
    seed: int,
) -> Workshop:
    """A workshop ready to run. ``contents`` maps the keys of its blocks to (sha256, content); the
    class points block is added where the contents hold one.

    Every way of dividing the people that a block asks for is a grouping of the workshop; scores
    stay with the groups of the first one.

    Raises:
        the errors of ``check_order``
    """
    order = check_order(order)
    days = _days(template, order, make_id)
    groupings = _groupings(template, contents, make_id)
    groups = _groups(order, groupings[""].id, make_id)
    blocks = _blocks(template, contents, days, groupings, make_id)
    by_sha = dict(contents.values())
    units = [
        unit
        for block in blocks
        for unit in units_for(block, by_sha[block.content], groups, make_id)
    ]
    return Workshop(
        id=make_id(),
        title=order.title,
        client=order.client,
        trainer=order.trainer,
        language=order.language,
        sample=template.sample,
        seed=seed,
        people=order.people,
        variables=order.variables,
        days=days,
        blocks=tuple(blocks),
        groupings=tuple(groupings.values()),
        groups=groups,
        units=tuple(units),
    )


def _played(contents: Mapping[str, tuple[str, Content]], row: TemplateBlock) -> tuple[str, Content]:
    """What a row plays: with its surveys where somebody put them in, else as the pack has it."""
    return contents.get(row.key) or contents[row.content]


def _groupings(
    template: Template,
    contents: Mapping[str, tuple[str, Content]],
    make_id: Callable[[], str],
) -> dict[str, Grouping]:
    """All groups, and then by their kinds those that some block asks for."""
    kinds: list[Literal["", "department", "mixed"]] = [
        row.grouping or _played(contents, row)[1].grouping for row in template.blocks
    ]
    found: dict[str, Grouping] = {"": Grouping(id=make_id(), name=EVERYBODY)}
    for kind in kinds:
        if kind and kind not in found:
            found[kind] = Grouping(id=make_id(), name=GROUPING_NAMES[kind], kind=kind)
    return found


def _days(template: Template, order: Order, make_id: Callable[[], str]) -> tuple[Day, ...]:
    """One day after the other from the day that was asked for."""
    return tuple(
        Day(
            id=make_id(),
            day=order.day + timedelta(days=number),
            start=_moved(template, order.start, template.start_of(number + 1)) or order.start,
            place=order.place,
        )
        for number in range(max(len(template.days), 1))
    )


def _moved(template: Template, begin: time, clock: time | None) -> time | None:
    """A time of the template's clock on that of a workshop that begins earlier or later.

    None where there is none, or where it would be on another day.
    """
    start = template.start_of(1)
    if clock is None or start is None:
        return None
    minutes = _minutes(clock) + _minutes(begin) - _minutes(start)
    return time(*divmod(minutes, 60)) if 0 <= minutes < 24 * 60 else None


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _groups(order: Order, grouping: str, make_id: Callable[[], str]) -> tuple[Group, ...]:
    count = len(order.group_names)
    share, left = divmod(max(0, order.people), count)
    return tuple(
        Group(
            id=make_id(),
            grouping=grouping,
            key=index + 1,
            name=name,
            colour=index,
            size=share + (index < left),
        )
        for index, name in enumerate(order.group_names)
    )


def _blocks(
    template: Template,
    contents: Mapping[str, tuple[str, Content]],
    days: Sequence[Day],
    groupings: Mapping[str, Grouping],
    make_id: Callable[[], str],
) -> list[Block]:
    blocks: list[Block] = []
    for position, row in enumerate(template.blocks, start=1):
        sha, content = _played(contents, row)
        blocks.append(
            Block(
                id=make_id(),
                day=days[row.day - 1].id,
                position=float(position),
                kind=content.kind,
                title=row.title or content.name,
                minutes=row.minutes,
                min_minutes=row.min_minutes or row.minutes,
                content=sha,
                grouping=groupings[row.grouping or content.grouping].id,
                parts=row.parts,
                locked_start=_moved(template, days[0].start, row.locked_start),
                weight=content.weight if row.weight is None else row.weight,
            )
        )
    for sha, content in contents.values():
        if content.kind == "points":
            blocks.append(
                Block(
                    id=make_id(),
                    day=days[0].id,
                    position=0.0,
                    kind="points",
                    title=content.name,
                    minutes=0.0,
                    content=sha,
                    grouping=groupings[""].id,
                    weight=content.weight,
                )
            )
    return blocks


def units_for(
    block: Block, content: Content, groups: Sequence[Group], make_id: Callable[[], str]
) -> list[Unit]:
    """What is scored in a block: groups, or the pairs (or one table) inside each group.

    Counterbalanced orders are dealt out in turn over all units, so that each order is played by
    half of them, within one unit.
    """
    spec = content.scoring
    if spec is None:
        return []
    orders: tuple[tuple[str, ...], ...] = ()
    kind: UnitKind = "group"
    if isinstance(spec, ChecklistScoring):
        orders = spec.orders
        kind = _pair_or_table(spec, sum(group.size for group in groups))
    units: list[Unit] = []
    for group in groups:
        count = max(1, group.size // PAIR)
        letters = PAIR_LETTERS[:count] if kind == "pair" and count > 1 else " "
        for letter in letters:
            units.append(
                Unit(
                    id=make_id(),
                    block=block.id,
                    kind=kind,
                    members=((group.id, 1.0),),
                    letter=letter.strip(),
                    order=orders[len(units) % len(orders)] if orders else (),
                )
            )
    return units


def replanned(
    workshop: Workshop, contents: Mapping[str, Content], make_id: Callable[[], str]
) -> Workshop:
    """The workshop with as many pairs in its groups as their sizes make now; ``contents`` by sha256.

    Only for a workshop that was not begun: scores hang on units.
    """
    units: list[Unit] = []
    for block in workshop.blocks:
        before = [unit for unit in workshop.units if unit.block == block.id]
        content = contents.get(block.content)
        # Whatever is no pair or table of a drawing does not depend on numbers.
        if content is None or not isinstance(content.scoring, ChecklistScoring):
            units += before
            continue
        after = units_for(block, content, workshop.groups, make_id)
        same = [(u.kind, u.members, u.letter) for u in before] == [
            (u.kind, u.members, u.letter) for u in after
        ]
        units += before if same else after
    return replace(workshop, units=tuple(units))


def _pair_or_table(spec: ChecklistScoring, people: int) -> UnitKind:
    """Pairs in a small room; from ``table_from`` people one describer for each table."""
    if spec.unit == "group":
        return "group"
    return "table" if not people or (spec.table_from and people >= spec.table_from) else "pair"
