"""What each group does while the groups work apart, typed on the spot."""

from collections.abc import Iterable
from typing import TypeAlias

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.text import display_width, tidy

GroupTasks: TypeAlias = tuple[tuple[str, str], ...]
"""Group id and its task; a group without one is left out."""

TASK_WIDTH = 40
"""As it is seen: 20 Chinese characters, one row of ten on a narrow screen."""


def group_tasks(given: Iterable[tuple[str, str]]) -> GroupTasks:
    """The tasks that say something, tidied.

    Raises:
        FieldEmpty: no group has one
        FieldTooLong
    """
    found = tuple((group, tidy(text)) for group, text in given if tidy(text))
    if not found:
        raise FieldEmpty("text")
    if any(display_width(text) > TASK_WIDTH for _, text in found):
        raise FieldTooLong("text", TASK_WIDTH)
    return found
