"""What ending a workshop does to the standing that the room has seen."""

from facilitator.core.scoring.board import Scoreboard
from facilitator.core.scoring.standing import Place


def ranks_that_change(now: Scoreboard, ended: Scoreboard) -> tuple[Place, ...]:
    """The ranked places after the end, best first; empty where every group keeps its rank.

    While an exercise is under way, what it has not reached counts as nothing, so that points grow
    and never fall. With the end that is left out, and groups may change places.
    """
    if not any(place.cumulative for place in now.places):
        return ()  # nobody has seen a rank yet
    before = {place.group: place.rank for place in now.places}
    if all(before.get(place.group) == place.rank for place in ended.places):
        return ()
    ranked = [(place.rank, place) for place in ended.places if place.rank is not None]
    return tuple(place for _, place in sorted(ranked, key=lambda one: one[0]))
