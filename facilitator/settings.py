"""What this machine remembers about its trainer: one JSON file, forgiving to read.

Facts of a workshop live in its library, never here.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TypeAlias, cast

from facilitator.core.cues import WARN_PERCENT
from facilitator.core.text import LOCALES
from facilitator.durable import make_folder, write_whole
from facilitator.paths import config_dir

_log = logging.getLogger(__name__)

_Check: TypeAlias = Callable[[object], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices of this machine's trainer. A change is a new value (`dataclasses.replace`).

    Attributes:
        language: of the interface, "zh-CN" or "en".
        theme: of the trainer's windows: "system", "light" or "dark".
        audience_theme: of the projected screen: "light" or "dark".
        clock_warns: how many percent of a clock warn that it ends, 0 is none.
        sound: whether a soft tone says it too.
        audience_screen: identity of the projector chosen last, "" before there was one.
        notes_px: size of the trainer's notes in pixels.
        home_size: width and height of the home window in pixels.
        trainer_name: proposed for new workshops.
        organisation: the trainer's own firm, on the cover of reports.
        contact: how that firm can be reached, there too.
        report_folder: where a report was saved last, "" before there was one.
    """

    language: str = "zh-CN"
    theme: str = "light"
    audience_theme: str = "dark"
    clock_warns: int = WARN_PERCENT
    sound: bool = False
    audience_screen: str = ""
    notes_px: int = 22
    home_size: tuple[int, int] = (1440, 900)
    trainer_name: str = ""
    organisation: str = ""
    contact: str = ""
    report_folder: str = ""


def settings_file() -> Path:
    """Where the settings of this machine are kept."""
    return config_dir() / "settings.json"


def own_logo_file() -> Path:
    """Where the logo of the trainer's own firm is kept, a PNG; it may not be there."""
    return config_dir() / "own-logo.png"


def load(path: Path) -> Settings:
    """The settings kept at `path`; a missing file means the defaults.

    A value that cannot be used is replaced by its default and logged: a spoilt preference must
    never stand between a trainer and the workshop.
    """
    kept = _read(path)
    good: dict[str, object] = {}
    for field in fields(Settings):
        if field.name not in kept:
            continue
        value = _tuple_of(kept[field.name])
        if _CHECKS[field.name](value):
            good[field.name] = value
        else:
            _log.warning("setting %s in %s cannot be used: %r", field.name, path, value)
    return Settings(**good)  # pyright: ignore[reportArgumentType]  # checked one by one above


def save(path: Path, settings: Settings) -> None:
    """Keep the settings at `path`, whole or not at all. Keys this version does not know stay.

    Raises:
        CannotWriteFile: the folder cannot be made or written; the old file is still there.
    """
    content = json.dumps({**_read(path), **asdict(settings)}, ensure_ascii=False, indent=2)
    make_folder(path.parent)
    write_whole(path, content.encode())


def _read(path: Path) -> Mapping[str, object]:
    try:
        content: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _log.warning("settings in %s cannot be read: %s", path, error)
        return {}
    if not isinstance(content, dict):
        _log.warning("settings in %s are not a table", path)
        return {}
    return cast("Mapping[str, object]", content)


def _tuple_of(value: object) -> object:
    return tuple(cast("list[object]", value)) if isinstance(value, list) else value


def _one_of(*allowed: str) -> _Check:
    return lambda value: value in allowed


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 200 and not re.search(r"[\x00-\x1f]", value)


def _path(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 4096 and "\0" not in value


def _switch(value: object) -> bool:
    return isinstance(value, bool)


def _between(least: int, most: int) -> _Check:
    return lambda value: type(value) is int and least <= value <= most


def _size(value: object) -> bool:
    if not isinstance(value, tuple):
        return False
    sides = cast("tuple[object, ...]", value)
    return len(sides) == 2 and all(_between(320, 16_384)(side) for side in sides)


_CHECKS: Mapping[str, _Check] = {
    "language": _one_of(*LOCALES),
    "theme": _one_of("system", "light", "dark"),
    "audience_theme": _one_of("light", "dark"),
    "clock_warns": _between(0, 50),
    "sound": _switch,
    "audience_screen": _text,
    "notes_px": _between(12, 72),
    "home_size": _size,
    "trainer_name": _text,
    "organisation": _text,
    "contact": _text,
    "report_folder": _path,
}
