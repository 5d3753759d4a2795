"""What is said of a result that is no points, and of an objective: the same words on a page and on the screen."""

from facilitator.core.objectives import State
from facilitator.core.scoring.blocks import Extent
from facilitator.core.scoring.results import MISSING, Result
from facilitator.texts import Texts

NONE_GIVEN = "—"
"""A group that never got class points: no figure, for a 0 is one."""


def result_word(texts: Texts, result: Result | None, *, in_part: bool = False) -> str:
    """The state, and what it counts for; "" for points. ``in_part`` is whether some of what belongs
    to it is still to be entered."""
    if in_part:
        return texts.tr("not all entered")
    match (result or MISSING).state:
        case "excused":
            return texts.tr("excused")
        case "no_result":
            return texts.tr("no result (0)")
        case "missing":
            return texts.tr("not entered")
        case "none_given":
            return NONE_GIVEN
        case "points":
            return ""


def none_given(texts: Texts) -> str:
    """What the dash of a group means that never got class points."""
    return texts.tr("none given, counts 0")


def none_given_note(texts: Texts) -> str:
    """The same as a note below a table or a chart."""
    return texts.tr("{dash}: none given, counts 0", dash=NONE_GIVEN)


def items_word(texts: Texts, found: Extent) -> str:
    """How many of its items were entered at all; "" where all were, or where there are none."""
    if found.entered in (0, found.planned):
        return ""
    return texts.tr("{entered} of {planned} items", entered=found.entered, planned=found.planned)


def objective_word(texts: Texts, where: State) -> str:
    """How far an objective is reached."""
    match where:
        case "full":
            return texts.tr("Met")
        case "half":
            return texts.tr("Partly met")
        case "empty":
            return texts.tr("To follow")
