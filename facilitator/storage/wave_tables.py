"""Migration 8: every report of a commitment has the wave it belongs to, and a report has a look."""

WAVES = (
    """
    CREATE TABLE reported (
        workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        wave INTEGER NOT NULL,
        commitment TEXT NOT NULL,
        state TEXT NOT NULL,
        date TEXT NOT NULL,
        remark TEXT NOT NULL,
        PRIMARY KEY (workshop, wave, commitment)
    ) STRICT, WITHOUT ROWID
    """,
    # What came in before waves were kept belongs to the one nearest to the last import, all of it:
    # so that the before and the after of one import stay in the same wave and undo still fits.
    "CREATE TABLE wave_of (workshop TEXT PRIMARY KEY, wave INTEGER NOT NULL) STRICT",
    """
    INSERT INTO wave_of (workshop, wave)
    SELECT workshop, CASE WHEN after > 75 THEN 90 WHEN after > 45 THEN 60 ELSE 30 END FROM (
        SELECT a.workshop AS workshop,
            julianday(max(a.at) / 1000, 'unixepoch', 'localtime', 'start of day')
            - julianday((SELECT max(d.day) FROM day d WHERE d.workshop = a.workshop)) AS after
        FROM action a WHERE a.kind = 'follow-up' GROUP BY a.workshop
    )
    """,
    """
    INSERT INTO reported (workshop, wave, commitment, state, date, remark)
    SELECT f.workshop, coalesce(w.wave, 30), f.commitment, f.state, f.date, f.remark
    FROM follow_up f LEFT JOIN wave_of w ON w.workshop = f.workshop
    """,
    """
    UPDATE change SET entity_id = (
        SELECT coalesce(max(w.wave), 30) FROM wave_of w WHERE w.workshop = change.workshop
    ) || '/' || entity_id
    WHERE entity = 'follow-up'
    """,
    "DROP TABLE wave_of",
    "DROP TABLE follow_up",
)

LOOK = (
    # photo and logo are sha256 of rows in picture, "" for none; a logo is kept there as a PNG.
    """
    CREATE TABLE report_look (
        workshop TEXT PRIMARY KEY NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
        cover TEXT NOT NULL,
        accent TEXT NOT NULL,
        photo TEXT NOT NULL,
        logo TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)
