"""What the reports of a workshop look like: its only writer.

Without the libraries that print: pictures come in as they are kept, see
``facilitator.live.dressing``.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import RewrittenSince
from facilitator.core.journal import Action, Actor
from facilitator.core.report_look import PLAIN_LOOK, ReportLook, checked_accent
from facilitator.live.opened import Opened
from facilitator.storage.codec import fingerprint_of
from facilitator.storage.library import Library
from facilitator.storage.report_looks import ReportLooks, change_of

KIND = "report-look"


class LiveReportLook(QObject):
    """The look of one workshop; before it was chosen that of the last workshop of the client.

    Signals:
        changed(): a report made now looks another way.
    """

    changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    @property
    def look(self) -> ReportLook:
        """The look as it stands."""
        return look_with_pictures(self._opened.library, self._opened.workshop.id)[0]

    def picture(self, sha: str) -> bytes | None:
        """A photo or the logo of the look."""
        found = look_with_pictures(self._opened.library, self._opened.workshop.id)[1].get(sha)
        return found or self._rows.picture(self._opened.workshop.id, sha)

    def choose(
        self, look: ReportLook, by: Actor, pictures: Mapping[str, bytes] | None = None
    ) -> ReportLook:
        """Another look, in one action; the same again changes nothing.

        ``pictures`` are those that ``look`` names and the workshop does not have yet, by their
        sha256: the photo a JPEG, the logo a PNG.

        Returns:
            The look as it is kept.

        Raises:
            NotAColour, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        opened.insist_on_own_plan()
        accent = checked_accent(look.accent)
        look = replace(look, accent=accent.wanted if accent else "")
        before = self._rows.load(opened.workshop.id)
        if look == (before or self.look):
            return look
        shown = look_with_pictures(opened.library, opened.workshop.id)[1]
        named = {one for one in (look.photo, look.logo) if one}
        brought = {sha: data for sha, data in {**shown, **(pictures or {})}.items() if sha in named}
        changes = (change_of(opened.workshop.id, before, look),)
        opened.write_rows(
            opened.action(by, KIND, ("text", look.cover)),
            changes,
            lambda: self._rows.apply(opened.workshop.id, changes, brought),
            opened.workshop,
        )
        self.changed.emit()
        return look

    def undo(self, target: Action, answer: Action) -> None:
        """Take a choice back, or make it again.

        Raises:
            NothingToUndo, NothingToRedo: it was made on another computer
            RewrittenSince: another look was chosen since
            DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        changes = opened.answering(target, answer)
        now = self._rows.load(opened.workshop.id)
        if any(change_of(one.entity_id, now, None).before != one.before for one in changes):
            raise RewrittenSince
        opened.write_rows(
            answer,
            changes,
            lambda: self._rows.apply(opened.workshop.id, changes, {}),
            opened.workshop,
        )
        self.changed.emit()

    @property
    def _rows(self) -> ReportLooks:
        return self._opened.library.rows_of(ReportLooks)


def look_with_pictures(library: Library, workshop_id: str) -> tuple[ReportLook, dict[str, bytes]]:
    """The look of a workshop, else that of the last workshop of the same client without its photo;
    and its pictures by their sha256, without those that are no longer what they were.

    Raises:
        UnreadableData
    """
    rows = library.rows_of(ReportLooks)
    look, owner = rows.load(workshop_id), workshop_id
    if look is None and (found := rows.of_client(workshop_id)) is not None:
        owner, look = found
        look = replace(look, photo="", cover="band" if look.cover == "photo" else look.cover)
    if look is None:
        return PLAIN_LOOK, {}
    named = {one: rows.picture(owner, one) for one in (look.photo, look.logo) if one}
    return look, {sha: data for sha, data in named.items() if data is not None}


def bring_look(library: Library, copy: Library, workshop_id: str) -> None:
    """Give the copy of a workshop the look that comes from another workshop, which is not in it.

    Raises:
        UnreadableData
    """
    rows = copy.rows_of(ReportLooks)
    look, pictures = look_with_pictures(library, workshop_id)
    if rows.load(workshop_id) is None and look != PLAIN_LOOK:
        rows.apply(workshop_id, (change_of(workshop_id, None, look),), pictures)


def kept(data: bytes) -> tuple[str, bytes]:
    """A picture and the sha256 it is kept under."""
    return fingerprint_of(data), data
