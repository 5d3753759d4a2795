"""Where a run of the program lives."""

from dataclasses import dataclass, field
from pathlib import Path

from facilitator.paths import data_dir, installed_packs, log_dir
from facilitator.settings import settings_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where this run of the program lives. ``packs`` are the folders of installed packs."""

    library: Path
    settings: Path
    packs: tuple[Path, ...]
    log: Path = field(default_factory=log_dir)


def usual_place(library: Path | None) -> Place:
    """The folders of this user, with another library if one is named."""
    return Place(
        library=library or data_dir(),
        settings=settings_file(),
        packs=installed_packs(),
    )
