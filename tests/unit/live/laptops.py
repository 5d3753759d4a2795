"""Two laptops with one workshop: a file goes over, a file comes back."""

from pathlib import Path

from facilitator.core.journal import Place
from facilitator.live.desk import Desk
from facilitator.live.handover import take_over
from facilitator.storage.handover import read_handover
from facilitator.storage.library import Library

ACT = Place("case", 1, "case-g1", "act-1")
OTHER = ACT._replace(unit="case-g2")


def take(library: Library, path: Path, *, assisting: bool) -> str:
    """Take a file over, as it is read now."""
    return take_over(library, path, read_handover(path), assisting=assisting)


def bring_back(second: Desk, first: Desk, tmp_path: Path) -> Path:
    """What the second one recorded comes to the first; the file."""
    path = tmp_path / "back.handover"
    second.handover.give(path)
    first.handover.take(first.handover.preview(path), "console")
    return path


def value(desk: Desk, place: Place) -> object:
    """What stands at a place."""
    scores = desk.opened.board.of(place.block)
    assert scores is not None
    return scores.found[place.unit].get(place.slot)
