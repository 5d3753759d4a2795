"""The workshops of a library: the list, and each one whole."""

import re
from collections.abc import Mapping
from sqlite3 import Row
from typing import TYPE_CHECKING
from zlib import crc32

from facilitator.core.documents import file_key
from facilitator.core.errors import SeveralWorkshops, UnknownWorkshop
from facilitator.core.journal import Action
from facilitator.core.workshop import Status, Workshop, WorkshopSummary, short_ids
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.contents import Contents
from facilitator.storage.database import Database
from facilitator.storage.journal import Journal
from facilitator.storage.plans import read_plan, write_plan

if TYPE_CHECKING:
    # Loading it takes 15 ms, and the list of workshops reads no content.
    from facilitator.core.pack import Content

PAGE = 400
"""How many rows of the list are read at once."""

_WRITE = """
    INSERT INTO workshop (id, title, client, trainer, language, status, sample, seed, people,
        variables, method, code_names, uses_code_names, assisting)
    VALUES (:id, :title, :client, :trainer, :language, :status, :sample, :seed, :people,
        :variables, :method, :code_names, :uses_code_names, :assisting)
    ON CONFLICT DO UPDATE SET title = excluded.title, client = excluded.client,
        trainer = excluded.trainer, language = excluded.language, status = excluded.status,
        sample = excluded.sample, seed = excluded.seed, people = excluded.people,
        variables = excluded.variables, method = excluded.method, code_names = excluded.code_names,
        uses_code_names = excluded.uses_code_names, assisting = excluded.assisting
"""
_READ = """
    SELECT id, title, client, trainer, language, status, sample, seed, people, variables,
        method, code_names, uses_code_names, assisting
    FROM workshop WHERE id = ?
"""
_DELETE_DRAFTS = "DELETE FROM setting WHERE instr(key, ?) = 1"
_SUMMARIES = """
    SELECT w.id, w.title, w.client, s.day, s.start, s.minutes, s.groups, w.people, w.status,
        w.sample
    FROM summary s JOIN workshop w ON w.id = s.workshop
    WHERE (s.day, s.start, s.workshop) < (?, ?, ?)
    ORDER BY s.day DESC, s.start DESC, s.workshop DESC LIMIT ?
"""
_BY_TITLE = """
    SELECT id FROM workshop WHERE title = ? COLLATE NOCASE
"""
_BY_BEGINNING = """
    SELECT id FROM workshop WHERE instr(id, lower(?)) = 1
"""
_BY_PART_OF_TITLE = """
    SELECT id FROM workshop WHERE instr(lower(title), lower(?)) > 0
"""
_SAME_DAY = """
    SELECT w.id, w.client, w.title, w.status, s.day
    FROM summary mine JOIN summary s ON s.day = mine.day JOIN workshop w ON w.id = s.workshop
    WHERE mine.workshop = ?
"""
_PLACES = """
    SELECT key, value FROM setting WHERE instr(key, ?) = 1
"""
_KEEP_PLACE = """
    INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING
"""
_NUMBER = re.compile(r"[2-9]|[1-9][0-9]{1,4}")
_AFTER_EVERY_DAY = ("~", "", "")


class Workshops:
    """Reads and writes whole workshops."""

    def __init__(self, database: Database, contents: Contents, journal: Journal) -> None:
        self._database = database
        self._contents = contents
        self._journal = journal

    def summaries(
        self, *, after: WorkshopSummary | None = None, limit: int = PAGE
    ) -> tuple[WorkshopSummary, ...]:
        """One page of the list, the latest first day on top; the page that follows ``after``."""
        start = (after.day, after.start, after.id) if after else _AFTER_EVERY_DAY
        return tuple(_summary(row) for row in self._database.rows(_SUMMARIES, (*start, limit)))

    def every(self) -> tuple[WorkshopSummary, ...]:
        """The whole list, the latest first day on top."""
        rows: list[WorkshopSummary] = []
        page = self.summaries()
        while page:
            rows.extend(page)
            page = self.summaries(after=page[-1])
        return tuple(rows)

    def namesake(self, workshop: str) -> int:
        """Which it is, from 1, of the workshops whose files are called as its own are.

        Those that were deleted or renamed keep their place: their files may still lie somewhere.
        """
        return self._numbers(workshop).get(workshop, 1)

    def find(self, asked: str) -> str:
        """The id of the workshop somebody typed: an id or title, or the beginning or piece of one.

        Raises:
            UnknownWorkshop, SeveralWorkshops: none fits, or more than one.
        """
        if self._database.row("SELECT id FROM workshop WHERE id = ?", (asked,)):
            return asked
        words = asked.strip()
        if not words:
            raise UnknownWorkshop(asked)
        for query in (_BY_TITLE, _BY_BEGINNING, _BY_PART_OF_TITLE):
            found = {row["id"] for row in self._database.rows(query, (words,))}
            if len(found) == 1:
                return found.pop()
            if found:
                every = self.every()
                short = short_ids([one.id for one in every])
                rows = ((short[one.id], one.day, one.title) for one in every if one.id in found)
                raise SeveralWorkshops(asked, tuple(rows))
        raise UnknownWorkshop(asked)

    def load(self, workshop_id: str) -> Workshop:
        """A workshop, whole.

        Raises:
            UnknownWorkshop: there is none with this id.
            UnreadableData: a row that could not have been written.
        """
        row = self._database.row(_READ, (workshop_id,))
        if row is None:
            raise UnknownWorkshop(workshop_id)
        plan = read_plan(self._database, workshop_id)
        return Workshop(
            id=row["id"],
            title=row["title"],
            client=row["client"],
            trainer=row["trainer"],
            language=row["language"],
            status=row["status"],
            sample=bool(row["sample"]),
            seed=row["seed"],
            people=row["people"],
            variables=decode(row["variables"], dict[str, str]),
            method=row["method"],
            code_names=decode(row["code_names"], tuple[str, ...]),
            uses_code_names=bool(row["uses_code_names"]),
            assisting=bool(row["assisting"]),
            days=plan.days,
            blocks=plan.blocks,
            groupings=plan.groupings,
            groups=plan.groups,
            units=plan.units,
        )

    def create(self, workshop: Workshop, contents: "Mapping[str, Content]", action: Action) -> None:
        """Store a new workshop with the contents it plays, in one durable transaction.

        Raises:
            ValueError: a content is kept under a wrong sha256.
            DiskFull, DiskTrouble
        """
        with self._journal.transaction():
            self._contents.keep(contents)
            self.write(workshop)
            self._journal.write_action(action)

    def write(self, workshop: Workshop) -> None:
        """Make the stored workshop this one; for use inside a transaction."""
        before = self._keep_place(workshop.id)
        row = plain(workshop) | {
            "variables": encode(workshop.variables),
            "code_names": encode(workshop.code_names),
        }
        self._database.execute(_WRITE, row)
        write_plan(self._database, workshop)
        self._take_place(workshop.id, before)

    def write_status(self, workshop_id: str, status: Status) -> None:
        """Note where a workshop stands; for use inside a transaction."""
        self._database.execute("UPDATE workshop SET status = ? WHERE id = ?", (status, workshop_id))

    def use_for(self, workshop_id: str, *, assisting: bool) -> None:
        """Note what this computer has a workshop for; for use inside a transaction."""
        self._database.execute(
            "UPDATE workshop SET assisting = ? WHERE id = ?", (assisting, workshop_id)
        )

    def keep_again(self, workshop_id: str) -> None:
        """One that was deleted here once is here again, its journal safe; inside a transaction."""
        self._database.execute("DELETE FROM erased WHERE workshop = ?", (workshop_id,))

    def delete(self, workshop_id: str, at: int) -> None:
        """Delete a workshop with everything of it; for use inside a transaction.

        The triggers that keep journals let only those go whose workshop is listed as erased.
        """
        self._keep_place(workshop_id)
        self._database.execute(
            "INSERT INTO erased (workshop, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (workshop_id, at),
        )
        self._database.execute("DELETE FROM workshop WHERE id = ?", (workshop_id,))
        self._database.execute(_DELETE_DRAFTS, (drafts_of(workshop_id),))
        self._contents.drop_unused()
        self._journal.forget()

    def _keep_place(self, workshop: str) -> str:
        """Count a workshop under the name it has, also once that is gone; a check sum of the name is
        noted, and nothing of a plan that never ran unless the number of a later one rests on it.

        Returns:
            What the places of that name begin with.
        """
        name, namesakes = self._namesakes(workshop)
        if any(
            one["id"] > workshop or (one["id"] == workshop and one["status"] != "draft")
            for one in namesakes
        ):
            self._database.execute(_KEEP_PLACE, (name + workshop, ""))
        return name

    def _take_place(self, workshop: str, before: str) -> None:
        """Under another name it comes behind those that have it, or had it, also where it is older:
        what they gave out is called by their numbers. ``before`` is as ``_keep_place`` returns it."""
        name, _namesakes = self._namesakes(workshop)
        if name == before:
            return
        last = max(self._numbers(workshop, others=True).values(), default=0)
        if self.namesake(workshop) <= last:
            self._database.execute(_KEEP_PLACE, (name + workshop, str(last + 1)))

    def _numbers(self, workshop: str, *, others: bool = False) -> dict[str, int]:
        """The number of every workshop that has the name of this one, or had it: in the order of
        their ids, and noted for those that came to the name later; ``others``: as if this one had
        another name."""
        name, namesakes = self._namesakes(workshop)
        places = {
            row["key"].removeprefix(name): row["value"]
            for row in self._database.rows(_PLACES, (name,))
        }
        noted = {one: int(value) for one, value in places.items() if _NUMBER.fullmatch(value)}
        ids = {*places, *(one["id"] for one in namesakes)} - noted.keys()
        if others:
            ids.discard(workshop)
        return noted | {one: number for number, one in enumerate(sorted(ids), start=1)}

    def _namesakes(self, workshop: str) -> tuple[str, list[Row]]:
        """What the places of a name begin with in the settings, and the workshops that have the
        name now, this one among them."""
        rows = self._database.rows(_SAME_DAY, (workshop,))
        keys = {row["id"]: file_key(row["client"], row["title"]) for row in rows}
        mine = keys.get(workshop, "")
        found = [row for row in rows if keys[row["id"]] == mine]
        said = "".join((mine, *(row["day"] for row in found[:1])))
        # Two names may have one sum, and nothing happens: a number too high overwrites nothing.
        return f"name {crc32(said.encode()):08x} ", found


def drafts_of(workshop_id: str) -> str:
    """What the keys of its drafts begin with, among the settings of a library."""
    return f"draft/{workshop_id}/"


def _summary(row: Row) -> WorkshopSummary:
    return shape(dict(row) | {"sample": bool(row["sample"])}, WorkshopSummary)
