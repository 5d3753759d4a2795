"""A question and its answers; revealed: the right ones, the reason, and who had them."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF

from facilitator.core.stage import OptionRow, OptionsSlide
from facilitator.core.workshop import GroupMark
from facilitator.ui.fonts import language_of
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    SetText,
    Style,
    Word,
    set_text,
    settle,
    words_with_figures,
)
from facilitator.ui.slides.frame import BODY_BOTTOM, Area
from facilitator.ui.slides.rows import (
    BadgeInks,
    TagFlow,
    TagRoom,
    flow_tags,
    group_tag,
    level,
    paint_flow,
    paint_letter,
    paint_tag,
)

_MOST_ROW, _MOST_GAP = 130.0, 20.0
_LEAST_GAP = 10.0
_ROW_PAD, _LEAST_ROW_PAD = 26.0, 8.0
_HEAD_GAP, _REASON_GAP = 24.0, 8.0
_BADGE = 92.0
_TEXT_LEFT = 148.0
_CHECK = 64.0
_PAD = 40.0
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Question, answers and reason, all set at one shrink."""

    question: SetText | None
    answers: tuple[SetText, ...]
    reason: SetText | None
    groups: TagFlow
    row_pad: float
    gap: float

    @property
    def least_rows(self) -> tuple[float, ...]:
        """What every answer needs."""
        return tuple(max(_BADGE + 6, each.height + self.row_pad) for each in self.answers)

    @property
    def around(self) -> float:
        """Everything but the answers themselves."""
        below = self.groups.height + (
            self.reason.height + self.gap + _REASON_GAP if self.reason else 0.0
        )
        above = self.question.height + _HEAD_GAP if self.question else 0.0
        return above + (len(self.answers) - 1) * self.gap + below

    @property
    def height(self) -> float:
        return self.around + sum(self.least_rows)

    @property
    def fits(self) -> bool:
        texts = (self.question, *self.answers, self.reason)
        return all(text.fits for text in texts if text is not None)

    def rows(self, room: float) -> tuple[float, ...]:
        """The heights of the answers: alike where there is room."""
        return level(self.least_rows, room - self.around, _MOST_ROW)


def paint_options(canvas: Canvas, slide: OptionsSlide, area: Area, panel_top: float | None) -> None:
    """The question above, a card for each answer, the reason under them.

    Who had it right stands in the panel from ``panel_top``, without one under the answers.
    """
    told = slide.right_groups if slide.revealed else ()
    told_below = told if panel_top is None else ()
    flow = flow_tags(canvas, told_below, canvas.colours.text, TagRoom(area.width))
    canvas.names_cut = not flow.whole
    slide, sheet = _settled(canvas, slide, flow, area)
    texts = (slide.question, *(row.text for row in slide.options), slide.reason)
    canvas.expect(*texts, fits=_goes_in(sheet, area))
    y = area.eased(sheet.height)
    room = area.bottom - y
    rows = sheet.rows(room)
    spare = max(0.0, room - sheet.around - sum(rows))
    if sheet.question is not None:
        canvas.put(sheet.question, area.left, y)
        y += sheet.question.height + _HEAD_GAP + min(_HEAD_GAP, spare)
    for option, text, high in zip(slide.options, sheet.answers, rows, strict=True):
        card = QRectF(area.left, y, area.width, high)
        _paint_row(canvas, option, text, card, right=_is_right(slide, option))
        y += high + sheet.gap
    if sheet.reason is not None:
        canvas.put(sheet.reason, area.left, y + _REASON_GAP)
        y += sheet.reason.height + sheet.gap + _REASON_GAP
    paint_flow(canvas, flow, area.left, y)
    if panel_top is not None and told:
        _paint_right_groups(canvas, told, panel_top)


def _settled(
    canvas: Canvas, slide: OptionsSlide, flow: TagFlow, area: Area
) -> tuple[OptionsSlide, _Sheet]:
    """All answers; once revealed only the right ones where all are too much: the room knows them.

    It knows the question too, and the trainer says the reason: where the names of many groups
    need the height these go next.
    """

    def made(tried: OptionsSlide, *, asked: bool) -> tuple[OptionsSlide, _Sheet]:
        sheet = partial(_sheet, canvas, tried, flow, area.width, asked)
        return tried, settle(sheet, area.height)

    right = tuple(option for option in slide.options if _is_right(slide, option))
    short = replace(slide, options=right)
    tries = [(short, True)] if right else []
    if right and flow.rows:
        tries += [(short, False), (replace(short, reason=None), False)]
    found = made(slide, asked=True)
    for tried, asked in tries:
        if _goes_in(found[1], area):
            break
        found = made(tried, asked=asked)
    return found


def _goes_in(sheet: _Sheet, area: Area) -> bool:
    return sheet.fits and sheet.height <= area.height + 0.5


def _is_right(slide: OptionsSlide, option: OptionRow) -> bool:
    """Nothing is right before it is revealed."""
    return slide.revealed and bool(option.right)


def _sheet(  # noqa: PLR0913  (what is set, and into what)
    canvas: Canvas,
    slide: OptionsSlide,
    flow: TagFlow,
    width: float,
    asked: bool,  # noqa: FBT001  (bound by partial)
    shrink: float,
) -> _Sheet:
    colours = canvas.colours
    question = Style(
        pref=76,
        least=48,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.24,
        lines=4,
    )
    quiet = Style(pref=52, ink=colours.text2, second_ink=colours.text2, leading=1.26, lines=4)
    room = width - _TEXT_LEFT - _PAD
    answers = tuple(_answer(canvas, option, slide, room, shrink) for option in slide.options)
    told = slide.reason if slide.revealed else None
    gap = _MOST_GAP + (_LEAST_GAP - _MOST_GAP) * shrink
    return _Sheet(
        question=set_text(slide.question, question, width, shrink) if asked else None,
        answers=answers,
        reason=set_text(told, quiet, width, shrink) if told else None,
        groups=flow,
        row_pad=_ROW_PAD + (_LEAST_ROW_PAD - _ROW_PAD) * shrink,
        gap=gap,
    )


def _answer(
    canvas: Canvas, option: OptionRow, slide: OptionsSlide, width: float, shrink: float
) -> SetText:
    colours = canvas.colours
    right = _is_right(slide, option)
    style = Style(
        pref=56,
        bold=right,
        ink=colours.text2 if slide.revealed and not right else colours.text,
        second_ink=colours.text2,
        leading=1.24,
    )
    room = width - (_CHECK + 24 if right else 0.0) - _chosen_room(option)
    return set_text(option.text, style, room, shrink)


def _chosen(option: OptionRow, ink: str) -> tuple[Word, ...]:
    """How many chose it, where that is known and told."""
    if option.chosen is None:
        return ()
    told = option.chosen.first
    return words_with_figures(told.text, LEAST, ink, lang=language_of(told.text))


def _chosen_room(option: OptionRow) -> float:
    told = _chosen(option, "")
    return sum(each.width for each in told) + 24 if told else 0.0


def _paint_row(
    canvas: Canvas, option: OptionRow, text: SetText, rect: QRectF, *, right: bool
) -> None:
    colours = canvas.colours
    line = Outline(colours.accent, 4.0) if right else Outline(colours.line)
    canvas.box(rect, colours.soft if right else colours.card, 26, line)
    badge = QRectF(rect.x() + 20, rect.center().y() - _BADGE / 2, _BADGE, _BADGE)
    strong = BadgeInks(colours.accent, colours.on_accent)
    inks = strong if right else BadgeInks(colours.soft, colours.accent)
    paint_letter(canvas, option.letter, badge, inks)
    canvas.put(text, rect.x() + _TEXT_LEFT, rect.center().y() - text.height / 2)
    edge = rect.right() - _PAD
    if right:
        y = rect.center().y() - _CHECK / 2
        canvas.check(QRectF(edge - _CHECK, y, _CHECK, _CHECK), colours.accent)
        edge -= _CHECK + 24
    told = _chosen(option, colours.accent if right else colours.text2)
    edge -= sum(each.width for each in told)
    for each in told:
        edge += canvas.say(each, edge, rect.center().y() + LEAST * FIGURE_MIDDLE)


def _paint_right_groups(canvas: Canvas, groups: tuple[GroupMark, ...], top: float) -> None:
    """Who had it right, in the panel."""
    frame, colours = canvas.frame, canvas.colours
    left, width = frame.panel_left, frame.right - frame.panel_left
    title = Style(pref=52, bold=True, ink=colours.accent, second_ink=colours.text2, lines=2)
    head = set_text(canvas.tr("Got it right"), title, width)
    canvas.put(head, left, top + 30)
    top += head.height + 50
    room = BODY_BOTTOM - top
    pitch = min(92.0, room / len(groups))
    style = Style(pref=min(56, max(LEAST, int(pitch * 0.72))), ink=colours.text)
    for lines in (_MOST_LINES, 2, 1):
        tags = [group_tag(canvas, group, style, width, lines) for group in groups]
        least = [max(LEAST + 8.0, tag.name.height + 14) for tag in tags]
        if sum(least) <= room:
            break
    canvas.names_cut = not all(tag.name.whole for tag in tags)
    for tag, high in zip(tags, level(least, room, 92.0), strict=True):
        paint_tag(canvas, tag, left, top + high / 2)
        top += high
