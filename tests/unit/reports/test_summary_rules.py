"""Every way of scoring the course uses is explained to the client, and every picture printed once."""

from datetime import date, time

import pytest

from facilitator.core.pack import Content, DiagramView
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.scoring.specs import (
    AllocationScoring,
    CompositeScoring,
    PointItem,
    PointsScoring,
    ScoringSpec,
    Share,
    SurveyScoring,
)
from facilitator.core.script import BlockScript, script
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import LOCALES
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.summary_pictures import picture_blocks
from facilitator.reports.summary_rules import rule_texts
from facilitator.texts import load_texts
from tests.unit.content.copies import SHIPPED, read_pack

CONTENTS = {one.id: one for one in read_pack(SHIPPED).contents}
SCORED = [
    one
    for one in CONTENTS.values()
    if one.scoring is not None and not isinstance(one.scoring, SurveyScoring)
]


def told_of(scoring: ScoringSpec, locale: str) -> list[str]:
    pen = Pen(load_texts(locale), Typesetter().measure)
    return list(rule_texts(scoring, pen.said, dealt=False, pen=pen))


def played(content: Content) -> BlockScript:
    block = TemplateBlock(content=content.id, minutes=content.lengths[0].minutes)
    template = Template(id="one", name={}, summary={}, minutes=0, blocks=(block,))
    order = Order(
        title="t",
        client="c",
        day=date(2026, 3, 5),
        start=time(9),
        group_names=GROUP_NAMES["zh-CN"][:6],
        people=36,
    )
    ids = (str(number) for number in range(1000))
    by_sha = {one.id: (one.id, one) for one in CONTENTS.values()}
    workshop = plan(template, by_sha, order, lambda: next(ids), 7)
    return script(workshop, CONTENTS).blocks[0]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("content", SCORED, ids=lambda one: one.id)
def test_every_way_of_scoring_is_explained(content: Content, locale: str) -> None:
    assert content.scoring is not None
    told = told_of(content.scoring, locale)
    assert told
    assert all(text.endswith(("。", ".")) for text in told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("locale", "names"),
    [
        ("zh-CN", ("条款勾选（70%）：", "客户接受（30%）：")),
        ("en", ("Items (70%): ", "Acceptance (30%): ")),
    ],
)
def test_the_rule_of_a_part_begins_with_the_name_the_room_sees(
    locale: str, names: tuple[str, str]
) -> None:
    scoring = CONTENTS["internal-sla"].scoring
    assert isinstance(scoring, CompositeScoring)
    _several, *rules = told_of(scoring, locale)
    assert [rule.startswith(name) for rule, name in zip(rules, names, strict=True)] == [True, True]


def test_parts_with_one_rule_stand_together_and_one_without_a_name_has_its_number() -> None:
    tokens = AllocationScoring(tokens=5)
    one = PointsScoring(items=(PointItem(id="a", name={"en": "Fit"}),))
    scoring = CompositeScoring(
        shares=(
            Share(id="a", share=0.5, scoring=one),
            Share(id="b", share=0.25, scoring=tokens),
            Share(id="c", share=0.25, scoring=one, name={"en": "Speed"}),
        )
    )
    _several, points, given = told_of(scoring, "en")
    assert points.startswith("Fit (50%), Speed (25%): The points of all items")
    assert given.startswith("Part 2 (25%): Tokens received")


@pytest.mark.parametrize(
    "content",
    [one for one in CONTENTS.values() if one.kind == "exercise"],
    ids=lambda one: one.id,
)
def test_a_picture_built_by_presses_is_printed_once(content: Content) -> None:
    block = played(content)
    views = {
        view.title["zh-CN"]
        for step in block.steps
        for cue in step.cues
        if isinstance(view := cue.cue.show, DiagramView)
    }
    assert len(picture_blocks(block, Pen(load_texts("zh-CN"), Typesetter().measure))) == len(views)
