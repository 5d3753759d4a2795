"""What rows of cards are made of: heights that are alike, letters in badges, names of groups."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from facilitator.core.workshop import GroupMark
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    MIDDLE,
    NAME_LEADING,
    Name,
    SetText,
    Style,
    advance,
    fit_name,
    word,
)
from facilitator.ui.slides.typesetting import elide_middle

_STICK_WIDTH, _STICK_SHARE, _STICK_GAP = 12.0, 0.88, 16.0
_TAG_GAP = 44.0
_TAG_PITCH = 54.0
_HALVINGS = 20


def level(least: Sequence[float], room: float, most: float) -> tuple[float, ...]:
    """Heights that are alike as far as ``room`` goes, none under its least nor above ``most``.

    Water is poured over the least heights until the room is used up.
    """
    low, high = 0.0, most
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(max(each, middle) for each in least) <= room:
            low = middle
        else:
            high = middle
    return tuple(max(each, low) for each in least)


@dataclass(frozen=True, slots=True)
class BadgeInks:
    """Ground and letter of a badge."""

    ground: str
    letter: str


def paint_letter(canvas: Canvas, letter: str, rect: QRectF, inks: BadgeInks) -> None:
    """The letter of an answer in its badge."""
    canvas.box(rect, inks.ground, rect.width() * 0.24)
    said = word(letter, round(rect.width() * 0.64), inks.letter, bold=True, lang="en")
    canvas.say(said, rect.center().x(), rect.center().y() + said.px * FIGURE_MIDDLE, "centre")


@dataclass(frozen=True, slots=True)
class GroupTag:
    """A group by its stick of colour and its name."""

    ink: str
    name: Name

    @property
    def width(self) -> float:
        """Stick and name."""
        return _STICK_WIDTH + _STICK_GAP + self.name.width


def group_tag(
    canvas: Canvas, group: GroupMark, style: Style, width: float, lines: int = 1
) -> GroupTag:
    """A group as it goes into a width on so many lines; its name is cut where it must be.

    On one line it keeps its end: the names of groups often differ only there.
    """
    room = width - _STICK_WIDTH - _STICK_GAP
    name = fit_name(group.name, style, room, lines)
    if lines == 1 and not name.whole:
        only = name.lines[0]
        cut = elide_middle(group.name, room / only.px, lambda piece: advance(piece, only.face))
        name = Name((replace(only, text=cut),), whole=False)
    return GroupTag(canvas.group_ink(group), name)


def paint_tag(canvas: Canvas, tag: GroupTag, x: float, middle: float) -> None:
    """The stick and the name, on one middle."""
    rest = tag.name.height - tag.name.px * NAME_LEADING
    high = tag.name.px * _STICK_SHARE + rest
    canvas.mark(QRectF(x, middle - high / 2, _STICK_WIDTH, high), tag.ink)
    left = x + _STICK_WIDTH + _STICK_GAP
    for line, baseline in zip(tag.name.lines, tag.name.baselines(middle), strict=True):
        canvas.say(line, left, baseline)


@dataclass(frozen=True, slots=True)
class TagFlow:
    """Groups beside each other, in as many rows as they need.

    ``after`` is where the first row begins on the last line of a text; 0 where it has its own.
    """

    rows: tuple[tuple[GroupTag, ...], ...]
    after: float = 0.0

    @property
    def whole(self) -> bool:
        """Whether no name is cut."""
        return all(tag.name.whole for row in self.rows for tag in row)

    @property
    def height(self) -> float:
        """What the rows add under the text; nothing where there is no group."""
        own = len(self.rows) - (1 if self.after else 0)
        return max(0, own) * _TAG_PITCH


@dataclass(frozen=True, slots=True)
class TagRoom:
    """Where groups stand: rows of this width, the first from ``after`` where a group still goes in
    there; names are cut so that at least ``beside`` of them stand in a row."""

    width: float
    after: float = 0.0
    beside: int = 1

    @property
    def widest(self) -> float:
        """The width of one group."""
        return (self.width - (self.beside - 1) * _TAG_GAP) / self.beside


def flow_tags(canvas: Canvas, groups: Sequence[GroupMark], ink: str, room: TagRoom) -> TagFlow:
    """Groups in rows, at the least size."""
    style = Style(pref=LEAST, ink=ink)
    width, after = room.width, room.after
    first = group_tag(canvas, groups[0], style, room.widest).width if groups else 0.0
    after = after if groups and after + first <= width else 0.0
    rows: list[list[GroupTag]] = [[]] if after else []
    x = after
    for group in groups:
        tag = group_tag(canvas, group, style, room.widest)
        if not rows or (rows[-1] and x + tag.width > width):
            rows.append([])
            x = 0.0
        rows[-1].append(tag)
        x += tag.width + _TAG_GAP
    return TagFlow(tuple(tuple(row) for row in rows), after)


def paint_flow(canvas: Canvas, flow: TagFlow, x: float, top: float) -> None:
    """All groups of a flow that has rows of its own."""
    _paint_rows(canvas, flow.rows, x, top)


def paint_flow_after(canvas: Canvas, flow: TagFlow, text: SetText, at: tuple[float, float]) -> None:
    """A flow that may begin on the last line of a text, which stands with its left top ``at``."""
    x, top = at
    below = top + text.height
    if not flow.after:
        _paint_rows(canvas, flow.rows, x, below)
        return
    last = text.pieces[-1]
    middle = top + last.baseline - last.px * MIDDLE
    _paint_rows(canvas, flow.rows[:1], x + flow.after, middle - _TAG_PITCH / 2)
    _paint_rows(canvas, flow.rows[1:], x, below)


def _paint_rows(canvas: Canvas, rows: Sequence[Sequence[GroupTag]], x: float, top: float) -> None:
    for number, row in enumerate(rows):
        left, middle = x, top + (number + 0.5) * _TAG_PITCH
        for tag in row:
            paint_tag(canvas, tag, left, middle)
            left += tag.width + _TAG_GAP
