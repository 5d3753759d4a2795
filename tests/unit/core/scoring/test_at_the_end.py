"""Who changes places with the end of a workshop."""

from facilitator.core.scoring.at_the_end import ranks_that_change
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.scoring.standing import Place


def board(*ranks: tuple[str, int | None, float]) -> Scoreboard:
    places = tuple(
        Place(group=group, rank=rank, mean=mean, cumulative=mean, counted=1, missing=0, columns=1)
        for group, rank, mean in ranks
    )
    return Scoreboard(blocks=(), places=places)


def test_where_all_keep_their_ranks_nothing_is_said() -> None:
    now = board(("pine", 1, 71), ("flame", 2, 27))
    ended = board(("pine", 1, 24), ("flame", 2, 9))
    assert ranks_that_change(now, ended) == ()


def test_two_that_change_places_are_said_with_everybody_best_first() -> None:
    now = board(("pine", 1, 71), ("flame", 2, 27), ("amber", None, 0))
    ended = board(("pine", 2, 23.6), ("flame", 1, 26.7), ("amber", None, 0))
    found = ranks_that_change(now, ended)
    assert [(one.rank, one.group) for one in found] == [(1, "flame"), (2, "pine")]


def test_before_anything_is_scored_there_is_nothing_to_change() -> None:
    now = board(("pine", None, 0), ("flame", None, 0))
    ended = board(("pine", 1, 0), ("flame", 1, 0))
    assert ranks_that_change(now, ended) == ()
