"""Every letter on every picture can be read from the back row, and every text goes in."""

import pytest

from facilitator.core.text import AUDIENCE_LANGUAGES
from facilitator.ui.slides.fitting import LEAST, LEAST_SECOND
from facilitator.ui.slides.painting import fits
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, BY_SHAPES, said

NAMES = tuple(samples("zh-CN"))


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_letter_is_large_enough_and_inside(dark, name, language, shapes):
    for shape in shapes:
        size = ASPECTS[shape]
        written = said(samples(language)[name], size, dark)
        assert written
        for each in written:
            second = language == "both" and not each.chinese
            assert each.px >= (LEAST_SECOND if second else LEAST), (shape, each)
            assert each.x >= 0, (shape, each)
            assert each.x + each.width <= size.width() + 1, (shape, each)
            assert 0 < each.y < size.height(), (shape, each)


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_sample_goes_in(dark, name, language, shapes):
    for shape in shapes:
        assert fits(samples(language)[name], ASPECTS[shape], dark) == [], shape
