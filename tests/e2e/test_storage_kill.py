"""Scores are given, the program is killed with SIGKILL at random moments: nothing is lost."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from facilitator.storage.library import Library, open_library
from tests.clock import START_MS, FakeClock
from tests.e2e.score_writer import entries_of
from tests.sources import ROOT
from tests.unit.storage.examples import WORKSHOP, stocked


def killed_writer(folder: Path, first: int, seconds: float) -> list[int]:
    """Let the writer run for so long after its first score; the actions it acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.score_writer", str(folder), str(first)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert writer.stdout is not None
    begun = writer.stdout.readline()
    time.sleep(seconds)
    writer.kill()
    lines = (begun + writer.stdout.read()).split("\n")
    writer.stdout.close()
    assert writer.wait() < 0, "the writer ended by itself"
    return [int(line) for line in lines[:-1]]


def assert_whole(library: Library, acknowledged: list[int]) -> int:
    """Every acknowledged action with all it brought, and no half of one; the newest number."""
    written = [int(done.id[1:]) for done in library.actions(WORKSHOP)]
    found = Counter(line.action for line in library.entries(WORKSHOP))
    run = library.run(WORKSHOP)

    assert [number for number in acknowledged if number not in set(written)] == []
    assert {f"a{number}": entries_of(number) for number in written if number} == dict(found)
    assert run is not None
    assert (run.seen_at, run.position.step) == (written[-1], written[-1])
    assert library.check() == []
    return written[-1]


@pytest.mark.parametrize("rounds", [4, pytest.param(40, marks=pytest.mark.long)])
@pytest.mark.timeout(600)
def test_every_acknowledged_score_survives_a_kill(tmp_path: Path, rounds: int) -> None:
    folder = tmp_path / "library"
    stocked(folder, FakeClock()).close()
    dice = random.Random()
    acknowledged: list[int] = []
    newest = 0
    for _ in range(rounds):
        acknowledged += killed_writer(folder, newest + 1, dice.uniform(0.0, 0.3))
        library = open_library(folder, lambda: START_MS)
        assert library.unclean
        newest = assert_whole(library, acknowledged)
        library.close()
    assert len(acknowledged) > rounds
