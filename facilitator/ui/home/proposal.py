"""What the form for a new workshop starts with."""

from dataclasses import dataclass
from datetime import date

USUAL_PEOPLE = 36
MOST_PEOPLE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is known before the form is filled in. ``people`` 0 means nobody counted yet."""

    day: date
    client: str = ""
    trainer: str = ""
    template: str = ""
    people: int = USUAL_PEOPLE
