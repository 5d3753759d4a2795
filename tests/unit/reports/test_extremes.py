"""The summary of workshops nobody would plan: every page still looks as if it had been meant."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.core.entry import form_for
from facilitator.core.evaluation import Evaluation
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.invention import invented
from facilitator.core.scoring.board import scoreboard
from facilitator.core.text import LOCALES
from facilitator.core.workshop import MAX_GROUPS, MIN_GROUPS, MOST_PEOPLE
from facilitator.reports import model as m
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.render import render
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import DRAWING, Played, whole_day
from tests.unit.reports.evaluations import crowded, level, named, small
from tests.unit.reports.page_checks import empty_shares, letters_of, outside, overlapping
from tests.unit.reports.reading import page_texts, squashed, texts, whole_text
from tests.unit.reports.samples import FORTY, Writer

FORTY_EN = "Group of the Regional Customer Service X"


def forty(locale: str) -> Played:
    """As many groups as there may be, each with the longest name there may be."""
    stem = FORTY[:19] if locale == "zh-CN" else FORTY_EN[:38]  # two columns a Chinese character
    names = tuple(f"{number:02}{stem}" for number in range(MAX_GROUPS))
    return whole_day(locale, names, title=names[0], client=names[1], trainer=names[2])


def crowd(locale: str) -> Played:
    """As many people as there may be."""
    return whole_day(locale, people=MOST_PEOPLE)


def fewest(locale: str) -> Played:
    """As few groups as there may be."""
    return whole_day(locale, ("甲", "乙", "丙")[:MIN_GROUPS])


def ties(locale: str) -> Played:
    """Everybody did the same."""
    played = Played(locale)
    for number in range(len(played.workshop.groups)):
        played.draw(number, 5, 8, time=400, estimate=8)
        played.answer(number, *[True] * 6)
        played.decide(number, 0)
        played.award(number, 5)
    played.spend(10)
    return played


def nothing(locale: str) -> Played:
    """Every group got nothing, and no minute was spent."""
    played = Played(locale)
    for number in range(len(played.workshop.groups)):
        played.draw(number, 0, 0)
        played.answer(number, *[False] * 6)
    return played


def odd(locale: str) -> Played:
    """One group has everything, one is excused, the others have nothing."""
    played = Played(locale)
    played.draw(0, 10, 10)
    played.state(DRAWING, 1, "excused")
    played.spend(200)
    return played


KINDS: dict[str, Callable[[str], Played]] = {
    one.__name__: one for one in (forty, crowd, fewest, ties, nothing, odd)
}


def summary(kind: str, locale: str) -> Report:
    day = KINDS[kind](locale).day()
    return summary_report(day, load_texts(locale), Typesetter().measure)


def thousand(locale: m.Language) -> Report:
    """The results of a thousand people with names of forty characters."""
    report = summary("ties", locale)
    w = Writer(locale)
    name = (FORTY if locale == "zh-CN" else FORTY_EN)[:36]
    columns = tuple(m.Column(w(text)) for text in ("No.", "Name", "Group", "Points", "Note"))
    rows = tuple(
        w.row(str(n), f"{n:04}{name}", f"{n % 10}{name}", f"{n % 101}.0", name if n % 50 else "")
        for n in range(1000)
    )
    table = m.Table(columns=columns, rows=rows, dense=True)
    section = m.Section(w("Everybody"), (m.Lead(w(name)), table))
    return replace(report, sections=(*report.sections, section))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_a_strange_workshop_is_in_order(kind: str, locale: str) -> None:
    assert_in_order(summary(kind, locale))


ANSWERS: dict[str, Callable[[str], Evaluation]] = {
    "forty": lambda locale: named(FORTY if locale == "zh-CN" else FORTY_EN),
    "rare": lambda _: named("𠮷野家㛃堃龘部门"),
    "crowd": lambda _: crowded(),
    "ties": lambda _: level(),
    "few": lambda _: small(),
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ANSWERS)
def test_every_page_of_strange_answers_is_in_order(kind: str, locale: str) -> None:
    played = fewest(locale) if kind == "few" else ties(locale)
    day = replace(played.day(), evaluation=ANSWERS[kind](locale))

    assert_in_order(summary_report(day, load_texts(locale), Typesetter().measure))


def assert_in_order(report: Report) -> None:
    """Nothing leaves the page or stands on something else, no page is empty, no text is lost."""
    rendered = render(report)
    letters = letters_of(rendered.pdf)

    assert rendered.missing_glyphs == ()
    assert outside(letters) == []
    assert overlapping(letters) == []
    empty = empty_shares(letters)
    assert len(empty) == rendered.pages
    between = {page: share for page, share in empty.items() if 0 < page < rendered.pages - 1}
    assert {page: share for page, share in between.items() if share > 0.6} == {}
    found = squashed("".join(page_texts(rendered.pdf)))
    wanted = {squashed(text) for part in (report.cover, report.sections) for text in texts(part)}
    assert sorted(text for text in wanted if text not in found) == []


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_a_thousand_people_with_long_names(locale: m.Language) -> None:
    rendered = render(thousand(locale))
    letters = letters_of(rendered.pdf, every=6)

    assert rendered.pages > 30
    assert outside(letters) == []
    assert overlapping(letters) == []
    table = [share for page, share in empty_shares(letters).items() if page > rendered.pages - 30]
    assert len(table) >= 4
    assert max(table[:-1]) < 0.15
    found = whole_text(rendered.pdf)
    assert all(f"{n:04}" in found for n in range(1000))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_whole_day_without_photos_is_a_small_file(locale: str) -> None:
    played = Played(locale, template="one-day")
    empty = scoreboard(played.workshop, played.contents, {})
    for block in played.script.blocks:
        for step in range(len(block.steps)):
            form = form_for(played.workshop, block, step, empty, locale)
            for number, row in enumerate(form.rows if form else ()):
                assert form is not None
                for slot, value in invented(form, row, block.content.scoring).items():
                    played.enter(block.content.id, number, slot, value)
    played.spend(20)
    report = summary_report(played.day(), load_texts(locale), Typesetter().measure)
    for finish in (PLAIN, Finish(archive=True)):
        made = render(report, finish=finish)
        assert made.pages > 8
        assert len(made.pdf) < 300_000


def test_the_proofreader_sees_what_is_wrong() -> None:
    """The checks above would be worth nothing if they could not fail."""
    letters = letters_of(render(summary("fewest", "en")).pdf)
    body = [one for one in letters if one.page == 1]
    moved = body[40]._replace(left=body[40].left - 400, right=body[40].right - 400)
    on_top = body[41]._replace(character="x", left=body[41].left + 0.1)

    assert outside([*letters, moved]) == [moved]
    assert overlapping([*letters, on_top]) == [(body[41], on_top)]
    upper = [one for one in letters if one.page != 1 or one.top > 600]
    assert empty_shares(upper)[1] > 0.6
