"""The program that makes the pages of one report and ends: no window, no library, only pipes.

What is to be made comes in through the standard input, piece by piece; the shares that are done,
and last the finished report or what went wrong, go out through the standard output.
"""

import gc
import os
import pickle
import signal
import sys
from typing import BinaryIO

from facilitator.reports.model import Report
from facilitator.reports.render import render


def main() -> int:
    """Make one report.

    Returns:
        0 when it was handed over, 1 when nobody takes it any more.
    """
    # Pages make no garbage worth looking for, and looking takes a quarter of the time.
    gc.disable()
    # Ctrl+C in a terminal is for the program that began this one; that one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not get between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        _make(sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        return 1
    return 0


def _make(asked: BinaryIO, answers: BinaryIO) -> None:
    # One unpickler, as there was one pickler: what came once is known from then on.
    unpickler = pickle.Unpickler(asked)
    meta, cover, page, count, finish, invariant = unpickler.load()
    sections = tuple(unpickler.load() for _ in range(count))
    report = Report(meta, cover, sections, page)

    def answer(what: object) -> None:
        pickle.dump(what, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    try:
        made = render(report, answer, finish=finish, invariant=invariant)
    except ValueError as error:
        answer(error)
    else:
        answer(made)


if __name__ == "__main__":
    sys.exit(main())
