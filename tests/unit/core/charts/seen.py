"""What a display list shows, for the tests of charts."""

from itertools import combinations
from typing import NamedTuple

from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Frame,
    Item,
    Line,
    Polygon,
    Words,
)


def measure(text: str, size: float, *, bold: bool, lang: str) -> float:
    """One em for an ideograph, half for the rest; bold and language make no difference here."""
    return size * sum(1.0 if ord(c) > 0x2E80 else 0.5 for c in text)


FRAME = Frame(480.0, "zh-CN", measure)
LONG = "北方大区仓储物流与退换货处理联合运营管理部华东分部第一综合服务与质量保障中心二〇二六"
LONG_ENGLISH = "Northern Warehouse & Returns <Operations>"
DEPARTMENTS = tuple(f"{LONG[at:]}{LONG[:at]}" for at in range(12))
"""Twelve names of forty characters, all different."""


class Edges(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Edges", slack: float = 0.05) -> bool:
        """Whether the two share more than an edge."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


def shown(picture: DisplayList) -> list[str]:
    return [item.text for item in picture.items if isinstance(item, Words)]


def joined(picture: DisplayList) -> str:
    """All texts without spaces: a long name may stand in several lines."""
    return "".join(shown(picture)).replace(" ", "")


def boxes(picture: DisplayList, fill: str) -> list[Box]:
    return [item for item in picture.items if isinstance(item, Box) and item.fill == fill]


def lines(picture: DisplayList, colour: str) -> list[Line]:
    return [item for item in picture.items if isinstance(item, Line) and item.colour == colour]


def word(picture: DisplayList, text: str) -> Words:
    (found,) = [item for item in picture.items if isinstance(item, Words) and item.text == text]
    return found


def edges(item: Item) -> Edges:
    match item:
        case Words():
            width = measure(item.text, item.size, bold=item.bold, lang=item.lang)
            left = item.x - {"left": 0.0, "center": 0.5, "right": 1.0}[item.align] * width
            # Ideographs of Noto Sans SC reach 0.88 em above the baseline and 0.12 below it.
            return Edges(left, item.y - 0.88 * item.size, left + width, item.y + 0.12 * item.size)
        case Box():
            return Edges(item.x, item.y, item.x + item.width, item.y + item.height)
        case Circle():
            x, y, r = item.x, item.y, item.radius
            return Edges(x - r, y - r, x + r, y + r)
        case Line():
            xs, ys = sorted((item.x1, item.x2)), sorted((item.y1, item.y2))
            return Edges(xs[0], ys[0], xs[1], ys[1])
        case Polygon():
            across, down = zip(*item.points, strict=True)
            return Edges(min(across), min(down), max(across), max(down))


def assert_inside(picture: DisplayList) -> None:
    for item in picture.items:
        found = edges(item)
        assert found.left >= -1.0, item
        assert found.top >= -1.0, item
        assert found.right <= picture.width + 1.0, item
        assert found.bottom <= picture.height + 1.0, item


def assert_readable(picture: DisplayList) -> None:
    """Everything is inside, and no two texts cover each other."""
    assert_inside(picture)
    texts = [(edges(item), item.text) for item in picture.items if isinstance(item, Words)]
    for (one, text), (other, second) in combinations(texts, 2):
        assert not one.meets(other), (text, second)
