"""The commands that give out tables of a workshop, and take the follow-up form back in."""

from dataclasses import dataclass
from pathlib import Path

from facilitator.command_line import DONE, open_for_reading
from facilitator.content.follow_up import FilledRow, read_follow_up
from facilitator.core.documents import ExportKind
from facilitator.core.follow_up import Tally, reported
from facilitator.core.scoring.rounding import percent
from facilitator.core.spreadsheets import AnotherFollowUp, UnknownCommitments
from facilitator.durable import make_folder, write_whole
from facilitator.live.clock import SystemClock
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.live.spreadsheets import make_files
from facilitator.texts import Texts

SAID = 40
"""So many characters of a commitment name it in a sentence."""


def export(folder: Path | None, asked: str, kind: ExportKind, out: Path, texts: Texts) -> int:
    """Write the tables of a workshop, named by its number or title, or enough of either.

    A workbook goes to the file ``out``, or under its own name into it where that is a folder; .csv
    files always go into a folder, which is made where there is none.

    Raises:
        UnknownWorkshop, SeveralWorkshops, NoCommitments, CannotWriteFile, and what
        ``open_library`` raises
    """
    library = open_for_reading(folder)
    try:
        day = read_day(library, library.workshops.find(asked), SystemClock().now_ms())
    finally:
        library.close()
    files = make_files(day, kind, texts)
    if kind == "data-csv":
        make_folder(out)
    inside = out.is_dir()
    for one in files:
        path = out / one.name if inside else out
        write_whole(path, one.data)
        print(path)
    return DONE


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was filled in, for which workshop and wave (None is that nearest to today).

    ``skip_unknown`` leaves out rows of commitments that are not there any more.
    """

    path: Path
    workshop: str
    wave: int | None = None
    skip_unknown: bool = False


def take_in(folder: Path | None, form: Form, texts: Texts) -> int:
    """Take in a follow-up form that HR filled in, whole or not at all.

    Raises:
        UnknownCommitments: rows of commitments that are not there, unless they are left out
        AnotherFollowUp: none of them is
        UnknownWorkshop, SeveralWorkshops, RecordsOnly, and what ``open_library`` and
        ``read_follow_up`` raise
    """
    rows = read_follow_up(form.path)
    library = open_for_reading(folder)
    try:
        opened = Opened(library, library.workshops.find(form.workshop), SystemClock())
        live = LiveFollowUp(opened)
        found = [row.follow_up for row in rows]
        if rows and len(live.unknown(found)) == len(rows):
            raise AnotherFollowUp(form.path, opened.workshop.title)
        unknown = live.unknown(reported(found))
        if unknown and not form.skip_unknown:
            strange = [row for row in rows if row.follow_up.commitment in unknown]
            raise UnknownCommitments(form.path, tuple(_named(row) for row in strange))
        taken = live.import_follow_up(found, "console", form.wave)
    finally:
        library.close()
    print(
        texts.trn(
            "{count} report was taken in for day {wave}.",
            "{count} reports were taken in for day {wave}.",
            taken.changed,
            wave=taken.wave,
        )
    )
    for line in _counts(taken.tally, texts):
        print(line)
    return DONE


def _named(row: FilledRow) -> str:
    return f"{row.place} {row.commitment[:SAID]}".rstrip()


def _counts(found: Tally, texts: Texts) -> list[str]:
    """What all reports come to; what nobody reported on counts as not done."""
    return [
        texts.tr(
            "Reported on: {reported} of {commitments} ({rate}); in progress: {in_progress};"
            " cancelled: {cancelled}.",
            reported=found.reported,
            commitments=found.commitments,
            rate=_rate(found.response),
            in_progress=found.in_progress,
            cancelled=found.cancelled,
        ),
        texts.tr(
            "Completed, with silence counted as not done: {done} of {counted} ({rate}); of these"
            " confirmed by the internal customer: {verified} ({confirmed}).",
            done=found.done,
            counted=found.counted,
            rate=_rate(found.completion),
            verified=found.verified,
            confirmed=_rate(found.confirmed),
        ),
    ]


def _rate(share: float | None) -> str:
    return "–" if share is None else percent(share)
