"""A line for the room, typed on the spot. It is part of no record."""

from dataclasses import dataclass

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.text import display_width, tidy

MESSAGE_WIDTH = 40
"""As it is seen: 20 Chinese characters; more does not go beside a clock on a narrow screen."""


@dataclass(frozen=True, slots=True)
class RoomMessage:
    """What the room reads; ``until`` a moment of the steady clock (ms), None until taken away."""

    text: str
    until: int | None = None


def room_message(text: str, minutes: int | None, now: int) -> RoomMessage:
    """A message that stays so many minutes from ``now`` (ms of the steady clock), or for good.

    Raises:
        FieldEmpty, FieldTooLong
    """
    text = tidy(text)
    if not text:
        raise FieldEmpty("text")
    if display_width(text) > MESSAGE_WIDTH:
        raise FieldTooLong("text", MESSAGE_WIDTH)
    return RoomMessage(text, None if minutes is None else now + minutes * 60_000)
