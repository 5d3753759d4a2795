"""Makes the pages of a large report in a program of its own, so that the windows stay quick.

Python does one thing at a time: while pages are made in another thread, the thread of the windows
waits for its turn again and again. A program of its own takes nothing from it. It is this program
once more, without any window; what it is to print, and what comes of it, go through its pipes.
"""

import logging
import os
import pickle
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

from facilitator.core.errors import RenderingStopped
from facilitator.core.finish import MAKE_PAGES, PLAIN, Finish
from facilitator.reports import model as m
from facilitator.reports.model import Report
from facilitator.reports.render import (
    RenderCancelled,
    RenderedReport,
    never,
    render,
    say_nothing,
)

LARGE = 1500
"""From so many pieces on a report is made apart: the results of 300 people in a table of five
columns. Making these in a thread is felt in the windows; beginning a program takes half a second."""

CERTIFICATE_SIZE = 12
"""Pieces of one certificate: its lines, frame and logo."""

_MODULE = "facilitator.reports.page_maker"
_LOOK_AGAIN = 0.05
"""Seconds between two looks whether the report is still wanted."""
_TOLD = 2000
"""Of what the other program said before it stopped, so many bytes go to the log."""

Progress: TypeAlias = Callable[[float], None]
Cancelled: TypeAlias = Callable[[], bool]


class Watch(NamedTuple):
    """Who is told the share that is done, and who is asked whether it is still wanted."""

    progress: Progress | None = None
    cancelled: Cancelled | None = None


UNWATCHED = Watch()


def size_of(report: Report) -> int:
    """How many pieces are set and drawn: cells of tables, shapes of charts, texts."""
    return sum(_size(block) for section in report.sections for block in section.blocks)


def make_pages(
    report: Report,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    finish: Finish = PLAIN,
) -> RenderedReport:
    """The report, made in this thread or, a large one, apart.

    Raises:
        RenderCancelled, RenderingStopped, and what ``render`` raises
    """
    if size_of(report) < LARGE:
        return render(report, progress, cancelled, finish)
    return make_apart(report, progress, cancelled, finish)


def make_apart(
    report: Report,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    finish: Finish = PLAIN,
    *,
    invariant: bool = False,
) -> RenderedReport:
    """As ``render`` does it, in a program of its own.

    Raises:
        RenderCancelled: ``cancelled`` answered yes, and the other program is gone
        RenderingStopped: it ended before the pages were made
        NotAPicture: as ``render``
    """
    progress, cancelled = progress or say_nothing, cancelled or never
    if cancelled():
        raise RenderCancelled
    with tempfile.TemporaryFile() as said, _begun(said) as process:
        over = threading.Event()
        watch = threading.Thread(target=_watch, args=(process, cancelled, over), daemon=True)
        watch.start()
        try:
            _hand_over(process, report, (finish, invariant))
            made = _result(process, progress)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            if cancelled():
                raise RenderCancelled from None
            _log_end(process, said)
            raise RenderingStopped from error
        else:
            # It may be there before anybody has looked whether it is still wanted.
            if cancelled():
                raise RenderCancelled
            return made
        finally:
            over.set()
            process.kill()
            watch.join()
            if process.stdin is not None:
                with suppress(OSError):  # what it did not read is of no use to anybody
                    process.stdin.close()


def write_report(report: Report, wishes: tuple[Finish, bool], pipe: IO[bytes]) -> None:
    """Writes what the other program reads: section by section, for a whole report at once would
    keep Python busy for too long; by one pickler, so that the logo on a thousand certificates goes
    over once.
    """
    head = (report.meta, report.cover, report.page, len(report.sections), *wishes)
    pickler = pickle.Pickler(pipe, pickle.HIGHEST_PROTOCOL)
    for part in (head, *report.sections):
        pickler.dump(part)


def command() -> Sequence[str]:
    """How this program is begun once more to make pages."""
    if getattr(sys, "frozen", False):
        return (sys.executable, MAKE_PAGES)
    return (sys.executable, "-m", _MODULE)


def _begun(said: IO[bytes]) -> "subprocess.Popen[bytes]":
    package = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])])
    try:
        return subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            env={**os.environ, "PYTHONPATH": paths},
            # Windows would open a black window for it.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise RenderingStopped from error


def _watch(process: "subprocess.Popen[bytes]", cancelled: Cancelled, over: threading.Event) -> None:
    """Ends the other program as soon as nobody wants the report: reading from it waits for it."""
    while not over.wait(_LOOK_AGAIN):
        if cancelled():
            process.kill()
            return


def _hand_over(
    process: "subprocess.Popen[bytes]", report: Report, wishes: tuple[Finish, bool]
) -> None:
    if process.stdin is None:
        raise EOFError
    write_report(report, wishes, process.stdin)
    process.stdin.flush()


def _result(process: "subprocess.Popen[bytes]", progress: Progress) -> RenderedReport:
    pipe = process.stdout
    if pipe is None:
        raise EOFError
    while True:
        answer: object = pickle.load(pipe)  # only our own program writes into it
        match answer:
            case float():
                progress(answer)
            case RenderedReport():
                return answer
            case Exception():
                raise answer
            case _:
                raise pickle.UnpicklingError


def _log_end(process: "subprocess.Popen[bytes]", said: IO[bytes]) -> None:
    with suppress(subprocess.TimeoutExpired):
        process.wait(1.0)
    said.seek(0)
    words = said.read()[-_TOLD:].decode("utf-8", "replace")
    log = logging.getLogger(__name__)
    log.error("the program that makes pages ended with %s: %s", process.returncode, words)


def _size(block: m.Block) -> int:
    match block:
        case m.Table() | m.Grid():
            return len(block.columns) * (len(block.rows) + 1)
        case m.Chart():
            return len(block.picture.items)
        case m.Tiles() | m.Bullets() | m.CutOuts() | m.Photos():
            return 1 + len(block.items)
        case m.Certificate():
            return CERTIFICATE_SIZE
        case m.KeepTogether():
            return sum(_size(inner) for inner in block.blocks)
        case _:
            return 1
