"""What a group takes home: two pages, its own results, nothing that belongs to another group."""

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from facilitator.core.notebook import ROOM_WIDTH, Jotting, Notebook
from facilitator.core.text import LOCALES
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.hand_out import HandOut, hand_out
from facilitator.reports.pen import Pen
from facilitator.reports.render import render
from facilitator.reports.theme import BODY_HEIGHT, FOOT_RULE, MARGIN
from facilitator.texts import load_texts
from tests.unit.reports.days import CASE, QUIZ, Played, whole_day
from tests.unit.reports.reading import bookmarks, page_texts, squashed, texts
from tests.unit.reports.samples import FORTY, HARD_STRINGS

PLAIN = HandOut()


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def pen(locale: str) -> Pen:
    return Pen(load_texts(locale), Typesetter().measure)


def promised(day: Day, count: int, text: str = "2 小时内答复") -> Day:
    groups = list(day.groups)
    jottings = tuple(
        Jotting(
            kind="commitment",
            text=f"{text} {number}",
            id=f"j{number:03}",
            at=number,
            group=groups[number % len(groups)],
            who=f"承诺人{number}",
            due="4 月 4 日",
            checker=f"见证{number}",
        )
        for number in range(count)
    )
    return replace(day, notebook=Notebook(jottings=jottings))


def lowest(pdf: bytes, page: int) -> float:
    """How far above the edge the last text of a page stands, in points; its foot is no text."""
    text = PdfDocument(pdf)[page].get_textpage()
    rects = [text.get_rect(number) for number in range(text.count_rects())]
    return min(bottom for _left, bottom, _right, _top in rects if bottom > FOOT_RULE)


def test_every_group_has_both_sides_of_one_sheet_with_all_its_texts(locale: str) -> None:
    day = promised(whole_day(locale).day(), 12)
    made = hand_out(day, PLAIN, pen(locale))
    rendered = render(made)
    pages = [squashed(page) for page in page_texts(rendered.pdf)]
    assert len(pages) == 2 * len(day.groups)
    for number, section in enumerate(made.sections):
        sheet = pages[2 * number] + pages[2 * number + 1]
        assert [one for one in texts(section) if squashed(one) not in sheet] == []
    assert [one for one in bookmarks(rendered.pdf) if not one.startswith("- ")] == list(
        day.groups.values()
    )


def test_no_sheet_names_another_group_or_shows_its_commitments(locale: str) -> None:
    day = promised(whole_day(locale).day(), 12)
    for group, name in day.groups.items():
        rendered = render(hand_out(day, PLAIN, pen(locale), (group,)))
        sheet = squashed("".join(page_texts(rendered.pdf)))
        assert rendered.pages == 2
        assert squashed(name) in sheet
        others = [one for one in day.groups.values() if one != name]
        assert not any(squashed(one) in sheet for one in others)
        mine = {one.who for one in day.notebook.jottings if one.group == group}
        theirs = {one.who for one in day.notebook.jottings} - mine
        assert all(one in sheet for one in mine)
        # 承诺人1 is the beginning of 承诺人10.
        assert not [one for one in theirs if f"{one}4月" in sheet]


def test_own_points_stand_there_and_ranks_only_if_wanted(locale: str) -> None:
    day = whole_day(locale).day()
    group = next(iter(day.groups))
    place = day.board.place(group)
    assert place is not None
    word = "第 1 名" if locale == "zh-CN" else "Rank 1"
    plain = "".join(texts(hand_out(day, PLAIN, pen(locale), (group,)).sections))
    ranked = "".join(texts(hand_out(day, HandOut(ranks=True), pen(locale), (group,)).sections))
    assert place.rank == 1
    assert word not in plain
    assert word in ranked
    for scores in day.board.blocks:
        assert f"{scores.groups[group].points:.1f}" in plain


def test_two_groups_see_no_range_that_would_be_the_other_one(locale: str) -> None:
    names = ("甲", "乙") if locale == "zh-CN" else ("Ada", "Bob")
    day = whole_day(locale, names).day()
    word = "不显示全部小组的范围" if locale == "zh-CN" else "no range is shown"
    for group in day.groups:
        section = hand_out(day, PLAIN, pen(locale), (group,)).sections
        assert word in "".join(texts(section))
        assert render(hand_out(day, PLAIN, pen(locale), (group,))).pages == 2


def test_states_are_words(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 0, "excused")
    played.state(CASE, 0, "no_result")
    day = played.day()
    said = "".join(texts(hand_out(day, PLAIN, pen(locale), (next(iter(day.groups)),)).sections))
    assert ("免计" if locale == "zh-CN" else "excused") in said
    assert ("未提交" if locale == "zh-CN" else "no result") in said


def test_without_class_points_there_is_a_dash_and_what_it_means(locale: str) -> None:
    day = whole_day(locale).day()
    board = day.board.blocks[-1]
    got, none = (
        next(group for group, one in board.groups.items() if (one.state == "points") is has)
        for has in (True, False)
    )
    note = load_texts(locale).tr("{dash}: none given, counts 0", dash="—")
    told = {
        one: list(texts(hand_out(day, PLAIN, pen(locale), (one,)).sections)) for one in (got, none)
    }

    assert any(note in one for one in told[none])
    assert not any(note in one for one in told[got])
    assert "—" in told[none]


def test_a_quiz_not_played_to_the_end_says_how_much_of_it_was(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, *[True] * 4)
    day = played.day()
    sheet = texts(hand_out(day, PLAIN, pen(locale), (next(iter(day.groups)),)).sections)
    words = load_texts(locale).tr("{entered} of {planned} items", entered=4, planned=6)
    assert any(words in one for one in sheet)


def test_a_workshop_without_anything_has_sheets_to_write_on(locale: str) -> None:
    day = Played(locale, template="two-day").day()
    made = hand_out(day, PLAIN, pen(locale))
    assert render(made).pages == 2 * len(day.groups)
    said = "".join(texts(made.sections))
    assert ("换位体贴" if locale == "zh-CN" else "Empathy") in said
    assert (
        "哪天、哪件事、看到或收到了什么" if locale == "zh-CN" else "which day, which case"
    ) in said


def test_where_nothing_was_scored_what_was_run_is_asked_about(locale: str) -> None:
    played = Played(locale, template="half-day")
    asked = "Questions to go on with" if locale == "en" else "回去接着讨论"
    assert asked not in texts(hand_out(played.day(), PLAIN, pen(locale)).sections)
    played.spend(1)
    assert asked in texts(hand_out(played.day(), PLAIN, pen(locale)).sections)


def test_a_course_without_the_cards_has_none(locale: str) -> None:
    said = "".join(texts(hand_out(whole_day(locale).day(), PLAIN, pen(locale)).sections))
    assert ("换位体贴" if locale == "zh-CN" else "Empathy") not in said
    assert ("事实–影响–请求" if locale == "zh-CN" else "Fact–Impact–Request") not in said


@pytest.mark.parametrize("template", ["sample-90", "two-day"])
@pytest.mark.parametrize("wide", [False, True])
def test_the_back_is_used_well_however_many_commitments_there_are(
    locale: str, template: str, *, wide: bool
) -> None:
    """Two pages always; of the second one less than a fifth stays empty at its foot."""
    words = {"zh-CN": "2 小时内答复销售部的加急单，", "en": "Answer the urgent orders of sales. "}
    text = words[locale]
    if wide:
        # As wide as it may be, with its number behind it.
        text = (text * 5)[: (ROOM_WIDTH - 4) // (2 if locale == "zh-CN" else 1)]
    played = Played(locale, template=template)
    group = next(iter(played.day().groups))
    calendar = load_texts(locale).tr("Communication calendar")
    seen: set[bool] = set()
    for count in (0, 3, 6, 10, 40):
        day = promised(played.day(), count * 6, text)
        made = hand_out(day, PLAIN, pen(locale), (group,))
        rendered = render(made)
        assert rendered.pages == 2
        assert lowest(rendered.pdf, 1) < MARGIN + BODY_HEIGHT / 5
        seen.add(calendar in texts(made.sections))
    assert True in seen


def test_long_and_hostile_texts_stay_on_their_two_pages(locale: str) -> None:
    names = (FORTY[:20], *HARD_STRINGS[:3])
    day = promised(whole_day(locale, names).day(), 60, FORTY[:36])
    long = FORTY[:30]
    jottings = tuple(
        replace(one, who=long, due=long, checker=long) for one in day.notebook.jottings
    )
    for found in (day, replace(day, notebook=Notebook(jottings=jottings))):
        made = hand_out(found, HandOut(contact=FORTY), pen(locale))
        pages = [squashed(page) for page in page_texts(render(made).pdf)]
        assert len(pages) == 2 * len(names)
        for number, name in enumerate(names):
            assert squashed(name) in pages[2 * number]
            assert squashed(FORTY) in pages[2 * number + 1]
            shown = pages[2 * number + 1].count(squashed(FORTY[:36]))
            more = 15 - shown + (squashed(FORTY[:36]) in squashed(FORTY))
            assert 4 <= shown < 15
            assert (f"另有{more}条" if locale == "zh-CN" else f"{more}more") in pages[
                2 * number + 1
            ]
