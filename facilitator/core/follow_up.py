"""What became of the commitments of a workshop, as the client's HR reports it (跟进表).

Nobody is counted as having kept a commitment before somebody says so: silence is no success.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.notebook import Jotting, by_block
from facilitator.core.text import LOCALES, Words

FollowUpState: TypeAlias = Literal["not-started", "in-progress", "done", "verified", "cancelled"]
Head: TypeAlias = Literal[
    "number",
    "group",
    "who",
    "commitment",
    "due",
    "checker",
    "state",
    "date",
    "remark",
    "id",
]

STATES: Mapping[FollowUpState, Words] = {
    "not-started": {"zh-CN": "未开始", "en": "Not started"},
    "in-progress": {"zh-CN": "进行中", "en": "In progress"},
    "done": {"zh-CN": "已完成", "en": "Done"},
    "verified": {"zh-CN": "已由内部客户确认", "en": "Confirmed by the internal customer"},
    "cancelled": {"zh-CN": "已取消", "en": "Cancelled"},
}
HEADS: Mapping[Head, Words] = {
    "number": {"zh-CN": "序号", "en": "No."},
    "group": {"zh-CN": "小组", "en": "Group"},
    "who": {"zh-CN": "承诺人", "en": "Who promised"},
    "commitment": {"zh-CN": "承诺内容", "en": "Commitment"},
    "due": {"zh-CN": "截止时间", "en": "Until when"},
    "checker": {"zh-CN": "见证部门", "en": "Checked by"},
    "state": {"zh-CN": "状态", "en": "Status"},
    "date": {"zh-CN": "完成日期", "en": "Date completed"},
    "remark": {"zh-CN": "备注", "en": "Remark"},
    "id": {"zh-CN": "承诺编号", "en": "Commitment id"},
}
"""The columns of the form; a reader finds them by these words, wherever they stand."""
TO_FILL: tuple[Head, ...] = ("state", "date", "remark")
KEPT: frozenset[FollowUpState] = frozenset({"done", "verified"})
"""The states of a commitment that was kept."""
REMARK_LIMIT = 300
"""Characters of a remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What is reported of one commitment, named by the id of its jotting.

    ``state`` is "" where only a remark was written. ``date`` is the day on which it was kept, as
    2026-04-04, "" where nobody said it.
    """

    commitment: str
    state: FollowUpState | Literal[""] = ""
    date: str = ""
    remark: str = ""


FollowUps: TypeAlias = Mapping[str, FollowUp]
"""Id of the commitment -> what is reported of it."""
WaveReports: TypeAlias = Mapping[int, FollowUps]
"""Days after the workshop (30, 60, 90) -> what was reported in that wave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many commitments there are, of how many something is reported, and what.

    ``done`` holds those that were ``verified`` too. Who says nothing stays in the sums as not done.
    """

    commitments: int = 0
    reported: int = 0
    in_progress: int = 0
    done: int = 0
    verified: int = 0
    cancelled: int = 0

    @property
    def counted(self) -> int:
        """The commitments that still hold: N − X."""
        return self.commitments - self.cancelled

    @property
    def not_started(self) -> int:
        """Those that are reported as not begun."""
        return self.reported - self.in_progress - self.done - self.cancelled

    @property
    def silent(self) -> int:
        """Those of which nobody said anything."""
        return self.commitments - self.reported

    @property
    def response(self) -> float | None:
        """The share of all commitments of which something is reported; None without any."""
        return self.reported / self.commitments if self.commitments else None

    @property
    def completion(self) -> float | None:
        """The share that was kept, done / (N − X): the conservative rate of CONTENT 2.13."""
        return self.done / self.counted if self.counted else None

    @property
    def confirmed(self) -> float | None:
        """The share that the internal customer confirmed, verified / (N − X)."""
        return self.verified / self.counted if self.counted else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """How many commitments are reported otherwise than a wave before.

    ``kept`` counts those newly done, confirmed ones among them; ``confirmed`` those newly confirmed;
    ``reopened`` those that were done and are no more; ``cancelled`` those newly cancelled;
    ``heard`` those of which nobody had said anything.
    """

    kept: int = 0
    confirmed: int = 0
    reopened: int = 0
    cancelled: int = 0
    heard: int = 0


def moves(before: FollowUps, now: FollowUps, commitments: Iterable[Jotting]) -> Moves:
    """What changed from one state of knowledge to a later one, commitment by commitment."""
    pairs = [(_state(before, one.id), _state(now, one.id)) for one in commitments]
    return Moves(
        kept=sum(was not in KEPT and became in KEPT for was, became in pairs),
        confirmed=sum(was != "verified" and became == "verified" for was, became in pairs),
        reopened=sum(was in KEPT and became not in KEPT for was, became in pairs),
        cancelled=sum(was != "cancelled" and became == "cancelled" for was, became in pairs),
        heard=sum(not was and bool(became) for was, became in pairs),
    )


def _state(found: FollowUps, commitment: str) -> FollowUpState | Literal[""]:
    return found[commitment].state if commitment in found else ""


def as_of(waves: WaveReports, wave: int | None = None) -> FollowUps:
    """What is known of every commitment up to a wave, or up to the last one: of several reports of
    one commitment that of the latest wave stands."""
    found: dict[str, FollowUp] = {}
    for after in sorted(waves):
        if wave is None or after <= wave:
            found.update(waves[after])
    return found


def reported_waves(waves: WaveReports) -> tuple[int, ...]:
    """The waves in which something was reported, in their order."""
    return tuple(after for after in sorted(waves) if waves[after])


def tally(found: FollowUps, commitments: Iterable[Jotting]) -> Tally:
    """The counts over these commitments; what is reported of any other is left out."""
    ids = [one.id for one in commitments]
    states = [found[one].state for one in ids if one in found and found[one].state]
    return Tally(
        commitments=len(ids),
        reported=len(states),
        in_progress=states.count("in-progress"),
        done=sum(state in KEPT for state in states),
        verified=states.count("verified"),
        cancelled=states.count("cancelled"),
    )


def reported(found: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Those that say something: a row left empty changes nothing."""
    return tuple(one for one in found if one.state or one.date or one.remark)


def state_of(text: str) -> FollowUpState | None:
    """The state that is called so in any of the languages."""
    return next(
        (
            state
            for state, words in STATES.items()
            if plain(text) in {plain(words[locale]) for locale in LOCALES}
        ),
        None,
    )


def head_of(text: str) -> Head | None:
    """The column that is called so in any of the languages."""
    return next(
        (
            head
            for head, words in HEADS.items()
            if plain(text) in {plain(words[locale]) for locale in LOCALES}
        ),
        None,
    )


def plain(text: str) -> str:
    """A word as it is compared: without spaces, in one width and case."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def listed(
    commitments: Iterable[Jotting], order: Iterable[str], groups: Sequence[str]
) -> tuple[Jotting, ...]:
    """The commitments as a list numbers them: group by group, inside a group in the order of the
    agenda; those of no group come last."""
    place = {group: number for number, group in enumerate(groups)}
    found = [one for one in by_block(commitments, order) if isinstance(one, Jotting)]
    return tuple(sorted(found, key=lambda one: place.get(one.group, len(place))))
