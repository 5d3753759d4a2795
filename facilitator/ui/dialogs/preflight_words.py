"""What each check before the class says: how it is, and what to do about it."""

import sys

from facilitator.core.preflight import ENOUGH_BYTES, Battery, Check, CheckKind, Found, Sound
from facilitator.core.scoring.rounding import whole
from facilitator.ui.look import Look

_MB, _GB = 1_000_000, 1_000_000_000
_HOUR_MS = 60 * 60 * 1000


def title_of(look: Look, kind: CheckKind) -> str:
    """What is looked at."""
    match kind:
        case "screens":
            return look.tr("Projector")
        case "card":
            return look.tr("Back row")
        case "sound":
            return look.tr("Sound")
        case "clicker":
            return look.tr("Clicker")
        case "power":
            return look.tr("Power")
        case "disk":
            return look.tr("Disk")
        case "awake":
            return look.tr("Sleep")
        case "backup":
            return look.tr("Backup")
        case "papers":
            return look.tr("Prints")


def sentence_of(look: Look, check: Check, found: Found) -> str:
    """How it is, and the remedy where there is something to mend."""
    match check.kind:
        case "screens":
            return _screens(look, found)
        case "card":
            return look.tr("Show the test card and look at it from the back row, lights as later.")
        case "sound":
            return _sound(look, found.sound)
        case "clicker":
            return _clicker(look, found)
        case "power":
            return _power(look, found.battery)
        case "disk":
            return _disk(look, found.free_bytes)
        case "awake":
            return (
                look.tr("Screens and computer stay awake while the workshop runs.")
                if found.awake
                else look.tr(
                    "This desktop cannot be kept awake from here. Switch off screen saver and"
                    " sleep in its settings for today."
                )
            )
        case "backup":
            return _backup(look, found.backup_age_ms)
        case "papers":
            return look.tr("Sheets, cards and questionnaires, counted for today’s groups.")


def _screens(look: Look, found: Found) -> str:
    match found.screens:
        case "connected":
            return look.tr("Connected: {name}. The room sees its own picture.", name=found.screen)
        case "single":
            return look.tr(
                "Only one screen. Plug the projector in: the room’s picture goes there by itself."
            )
        case "mirrored":
            return look.tr(
                "The projector shows the same as the laptop. {remedy}", remedy=_extend(look)
            )


def _extend(look: Look) -> str:
    """How two screens become two, on this system."""
    if sys.platform == "win32":
        return look.tr("Press Win+P and choose “Extend”.")
    if sys.platform == "darwin":
        return look.tr("In System Settings, Displays, choose “Extended display”.")
    return look.tr("In the display settings choose “Join displays”, or extend.")


def _sound(look: Look, sound: Sound) -> str:
    match sound:
        case "off":
            return look.tr("Switched off in the settings: a clock shows its end, nobody hears it.")
        case "untried":
            return look.tr("Play the tone and listen from the back row.")
        case "played":
            return look.tr("Played. If it was too soft, turn the loudspeaker up.")
        case "none":
            return look.tr("No loudspeaker was found. A clock still shows its end.")


def _clicker(look: Look, found: Found) -> str:
    if not (found.forward or found.back or found.dark):
        return look.tr("Press forward and back on it, and its blank key if it has one.")
    parts = [
        (found.forward, look.tr("forward")),
        (found.back, look.tr("back")),
        (found.dark, look.tr("blank")),
    ]
    heard = look.tr(", ").join(name for arrived, name in parts if arrived)
    if found.forward and found.back:
        return look.tr("Arrived: {keys}.", keys=heard)
    return look.tr("Arrived: {keys}. Press the other one too.", keys=heard)


def _power(look: Look, battery: Battery | None) -> str:
    if battery is None or (battery.plugged and battery.percent is None):
        return look.tr("On mains power.")
    if battery.percent is None:
        return look.tr("The computer does not say. Check that it is plugged in.")
    if battery.plugged:
        return look.tr("On mains power, battery at {percent}%.", percent=battery.percent)
    return look.tr(
        "On battery, {percent}% left. Plug it in before you begin.", percent=battery.percent
    )


def _disk(look: Look, free_bytes: int | None) -> str:
    if free_bytes is None:
        return look.tr("The disk does not say how much room it has.")
    if free_bytes >= _GB:
        room = f"{look.texts.number(whole(free_bytes / _GB))} GB"
    else:
        room = f"{look.texts.number(whole(free_bytes / _MB))} MB"
    if free_bytes >= ENOUGH_BYTES:
        return look.tr("{room} free.", room=room)
    return look.tr("Only {room} left. Make room on it before you begin.", room=room)


def _backup(look: Look, age_ms: int | None) -> str:
    if age_ms is None:
        return look.tr("There is none yet. It is made by itself when the first page is idle.")
    hours = whole(age_ms / _HOUR_MS)
    if hours < 1:
        return look.tr("The newest one is less than an hour old.")
    return look.trn(
        "The newest one is {count} hour old. A new one is made when the first page is idle.",
        "The newest one is {count} hours old. A new one is made when the first page is idle.",
        hours,
    )
