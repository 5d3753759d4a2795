"""What rows of cards are made of: heights that are alike, letters in badges, names of groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.core.stage import GroupMark
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    MIDDLE,
    SetText,
    Style,
    Word,
    fit_word,
    word,
)

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
    name: Word

    @property
    def width(self) -> float:
        """Stick and name."""
        return _STICK_WIDTH + _STICK_GAP + self.name.width


def group_tag(canvas: Canvas, group: GroupMark, style: Style, width: float) -> GroupTag:
    """A group as it goes into a width; its name is cut where it must be."""
    name = fit_word(group.name, style, width - _STICK_WIDTH - _STICK_GAP)
    return GroupTag(canvas.group_ink(group), name)


def paint_tag(canvas: Canvas, tag: GroupTag, x: float, middle: float) -> None:
    """The stick and the name, on one middle."""
    high = tag.name.px * _STICK_SHARE
    canvas.mark(QRectF(x, middle - high / 2, _STICK_WIDTH, high), tag.ink)
    left = x + _STICK_WIDTH + _STICK_GAP
    canvas.say(tag.name, left, middle + tag.name.px * MIDDLE)


@dataclass(frozen=True, slots=True)
class TagFlow:
    """Groups beside each other, in as many rows as they need.

    ``after`` is where the first row begins on the last line of a text; 0 where it has its own.
    """

    rows: tuple[tuple[GroupTag, ...], ...]
    after: float = 0.0

    @property
    def height(self) -> float:
        """What the rows add under the text; nothing where there is no group."""
        own = len(self.rows) - (1 if self.after else 0)
        return max(0, own) * _TAG_PITCH


def flow_tags(
    canvas: Canvas, groups: Sequence[GroupMark], ink: str, width: float, after: float = 0.0
) -> TagFlow:
    """Groups in rows no wider than ``width``, at the least size.

    The first row begins at ``after`` where its first group still goes in there.
    """
    style = Style(pref=LEAST, ink=ink)
    first = group_tag(canvas, groups[0], style, width).width if groups else 0.0
    after = after if groups and after + first <= width else 0.0
    rows: list[list[GroupTag]] = [[]] if after else []
    x = after
    for group in groups:
        tag = group_tag(canvas, group, style, width)
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
