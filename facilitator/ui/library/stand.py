"""Where a trainer stands in the library, so that another language or theme changes nothing else."""

from dataclasses import dataclass, field
from typing import Literal

from facilitator.core.offer import Wanted
from facilitator.core.text import AudienceLanguage

Side = Literal["room", "trainer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """``key`` is what is looked at, in the version of ``minutes`` (0: the full one) at ``page``.

    An empty ``language`` is that of the windows.
    """

    wanted: Wanted = field(default_factory=Wanted)
    key: str = ""
    minutes: float = 0.0
    page: int = 0
    side: Side = "room"
    language: AudienceLanguage | None = None
