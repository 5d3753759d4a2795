"""What the trainer notes down beside the scores: the only writer of the notebook."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import NothingToRedo, NothingToUndo, RewrittenSince
from facilitator.core.journal import Action, Actor
from facilitator.core.notebook import (
    CAPTION_WIDTH,
    Item,
    Jotting,
    Objective,
    OwnNotes,
    Photo,
    ReportText,
    checked,
    checked_notes,
    is_about_card,
    is_about_photo,
    item_kind,
    short_text,
)
from facilitator.core.own_notes import step_key
from facilitator.core.run import Change
from facilitator.live.opened import Opened
from facilitator.live.photo import Prepared
from facilitator.storage.codec import encode, fingerprint_of
from facilitator.storage.drafts import Draft, Drafts
from facilitator.storage.notebooks import item_of

SAID = 48
"""So many characters of a text are told in the line of the last action."""


class LiveNotebook(QObject):
    """Jottings, photos and own notes of one workshop, each change one action.

    Signals:
        changed(): the notebook is another one.
    """

    changed = Signal()

    def __init__(
        self, opened: Opened, parent: QObject | None = None, *, photo_kind: str = "photo"
    ) -> None:
        """``photo_kind`` is that of what is done to photos: "photo" in class, or ``LATE_PHOTO``."""
        super().__init__(parent)
        self._opened = opened
        self._photo_kind = photo_kind

    def jot(self, draft: Jotting, by: Actor) -> Jotting:
        """Note a line down, now and in the block that is open.

        Raises:
            FieldEmpty, FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing was noted
        """
        opened = self._opened
        jotting = checked(
            replace(
                draft,
                id=opened.new_id(),
                at=opened.clock.now_ms(),
                block=opened.running.position.block,
            )
        )
        self.write(by, "add", None, jotting)
        return jotting

    def edit(self, jotting: Jotting, by: Actor) -> None:
        """Put a jotting in the place of the one with its id; the same changes nothing.

        Raises:
            FieldEmpty, FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._jotting(jotting.id)
        after = checked(jotting)
        if before is None or before == after:
            return
        only_ticked = replace(before, answered=after.answered) == after
        what = ("answer" if after.answered else "reopen") if only_ticked else "edit"
        self.write(by, what, before, after)

    def delete(self, item_id: str, by: Actor) -> None:
        """Delete a jotting or a photo; undo brings it back.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was deleted
        """
        book = self._opened.notebook
        for item in (*book.jottings, *book.photos):
            if item.id == item_id:
                self.write(by, "delete", item, None)

    def add_photo(self, made: Prepared, by: Actor, caption: str = "") -> Photo:
        """Keep a picture as a photo of the block that is open; once the workshop is over, of none.

        Raises:
            FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing was kept
        """
        opened = self._opened
        record = opened.record if opened.workshop.status != "finished" else None
        sha = fingerprint_of(made.jpeg)
        photo = Photo(
            id=opened.new_id(),
            at=opened.clock.now_ms(),
            block=record.position.block if record is not None else "",
            picture=sha,
            width=made.size[0],
            height=made.size[1],
            caption=short_text(caption, "caption", CAPTION_WIDTH),
        )
        self.write(by, "add", None, photo, {sha: made.jpeg})
        return photo

    def caption(self, photo_id: str, text: str, by: Actor) -> None:
        """Write something under a photo.

        Raises:
            FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        found = (one for one in self._opened.notebook.photos if one.id == photo_id)
        before = next(found, None)
        text = short_text(text, "caption", CAPTION_WIDTH)
        if before is not None and before.caption != text:
            self.write(by, "edit", before, replace(before, caption=text))

    def keep_notes(self, key: str, text: str, by: Actor) -> None:
        """The trainer's own words in the place of a step's notes.

        Raises:
            FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._own(key)
        after = OwnNotes(id=key, text=checked_notes(text))
        if before != after:
            self.write(by, "edit", before, after)

    def restore_notes(self, key: str, by: Actor) -> None:
        """The notes as they are in the course.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._own(key)
        if before is not None:
            self.write(by, "delete", before, None)

    def keep_drafts(self, kind: type[Draft], drafts: Sequence[Draft]) -> None:
        """Keep words that are still being typed, in the place of those before: nobody noted them
        yet, so there is nothing to undo.

        Raises:
            DiskFull, DiskTrouble
        """
        self._drafts_of(kind).keep(self._opened.workshop.id, kind, drafts)

    def drafts(self, kind: type[Draft]) -> tuple[Draft, ...]:
        """What was being typed of this kind when the program stopped.

        Raises:
            UnreadableData, DiskFull, DiskTrouble
        """
        return self._drafts_of(kind).load(self._opened.workshop.id, kind)

    def _drafts_of(self, kind: type[Jotting | OwnNotes]) -> Drafts:
        opened = self._opened
        library = opened.own_library if kind is OwnNotes else opened.library
        return library.rows_of(Drafts)

    def key_here(self) -> str:
        """The name of the open step among own notes."""
        at = self._opened.running.position
        return step_key(at, self._opened.script.step(at))

    def picture(self, sha: str) -> bytes | None:
        """The JPEG of a photo."""
        return self._opened.library.picture(self._opened.workshop.id, sha)

    def undo(self, target: Action, answer: Action) -> None:
        """Take a change back, or make it again.

        What was noted on another computer stayed there, and so did the picture of a photo.

        Raises:
            NothingToUndo, NothingToRedo: it is not here
            RewrittenSince: something else stands there now, as after a rehearsal
            DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        changes = opened.answering(target, answer)
        nothing = NothingToUndo if answer.undoes else NothingToRedo
        book = opened.notebook
        for one in changes:
            before = item_of(one.entity, one.before) if one.before else None
            after = item_of(one.entity, one.after) if one.after else None
            if isinstance(after, Photo) and self.picture(after.picture) is None:
                raise nothing
            if book.has(one.entity_id) != (before is not None):
                raise nothing
            if before is not None and not book.holds(before):
                raise RewrittenSince
            book = book.changed(before, after)
        opened.write_notebook(answer, changes, book)
        self.changed.emit()

    def write(
        self,
        by: Actor,
        what: str,
        before: Item | None,
        after: Item | None,
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        """Put an item in the place of another, in one action; None stands for what is not there.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        item = after or before
        if item is None:
            return
        kind = self._photo_kind if isinstance(item, Photo) else item_kind(item)
        action = self._opened.action(by, kind, ("what", what), *_facts(item))
        self._write(action, [(before, after)], pictures)

    def delete_together(self, items: Sequence[Item], by: Actor) -> None:
        """Delete items in one action, which is told of as about the first of them.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was deleted
        """
        first = items[0]
        action = self._opened.action(by, item_kind(first), ("what", "delete"), *_facts(first))
        self._write(action, [(one, None) for one in items])

    def _write(
        self,
        action: Action,
        pairs: Sequence[tuple[Item | None, Item | None]],
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        opened = self._opened
        opened.insist_on_own_plan()
        book = opened.notebook
        changes: list[Change] = []
        for before, after in pairs:
            item = after or before
            if item is not None:
                book = book.changed(before, after)
                changes.append(
                    Change(
                        entity=item_kind(item),
                        entity_id=item.id,
                        before=encode(before) if before else "",
                        after=encode(after) if after else "",
                    )
                )
        opened.write_notebook(action, changes, book, pictures)
        self.changed.emit()

    def _jotting(self, jotting_id: str) -> Jotting | None:
        found = (one for one in self._opened.notebook.jottings if one.id == jotting_id)
        return next(found, None)

    def _own(self, key: str) -> OwnNotes | None:
        found = (one for one in self._opened.notebook.own_notes if one.id == key)
        return next(found, None)


def _facts(item: Item) -> Sequence[tuple[str, str]]:
    match item:
        case Jotting():
            return (("kind", item.kind), ("text", item.text[:SAID]))
        case Photo():
            return (("text", item.caption[:SAID]),)
        case OwnNotes():
            return ()
        case Objective():
            said = next((one for one in item.text.values() if one), "")
            return (("number", item.id), ("text", said[:SAID]))
        case ReportText() if is_about_photo(item):
            return (("photo", item.text),)
        case ReportText() if is_about_card(item):
            return (("card", item.text),)
        case ReportText():
            return (("text", item.text[:SAID]),)
