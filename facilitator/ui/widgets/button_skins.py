"""How each kind of button looks in each of its states."""

from typing import Literal, NamedTuple

from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE, ConsoleColours

ButtonKind = Literal["plain", "primary", "big", "ghost", "soft", "link", "quiet"]
ButtonState = Literal["rest", "hover", "down", "on", "off"]

_TALL = 44
_LEAD = 15
_PRIMARY = 17


class Shape(NamedTuple):
    """Measures of a kind of button in logical pixels."""

    height: int
    pad: int
    px: int
    icon_px: int
    bold: bool
    radius: int


class Skin(NamedTuple):
    """Colours of a button in one state; an empty ground or line is not painted."""

    ink: str
    icon: str
    cap: str
    cap_ink: str
    ground: str = ""
    line: str = ""


def shape_of(kind: ButtonKind, height: int | None) -> Shape:
    """The measures; `height` replaces the usual height of the kind."""
    match kind:
        case "primary":
            tall = height or HEIGHT.primary
            px = _PRIMARY if tall >= HEIGHT.big else TYPE.lead if tall >= _TALL else TYPE.body
            pad, icon_px = (22, 20) if tall >= _TALL else (16, 18)
            return Shape(tall, pad, px, icon_px, bold=True, radius=RADIUS.control)
        case "big":
            return Shape(height or HEIGHT.big, 18, _LEAD, 18, bold=False, radius=RADIUS.control)
        case "ghost":
            return Shape(height or HEIGHT.ghost, 8, TYPE.body, 18, bold=False, radius=RADIUS.row)
        case "link":
            tall = height or HEIGHT.pill
            return Shape(tall, 2, TYPE.body, 16, bold=False, radius=RADIUS.small)
        case "quiet":
            tall = height or HEIGHT.pill
            return Shape(tall, 2, TYPE.small, 16, bold=False, radius=RADIUS.small)
        case "plain" | "soft":
            tall = height or HEIGHT.button
            pad = 18 if tall >= _TALL else 12
            return Shape(tall, pad, TYPE.body, 18, bold=False, radius=RADIUS.control)


def skin_of(kind: ButtonKind, state: ButtonState, c: ConsoleColours) -> Skin:
    """The colours of a kind of button in a state."""
    if state == "on" and kind != "primary":
        return Skin(
            ground=c.accent_soft,
            line=c.accent,
            ink=c.accent,
            icon=c.accent,
            cap=c.surface,
            cap_ink=c.text2,
        )
    match kind:
        case "primary":
            return _primary(state, c)
        case "ghost":
            ground = {"hover": c.sunken, "down": c.border}.get(state, "")
            return _quiet(state, c, ground=ground)
        case "soft":
            line = c.accent if state in ("hover", "down") else ""
            ink = c.text3 if state == "off" else c.accent
            ground = c.sunken if state == "off" else c.accent_soft
            return Skin(ground=ground, line=line, ink=ink, icon=ink, cap=c.surface, cap_ink=c.text2)
        case "link":
            ink = c.text3 if state == "off" else c.accent
            return Skin(ink=ink, icon=ink, cap=c.sunken, cap_ink=c.text2)
        case "quiet":
            ink = {"off": c.text3, "rest": c.text2}.get(state, c.accent)
            return Skin(ink=ink, icon=ink, cap=c.sunken, cap_ink=c.text2)
        case "plain" | "big":
            ground = {"hover": c.raised, "down": c.sunken}.get(state, c.surface)
            line = {"hover": c.text3, "off": c.border}.get(state, c.border_strong)
            return _quiet(state, c, ground=ground, line=line)


def _primary(state: ButtonState, c: ConsoleColours) -> Skin:
    if state == "off":
        return Skin(ground=c.sunken, ink=c.text3, icon=c.text3, cap=c.border, cap_ink=c.text3)
    ground = {"hover": c.accent_hover, "down": c.accent_press}.get(state, c.accent)
    return Skin(
        ground=ground, ink=c.on_accent, icon=c.on_accent, cap=c.accent_press, cap_ink=c.on_accent
    )


def _quiet(state: ButtonState, c: ConsoleColours, *, ground: str = "", line: str = "") -> Skin:
    off = state == "off"
    cap = c.border if ground == c.sunken else c.sunken
    return Skin(
        ground=ground,
        line=line,
        ink=c.text3 if off else c.text,
        icon=c.text3 if off else c.text2,
        cap=cap,
        cap_ink=c.text3 if off else c.text2,
    )
