"""What the panel for a late day shows: who may give time, and the rest of the day as it would be."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.core.catching_up import (
    Bound,
    NewPlan,
    Payer,
    PlanRow,
    needed,
    new_plan,
    propose,
)
from facilitator.core.pacing import Outlook, minutes_said, moment_said, whole_minute


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """A block to come. ``before`` is where it stands in the plan, in minutes, ``spare`` what it can
    give at most; ``pays`` says that the trainer lets it give. The open block has nothing to give."""

    plan: PlanRow
    before: float
    gives: int = 0
    spare: int = 0
    least: float = 0.0
    bound: Bound = "none"
    pays: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Where the day stands and how it could go on. Minutes; ends are UTC ms, on whole minutes.

    ``behind`` is what the console says too, see ``minutes_said``. ``wanted`` are the minutes to win,
    ``asked`` those of them that all together can give; ``won`` is what those that pay do give.
    ``end`` is where that leads, ``pushed_end`` where it ends if nobody pays.
    """

    behind: int
    wanted: int
    asked: int
    won: int
    rows: tuple[OfferRow, ...]
    planned_end: int
    end: int
    pushed_end: int
    gives: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def pushes(self) -> bool:
        """Whether the end moves if nobody pays: a gap before a fixed start may take up all."""
        return self.pushed_end > self.planned_end

    @property
    def locked_late(self) -> tuple[OfferRow, ...]:
        """The locked starts that would be missed all the same."""
        return tuple(row for row in self.rows if row.plan.locked_late >= 1)


def offer(
    found: Outlook,
    able: Sequence[Payer],
    titles: Mapping[str, str],
    asked: int | None = None,
    left_out: Collection[str] = (),
) -> Offer:
    """How the rest of the day can be shared out.

    Args:
        found: where the day stands.
        able: what the blocks that have not begun can give.
        titles: what the blocks are called.
        asked: the minutes to win; None is what the day needs.
        left_out: the blocks that shall not give.
    """
    most = sum(one.spare for one in able)
    if asked is None:
        asked = needed(found.now, found.to_come, found.planned_end)
    minutes = min(most, max(0, asked))
    paying = {one.block for one in able if one.spare and one.block not in left_out}
    gives = propose(found.now, found.to_come, found.planned_end, able, minutes, paying)
    plan = _as_said(found, new_plan(found.now, found.to_come, titles, gives))
    payer = {one.block: one for one in able}
    before = {one.block.id: one.block.minutes for one in found.to_come}
    return Offer(
        behind=minutes_said(found.behind),
        wanted=asked,
        asked=minutes,
        won=plan.won,
        rows=tuple(
            _row(row, payer.get(row.block), before[row.block], gives, paying) for row in plan.rows
        ),
        planned_end=whole_minute(found.planned_end),
        end=plan.end,
        pushed_end=moment_said(found.planned_end, new_plan(found.now, found.to_come, {}, {}).end),
        gives=gives,
    )


def _as_said(found: Outlook, plan: NewPlan) -> NewPlan:
    """The times of a plan on whole minutes that lead to the end which is told."""
    end = moment_said(found.planned_end, plan.end)
    by = end - plan.end
    rows = tuple(
        replace(row, starts=whole_minute(row.starts + by), ends=whole_minute(row.ends + by))
        for row in plan.rows
    )
    return replace(plan, rows=rows, end=end)


def _row(
    row: PlanRow,
    payer: Payer | None,
    before: float,
    gives: Mapping[str, int],
    paying: Collection[str],
) -> OfferRow:
    if payer is None:
        return OfferRow(plan=row, before=before, open=True)
    return OfferRow(
        plan=row,
        before=before,
        gives=gives.get(row.block, 0),
        spare=payer.spare,
        least=payer.least,
        bound=payer.bound,
        pays=row.block in paying,
    )
