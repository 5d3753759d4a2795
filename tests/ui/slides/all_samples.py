"""Every sample picture, made once for each language of the room."""

from functools import cache

from facilitator.core.stage import Stage
from facilitator.core.text import AudienceLanguage
from tests.ui.slides.samples import Sampler


@cache
def samples(language: AudienceLanguage) -> dict[str, Stage]:
    """By name; Stages are frozen, so tests may share them."""
    return Sampler(language).everything()
