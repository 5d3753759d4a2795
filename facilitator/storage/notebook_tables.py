"""The tables of the notebook, as the migration that brought them made them."""

TABLES = (
    """
    CREATE TABLE jotting (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        block TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        "group" TEXT NOT NULL,
        who TEXT NOT NULL,
        due TEXT NOT NULL,
        checker TEXT NOT NULL,
        answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    # The JPEG by its sha256, once however often it is used. It stays when its photo is deleted, so
    # that this can be undone, and leaves with the workshop.
    """
    CREATE TABLE picture (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL,
        jpeg BLOB NOT NULL,
        PRIMARY KEY (workshop, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE photo (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        block TEXT NOT NULL,
        picture TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        caption TEXT NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, picture) REFERENCES picture (workshop, sha256)
    ) STRICT, WITHOUT ROWID
    """,
    # The content is frozen and stays as it is: this lies over the notes of one step.
    """
    CREATE TABLE own_notes (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
)
