"""The folder of backups beside a library: their names, and which of them go."""

import logging
import re
from datetime import UTC, datetime
from pathlib import Path

from facilitator.core.keeping import kept

log = logging.getLogger(__name__)

FOLDER = "backups"

_FORM = "library-%Y%m%d-%H%M%S.db"
_NAME = re.compile(r"library-\d{8}-\d{6}\.db")


def backup_folder(library: Path) -> Path:
    """Where the copies of a library lie."""
    return library.parent / FOLDER


def name_for(now: int) -> str:
    """The name of a backup made now (UTC ms), in local time."""
    return _local(now).strftime(_FORM)


def newest(folder: Path, now: int) -> int | None:
    """How many ms ago the newest backup was made; None without any."""
    made = _made(folder)
    if not made:
        return None
    return round((_local(now) - max(made)).total_seconds() * 1000)


def thin(folder: Path, now: int) -> None:
    """Delete the backups nobody needs any more; others' files in the folder are left alone."""
    made = _made(folder)
    for at in made.keys() - kept(made, _local(now).date()):
        try:
            made[at].unlink()
        except OSError as error:
            log.warning("an old backup stays: %s", error)


def _made(folder: Path) -> dict[datetime, Path]:
    names = [path for path in folder.glob("library-*.db") if _NAME.fullmatch(path.name)]
    return {_moment(path.name): path for path in names}


def _moment(name: str) -> datetime:
    # A local time without its zone: days and weeks are those of the trainer.
    return datetime.strptime(name, _FORM)  # noqa: DTZ007


def _local(ms: int) -> datetime:
    return (
        datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone().replace(tzinfo=None, microsecond=0)
    )
