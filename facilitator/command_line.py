"""Commands that need no window: look at a pack, list workshops, write a report."""

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from facilitator.content.packs import check_pack
from facilitator.content.sentences import problem_sentence
from facilitator.core.errors import CannotReadFile, NotAPassword, PackProblem
from facilitator.core.finish import PLAIN, Finish, check_password
from facilitator.core.results import all_claims
from facilitator.core.workshop import Status, WorkshopSummary, short_ids
from facilitator.durable import write_whole
from facilitator.live.clock import SystemClock
from facilitator.live.making import claims_of
from facilitator.live.reports import make_pdf, read_day
from facilitator.overclaiming import counted
from facilitator.paths import data_dir
from facilitator.reports.day import Day
from facilitator.reports.render import RenderedReport
from facilitator.storage.library import FILE_NAME, Library, open_library
from facilitator.texts import Texts

DONE, MISTAKES = 0, 2


def check(path: Path, texts: Texts) -> int:
    """Name every mistake in a pack, a line each."""
    problems = check_pack(path)
    if not problems:
        say(texts.tr("“{path}” has no mistakes.", path=path))
        return DONE
    for problem in problems:
        print(problem_line(path, problem, texts), file=sys.stderr)
    return MISTAKES


def problem_line(pack: Path, problem: PackProblem, texts: Texts) -> str:
    """pack/file:line field: sentence; without a file it is the pack itself."""
    place = f"{pack / problem.file}:{problem.line}" if problem.file else str(pack)
    field = f" {problem.field}" if problem.field else ""
    return f"{place}{field}: {problem_sentence(problem, texts)}"


def show_list(folder: Path | None, texts: Texts) -> int:
    """Every workshop: its number, date, state, title and client.

    No usual library yet means no workshops.

    Raises:
        CannotReadFile: the folder that was named does not exist
        what ``open_library`` raises
    """
    if folder is not None and not folder.exists():
        raise CannotReadFile(folder, os.strerror(errno.ENOENT))
    rows = _workshops(folder or data_dir())
    if not rows:
        say(texts.tr("There are no workshops yet."))
    short = short_ids([row.id for row in rows])
    for row in rows:
        state = _state(row.status, texts)
        say(
            f"{short[row.id]}  {row.day} {row.start}  {state}  {row.title}  {row.named_client}".rstrip()
        )
    return DONE


def finish_of(archive: bool, password_file: Path | None) -> Finish:  # noqa: FBT001 (an option)
    """What is asked of the PDF. The password stands in a file: others may read a command line.

    Raises:
        CannotReadFile, NotAPassword, ArchiveWithPassword
    """
    if password_file is None:
        return Finish(archive=archive)
    try:
        text = password_file.read_bytes().decode("utf-8-sig")
        # The end of its line is no part of it; a second line is no password.
        password = text.removesuffix("\n").removesuffix("\r")
        check_password(password)
        return Finish(archive=archive, password=password)
    except OSError as error:
        raise CannotReadFile(password_file, error.strerror or str(error)) from error
    except (NotAPassword, UnicodeDecodeError) as error:
        raise NotAPassword(password_file) from error


def report(folder: Path | None, asked: str, out: Path, texts: Texts, finish: Finish = PLAIN) -> int:
    """Write the summary of a workshop, named by its number or title, or enough of either.

    Raises:
        UnknownWorkshop, SeveralWorkshops, CannotWriteFile, and what ``open_library`` raises
    """
    clock = SystemClock()
    library = open_for_reading(folder)
    try:
        day = read_day(library, library.workshops.find(asked), clock.now_ms())
    finally:
        library.close()
    made = make_pdf(day, texts, finish)
    write_whole(out, made.pdf)
    say_made(made, out, texts)
    warn_of_claims(day, (texts.locale,), texts)
    return DONE


def say_made(made: RenderedReport, path: Path, texts: Texts) -> None:
    """Where a document is, and what could not be printed in it."""
    say(texts.trn("{path}: {count} page", "{path}: {count} pages", made.pages, path=path))
    if made.missing_glyphs:
        glyphs = " ".join(made.missing_glyphs)
        say(
            texts.tr("No font has these characters, they are printed as □: {glyphs}", glyphs=glyphs)
        )


def warn_of_claims(
    day: Day, locales: Sequence[str], texts: Texts, waves: Sequence[int] = ()
) -> None:
    """Say on stderr how many words of a summary, and of these editions, claim too much; they are
    written all the same."""
    count = all_claims(claims_of(day, locales, waves)).words
    if count:
        said = counted(count, texts)
        print(texts.tr("{claims}; the page of results shows them.", claims=said), file=sys.stderr)


def _state(status: Status, texts: Texts) -> str:
    match status:
        case "draft":
            return texts.tr("ready")
        case "running":
            return texts.tr("running")
        case "finished":
            return texts.tr("ended")


def _workshops(folder: Path) -> tuple[WorkshopSummary, ...]:
    if not folder.exists() or (folder.is_dir() and not (folder / FILE_NAME).exists()):
        return ()
    library = open_for_reading(folder)
    try:
        return library.workshops.every()
    finally:
        library.close()


def open_for_reading(folder: Path | None) -> Library:
    """The library of this user or the one that was named, which has to be there."""
    return open_library(folder or data_dir(), SystemClock().now_ms, create=False)


def say(text: str) -> None:
    """One line of an answer."""
    print(text)
