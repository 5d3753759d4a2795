"""The command that writes reports over time: editions after 30, 60 and 90 days, and programmes."""

from dataclasses import dataclass
from pathlib import Path

from facilitator.command_line import DONE, open_for_reading, say_made, warn_of_claims
from facilitator.core.documents import numbered
from facilitator.core.finish import PLAIN, Finish
from facilitator.durable import write_whole
from facilitator.live.clock import SystemClock
from facilitator.live.editions import edition_name, make_edition, make_programme, programme_name
from facilitator.live.reports import read_day
from facilitator.reports.day import Day
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class OverTime:
    """Which workshops, and what is asked of the PDF; a ``wave`` asks for the edition of the first
    of them, without one all of them are a programme."""

    workshops: tuple[str, ...]
    wave: int | None = None
    finish: Finish = PLAIN


def write_over_time(folder: Path | None, wish: OverTime, out: Path, texts: Texts) -> int:
    """Write the report into the file ``out``, or under its own name into it where that is a folder.

    Raises:
        NoCommitments, TooFewRuns, UnknownWorkshop, SeveralWorkshops, CannotWriteFile, and what
        ``open_library`` raises
    """
    days, number = _days(folder, wish.workshops)
    if wish.wave is not None:
        made = make_edition(days[0], wish.wave, texts, wish.finish)
        name = numbered(edition_name(days[0].workshop, wish.wave, texts), number)
        warn_of_claims(days[0], (texts.locale,), texts, (wish.wave,))
    else:
        made = make_programme(days, texts, wish.finish)
        name = programme_name([one.workshop for one in days], texts)
    path = out / name if out.is_dir() else out
    write_whole(path, made.pdf)
    say_made(made, path, texts)
    return DONE


def _days(folder: Path | None, asked: tuple[str, ...]) -> tuple[list[Day], int]:
    """The days, and which the first is of those that have its name."""
    library = open_for_reading(folder)
    try:
        now = SystemClock().now_ms()
        found = [library.workshops.find(one) for one in asked]
        number = library.workshops.namesake(found[0])
        return [read_day(library, one, now) for one in found], number
    finally:
        library.close()
