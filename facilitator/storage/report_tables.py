"""The tables of what is set and written for the report, as the migration that brought them made
them."""

REPORT = (
    # text is JSON: locale -> string. at is 0 for nothing: only what was set has a row.
    """
    CREATE TABLE objective (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        measure TEXT NOT NULL,
        block TEXT NOT NULL,
        target REAL NOT NULL,
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    # id is the language and the key of the text.
    """
    CREATE TABLE report_text (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        basis TEXT NOT NULL,
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
)
