"""What a result is worth, where a test is about results that are worth something."""

from facilitator.core.scoring.results import Result


def earned(result: Result) -> float:
    """P, which must be there."""
    assert result.points is not None
    return result.points
