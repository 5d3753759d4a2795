"""Normalised gain of a knowledge test given before and after (Hake 1998, Am. J. Physics 66:64–74).

g = (post − pre)/(100 − pre) for a rise, 0…1: the share of what could still be learnt. For a fall
g = (post − pre)/pre, −1…0. Percentages 0…100 in. Information only, never in the standing.
Source: CONTENT 3.11.
"""

from collections.abc import Sequence
from math import fsum


def normalised(pre: float, post: float) -> float:
    """g of one percentage before and one after, −1…1."""
    if post >= pre and pre < 100:
        return (post - pre) / (100 - pre)
    return (post - pre) / pre


def of_class(people: Sequence[tuple[float, float]]) -> float | None:
    """g of a class from the (before, after) of its matched people; None for nobody.

    Of the mean percentages: a mean of people's own gains would hang on those who began near 100.
    """
    if not people:
        return None
    before = fsum(pre for pre, _ in people) / len(people)
    return normalised(before, fsum(post for _, post in people) / len(people))
