"""What is said of a result that is no points, and of an objective: the same words on a page and on the screen."""

from facilitator.core.objectives import State
from facilitator.core.scoring.results import MISSING, Result
from facilitator.texts import Texts


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
        case "points":
            return ""


def objective_word(texts: Texts, where: State) -> str:
    """How far an objective is reached."""
    match where:
        case "full":
            return texts.tr("Met")
        case "half":
            return texts.tr("Partly met")
        case "empty":
            return texts.tr("To follow")
