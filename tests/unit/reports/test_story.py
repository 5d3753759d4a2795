"""From the model to blocks: what each is to a reader who cannot see it; any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus.flowables import Flowable

from facilitator.reports import model as m
from facilitator.reports.blocks import Block, Kept
from facilitator.reports.fonts import Typesetter
from facilitator.reports.render import render
from facilitator.reports.story import story
from tests.unit.reports.chinese import chinese
from tests.unit.reports.samples import simple


def loose(blocks: list[Flowable]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Kept):
            found += loose(list(block.blocks))
        elif isinstance(block, Block):
            found.append(block)
    return found


def test_every_block_records_its_role_and_language() -> None:
    structures = [block.structure for block in loose(story(chinese(), Typesetter()))]

    assert {structure.role for structure in structures} == {
        "H1",
        "H2",
        "P",
        "LI",
        "Table",
        "Figure",
    }
    assert {structure.lang for structure in structures} == {"zh-CN"}
    alternatives = [structure.text for structure in structures if structure.role == "Figure"]
    assert "六个小组的总成绩，0 到 100 分。" in alternatives
    assert all(alternatives)


@given(st.lists(st.text(max_size=60), min_size=6, max_size=6), st.sampled_from(["zh-CN", "en"]))
@settings(max_examples=25)
def test_any_text_can_be_printed(texts: list[str], lang: m.Language) -> None:
    lead, title, note, cell, item, name = (m.words(text, lang) for text in texts)
    blocks: tuple[m.Block, ...] = (
        m.Lead(lead),
        m.Heading(title, note),
        m.Tiles((m.Tile(label=name, figure=cell, unit=note, note=lead),)),
        m.Table(columns=(m.Column(name), m.Column(title, 60)), rows=(m.Row((m.Cell(cell),) * 2),)),
        m.Bullets((m.Bullet(name, item),), numbered=True),
    )
    report = simple("", lang, *blocks)
    cover = m.Cover(
        kicker=note, title=title, subtitle=lead, facts=(m.Fact(name, cell),) * 4, note=item
    )
    assert render(m.Report(report.meta, cover, report.sections)).pages >= 2


def test_a_note_stays_with_the_short_table_it_is_about() -> None:
    def note_stands_alone(rows: int) -> bool:
        table = m.Table(
            columns=(m.Column(m.words("列", "zh-CN")),),
            rows=tuple(m.Row((m.Cell(m.words(str(n), "zh-CN")),)) for n in range(rows)),
        )
        note = m.Note(m.words("脚注说明", "zh-CN"))
        return not any(
            isinstance(one, Kept) for one in story(simple("", "zh-CN", table, note), Typesetter())
        )

    assert not note_stands_alone(4)
    assert note_stands_alone(40)
