"""What the reports of a workshop look like, as rows; how it came to be is in the ``change`` rows."""

from collections.abc import Iterable, Mapping

from facilitator.core.report_look import PLAIN_LOOK, ReportLook
from facilitator.core.run import Change
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database
from facilitator.storage.notebooks import Notebooks

ENTITY = "report-look"

_READ = "SELECT cover, accent, photo, logo FROM report_look WHERE workshop = ?"
_OF_CLIENT = """
    SELECT l.workshop, l.cover, l.accent, l.photo, l.logo FROM report_look l
    JOIN workshop w ON w.id = l.workshop
    WHERE w.client = (SELECT client FROM workshop WHERE id = :workshop AND client <> title)
        AND w.client <> w.title AND w.id <> :workshop
    ORDER BY w.id DESC LIMIT 1
"""
_WRITE = """
    INSERT INTO report_look (workshop, cover, accent, photo, logo)
    VALUES (:workshop, :cover, :accent, :photo, :logo)
    ON CONFLICT DO UPDATE SET cover = excluded.cover, accent = excluded.accent,
        photo = excluded.photo, logo = excluded.logo
"""
_DELETE = "DELETE FROM report_look WHERE workshop = ?"


class ReportLooks:
    """Reads and writes the looks, and the pictures that belong to them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._notebooks = Notebooks(database)

    def load(self, workshop: str) -> ReportLook | None:
        """The look that was chosen for a workshop; None where nothing was.

        Raises:
            UnreadableData: a row that could not have been written.
        """
        row = self._database.row(_READ, (workshop,))
        return None if row is None else shape(dict(row), ReportLook)

    def of_client(self, workshop: str) -> tuple[str, ReportLook] | None:
        """What was chosen for the newest other workshop of the same client, and for which one.

        Raises:
            UnreadableData
        """
        row = self._database.row(_OF_CLIENT, {"workshop": workshop})
        return None if row is None else (row["workshop"], shape(dict(row), ReportLook))

    def picture(self, workshop: str, sha: str) -> bytes | None:
        """A photo or a logo; None where there is none, or it is no longer what it was."""
        return self._notebooks.picture(workshop, sha) if sha else None

    def apply(
        self, workshop: str, changes: Iterable[Change], pictures: Mapping[str, bytes]
    ) -> None:
        """Keep the pictures by their sha256, and make the row what the changes say; for use inside
        a transaction."""
        self._notebooks.keep(workshop, pictures)
        for change in changes:
            if change.after:
                row = plain(look_of(change.after)) | {"workshop": workshop}
                self._database.execute(_WRITE, row)
            else:
                self._database.execute(_DELETE, (workshop,))


def change_of(workshop: str, before: ReportLook | None, after: ReportLook | None) -> Change:
    """The before/after row of another look."""
    return Change(
        entity=ENTITY,
        entity_id=workshop,
        before=encode(before) if before else "",
        after=encode(after) if after else "",
    )


def look_of(text: str) -> ReportLook:
    """A look from the JSON of a change; the plain one for none.

    Raises:
        UnreadableData
    """
    return decode(text, ReportLook) if text else PLAIN_LOOK
