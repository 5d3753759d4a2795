"""The samples of what scoring types record: six groups, everything entered."""

from typing import TYPE_CHECKING

from facilitator.core.stage import Stage
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import FIXTURE, NAMES, planned, room, slides

if TYPE_CHECKING:
    from tests.ui.slides.samples import Sampler

VIEWS = (
    ("key_place", SHIPPED, "ranking-synergy", "results", "order"),
    ("teams", SHIPPED, "ranking-synergy", "results", "synergy"),
    ("heat_map", SHIPPED, "evidence-check", "results", "matrix"),
    ("levels", SHIPPED, "moments-blueprint", "results", "matrix"),
    ("confidence", SHIPPED, "evidence-check", "results", "confidence"),
    ("links", SHIPPED, "internal-customer-map", "results", "links"),
    ("pairs", SHIPPED, "internal-customer-map", "results", "pairs"),
    ("deals", SHIPPED, "role-reversal", "results", "deals"),
    ("weeks", FIXTURE, "chain", "results", "weeks"),
    ("costs", SHIPPED, "supply-chain-sim", "places", ""),
    ("tokens", SHIPPED, "idea-market", "places", ""),
)


def results_of(sampler: "Sampler") -> dict[str, Stage]:
    """One Stage of every view, by name; the places all open."""
    found: dict[str, Stage] = {}
    for name, folder, content, kind, face in VIEWS:
        workshop = planned([content], NAMES, sampler.language, folder)
        made = slides(room(workshop, folder=folder), kind, face, revealed=len(NAMES))
        chrome = sampler.plain_chrome("复盘", "Debrief")
        found[name] = sampler.stage(made[len(made) // 2], chrome)
    return found
