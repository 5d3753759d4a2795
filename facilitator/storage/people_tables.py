"""The tables of migration 4: people, their names, their groups, and whether they came."""

PEOPLE = (
    # Names stand here and nowhere else: everything that points to a person has an id. words is
    # the row of participant_words that holds now; the earlier ones are kept as long as an undo may
    # want them, and dropped after.
    """
    CREATE TABLE participant (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        words TEXT NOT NULL,
        walk_in INTEGER NOT NULL CHECK (walk_in IN (0, 1)),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        PRIMARY KEY (workshop, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE participant_words (
        workshop TEXT NOT NULL,
        id TEXT NOT NULL,
        participant TEXT NOT NULL,
        name TEXT NOT NULL,
        department TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (workshop, id),
        FOREIGN KEY (workshop, participant) REFERENCES participant (workshop, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE membership (
        workshop TEXT NOT NULL,
        participant TEXT NOT NULL,
        grouping TEXT NOT NULL,
        home TEXT NOT NULL,
        PRIMARY KEY (workshop, participant, grouping),
        FOREIGN KEY (workshop, participant) REFERENCES participant (workshop, id) ON DELETE CASCADE,
        FOREIGN KEY (workshop, home) REFERENCES workshop_group (workshop, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE attendance (
        workshop TEXT NOT NULL,
        participant TEXT NOT NULL,
        day TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('present', 'late', 'absent')),
        at INTEGER NOT NULL,
        PRIMARY KEY (workshop, participant, day),
        FOREIGN KEY (workshop, participant) REFERENCES participant (workshop, id) ON DELETE CASCADE,
        FOREIGN KEY (workshop, day) REFERENCES day (workshop, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    # How many of a group were there on a day, as pairs of JSON; [] where nobody noted it.
    """
    ALTER TABLE day ADD COLUMN heads TEXT NOT NULL DEFAULT '[]'
    """,
)
