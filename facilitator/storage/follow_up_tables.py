"""The table of migration 6: what the client reported of the commitments."""

FOLLOW_UP = (
    # A report of a commitment that was deleted since is kept: an undo may bring that back.
    """
    CREATE TABLE follow_up (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        commitment TEXT NOT NULL,
        state TEXT NOT NULL,
        date TEXT NOT NULL,
        remark TEXT NOT NULL,
        PRIMARY KEY (workshop, commitment)
    ) STRICT, WITHOUT ROWID
    """,
)
