"""Where things lie: shipped resources, and this person's own folders on each system."""

import re
from pathlib import Path

import platformdirs

_APP_NAME = "Facilitator"
_INSTALLED = Path(__file__).resolve().parent / "resources"
_CHECKOUT = Path(__file__).resolve().parent.parent / "resources"
_FORBIDDEN = {"", ".", ".."}


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, for example `resource("fonts", "Inter-Bold.ttf")`.

    An installed package carries its resources inside; a checkout has them beside it.

    Raises:
        ValueError: a part is empty, absolute, has a drive, or climbs with "..". Parts may come
            from a pack, so this is a border and not a convenience.
    """
    for part in parts:
        if ":" in part or _FORBIDDEN & set(re.split(r"[/\\]", part)):
            message = f"not a path inside the resources: {part!r}"
            raise ValueError(message)
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)


def installed_packs() -> tuple[Path, ...]:
    """The folders of the packs that came with the program, in order."""
    return tuple(sorted(path for path in resource("packs").iterdir() if path.is_dir()))


def data_dir() -> Path:
    """Where the library of workshops lives. The folder may not exist yet."""
    return platformdirs.user_data_path(_APP_NAME, appauthor=False)


def config_dir() -> Path:
    """Where the settings of this machine live. The folder may not exist yet."""
    return platformdirs.user_config_path(_APP_NAME, appauthor=False)


def log_dir() -> Path:
    """Where the log files live. The folder may not exist yet."""
    return platformdirs.user_log_path(_APP_NAME, appauthor=False)
