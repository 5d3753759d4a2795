"""In what state the room's picture is, in a word that cannot be overlooked."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.pointing import PointerKind
from facilitator.core.position import Shown, Wall
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName

Projector: TypeAlias = Literal[
    "connected", "none", "mirrored", "handed-over", "rehearsal", "assisting"
]


Pointing: TypeAlias = PointerKind | Literal["lens"]
"""What is done to the picture without changing it."""
POINTER_ICONS: dict[PointerKind, str] = {"laser": "mouse-pointer-2", "spotlight": "flashlight"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFace:
    """How the state of the room's picture is shown.

    Attributes:
        word: the state in a word or two.
        tone, icon: of the pill.
        frame: colour of a broad frame, "" while all is as usual.
        cover: large words over the picture, "" for none; `how` says how to leave the state.
    """

    word: str
    tone: ToneName
    icon: str
    frame: str = ""
    cover: str = ""
    how: str = ""


def room_face(
    look: Look, shown: Shown, projector: Projector, pointing: Pointing | None = None
) -> RoomFace:
    """The face of a state; what hides most is said first."""
    colours = look.colours
    if projector == "handed-over":
        return RoomFace(
            word=look.tr("Handed over"),
            tone="warn",
            icon="monitor-up",
            frame=colours.warn,
            cover=look.tr("The projector is handed over"),
            how=look.tr("Ctrl+H takes it back"),
        )
    match shown.mode:
        case "black":
            word = look.tr("Black screen")
            how = look.tr("F4 or the next step brings it back")
            return RoomFace(
                word=word, tone="over", icon="monitor-off", frame=colours.over, cover=word, how=how
            )
        case "white":
            word = look.tr("White screen")
            how = look.tr("Shift+F4 or the next step brings it back")
            return RoomFace(
                word=word, tone="over", icon="sun", frame=colours.over, cover=word, how=how
            )
        case "logo":
            return RoomFace(
                word=look.tr("Logo"), tone="warn", icon="building-2", frame=colours.warn
            )
        case "live":
            return _pointed(look, pointing) or _visible(look, shown, projector)


def _pointed(look: Look, kind: Pointing | None) -> RoomFace | None:
    if kind is None:
        return None
    frame = look.colours.accent
    if kind == "lens":
        return RoomFace(word=look.tr("Enlarged"), tone="accent", icon="search", frame=frame)
    words = {"laser": look.tr("Laser pointer"), "spotlight": look.tr("Spotlight")}
    return RoomFace(word=words[kind], tone="accent", icon=POINTER_ICONS[kind], frame=frame)


def _of_wall(look: Look, wall: Wall) -> RoomFace:
    parked = wall == "parking"
    word = look.tr("Parking lot") if parked else look.tr("Commitments")
    icon = "circle-question-mark" if parked else "clipboard-list"
    return RoomFace(word=word, tone="accent", icon=icon, frame=look.colours.accent)


def _visible(look: Look, shown: Shown, projector: Projector) -> RoomFace:
    colours = look.colours
    if shown.standing:
        return RoomFace(
            word=look.tr("Standing"), tone="accent", icon="trophy", frame=colours.accent
        )
    if shown.wall:
        return _of_wall(look, shown.wall)
    if shown.over == "clock":
        return RoomFace(word=look.tr("Timer"), tone="accent", icon="timer", frame=colours.accent)
    if shown.over == "tasks":
        word = look.tr("Group work")
        return RoomFace(word=word, tone="accent", icon="users", frame=colours.accent)
    if shown.over != "none":
        return RoomFace(
            word=look.tr("Where we are"), tone="accent", icon="map-pin", frame=colours.accent
        )
    if shown.frozen_at is not None:
        return RoomFace(word=look.tr("Frozen"), tone="warn", icon="snowflake", frame=colours.warn)
    if projector == "assisting":
        return RoomFace(word=look.tr("Not on screen"), tone="muted", icon="projector")
    if projector in ("none", "rehearsal"):
        # Somebody has pulled the cable, unless nobody is meant to see anything.
        tone = "warn" if projector == "none" else "muted"
        return RoomFace(word=look.tr("No projector"), tone=tone, icon="projector")
    return RoomFace(word=look.tr("Live"), tone="ok", icon="check")
