"""What the columns of a list of people are, where its first line is a heading."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["name", "department", "group", ""]
"""What a column is read as; "" is passed over."""

ROLES: tuple[Role, ...] = ("name", "department", "group")
"""What the columns are without a heading, in this order."""

_CALLED: tuple[tuple[Role, frozenset[str]], ...] = (
    (
        "name",
        frozenset(
            {"姓名", "名字", "名单", "学员", "学员姓名", "员工姓名", "name", "names", "fullname"}
        ),
    ),
    (
        "department",
        frozenset(
            {"部门", "所属部门", "所在部门", "部门名称", "科室", "处室", "department", "dept"}
        ),
    ),
    ("group", frozenset({"小组", "组", "组别", "组号", "分组", "小组名称", "group", "groupname"})),
    # Beside a column of departments these are the company.
    ("department", frozenset({"单位", "所在单位", "公司", "unit", "company", "division"})),
)
_COUNTING = frozenset({"", "序号", "编号", "no", "#", "nr"})
_OTHERS = frozenset(
    {"职务", "职位", "岗位", "职级", "工号", "员工编号", "性别", "电话", "手机", "手机号", "邮箱"}
    | {"title", "jobtitle", "position", "role", "id", "employeeid", "staffid", "phone", "mobile"}
    | {"email", "e-mail", "gender"}
)
"""What may stand before the names; behind them every word may."""

_ADDED = re.compile(r"[(（].*|[\s.:：*]")
_NUMBER = re.compile(r"[\W\d]*")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a heading.

    Attributes:
        roles: what each is read as.
        unused: what those are called that are passed over.
        counted: the first only counts the lines.
        spaced: only spaces part them.
    """

    roles: tuple[Role, ...]
    unused: tuple[str, ...]
    counted: bool
    spaced: bool

    def numbers_stay(self) -> bool:
        """Whether a number in front of a line has a column of its own."""
        return not self.roles[0]

    def placed(self, cells: Sequence[str]) -> list[str] | None:
        """Name, department and group of a line; None where it has more than has a place.

        What stands behind the last column of the heading is what it is without one.
        """
        roles = self.roles
        if self.counted and cells and not _NUMBER.fullmatch(cells[0]):
            roles = roles[1:]
        roles = (*roles, *(one for one in ROLES if one not in roles))
        if any(cells[len(roles) :]):
            return None
        found = {role: cell for role, cell in zip(roles, cells, strict=False) if role}
        return [found.get(role, "") for role in ROLES]


def columns_of(cells: Sequence[str], *, spaced: bool) -> Columns | None:
    """The columns of the first line of a list, or None where that is somebody already."""
    plain = [_ADDED.sub("", unicodedata.normalize("NFKC", one).casefold()) for one in cells]
    roles: list[Role] = [""] * len(plain)
    for role, words in _CALLED:
        place = next((n for n, word in enumerate(plain) if word in words), None)
        if place is not None and role not in roles:
            roles[place] = role
    if "name" not in roles:
        return None
    before = roles.index("name")
    if any(not roles[n] and plain[n] not in _COUNTING | _OTHERS for n in range(before)):
        return None
    unused = (
        cell
        for cell, word, role in zip(cells, plain, roles, strict=True)
        if not role and word not in _COUNTING
    )
    counted = not roles[0] and plain[0] in _COUNTING
    return Columns(tuple(roles), tuple(unused), counted, spaced)
