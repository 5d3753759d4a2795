"""How the schema came to be, step by step.

Each migration is one transaction, together with the record that it ran and its number in
``user_version``. Ids are UUIDv7 as text; times are UTC milliseconds unless they are a date or a
time of day on the wall of the room. What belongs to a workshop is clustered by it and leaves with
it. Tables are STRICT, but do not check their JSON: SQLite 3.40 calls ``json_valid`` in a CHECK
unsafe while ``trusted_schema`` is off.

Importing sqlite-utils takes 75 ms, so this module is imported only when there is work for it.
"""

from collections.abc import Callable

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from facilitator.core.errors import LibraryDamaged
from facilitator.storage.database import FAILURES, SCHEMA, Database, raise_known
from facilitator.storage.follow_up_tables import FOLLOW_UP
from facilitator.storage.notebook_tables import TABLES
from facilitator.storage.people_tables import PEOPLE
from facilitator.storage.report_tables import REPORT
from facilitator.storage.wave_tables import LOOK, WAVES

_migrations = Migrations("facilitator")


def migrate(database: Database, *, up_to: int = SCHEMA) -> None:
    """Bring a library to schema ``up_to``, from whatever it is at; a failure leaves it there.

    Raises:
        LibraryDamaged: rows point to nothing afterwards; DiskFull, DiskTrouble
    """
    # Plugins of sqlite-utils that happen to be installed have no business in a library.
    tables = Tables(
        database.connection, execute_plugins=False, recursive_triggers=False, strict=True
    )
    names = [step.__name__ for step in STEPS]
    try:
        _migrations.apply(tables, stop_before=names[up_to:])
    except FAILURES as error:
        raise_known(error, database.path)
        raise
    lost = database.row("PRAGMA foreign_key_check")
    if lost is not None:
        raise LibraryDamaged(database.path, f"foreign key: {lost['table']} {lost['rowid']}")


@_migrations()
def m001_library(tables: Tables) -> None:
    """Everything the first version keeps."""
    for statement in _M001:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 1")


@_migrations()
def m002_summary(tables: Tables) -> None:
    """The list on Home without counting blocks and groups of ten thousand workshops."""
    for statement in _M002:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 2")


@_migrations()
def m003_ranking_names_assistants(tables: Tables) -> None:
    """How a workshop ranks, code names for its groups, and recording for another computer."""
    for statement in _M003:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 3")


@_migrations()
def m004_people(tables: Tables) -> None:
    """The people of a workshop, their groups, and whether they came."""
    for statement in PEOPLE:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 4")


@_migrations()
def m005_notebook(tables: Tables) -> None:
    """What the trainer notes down beside the scores: jottings, photos, notes of one's own."""
    for statement in TABLES:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 5")


@_migrations()
def m006_follow_up(tables: Tables) -> None:
    """What the client reported of the commitments after the workshop."""
    for statement in FOLLOW_UP:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 6")


@_migrations()
def m007_report(tables: Tables) -> None:
    """What a workshop is for, and the texts of its report in the trainer's words."""
    for statement in REPORT:
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 7")


@_migrations()
def m008_waves_and_looks(tables: Tables) -> None:
    """What the client reported by waves of 30, 60 and 90 days, and what a report looks like."""
    for statement in (*WAVES, *LOOK):
        tables.execute(statement)
    tables.execute("PRAGMA user_version = 8")


STEPS: tuple[Callable[[Tables], None], ...] = (
    m001_library,
    m002_summary,
    m003_ranking_names_assistants,
    m004_people,
    m005_notebook,
    m006_follow_up,
    m007_report,
    m008_waves_and_looks,
)

_M001 = (
    """
    CREATE TABLE setting (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # sha256 is what blocks point to and what the JSON hashes to. A later migration that rewrites
    # the JSON in a newer format gives the row a new sha256; original_sha stays what it was frozen as.
    """
    CREATE TABLE content (
        sha256 TEXT PRIMARY KEY NOT NULL,
        format_no INTEGER NOT NULL,
        json TEXT NOT NULL,
        original_sha TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE workshop (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        client TEXT NOT NULL,
        trainer TEXT NOT NULL,
        language TEXT NOT NULL,
        status TEXT NOT NULL,
        sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
        seed INTEGER NOT NULL,
        people INTEGER NOT NULL,
        variables TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # The workshops that were deleted for good: only their journals may be deleted (triggers below),
    # and a restored backup can be told to forget them again.
    """
    CREATE TABLE erased (
        workshop TEXT PRIMARY KEY NOT NULL,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE day (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        day TEXT NOT NULL,
        start TEXT NOT NULL,
        end TEXT,
        place TEXT NOT NULL,
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE grouping (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE workshop_group (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        grouping TEXT NOT NULL,
        key INTEGER NOT NULL,
        name TEXT NOT NULL,
        colour INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, grouping) REFERENCES grouping (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE block (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        day TEXT NOT NULL,
        position REAL NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        minutes REAL NOT NULL,
        content TEXT REFERENCES content (sha256),
        grouping TEXT,
        parts TEXT NOT NULL,
        min_minutes REAL NOT NULL,
        locked_start TEXT,
        weight REAL NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, day) REFERENCES day (workshop, id),
        FOREIGN KEY (workshop, grouping) REFERENCES grouping (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX block_content ON block (content)",
    """
    CREATE TABLE unit (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        block TEXT NOT NULL,
        kind TEXT NOT NULL,
        letter TEXT NOT NULL,
        play_order TEXT NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, block) REFERENCES block (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE unit_member (
        workshop TEXT NOT NULL,
        unit TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        home TEXT NOT NULL,
        weight REAL NOT NULL,
        PRIMARY KEY (workshop, unit, ordinal),
        FOREIGN KEY (workshop, unit) REFERENCES unit (workshop, id) ON DELETE CASCADE,
        FOREIGN KEY (workshop, home) REFERENCES workshop_group (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    # seq counts the lines of a workshop in the order of writing: ids sort by time, but a clock may
    # be set back. It has no index of its own, because every page that a score touches is written.
    """
    CREATE TABLE action (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        "by" TEXT NOT NULL,
        kind TEXT NOT NULL,
        undoes TEXT,
        redoes TEXT,
        facts TEXT NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, undoes) REFERENCES action (workshop, id),
        FOREIGN KEY (workshop, redoes) REFERENCES action (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE score_entry (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        action TEXT NOT NULL,
        block TEXT NOT NULL,
        play_no INTEGER NOT NULL,
        unit TEXT NOT NULL,
        slot TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('set', 'void')),
        value TEXT NOT NULL,
        reason TEXT NOT NULL,
        "by" TEXT NOT NULL,
        hlc INTEGER NOT NULL,
        supersedes TEXT NOT NULL,
        prev_hash BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, action) REFERENCES action (workshop, id),
        FOREIGN KEY (workshop, block) REFERENCES block (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE change (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        action TEXT NOT NULL,
        seq INTEGER NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (workshop, action, seq),
        FOREIGN KEY (workshop, action) REFERENCES action (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE run (
        workshop TEXT PRIMARY KEY NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        position TEXT NOT NULL,
        shown TEXT NOT NULL,
        clock TEXT,
        running INTEGER NOT NULL CHECK (running IN (0, 1)),
        seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE visit (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        action TEXT NOT NULL,
        block TEXT NOT NULL,
        play_no INTEGER NOT NULL,
        step INTEGER NOT NULL,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (workshop, seq),
        FOREIGN KEY (workshop, action) REFERENCES action (workshop, id),
        FOREIGN KEY (workshop, block) REFERENCES block (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER score_entry_stays BEFORE UPDATE ON score_entry
    BEGIN SELECT raise(ABORT, 'score_entry is append-only'); END
    """,
    """
    CREATE TRIGGER score_entry_kept BEFORE DELETE ON score_entry
    WHEN NOT EXISTS (SELECT 1 FROM erased WHERE workshop = OLD.workshop)
    BEGIN SELECT raise(ABORT, 'score_entry is append-only'); END
    """,
    """
    CREATE TRIGGER action_stays BEFORE UPDATE ON action
    BEGIN SELECT raise(ABORT, 'action is append-only'); END
    """,
    """
    CREATE TRIGGER action_kept BEFORE DELETE ON action
    WHEN NOT EXISTS (SELECT 1 FROM erased WHERE workshop = OLD.workshop)
    BEGIN SELECT raise(ABORT, 'action is append-only'); END
    """,
)

_M002 = (
    """
    CREATE TABLE summary (
        workshop TEXT PRIMARY KEY NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        start TEXT NOT NULL,
        minutes REAL NOT NULL,
        groups INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX summary_by_day ON summary (day, start, workshop)",
    "CREATE INDEX day_by_day ON day (day)",
    """
    INSERT INTO summary (workshop, day, start, minutes, groups)
    SELECT
        w.id,
        coalesce((SELECT min(day) FROM day WHERE workshop = w.id), ''),
        coalesce((SELECT substr(min(day || start), 11, 5) FROM day WHERE workshop = w.id), ''),
        (SELECT total(minutes) FROM block WHERE workshop = w.id AND kind <> 'points'),
        (SELECT count(*) FROM workshop_group WHERE workshop = w.id)
    FROM workshop w
    """,
)

_M003 = (
    # How the standing is made: A by scaled points, B by rank points.
    "ALTER TABLE workshop ADD COLUMN method TEXT NOT NULL DEFAULT 'A' CHECK (method IN ('A', 'B'))",
    # Ids of groups in the order of their code names, as JSON; empty before they were dealt.
    "ALTER TABLE workshop ADD COLUMN code_names TEXT NOT NULL DEFAULT '[]'",
    """
    ALTER TABLE workshop ADD COLUMN uses_code_names INTEGER NOT NULL DEFAULT 0
        CHECK (uses_code_names IN (0, 1))
    """,
    # Of this computer: here it is only recorded for another one, which has the room.
    """
    ALTER TABLE workshop ADD COLUMN assisting INTEGER NOT NULL DEFAULT 0
        CHECK (assisting IN (0, 1))
    """,
    # The list shows when the first day ends, not how long all days are together.
    """
    UPDATE summary SET minutes = (
        SELECT total(b.minutes) FROM block b
        WHERE b.workshop = summary.workshop AND b.kind <> 'points' AND b.day = (
            SELECT d.id FROM day d WHERE d.workshop = summary.workshop ORDER BY d.day, d.start
            LIMIT 1
        )
    )
    """,
)
