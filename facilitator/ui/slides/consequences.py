"""What happened next: every answer somebody chose, who chose it, and what it is worth."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from facilitator.core.stage import ConsequenceRow, ConsequencesSlide
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    SetText,
    Style,
    Word,
    set_text,
    settle,
    word,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.numbers import plain
from facilitator.ui.slides.rows import (
    BadgeInks,
    TagFlow,
    TagRoom,
    flow_tags,
    level,
    paint_flow_after,
    paint_letter,
)

_MOST_ROW = 184.0
_GAP, _LEAST_GAP = 22.0, 6.0
_BADGE, _LEAST_BADGE = 108.0, 84.0
_BADGE_LEFT, _BADGE_GAP = 0.33, 0.41
_POINTS_GAP = 28.0
_HEAD_GAP = 20.0
_TAGS_GAP = 44.0
_POINTS_PX = 100
_UNIT_RIGHT, _UNIT_GAP = 40.0, 18.0
_PAD, _LEAST_PAD = 24.0, 4.0


@dataclass(frozen=True, slots=True)
class _Told:
    """One consequence, set."""

    text: SetText
    groups: TagFlow
    pad: float
    badge: float

    @property
    def height(self) -> float:
        return max(self.badge + 16, self.text.height + self.groups.height + self.pad)

    @property
    def text_left(self) -> float:
        return _text_left(self.badge)


@dataclass(frozen=True, slots=True)
class _Tags:
    """Where the groups stand: under the text or at its end, and how many beside each other."""

    at_ends: bool = False
    beside: int = 1


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Title and rows, all set at one shrink."""

    title: SetText
    rows: tuple[_Told, ...]
    gap: float

    @property
    def around(self) -> float:
        return self.title.height + _HEAD_GAP + max(0, len(self.rows) - 1) * self.gap

    @property
    def height(self) -> float:
        return self.around + sum(row.height for row in self.rows)

    @property
    def fits(self) -> bool:
        return self.title.fits and all(row.text.fits for row in self.rows)


def paint_consequences(canvas: Canvas, slide: ConsequencesSlide, area: Area) -> None:
    """The title above, a card for each row."""
    slide, sheet = _settled(canvas, slide, area)
    canvas.expect(slide.title, *(row.text for row in slide.rows), fits=_goes_in(sheet, area))
    top = area.eased(sheet.height)
    canvas.put(sheet.title, area.left, top)
    room = area.bottom - top - sheet.around
    heights = level([row.height for row in sheet.rows], room, _MOST_ROW)
    y = top + sheet.title.height + _HEAD_GAP
    for row, told, high in zip(slide.rows, sheet.rows, heights, strict=True):
        _paint_row(canvas, row, told, QRectF(area.left, y, area.width, high))
        y += high + sheet.gap


def _settled(
    canvas: Canvas, slide: ConsequencesSlide, area: Area
) -> tuple[ConsequencesSlide, _Sheet]:
    """The groups under the texts; where that is too much at their ends, and where even that is,
    the texts in the leading language alone, then more groups beside each other, their names cut."""
    short = replace(
        slide, rows=tuple(replace(row, text=Line(row.text.first)) for row in slide.rows)
    )
    sheet = _sheet_in(canvas, slide, area, _Tags())
    for tried, tags in (
        (slide, _Tags(at_ends=True)),
        (short, _Tags(at_ends=True)),
        *((short, _Tags(at_ends=True, beside=count)) for count in (2, 3)),
    ):
        if _goes_in(sheet, area):
            break
        slide, sheet = tried, _sheet_in(canvas, tried, area, tags)
    return slide, sheet


def _sheet_in(canvas: Canvas, slide: ConsequencesSlide, area: Area, tags: _Tags) -> _Sheet:
    def sheet(shrink: float) -> _Sheet:
        return _sheet(canvas, slide, area.width, shrink, tags)

    return settle(sheet, area.height)


def _goes_in(sheet: _Sheet, area: Area) -> bool:
    return sheet.fits and sheet.height <= area.height + 0.5


def _sheet(
    canvas: Canvas, slide: ConsequencesSlide, width: float, shrink: float, tags: _Tags
) -> _Sheet:
    colours = canvas.colours
    title = Style(
        pref=76, least=48, bold=True, ink=colours.text, second_ink=colours.accent, leading=1.24
    )
    points = max((_points_width(canvas, row) for row in slide.rows), default=0.0)
    badge = _BADGE + (_LEAST_BADGE - _BADGE) * shrink
    room = width - _text_left(badge) - points - _POINTS_GAP
    pad = _PAD + (_LEAST_PAD - _PAD) * shrink
    rows: list[_Told] = []
    for row in slide.rows:
        text = set_text(row.text, _told_style(canvas, best=row.best), room, shrink)
        after = text.pieces[-1].x + text.pieces[-1].width + _TAGS_GAP if tags.at_ends else 0.0
        place = TagRoom(room, after, tags.beside)
        groups = flow_tags(canvas, row.groups, colours.text2, place)
        rows.append(_Told(text, groups, pad, badge))
    gap = _GAP + (_LEAST_GAP - _GAP) * shrink
    return _Sheet(set_text(slide.title, title, width, shrink), tuple(rows), gap)


def _text_left(badge: float) -> float:
    return badge * (_BADGE_LEFT + 1 + _BADGE_GAP)


def _told_style(canvas: Canvas, *, best: bool) -> Style:
    colours = canvas.colours
    return Style(
        pref=52, bold=best, ink=colours.text, second_ink=colours.text2, leading=1.2, lines=3
    )


def _paint_row(canvas: Canvas, row: ConsequenceRow, told: _Told, rect: QRectF) -> None:
    colours = canvas.colours
    line = Outline(colours.accent, 4.0) if row.best else Outline(colours.line)
    canvas.box(rect, colours.soft if row.best else colours.card, 28, line)
    middle = rect.center().y()
    side = told.badge
    badge = QRectF(rect.x() + side * _BADGE_LEFT, middle - side / 2, side, side)
    inks = (
        BadgeInks(colours.accent, colours.on_accent)
        if row.best
        else BadgeInks(colours.track, colours.text)
    )
    paint_letter(canvas, row.letter, badge, inks)
    top = middle - (told.text.height + told.groups.height) / 2
    left = rect.x() + told.text_left
    canvas.put(told.text, left, top)
    paint_flow_after(canvas, told.groups, told.text, (left, top))
    _paint_points(canvas, row, rect)


def _points(canvas: Canvas, row: ConsequenceRow) -> tuple[Word, Word]:
    colours = canvas.colours
    ink = colours.accent if row.best else colours.text
    figure = word(plain(row.points), _POINTS_PX, ink, bold=True, lang="num")
    return figure, word(canvas.tr("pts").first.text, LEAST, colours.text2)


def _points_width(canvas: Canvas, row: ConsequenceRow) -> float:
    figure, unit = _points(canvas, row)
    return figure.width + _UNIT_GAP + unit.width + _UNIT_RIGHT


def _paint_points(canvas: Canvas, row: ConsequenceRow, rect: QRectF) -> None:
    figure, unit = _points(canvas, row)
    right = rect.right() - _UNIT_RIGHT
    baseline = rect.center().y() + _POINTS_PX * FIGURE_MIDDLE
    canvas.say(unit, right, baseline - 2, "right")
    canvas.say(figure, right - unit.width - _UNIT_GAP, baseline, "right")
