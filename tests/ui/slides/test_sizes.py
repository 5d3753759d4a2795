"""Every letter on every picture can be read from the back row, and every text goes in."""

import pytest

from facilitator.core.text import AUDIENCE_LANGUAGES
from facilitator.ui.slides.fitting import LEAST, LEAST_SECOND
from facilitator.ui.slides.painting import fits
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, said

NAMES = tuple(samples("zh-CN"))


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_letter_is_too_small(dark, name, language):
    stage = samples(language)[name]
    for size in ASPECTS.values():
        written = said(stage, size, dark)
        assert written
        for each in written:
            second = language == "both" and not each.chinese
            assert each.px >= (LEAST_SECOND if second else LEAST), each


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_sample_goes_in_at_every_aspect(dark, name, language):
    stage = samples(language)[name]
    for size in ASPECTS.values():
        assert fits(stage, size, dark) == []


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_written_outside_the_picture(dark, name, language):
    stage = samples(language)[name]
    for size in ASPECTS.values():
        for each in said(stage, size, dark):
            assert each.x >= 0, each
            assert each.x + each.width <= size.width() + 1, each
            assert 0 < each.y < size.height(), each
