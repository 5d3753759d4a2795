"""Pictures of boxes and arrows: no words over words, no arrow through them, misfits are told."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from facilitator.core.diagram import Arrow, Diagram, Divider, Node
from facilitator.core.stage import DiagramSlide
from facilitator.core.text import AUDIENCE_LANGUAGES, Line, Run
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import fits, paint_stage
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, Said, said
from tests.ui.slides.samples import Sampler

PICTURES = ("timeline", "blueprint", "customer_map", "chain")


def letters(each: Said) -> QRectF:
    """About the ink of a piece of text."""
    return QRectF(each.x, each.y - 0.75 * each.px, each.width, 0.75 * each.px)


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_no_words_lie_over_others(dark: StageLook, name: str, language) -> None:
    stage = samples(language)[name]
    for size in ASPECTS.values():
        for one, two in combinations(said(stage, size, dark), 2):
            assert not letters(one).intersects(letters(two)), (one, two)


def picture(diagram: Diagram, *texts: str) -> DiagramSlide:
    lines = tuple(Line(Run(text, "en")) for text in texts)
    return DiagramSlide(title=Line(Run("A picture", "en")), diagram=diagram, texts=lines)


@pytest.mark.parametrize(
    ("text", "good"), [("Supply", True), ("Maintenance and supply " * 4, False)]
)
def test_a_text_too_long_for_its_box_is_told(dark: StageLook, text: str, good: bool) -> None:
    nodes = tuple(Node(x=x, y=0, text=0) for x in range(4))
    slide = picture(Diagram(columns=4, rows=4, nodes=nodes), text)
    stage = replace(Sampler("en").timeline(), slide=slide)
    assert (fits(stage, ASPECTS["4:3"], dark) == []) is good


@pytest.mark.parametrize(
    ("name", "good"), [("Line", True), ("A very long name of the line", False)]
)
def test_an_arrow_through_the_name_of_the_divider_is_told(
    dark: StageLook, name: str, good: bool
) -> None:
    diagram = Diagram(
        columns=2,
        rows=2,
        nodes=(Node(x=0, y=0), Node(x=0, y=1)),
        arrows=(Arrow(start=0, end=1),),
        divider=Divider(1, 0),
    )
    stage = replace(Sampler("en").timeline(), slide=picture(diagram, name))
    assert (fits(stage, ASPECTS["4:3"], dark) == []) is good


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_tone_looks_different(theme: str, request: pytest.FixtureRequest) -> None:
    look = request.getfixturevalue(theme)
    stage = Sampler("en").timeline()
    drawn: set[bytes] = set()
    for tone in ("plain", "strong", "soft", "wait", "stop", "bare"):
        slide = picture(Diagram(columns=1, rows=1, nodes=(Node(x=0, y=0, tone=tone),)))
        image = QImage(QSize(480, 270), QImage.Format.Format_Grayscale8)
        with QPainter(image) as painter:
            paint_stage(painter, replace(stage, slide=slide), image.size(), look)
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == 6
