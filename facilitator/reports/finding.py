"""What a finding is: a claim in one line, and the figures it rests on."""

import re
from typing import NamedTuple

from facilitator.core.report_texts import MOST

MOST_FINDINGS = MOST["finding"]
PROMISED, SERVICE, LEARNING, AWARDS = "commitments", "service", "learning", "points"
"""What findings that belong to no block are kept under, beside those of blocks."""
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


class Finding(NamedTuple):
    """A claim in one line, the figures it rests on, and the same figures in few words."""

    claim: str
    figures: str
    result: str

    @property
    def basis(self) -> str:
        """The figures alone: when they change, a text written upon them is outdated."""
        return " ".join(_FIGURE.findall(f"{self.claim} {self.figures} {self.result}"))
