"""What storage costs, measured side by side in one run. See the table: `pytest tests/bench -s`."""

import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import pytest

from facilitator.core.journal import Place, ScoreEntry, values
from facilitator.core.run import Visit
from facilitator.core.workshop import Group, Unit, Workshop
from facilitator.storage.database import Database, open_database
from facilitator.storage.library import FILE_NAME, Library, open_library
from tests.clock import START_MS, FakeClock
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    contents,
    entry,
    moment,
    stocked,
    workshop,
)

COMMITS = 800
PER_TURN = 10
WARM_UP = 1200
WORKSHOPS = 10_000
ENTRIES = 600

# The first action is the plan; each entry and visit has one of its own.
JOURNAL_LIMITS = {
    "action": "AND seq <= 21",
    "score_entry": "AND seq <= 20",
    "visit": "AND seq <= 2",
}

COMMIT_RATIO = 1.5
HOME_RATIO = 3.0
OPEN_RATIO = 8.0

# The same columns in one bare table, without indexes, triggers or references.
BARE = """
    CREATE TABLE score_entry (
        id TEXT PRIMARY KEY NOT NULL, workshop TEXT NOT NULL, action TEXT NOT NULL,
        block TEXT NOT NULL, play_no INTEGER NOT NULL, unit TEXT NOT NULL, slot TEXT NOT NULL,
        kind TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, "by" TEXT NOT NULL,
        hlc INTEGER NOT NULL, supersedes TEXT NOT NULL, prev_hash BLOB NOT NULL, hash BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
"""
# What the list and an opened workshop are made of, read by nothing but sqlite3.
BARE_HOME = """
    SELECT w.*, s.*
    FROM summary s JOIN workshop w ON w.id = s.workshop
    ORDER BY s.day DESC, s.start DESC, s.workshop DESC LIMIT 400
"""
BARE_OPEN = (
    *(
        f"SELECT * FROM {table} WHERE workshop = ?"
        for table in ("day", "grouping", "workshop_group", "block", "unit", "unit_member",
                      "score_entry", "action", "visit", "run")
    ),
    "SELECT * FROM content WHERE sha256 IN (SELECT content FROM block WHERE workshop = ?)",
)  # fmt: skip
SQL_FOLD = """
    WITH line AS (SELECT * FROM score_entry WHERE workshop = ?),
    voided AS (
        SELECT target.value AS id FROM line, json_each(line.supersedes) target
        WHERE line.kind = 'void'
    ),
    live AS (SELECT * FROM line WHERE kind = 'set' AND id NOT IN voided),
    covered AS (SELECT target.value AS id FROM live, json_each(live.supersedes) target)
    SELECT block, play_no, unit, slot, value, max(hlc) FROM live WHERE id NOT IN covered
    GROUP BY block, play_no, unit, slot
"""


def took_ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def row(name: str, times: list[float], budget: str = "") -> None:
    ordered = sorted(times)
    late = ordered[int(len(ordered) * 0.99)]
    print(f"  {name:<44} p50 {median(times):8.3f} ms   p99 {late:8.3f} ms   {budget}")


def bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(BARE)
    return connection


def test_a_durable_score_costs_little_more_than_a_bare_row(tmp_path: Path) -> None:
    library = stocked(tmp_path / "library", FakeClock())
    connection = bare_database(tmp_path / "bare.db")
    lines = [
        replace(entry(n, ["a"]), id=f"{n:036}", action=f"{n:036}") for n in range(WARM_UP + COMMITS)
    ]
    actions = [replace(action(n), id=f"{n:036}") for n in range(WARM_UP + COMMITS)]

    cells, hashes = ("set", '["a"]', "", "console"), (b"0" * 16, b"1" * 16)

    def bare(number: int) -> None:
        one = lines[number]
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO score_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (one.id, WORKSHOP, one.action, *one.place, *cells, one.hlc, "[]", *hashes),
        )
        connection.execute("COMMIT")

    def record(number: int) -> None:
        library.record(actions[number], entries=[lines[number]])

    # Until both have filled their WAL once: growing a file costs more than writing over it.
    for number in range(WARM_UP):
        bare(number)
        record(number)
    taken: dict[str, list[float]] = {"bare insert and commit": [], "library.record": []}
    for turn in range(WARM_UP, WARM_UP + COMMITS, PER_TURN):
        for name, write in zip(taken, (bare, record), strict=True):
            for number in range(turn, turn + PER_TURN):
                taken[name].append(took_ms(lambda n=number, w=write: w(n)))
    connection.close()
    library.close()
    # Turn by turn: whatever else the machine does falls on both of a turn.
    turns = [
        tuple(median(times[at : at + PER_TURN]) for times in taken.values())
        for at in range(0, COMMITS, PER_TURN)
    ]
    ratio = median(ours / base for base, ours in turns)
    print(f"\nA durable score (WAL, FULL, EXCLUSIVE; {COMMITS} each, in turns of {PER_TURN})")
    for name, times in taken.items():
        row(name, times)
    print(f"  ratio {ratio:.2f}, budget {COMMIT_RATIO}")

    assert ratio <= COMMIT_RATIO


def typical() -> Workshop:
    """Half a day: 5 groups, 9 blocks, pairs scored in 3 of them."""
    plain = workshop()
    groups = tuple(
        Group(id=f"g{n}", grouping="mixed", key=n + 1, name=f"第{n}组", colour=n, size=6)
        for n in range(5)
    )
    blocks = tuple(
        replace(plain.blocks[0], id=f"b{n}", position=float(n), locked_start=None) for n in range(9)
    )
    units = tuple(
        Unit(id=f"u{block}{group.id}{letter}", block=f"b{block}", kind="pair",
             members=((group.id, 1.0),), letter=letter)
        for block in (2, 4, 6)
        for group in groups
        for letter in "ABC"
    )  # fmt: skip
    return replace(plain, groups=groups, blocks=blocks, units=units)


def play(library: Library, entries: int) -> None:
    """Enter scores for the typical workshop, every fifth a correction, every tenth taken back."""
    units = library.workshops.load(WORKSHOP).units
    done: list[ScoreEntry] = []
    for number in range(entries):
        unit = units[number % len(units)]
        place = Place(unit.block, 1, unit.id, f"slot-{number // len(units)}")
        line = replace(entry(number, [1, 0.5, 0, 1]), place=place)
        if number % 10 == 9:
            line = replace(line, kind="void", supersedes=(done[-1].id,), value=None)
        elif number % 5 == 4:
            line = replace(line, place=done[-1].place, supersedes=(done[-1].id,))
        visit = Visit(block=unit.block, play_no=1, step=number % 7, at=START_MS + number)
        visits = [visit] if number % 8 == 0 else []
        library.record(action(number), entries=[line], visits=visits, run=moment())
        done.append(line)


def multiply(path: Path, count: int, journal_limits: Mapping[str, str] = JOURNAL_LIMITS) -> None:
    """Copy the one workshop of a closed library ``count`` times, all tables, inside SQLite."""
    database = open_database(path)
    first = date(2016, 1, 1)
    database.execute("CREATE TEMP TABLE n (id TEXT, day TEXT)")
    database.execute_many(
        "INSERT INTO n VALUES (?, ?)",
        [(f"w{n:035}", (first + timedelta(days=n // 3)).isoformat()) for n in range(count)],
    )
    with database.atomic():
        for table in ("workshop", "day", "grouping", "workshop_group", "block", "unit",
                      "unit_member", "action", "score_entry", "visit", "run", "summary"):  # fmt: skip
            _multiply_table(database, table, journal_limits.get(table, ""))
    database.close()


def _multiply_table(database: Database, table: str, limit: str) -> None:
    names = [f'"{each["name"]}"' for each in database.rows(f"PRAGMA table_info({table})")]
    own = "id" if table == "workshop" else "workshop"
    taken = {f'"{own}"': "n.id"} | ({'"day"': "n.day"} if table in ("day", "summary") else {})
    picked = ", ".join(taken.get(name, f"t.{name}") for name in names)
    database.execute(
        f"INSERT INTO {table} ({', '.join(names)})"
        f" SELECT {picked} FROM n CROSS JOIN {table} t WHERE t.{own} = ? {limit}",
        (WORKSHOP,),
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 10,000 workshops; the one that is opened has 600 entries."""
    folder = tmp_path_factory.mktemp("large")
    library = open_library(folder, FakeClock().now_ms)
    library.workshops.create(typical(), contents(), action(-1, "plan"))
    play(library, ENTRIES)
    library.close()
    seconds = took_ms(lambda: multiply(folder / FILE_NAME, WORKSHOPS)) / 1000
    size = (folder / FILE_NAME).stat().st_size / 1e6
    print(f"\nA library of {WORKSHOPS:,} workshops: {size:.0f} MB, made in {seconds:.1f} s")
    return folder


def open_all(library: Library) -> None:
    """What opening a workshop reads."""
    planned = library.workshops.load(WORKSHOP)
    for sha in {block.content for block in planned.blocks}:
        library.content(sha)
    library.entries(WORKSHOP)
    library.actions(WORKSHOP)
    library.visits(WORKSHOP)
    library.run(WORKSHOP)


def read_bare(path: Path) -> tuple[float, float]:
    """Milliseconds for the rows of the list and for those of the workshop, by sqlite3 alone."""
    connection = sqlite3.connect(path)
    connection.execute("SELECT * FROM setting").fetchall()  # reads the schema, as opening does
    home = took_ms(lambda: connection.execute(BARE_HOME).fetchall())
    whole = took_ms(lambda: [connection.execute(sql, (WORKSHOP,)).fetchall() for sql in BARE_OPEN])
    connection.close()
    return home, whole


def test_a_large_library_opens_as_quickly_as_a_small_one(large: Path) -> None:
    starts: list[float] = []
    homes: list[float] = []
    opens: list[float] = []
    bare: list[tuple[float, float]] = []
    for _ in range(15):
        begun = time.perf_counter()
        library = open_library(large, FakeClock().now_ms)  # anew: contents are kept in memory
        starts.append((time.perf_counter() - begun) * 1000)
        homes.append(took_ms(library.workshops.summaries))
        opens.append(took_ms(lambda one=library: open_all(one)))
        library.close()
        bare.append(read_bare(large / FILE_NAME))
    library = open_library(large, FakeClock().now_ms)
    deep = library.workshops.summaries()
    for _ in range(5):
        deep = library.workshops.summaries(after=deep[-1])
    page = [took_ms(lambda: library.workshops.summaries(after=deep[-1])) for _ in range(15)]
    title = [took_ms(lambda: library.workshops.find("w" + "0" * 35)) for _ in range(15)]
    library.close()
    bare_home, bare_open = (list(times) for times in zip(*bare, strict=True))
    home = median(ours / base for ours, base in zip(homes, bare_home, strict=True))
    opened = median(ours / base for ours, base in zip(opens, bare_open, strict=True))
    sixth = median(page) / median(bare_home)
    row("open the library", starts)
    row("the rows of the list, bare", bare_home)
    row(f"home list, {len(deep)} rows", homes, f"ratio {home:.2f}, budget {HOME_RATIO}")
    row("the sixth page of it", page, f"ratio {sixth:.2f}, budget {HOME_RATIO}")
    row("find a workshop by its id", title)
    row(f"the rows of a workshop with {ENTRIES} entries, bare", bare_open)
    row("open it", opens, f"ratio {opened:.2f}, budget {OPEN_RATIO}")

    assert home <= HOME_RATIO
    assert sixth <= HOME_RATIO
    assert opened <= OPEN_RATIO


def test_the_fold_in_memory_is_quicker_than_in_sql(large: Path) -> None:
    library = open_library(large, FakeClock().now_ms)
    entries = library.entries(WORKSHOP)
    library.close()
    database = open_database(large / FILE_NAME)
    in_memory: list[float] = []
    in_sql: list[float] = []
    for _ in range(30):
        in_memory.append(took_ms(lambda: values(entries)))
        in_sql.append(took_ms(lambda: database.rows(SQL_FOLD, (WORKSHOP,))))
    same = len(values(entries)) == len(database.rows(SQL_FOLD, (WORKSHOP,)))
    database.close()
    print(f"\nThe fold of {len(entries)} entries")
    row("in memory", in_memory)
    row("the same in SQL", in_sql)
    print(f"  ratio {median(in_memory) / median(in_sql):.2f}, budget 1.0")

    assert same
    assert len(entries) == ENTRIES
    assert median(in_memory) <= median(in_sql)
