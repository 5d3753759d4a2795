"""Lists of people of any length, with groups of the course."""

from facilitator.core.people import Mark, Participant, Roster
from facilitator.core.workshop import Group

SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = ("思远", "桐", "诺", "格", "敏", "晴", "丽", "晓", "静", "梅", "晨曦", "立")
DEPARTMENTS = ("研发中心", "采购部", "生产部", "质量部", "销售部", "财务部")
NAMES = (
    "青松组", "赤焰组", "琥珀组", "蓝鲸组", "紫藤组", "海棠组", "橄榄组", "石墨组", "铜铃组", "靛青组",
)  # fmt: skip
LONG = "Maximiliana Theodora Featherstonehaugh-W"
STATES = ("present", "present", "present", "late", "present", "absent", "present", "")


def groups(count: int) -> tuple[Group, ...]:
    """Groups 1, 2, 3 ..."""
    return tuple(
        Group(id=f"g{n}", grouping="all", name=NAMES[n - 1], key=n, colour=n - 1)
        for n in range(1, count + 1)
    )


def roster(people: int, count: int = 6, *, long: bool = False, marked: bool = True) -> Roster:
    """So many people in so many groups."""
    found = tuple(_person(n, count, long=long, marked=marked) for n in range(people))
    return Roster(
        title="内部客户意识工作坊",
        people=found,
        groups=groups(count),
        grouping="all",
        day="d1",
        day_no=0,
        seed=7,
        can_undo=bool(people),
        can_redo=False,
    )


def _person(n: int, count: int, *, long: bool, marked: bool) -> Participant:
    name = LONG if long and n % 3 == 0 else f"{SURNAMES[n % 20]}{GIVEN[n % 12]}"
    state = STATES[n % len(STATES)] if marked else ""
    walk_in = n == 9
    return Participant(
        id=f"p{n}",
        words=f"w{n}",
        name=name,
        department=DEPARTMENTS[n % 6] if not walk_in else "",
        note="素食" if n == 2 else "",
        homes=(("all", f"g{n // 6 % count + 1}"),) if n != 5 else (),
        marks=(Mark("d1", state, 0),) if state else (),
        walk_in=walk_in,
    )
