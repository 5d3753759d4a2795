"""What is loaded when it is first wanted, so that Home does not wait for it.

A part of the composition root: the only imports inside functions besides those of the command line.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.live.packs import Packs
    from facilitator.reporting import Reporting
    from facilitator.ui.home.questions import Questions
    from facilitator.ui.home.welcome import Welcome


def load_packs(folders: tuple[Path, ...]) -> "Packs":
    """The installed packs. What reads them takes 30 ms."""
    from facilitator.live.packs import Packs  # noqa: PLC0415

    return Packs(folders)


def load_welcome() -> "type[Welcome]":
    """The first run, for a library without workshops. Its form and picture take 8 ms."""
    from facilitator.ui.home.welcome import Welcome  # noqa: PLC0415

    return Welcome


def load_questions() -> "type[Questions]":
    """What Home asks. Forms, calendar and number fields take 12 ms."""
    from facilitator.ui.home.questions import Questions  # noqa: PLC0415

    return Questions


def load_running():
    """A workshop on the desk: the module of console, room and screens takes 75 ms."""
    from facilitator import running  # noqa: PLC0415

    return running


def load_reporting() -> "type[Reporting]":
    """Reports. The printing libraries take 0.3 s and 60 MB."""
    from facilitator.reporting import Reporting  # noqa: PLC0415

    return Reporting
