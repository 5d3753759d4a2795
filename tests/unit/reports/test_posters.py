"""Long pictures: what stands in them and what does not, their size, where they are cut."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from facilitator.core.entry import form_for
from facilitator.core.invention import invented
from facilitator.core.notebook import Notebook, ReportText
from facilitator.core.report_look import Dress
from facilitator.core.scoring.board import scoreboard
from facilitator.core.scoring.rounding import fixed, shown
from facilitator.reports.class_poster import bests, class_poster
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.key_poster import key_poster
from facilitator.reports.model import Bullets, Table, Tile, Tiles, plain
from facilitator.reports.pen import Pen
from facilitator.reports.png import page_pngs
from facilitator.reports.poster import Bar, Bars, Poster
from facilitator.reports.poster_page import TALLEST, poster_pdf
from facilitator.reports.poster_theme import MARGIN, WIDTH
from facilitator.reports.summary_tiles import tiles
from facilitator.texts import load_texts
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.promises import promised_day
from tests.unit.reports.reading import ink_boxes, page_texts, squashed, texts, whole_text
from tests.unit.reports.samples import FORTY, logo

LOCALES = ("zh-CN", "en")
MOST_BYTES = 2_000_000
LAST: Mapping[str, tuple[str, ...]] = {
    "zh-CN": ("名次", "第1名", "排名", "最差", "落后"),
    "en": ("rank", "last", "worst"),
}


def pen(locale: str) -> Pen:
    return Pen(load_texts(locale), Typesetter().measure)


@cache
def day(locale: str) -> Day:
    return whole_day(locale).day()


@cache
def pdf(kind: str, locale: str, tallest: float = TALLEST) -> bytes:
    make = class_poster if kind == "class" else key_poster
    return poster_pdf(make(promised_day(locale), pen(locale)), tallest)


@cache
def pictures(kind: str, locale: str) -> list[Image.Image]:
    return [opened(png) for png in page_pngs(pdf(kind, locale), 72)]


def opened(png: bytes) -> Image.Image:
    assert len(png) < MOST_BYTES
    return Image.open(BytesIO(png))


def said(part: object) -> str:
    return squashed("".join(texts(part)))


def outside(poster: Poster) -> list[str]:
    """What stands off the margins of a picture, the bands apart."""
    found: list[str] = []
    for _page, character, (left, _low, right, _top) in ink_boxes(poster_pdf(poster)):
        if left < MARGIN - 4 or right > WIDTH - MARGIN + 4:
            found.append(character)
    return found


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["class", "key"])
def test_a_picture_is_1080_wide_small_and_its_flat_colours_are_exact(
    kind: str, locale: str
) -> None:
    for picture in pictures(kind, locale):
        assert picture.width == WIDTH
        assert picture.height <= TALLEST + 120
        assert picture.mode == "P"
        plain_one = picture.convert("RGB")
        assert plain_one.getpixel((3, 3)) == (0x0B, 0x3C, 0x6F)
        assert plain_one.getpixel((3, picture.height - 3)) == (255, 255, 255)
    first = pictures(kind, locale)[0].convert("RGB")
    assert (0xE0, 0x8A, 0x1E) in {colour for _count, colour in first.getcolors(1 << 20) or ()}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_of_both_pictures_can_be_read_in_them(locale: str) -> None:
    for make in (class_poster, key_poster):
        poster = make(promised_day(locale), pen(locale))
        printed = squashed(whole_text(poster_pdf(poster)))
        for text in texts((poster.kicker, poster.title, poster.subtitle, poster.signed)):
            assert squashed(text) in printed
        for block in poster.blocks:
            parts = _on_cards(block) if isinstance(block, Table) else block
            for text in texts(parts):
                assert squashed(text)[:12] in printed


def _on_cards(table: Table) -> object:
    """What the first column is called, or one of figures, goes without saying on a card."""
    return tuple(one for one in table.columns[1:] if one.kind == "text"), table.rows


@pytest.mark.parametrize("locale", LOCALES)
def test_every_group_stands_with_its_best_in_the_order_of_the_groups(locale: str) -> None:
    poster = class_poster(day(locale), pen(locale))
    (rows,) = [block.items for block in poster.blocks if isinstance(block, Bars)]
    assert [plain(row.name) for row in rows] == [*day(locale).groups.values()]
    for row, group in zip(rows, day(locale).groups, strict=True):
        points = [
            board.groups[group].counts or 0.0
            for board in day(locale).board.blocks
            if board.weight > 0
        ]
        assert row.points == max(points)
        assert plain(row.shown) == str(round(max(points)))
    words = said(poster).casefold()
    assert not [word for word in LAST[locale] if word in words]


def test_a_group_without_a_point_takes_part_and_has_no_bar() -> None:
    played = Played("zh-CN")
    played.decide(0, 0)
    played.spend(10)
    poster = class_poster(played.day(), pen("zh-CN"))
    (rows,) = [block.items for block in poster.blocks if isinstance(block, Bars)]
    assert [row.points for row in rows] == [100.0, *[None] * 5]
    assert {plain(row.what) for row in rows[1:]} == {"一起参与"}


def test_what_is_entered_in_part_is_nobody_s_best() -> None:
    played = Played("zh-CN")
    for number in range(6):
        played.decide(number, 1)
    played.enter(DRAWING, 0, "one-way.total", 12)
    played.draw(1, 5, 6)
    played.spend(10)
    found = bests(played.day(), pen("zh-CN"))
    first, second, *_others = played.day().groups
    assert found[first].what == "案例五幕·节选"
    assert found[second].what == "你说我画"


def test_the_class_is_not_told_that_no_witness_was_named() -> None:
    named = promised_day("en")
    jottings = tuple(replace(one, checker="") for one in named.notebook.jottings)
    bare = replace(named, notebook=replace(named.notebook, jottings=jottings))
    for one, wanted in ((named, True), (bare, False)):
        assert ("withawitness" in said(class_poster(one, pen("en")))) is wanted


@pytest.mark.parametrize("locale", LOCALES)
def test_the_chat_does_not_hear_how_low_anybody_was(locale: str) -> None:
    """Where an exercise says nothing by itself, its best result is told, and the mean."""
    played = Played(locale, template="two-day")
    filled(played, "internal-sla", locale)
    played.spend(10)
    found = played.day()
    points = [one.counts or 0.0 for one in found.board.of(found.scored[0].block.id).groups.values()]
    assert min(points) < max(points)
    (moments,) = [
        block.items
        for block in class_poster(found, pen(locale)).blocks
        if isinstance(block, Bullets)
    ]
    told = said(moments)
    assert shown(max(points)) in told
    assert fixed(min(points)) not in told
    assert fixed(min(points)) in said(key_poster(found, pen(locale)))


def filled(played: Played, content: str, locale: str) -> None:
    """Everything the console asks for in an exercise, for every group."""
    block = played.block(content)
    empty = scoreboard(played.workshop, played.contents, {})
    for step in range(len(block.steps)):
        form = form_for(played.workshop, block, step, empty, locale)
        for number, row in enumerate(form.rows if form else ()):
            assert form is not None
            for slot, value in invented(form, row, block.content.scoring).items():
                played.enter(content, number, slot, value)


@pytest.mark.parametrize("locale", LOCALES)
def test_words_that_were_rewritten_stand_in_both(locale: str) -> None:
    found = day(locale)
    block = found.scored[0].block.id
    edits = (
        ReportText(id=f"{locale}/claim", text="We did it = 我们做到了"),
        ReportText(id=f"{locale}/finding.{block}.claim", text="Questions help · 多问一句"),
    )
    changed = replace(found, notebook=Notebook(texts=edits))
    client = said(key_poster(changed, pen(locale)))
    assert "Wedidit=我们做到了" in client
    assert "Questionshelp·多问一句" in client
    assert "Questionshelp·多问一句" in said(class_poster(changed, pen(locale)))


@pytest.mark.parametrize("kind", ["class", "key"])
@pytest.mark.parametrize("tallest", [1500.0, 2000.0])
def test_a_long_one_is_cut_between_strips_and_every_part_says_which_it_is(
    kind: str, tallest: float
) -> None:
    whole = [squashed(line) for line in whole_text(pdf(kind, "zh-CN")).splitlines()]
    parts = [squashed(text) for text in page_texts(pdf(kind, "zh-CN", tallest))]
    assert len(parts) > 1
    for line in whole:
        assert sum(line in part for part in parts) >= 1, line
    for number, part in enumerate(parts, start=1):
        assert f"{number}/{len(parts)}" in part
        assert "内部客户意识工作坊" in part
    heights = [opened(png).height for png in page_pngs(pdf(kind, "zh-CN", tallest), 72)]
    assert max(heights) <= tallest
    lows = {
        page: min(box[1] for at, _c, box in ink_boxes(pdf(kind, "zh-CN", tallest)) if at == page)
        for page in range(len(parts))
    }
    assert min(lows.values()) > 20, "nothing reaches over the lower edge"


def test_a_heading_goes_with_what_follows_it() -> None:
    for tallest in (1300.0, 1500.0, 1700.0, 1900.0, 2100.0):
        for text in page_texts(pdf("key", "zh-CN", tallest))[:-1]:
            last = text.strip().splitlines()[-2].strip()
            assert last not in ("培训目标", "三项发现", "下一步", "评估进度")


def test_no_row_and_no_text_goes_from_one_part_to_the_next() -> None:
    """Between the last strip of a part and its foot, and under the band of the next, is paper."""
    *parts, last = [
        opened(png).convert("L") for png in page_pngs(pdf("class", "zh-CN", 1500.0), 72)
    ]
    for picture in parts:
        low = picture.crop((0, picture.height - 102, picture.width, picture.height - 76))
        assert low.getextrema() == (255, 255)
    for picture in (*parts[1:], last):
        assert picture.crop((0, 150, picture.width, 202)).getextrema() == (255, 255)


LONG = ("甲乙丙丁戊己庚辛壬癸", ": Wolfeschlegelsteinhausenbergerdorff")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_names_and_most_groups_stay_inside(locale: str) -> None:
    names = tuple(
        f"{one}{FORTY}"[:20] if locale == "zh-CN" else f"{at}{LONG[1]}"
        for at, one in enumerate(LONG[0])
    )
    found = whole_day(locale, names, title=FORTY[:40], client=FORTY[1:41]).day()
    found = replace(
        found,
        dress=Dress(logo=logo()),
        organisation=FORTY,
        workshop=replace(found.workshop, trainer="Featherstonehaugh-Cholmondeley " * 2),
    )
    for make in (class_poster, key_poster):
        poster = make(found, pen(locale), "#7A1F2B")
        assert outside(poster) == []
        for png in page_pngs(poster_pdf(poster), 72):
            assert opened(png).convert("RGB").getpixel((3, 3)) == (0x7A, 0x1F, 0x2B)


def test_more_groups_than_there_can_be_are_split() -> None:
    poster = class_poster(day("zh-CN"), pen("zh-CN"))
    (bars,) = [block for block in poster.blocks if isinstance(block, Bars)]
    names = replace(bars.items[0], name=pen("zh-CN").runs(FORTY * 3))
    many = replace(poster, blocks=(Bars((names,) * 24),))
    found = [opened(png) for png in page_pngs(poster_pdf(many), 72)]
    assert len(found) > 1
    assert max(picture.height for picture in found) <= TALLEST


@pytest.mark.parametrize("locale", LOCALES)
def test_a_day_without_scores_and_one_that_was_not_held(locale: str) -> None:
    played = Played(locale)
    assert not [b for b in class_poster(played.day(), pen(locale)).blocks if isinstance(b, Bars)]
    planned = said(class_poster(played.day(), pen(locale)))
    assert ("尚未开课" if locale == "zh-CN" else "notbeenrunyet") in planned
    played.spend(11)
    held = class_poster(played.day(), pen(locale))
    titles = [pen(locale).said(played.block(one).block.title) for one in (DRAWING, QUIZ, CASE)]
    assert all(squashed(title) in said(held) for title in titles)
    assert outside(held) == outside(key_poster(played.day(), pen(locale))) == []


def test_a_bar_never_leaves_its_track() -> None:
    row = Bar(name=(), what=(), points=140.0)
    poster = replace(class_poster(day("en"), pen("en")), blocks=(Bars((row,)),))
    (png,) = page_pngs(poster_pdf(poster), 72)
    edge = opened(png).convert("L").crop((int(WIDTH - MARGIN), 730, int(WIDTH), 1000))
    assert edge.getextrema() == (255, 255)


def test_a_logo_keeps_all_its_colours_and_the_picture_stays_small() -> None:
    shades = Image.linear_gradient("L").resize((256, 112))
    drawn = BytesIO()
    Image.merge("RGB", (shades, shades.transpose(Image.Transpose.ROTATE_180), shades)).save(
        drawn, "PNG"
    )
    poster = replace(class_poster(day("zh-CN"), pen("zh-CN")), logo=drawn.getvalue())
    found = {
        full: len(opened(png).convert("RGB").getcolors(1 << 22) or ())
        for full in (False, True)
        for png in page_pngs(poster_pdf(poster), 72, all_colours=full)
    }
    assert found[False] < 256 < found[True]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_class_is_told_of_exercises_what_the_report_says(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, True)
    played.spend(5, QUIZ)
    partly = played.day()
    assert partly.is_partly_scored(played.block(QUIZ).block.id)
    said = load_texts(locale)
    own = [plain(one.label) for one in tiles(partly, pen(locale))]
    in_chat = [plain(one.label) for one in _poster_tiles(partly, locale)]
    assert said.tr("Exercises fully scored") in own
    assert said.tr("Exercises fully scored") in in_chat
    assert said.tr("played together") not in in_chat
    whole = Played(locale)
    filled(whole, DRAWING, locale)
    whole.spend(5, DRAWING)
    assert said.tr("played together") in [
        plain(one.label) for one in _poster_tiles(whole.day(), locale)
    ]


def _poster_tiles(of: Day, locale: str) -> tuple[Tile, ...]:
    blocks = class_poster(of, pen(locale)).blocks
    return next(one for one in blocks if isinstance(one, Tiles)).items
