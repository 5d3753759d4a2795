"""A workshop: who it is for, its plan, its groups and what is scored."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.agenda import Block, Day
from facilitator.core.text import AudienceLanguage, Words

Status: TypeAlias = Literal["draft", "running", "finished"]
UnitKind: TypeAlias = Literal["group", "pair", "table", "chain"]
RoomMethod: TypeAlias = Literal["A", "B"]
"""How a workshop ranks: 百分制加权 or 名次分. The third method is for the trainer's eyes only."""
MIN_GROUPS = 2
MAX_GROUPS = 10
MOST_PEOPLE = 500
NAME_LIMIT = 40
CLIENT_WIDTH = 80
"""Of a client's name as it is seen: 80 Latin letters or 40 Chinese characters."""
GROUP_NAME_WIDTH = 40
"""Of a group's name as it is seen: 40 Latin letters or 20 Chinese characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """One way of dividing the people."""

    id: str
    name: Words
    kind: Literal["mixed", "department"] = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands in the ranking. ``key`` is the figure typed for it, 1…10 (10 is key 0);
    ``colour`` an index into the palette of groups; ``size`` its number of people."""

    id: str
    grouping: str
    key: int
    name: str
    colour: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class GroupMark:
    """A group as it is shown: name and colour index."""

    name: str
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is scored in a block: a group, or pairs inside it.

    ``members`` maps home group ids to weights: a result comes home by the weighted mean.
    ``order`` is the counterbalanced order of figures this unit plays, dealt when the block is
    planned. ``letter`` tells the pairs of a group apart ("" when there is only one).
    """

    id: str
    block: str
    kind: UnitKind
    members: tuple[tuple[str, float], ...]
    letter: str = ""
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Everything planned about one event for one client.

    ``code_names`` are the ids of the groups in the order of their code names, empty before those
    were dealt; the room and the report know the groups by them while ``uses_code_names``.
    ``assisting``: here it is only recorded for another computer, which has the room.
    """

    id: str
    title: str
    client: str
    trainer: str = ""
    language: AudienceLanguage = "zh-CN"
    status: Status = "draft"
    sample: bool = False
    seed: int = 0
    people: int = 0
    variables: dict[str, str] = field(default_factory=dict[str, str])
    method: RoomMethod = "A"
    code_names: tuple[str, ...] = ()
    uses_code_names: bool = False
    assisting: bool = False
    days: tuple[Day, ...] = ()
    blocks: tuple[Block, ...] = ()
    groupings: tuple[Grouping, ...] = ()
    groups: tuple[Group, ...] = ()
    units: tuple[Unit, ...] = ()

    @property
    def named_client(self) -> str:
        """The client; "" where there is none, see ``client_beside``."""
        return client_beside(self.title, self.client)

    def block(self, block_id: str) -> Block | None:
        """The block with this id."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def group(self, group_id: str) -> Group | None:
        """The group with this id."""
        return next((group for group in self.groups if group.id == group_id), None)

    def units_of(self, block_id: str) -> tuple[Unit, ...]:
        """What is scored in a block, in the order of the groups and letters."""
        keys = {group.id: group.key for group in self.groups}
        units = [unit for unit in self.units if unit.block == block_id]
        return tuple(sorted(units, key=lambda u: (keys.get(u.members[0][0], 0), u.letter)))

    @property
    def points_block(self) -> Block | None:
        """The block that class points hang on."""
        return next((block for block in self.blocks if block.kind == "points"), None)


def client_beside(title: str, client: str) -> str:
    """The client as it stands beside the title; "" for a workshop called after itself.

    A quick start asks for no client and puts the title in its place.
    """
    return "" if client == title else client


SHORT_ID = 8
"""What is typed of an id at least, where that is enough to know it by."""


def short_ids(ids: Collection[str]) -> dict[str, str]:
    """Id -> its shortest beginning, of 8 characters at least, that no other has."""
    ordered = sorted(ids)
    around = zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False)
    return {
        mine: mine[: max(SHORT_ID, _alike(before, mine) + 1, _alike(mine, after) + 1)]
        for before, mine, after in around
    }


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopSummary:
    """One row of the list on Home."""

    id: str
    title: str
    client: str
    day: str
    start: str
    minutes: float
    groups: int
    people: int
    status: Status
    sample: bool

    @property
    def named_client(self) -> str:
        """The client; "" where there is none, see ``client_beside``."""
        return client_beside(self.title, self.client)
