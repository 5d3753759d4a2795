"""What the form for a new workshop starts with."""

from datetime import date
from typing import NamedTuple

USUAL_PEOPLE = 36


class Proposal(NamedTuple):
    """What is known before the form is filled in. ``people`` 0 means nobody counted yet."""

    day: date
    client: str = ""
    trainer: str = ""
    template: str = ""
    people: int = USUAL_PEOPLE
