"""A programme: the runs of one course for one client, 第 1 期 to 第 n 期."""

import re
from collections.abc import Sequence

from facilitator.core.workshop import WorkshopSummary

LEAST_RUNS = 2
"""So many workshops a report of a programme is about at least."""

_DIGITS = "一二三四五六七八九"
_NUMBER = r"[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}"
_RUN = re.compile(
    rf"[\s_·\-—（(]*(?:第\s*({_NUMBER})\s*期|\b(?:run|cohort)\s+([0-9]{{1,3}})\b)[）)]*",
    re.IGNORECASE,
)


def run_number(title: str) -> int | None:
    """The number in a title such as “内部客户意识 第 2 期” or “Awareness, run 2”; None without one."""
    found = _RUN.search(title)
    if found is None:
        return None
    text = found[1] or found[2]
    return _chinese(text) if text[0] in f"{_DIGITS}十" else int(text)


def run_numbers(titles: Sequence[str]) -> list[int]:
    """The numbers of runs in the order of their dates: those their titles say where each says
    another one, else 1, 2, 3 …"""
    said = [run_number(title) for title in titles]
    told = [number for number in said if number]
    if len(set(told)) == len(titles):
        return told
    return list(range(1, len(titles) + 1))


def programme_title(titles: Sequence[str]) -> str:
    """What the runs are called without their numbers; of several names that of the last run."""
    bare = [_RUN.sub("", title).strip(" ,，·-") for title in titles]
    return next((title for title in reversed(bare) if title), "")


def held_of(
    every: Sequence[WorkshopSummary], chosen: WorkshopSummary | None
) -> Sequence[WorkshopSummary]:
    """Those that were held in earnest; samples only beside a sample, or where there is nothing else."""
    real = [one for one in every if not one.sample]
    return every if not real or (chosen is not None and chosen.sample) else real


def runs_of(
    chosen: WorkshopSummary, held: Sequence[WorkshopSummary]
) -> tuple[WorkshopSummary, ...]:
    """Those that are runs of the same course for the same client, the first one first."""
    found = [one for one in held if _course(one) == _course(chosen)]
    return tuple(sorted(found, key=lambda one: (one.day, one.start, run_number(one.title) or 0)))


def runs_first(
    held: Sequence[WorkshopSummary], runs: Sequence[WorkshopSummary]
) -> tuple[WorkshopSummary, ...]:
    """All of them with these runs on top, the others in their order."""
    return (*runs, *(one for one in held if one not in runs))


def _course(one: WorkshopSummary) -> tuple[str, str]:
    """What it is called without the number of its run, and for whom it is."""
    return programme_title([one.title]).casefold(), one.client.strip().casefold()


def _chinese(text: str) -> int | None:
    """一 to 九十九; None for what is no number."""
    tens, ten, ones = text.rpartition("十")
    if (tens and tens not in _DIGITS) or (ones and ones not in _DIGITS):
        return None
    first = _DIGITS.index(tens) + 1 if tens else 1
    return first * 10 * bool(ten) + (_DIGITS.index(ones) + 1 if ones else 0)
