"""How many groups so many people are best divided into."""

from facilitator.core.workshop import MIN_GROUPS

_STEPS = ((9, MIN_GROUPS), (14, 3), (24, 4), (35, 5), (42, 6), (48, 7))
_MOST = 8
"""Up to so many people, so many groups; more people make no more groups, but larger ones."""


def suggested_groups(people: int) -> int:
    """The number of groups; 0 where nobody counted the people yet."""
    if people <= 0:
        return 0
    return next((groups for most, groups in _STEPS if people <= most), _MOST)
