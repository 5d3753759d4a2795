"""The views of scoring types on every screen: nothing too small, nothing outside, nothing by colour."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from facilitator.core.stage import Curve, CurvesSlide, GridSlide, Slide, Stage, StandingSlide
from facilitator.core.text import AUDIENCE_LANGUAGES, Line, Run
from facilitator.core.workshop import GroupMark
from facilitator.ui.slides.cells import contrast, ink_on, shade_of
from facilitator.ui.slides.fitting import LEAST, LEAST_SECOND
from facilitator.ui.slides.painting import fits
from facilitator.ui.tokens import STAGE_DARK, STAGE_LIGHT
from tests.ui.slides.recorder import ASPECTS, said, words
from tests.ui.slides.samples import Sampler
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import FIXTURE, planned, room, slides

BY_SHAPES = [
    pytest.param(("4:3", "16:9"), id="usual"),
    pytest.param(("16:10", "21:9"), id="others", marks=pytest.mark.long),
]
SHORT = ("青松组", "赤焰组")
LONG_ZH = tuple(f"华东大区供应链与采购协同改进提升第{n}小组" for n in "一二三四五六七八九十甲乙")
LONG_EN = tuple(f"Eastern Region Procurement and Supply {n}" for n in "ABCDEFGHIJKL")
OF_FIXTURE = ("ranking", "quiz-heads", "feedback", "chain", "allocation", "quiz-group")
OF_COURSE = (
    "ranking-synergy",
    "evidence-check",
    "concept-quiz",
    "moments-blueprint",
    "internal-customer-map",
    "role-reversal",
    "supply-chain-sim",
    "idea-market",
    "internal-sla",
    "okr-alignment",
)


@cache
def pictures(names, language) -> list[tuple[str, Slide]]:
    """Every view of results, before anything is entered, entered, and with all places open."""
    found: list[tuple[str, Slide]] = []
    for folder, ids in ((FIXTURE, OF_FIXTURE), (SHIPPED, OF_COURSE)):
        for one in ids:
            workshop = planned([one], names, language, folder)
            for entered in (room(workshop, folder=folder), room(workshop, {}, folder)):
                for kind in ("results", "places"):
                    for revealed in (0, 1, len(names)):
                        made = slides(entered, kind, revealed=revealed)
                        found += [(f"{one} {kind}", slide) for slide in made]
    return found


def staged(slide: Slide, language) -> Stage:
    sampler = Sampler(language)
    return sampler.stage(slide, sampler.plain_chrome("内部客户地图", "Internal Customer Map"))


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("names", [SHORT, LONG_ZH, LONG_EN], ids=["2", "12 zh", "12 en"])
def test_every_view_goes_in_on_every_screen(dark, names, language, shapes):
    seen: set[Slide] = set()
    bad: dict[str, list[str]] = {}
    for name, slide in pictures(names, language):
        if slide in seen:
            continue
        seen.add(slide)
        for shape in shapes:
            if texts := fits(staged(slide, language), ASPECTS[shape], dark):
                bad[f"{name}, {shape}"] = texts
    assert len(seen) > 20
    assert bad == {}


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("names", [SHORT, LONG_ZH, LONG_EN], ids=["2", "12 zh", "12 en"])
def test_no_letter_is_too_small_or_outside(light, names, language):
    seen: set[Slide] = set()
    for name, slide in pictures(names, language):
        if slide in seen or not isinstance(slide, GridSlide | StandingSlide | CurvesSlide):
            continue
        seen.add(slide)
        for shape in ("4:3", "16:9"):
            size: QSize = ASPECTS[shape]
            for each in said(staged(slide, language), size, light):
                least = LEAST if each.chinese or language != "both" else LEAST_SECOND
                assert each.px >= least, (name, shape, each)
                assert each.x >= 0, (name, shape, each)
                assert each.x + each.width <= size.width() + 1, (name, shape, each)
                assert each.y <= size.height(), (name, shape, each)
    assert seen


@pytest.mark.parametrize("colours", [STAGE_DARK, STAGE_LIGHT], ids=["dark", "light"])
def test_a_figure_can_be_read_on_every_shade_and_shades_differ_in_grey(colours):
    shades = [shade_of(colours, step / 20) for step in range(21)]
    assert all(contrast(QColor(ink_on(one)), one) >= 4.5 for one in shades)
    greys = [one.lightnessF() for one in shades]
    assert greys in (sorted(greys), sorted(greys, reverse=True))
    assert contrast(shades[0], shades[-1]) > 4.5


def test_a_covered_place_of_an_exercise_says_nothing(dark):
    (slide,) = slides(room(planned(["allocation"])), "places", revealed=2)
    assert isinstance(slide, StandingSlide)
    text = words(staged(slide, "zh-CN"), ASPECTS["16:9"], dark)
    assert text.count("待揭晓") == 4
    assert sum(name in text for name in ("青松组", "赤焰组", "琥珀组", "蓝鲸组")) <= 2
    assert "结果" in text


@pytest.mark.parametrize("tied", [2, 3, 5])
def test_groups_that_share_the_first_place_stand_equally_high(dark, tied):
    (slide,) = slides(room(planned(["allocation"])), "places", revealed=6)
    assert isinstance(slide, StandingSlide)
    rows = tuple(
        replace(row, rank=1 if at < tied else tied + 1) for at, row in enumerate(slide.rows)
    )
    shared = replace(slide, rows=rows[:tied], podium=True)
    written = said(staged(shared, "zh-CN"), ASPECTS["16:9"], dark)
    ranks = [each for each in written if each.text == "1" and each.px > 100]
    assert len(ranks) == tied
    assert len({each.y for each in ranks}) == 1
    units = [each for each in written if each.text == "个"]
    assert len(units) == tied


def test_lines_end_beside_their_names_and_names_do_not_meet(dark):
    curves = tuple(
        Curve(GroupMark(name, at), (4.0, 8.0, None, 8.0 + at % 2))
        for at, name in enumerate(LONG_ZH)
    )
    slide = CurvesSlide(
        title=Line(Run("每周订货", "zh-CN")), curves=curves, axis=Line(Run("第几周", "zh-CN"))
    )
    written = said(staged(slide, "zh-CN"), ASPECTS["16:9"], dark)
    names = sorted(each.y for each in written if each.text.startswith("华东"))
    assert len(names) == 12
    assert all(low + LEAST <= high for low, high in pairwise(names))
