"""What stands around every slide: where we are, the course, the client, the phases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from facilitator.core.stage import Chrome
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    LEAST,
    LEAST_SECOND,
    MIDDLE,
    Name,
    Style,
    Word,
    fit_name,
    fit_word,
    word,
)
from facilitator.ui.slides.frame import BODY_BOTTOM, BODY_TOP, FOOT, HEIGHT, TOP, Area

_OVERLINE = 48
_DOT, _DOT_HERE, _DOT_PITCH = 16.0, 42.0, 34.0
_DOTS_GAP = 40.0
_ASIDE_GAP = 28.0
_CLIENT_PITCH = 50.0
_CLIENT_DROP = {1: 0.0, 2: 16.0, 3: 40.0}
"""How far under the first line of the picture the last line of the client stands."""
_CLIENT_SHARES = (0.4, 0.46, 0.52, 0.6)
_CLIENT_LINES, _CLIENT_MOST_LINES = 3, 6
"""Lines in a panel, usually and at the most; then the things under it make way."""
_CLIENT_NARROW = 9.5 * LEAST
"""A panel that leaves less takes one line more: 40 characters go in everywhere."""
_CLIENT_WIDE = 1600.0
"""Over more than this two lines are enough for them."""
_CLIENT_TOP = 62.0
"""Baseline of the first line of a name with more than three."""
_CLIENT_EDGE = 24.0

_MESSAGE_PX = 52
_MESSAGE_HEIGHT, _MESSAGE_PITCH = 104.0, 48.0
_MESSAGE_RISE = 14.0
"""Its middle above the baseline of the course."""
_MESSAGE_PAD, _MESSAGE_RADIUS = 24.0, 20.0

_PHASE_LOW = 822.0
_PILL_ABOVE, _PILL_HEIGHT, _PILL_PAD = 58.0, 84.0, 36.0
_PHASE_GAP, _CHEVRON = 28.0, 44.0
_PHASE_SECOND = 54.0
_PHASE_CLEAR = 44.0


def paint_ground(canvas: Canvas, *, panel: bool) -> None:
    """The flat ground, to the very edges, and the panel on the right."""
    frame, colours = canvas.frame, canvas.colours
    whole = QRectF(0, -frame.lift, frame.width, HEIGHT + 2 * frame.lift)
    canvas.painter.fillRect(whole, colours.bg)
    if panel:
        paint_panel(canvas, colours.panel)


def paint_panel(canvas: Canvas, ink: str) -> None:
    """The ground of the panel."""
    frame = canvas.frame
    high = HEIGHT + 2 * frame.lift
    canvas.painter.fillRect(QRectF(frame.panel, -frame.lift, frame.width, high), ink)


def _client_name(canvas: Canvas, chrome: Chrome, *, panel: bool) -> Name:
    """The client's name: on two lines or three, in a panel on more; what is longer is cut."""
    frame = canvas.frame
    style = Style(pref=LEAST, bold=True, ink=canvas.colours.text)
    if panel:
        beside, whole = frame.right - frame.panel_left, frame.right - frame.panel - _CLIENT_EDGE
        most = _CLIENT_MOST_LINES + (whole < _CLIENT_NARROW)
        rooms = [(beside, _CLIENT_LINES)]
        rooms += [(whole, lines) for lines in range(_CLIENT_LINES, most + 1)]
    else:
        wide = frame.right - frame.left
        most = (2,) if wide > _CLIENT_WIDE else (2, 3)
        rooms = [(wide * share, lines) for lines in most for share in _CLIENT_SHARES]
    tried = [fit_name(chrome.client, style, room, lines) for room, lines in rooms]
    # A name that does not go in anyway takes no room from where we are.
    return next((name for name in tried if name.whole), tried[-1] if panel else tried[0])


def paint_client(canvas: Canvas, chrome: Chrome, *, panel: bool) -> float:
    """The client, top right; returns the left edge of its name."""
    name = _client_name(canvas, chrome, panel=panel)
    first = _last_baseline(name) - (len(name.lines) - 1) * _CLIENT_PITCH
    for row, each in enumerate(name.lines):
        canvas.say(each, canvas.frame.right, first + row * _CLIENT_PITCH, "right")
    return canvas.frame.right - name.width


def panel_drop(canvas: Canvas, chrome: Chrome) -> float:
    """How much lower than usual things in the panel begin, because the client's name is long."""
    last = _last_baseline(_client_name(canvas, chrome, panel=True))
    return max(0.0, last - TOP - _CLIENT_DROP[_CLIENT_LINES])


def _last_baseline(name: Name) -> float:
    count = len(name.lines)
    if count in _CLIENT_DROP:
        return TOP + _CLIENT_DROP[count]
    return _CLIENT_TOP + (count - 1) * _CLIENT_PITCH


def paint_overline(canvas: Canvas, chrome: Chrome, right: float) -> None:
    """Where we are, and a dot for every part; the parts before are filled, this one is long."""
    if chrome.overline is None:
        return
    left = canvas.frame.left
    dots = _DOTS_GAP + chrome.dots_total * _DOT_PITCH + 26 if chrome.dots_total > 1 else 0.0
    style = Style(pref=_OVERLINE, bold=True, ink=canvas.colours.accent)
    text = chrome.overline.first.text
    said = fit_word(text, style, right - left - dots)
    canvas.expect(chrome.overline, fits=said.text == text)
    end = left + canvas.say(said, left, TOP)
    end = _say_second(canvas, chrome.overline, end, right - dots)
    if chrome.dots_total > 1:
        _paint_dots(canvas, chrome, end + _DOTS_GAP)


def _say_second(canvas: Canvas, line: Line, x: float, right: float) -> float:
    """The second language beside the first where there is room; returns where it ends."""
    if line.second is None:
        return x
    ink = canvas.colours.text2
    aside = word(line.second.text, LEAST_SECOND + 4, ink, lang="en")
    if x + _ASIDE_GAP + aside.width > right:
        return x
    return x + _ASIDE_GAP + canvas.say(aside, x + _ASIDE_GAP, TOP)


def _paint_dots(canvas: Canvas, chrome: Chrome, x: float) -> None:
    colours = canvas.colours
    for number in range(chrome.dots_total):
        here = number == chrome.dots_done
        ink = colours.accent if number <= chrome.dots_done else colours.track
        canvas.mark(QRectF(x, TOP - 24, _DOT_HERE if here else _DOT, _DOT), ink)
        x += _DOT_PITCH + (_DOT_HERE - _DOT if here else 0.0)


def paint_course(canvas: Canvas, chrome: Chrome, right: float, baseline: float = FOOT) -> None:
    """The name of the course, in the quiet ink; in its place what is said to the room."""
    if chrome.message is not None:
        _paint_message(canvas, chrome.message, right, baseline)
        return
    style = Style(pref=LEAST, ink=canvas.colours.text2)
    left = canvas.frame.left
    canvas.say(fit_word(chrome.course.first.text, style, right - left), left, baseline)


def _paint_message(canvas: Canvas, message: Line, right: float, baseline: float) -> None:
    """A strip of the strong colour, its text on one line or two."""
    left, ink = canvas.frame.left, canvas.colours.on_accent
    style = Style(pref=_MESSAGE_PX, bold=True, ink=ink)
    text = message.first.text
    said = fit_name(text, style, right - left - 2 * _MESSAGE_PAD, 2)
    canvas.expect(message, fits=said.whole)
    middle = baseline - _MESSAGE_RISE
    strip = QRectF(left, middle - _MESSAGE_HEIGHT / 2, right - left, _MESSAGE_HEIGHT)
    canvas.box(strip, canvas.colours.accent, _MESSAGE_RADIUS)
    first = middle + MIDDLE * said.px - (len(said.lines) - 1) * _MESSAGE_PITCH / 2
    for row, each in enumerate(said.lines):
        canvas.say(each, left + _MESSAGE_PAD, first + row * _MESSAGE_PITCH)


@dataclass(frozen=True, slots=True)
class _Phase:
    """One phase in its row: its place from the left, its words, and the mark that follows."""

    x: float
    width: float
    first: Word
    second: Word | None
    now: bool
    leads_on: bool


@dataclass(frozen=True, slots=True)
class Phases:
    """The working phases of this step, in one row or more."""

    rows: tuple[tuple[_Phase, ...], ...]
    pitch: float

    @property
    def top(self) -> float:
        """Where they begin; the slide ends above."""
        if not self.rows:
            return BODY_BOTTOM + _PHASE_CLEAR
        return _PHASE_LOW - _PILL_ABOVE - (len(self.rows) - 1) * self.pitch


def set_phases(canvas: Canvas, chrome: Chrome, width: float) -> Phases:
    """The phases in as many rows as the width asks for."""
    both = any(phase.second is not None for phase in chrome.phases)
    pitch = _PILL_HEIGHT + 20 + (_PHASE_SECOND if both else 0.0)
    rows: list[list[_Phase]] = [[]]
    x = 0.0
    for number, line in enumerate(chrome.phases):
        made = _phase(canvas, line, now=number == chrome.phase)
        made = replace(made, leads_on=number < len(chrome.phases) - 1)
        if rows[-1] and x + made.width > width:
            rows.append([])
            x = 0.0
        rows[-1].append(replace(made, x=x))
        x += made.width + 2 * _PHASE_GAP + _CHEVRON
    return Phases(tuple(tuple(row) for row in rows if row), pitch)


def _phase(canvas: Canvas, line: Line, *, now: bool) -> _Phase:
    colours = canvas.colours
    ink = colours.accent if now else colours.text2
    first = word(line.first.text, LEAST, ink, bold=now)
    second = None
    if line.second is not None:
        second = word(line.second.text, LEAST_SECOND, colours.text2, lang="en")
    wide = max(first.width, second.width if second else 0.0)
    return _Phase(0.0, wide + (2 * _PILL_PAD if now else 0.0), first, second, now, leads_on=False)


def paint_phases(canvas: Canvas, phases: Phases) -> None:
    """All phases, the present one in a pill."""
    for row, members in enumerate(phases.rows):
        baseline = _PHASE_LOW - (len(phases.rows) - 1 - row) * phases.pitch
        _paint_phase_row(canvas, members, baseline)


def _paint_phase_row(canvas: Canvas, members: Sequence[_Phase], baseline: float) -> None:
    colours, left = canvas.colours, canvas.frame.left
    high = _PILL_HEIGHT + (_PHASE_SECOND if any(m.second for m in members) else 0.0)
    for phase in members:
        x = left + phase.x
        if phase.now:
            pill = QRectF(x, baseline - _PILL_ABOVE, phase.width, high)
            canvas.box(pill, colours.soft, _PILL_HEIGHT / 2)
        inset = _PILL_PAD if phase.now else 0.0
        canvas.say(phase.first, x + inset, baseline)
        if phase.second is not None:
            canvas.say(phase.second, x + inset, baseline + _PHASE_SECOND)
        if phase.leads_on:
            after = x + phase.width + _PHASE_GAP
            canvas.chevron(QRectF(after, baseline - 37, _CHEVRON, _CHEVRON), colours.text2)


def body(canvas: Canvas, chrome: Chrome, *, panel: bool) -> tuple[Area, Phases]:
    """What is left for the slide, and the phases under it."""
    frame = canvas.frame
    right = frame.column_right if panel else frame.right
    phases = set_phases(canvas, chrome, right - frame.left)
    bottom = min(BODY_BOTTOM, phases.top - _PHASE_CLEAR)
    return Area(frame.left, right, BODY_TOP, bottom), phases
