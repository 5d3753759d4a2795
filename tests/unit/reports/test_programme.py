"""One report over all runs of a course: side by side, never ranked."""

from dataclasses import replace
from functools import cache

import pytest

from facilitator.core.paper_errors import TooFewRuns
from facilitator.core.report_look import Dress
from facilitator.core.text import LOCALES
from facilitator.core.wording import marks
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, KeepTogether, Report, Section, Table, plain
from facilitator.reports.pen import Pen
from facilitator.reports.programme import programme_report
from facilitator.reports.programme_facts import Programme
from facilitator.reports.render import render
from facilitator.texts import load_texts
from tests.unit.reports.page_checks import letters_of, outside, overlapping
from tests.unit.reports.programmes import QUESTION, run, runs
from tests.unit.reports.reading import texts

MEASURE = Typesetter().measure


@cache
def made(locale: str) -> Report:
    return programme_report(runs(locale), load_texts(locale), MEASURE)


def said(part: object) -> str:
    return "\n".join(texts(part))


def section(report: Report, title: str) -> Section:
    return next(one for one in report.sections if plain(one.title) == title)


def table(one: Section) -> list[list[str]]:
    return [
        [plain(cell.runs) for cell in row.cells]
        for block in one.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def charts(one: Section) -> list[str]:
    blocks = [
        inner
        for block in one.blocks
        for inner in (block.blocks if isinstance(block, KeepTogether) else (block,))
    ]
    return [block.alt for block in blocks if isinstance(block, Chart)]


def test_the_runs_stand_by_date_with_who_came_and_the_time() -> None:
    report = made("zh-CN")
    found = table(report.sections[0])

    assert [row[0] for row in found] == ["第 1 期", "第 2 期", "第 3 期"]
    assert [row[3] for row in found] == ["33/36（92%）", "33/36（92%） +1", "33/36（92%） +2"]
    assert [row[4:] for row in found] == [
        ["90", "96", "2", "8"],
        ["90", "104", "3", "8"],
        ["90", "112", "3", "8"],
    ]
    page = said(report.sections[0])
    # 3 × 8, without one cancelled in each of the two runs of which something is known.
    assert "已举办 3 期，到场 102 人次。22 条承诺中 6 条完成，其中 4 条经内部客户确认。" in page
    assert "分数不能直接比较，也不作各期排名" in page
    assert report.cover is not None
    assert plain(report.cover.title) == "内部客户意识工作坊"


def test_the_same_exercises_are_side_by_side_with_their_groups() -> None:
    told = section(made("zh-CN"), "同一活动的各期成绩")
    found = charts(told)

    assert [one.split("”")[0].removeprefix("“") for one in found] == [
        "你说我画",
        "概念闯关",
        "案例五幕·节选",
    ]
    assert all(one.count("（6 组）") == 3 for one in found[:2])
    # The case was not scored in the first run.
    assert "第 1 期 未计分" in found[2]


def test_one_that_was_scored_once_only_is_named_and_has_no_picture() -> None:
    days = [run("zh-CN", 1), run("zh-CN", 2)]
    told = section(programme_report(days, load_texts("zh-CN"), MEASURE), "同一活动的各期成绩")

    assert len(charts(told)) == 2
    assert "只在一期进行的活动：案例五幕" in said(told)


def test_points_of_a_run_are_mean_and_range_of_whole_groups() -> None:
    pen = Pen(load_texts("en"), MEASURE)
    (drawing, *_), _alone = Programme.of(runs("en")).exercises(pen)
    board = run("en", 2).board
    scores = next(one for one in board.blocks if len(one.groups) == 6 and one.weight > 0)
    points = [one.points or 0.0 for one in scores.groups.values()]

    played = drawing.runs[2]
    assert (played.groups, played.low, played.high) == (6, min(points), max(points))
    assert played.mean == pytest.approx(sum(points) / 6)
    assert not drawing.changed


def test_a_changed_text_between_runs_is_said() -> None:
    days = runs("zh-CN")
    first = days[0]
    blocks = tuple(
        replace(one, block=replace(one.block, content="other")) for one in first.script.blocks
    )
    days[0] = replace(first, script=replace(first.script, blocks=blocks))

    report = programme_report(days, load_texts("zh-CN"), MEASURE)
    assert "各期所用内容有改动" in said(report)
    assert "各期所用内容有改动" not in said(made("zh-CN"))


def test_what_came_up_again_is_what_came_up_twice() -> None:
    told = said(section(made("zh-CN"), "反复出现的问题"))

    assert QUESTION["zh-CN"] in told
    assert "第 2 期、第 3 期" in told
    # The first item was right everywhere, the others for two of six groups.
    assert told.count("第 1 期 6 组中 2 组答对") == 5


def test_objectives_stand_run_by_run_and_many_runs_are_counted() -> None:
    pen_texts = load_texts("zh-CN")
    few = section(made("zh-CN"), "各期培训目标")
    assert all(len(row) == 4 for row in table(few))
    many = [
        replace(one, workshop=replace(one.workshop, id=f"{number}"))
        for number, one in enumerate(runs("zh-CN") * 3)
    ]
    counted = table(section(programme_report(many, pen_texts, MEASURE), "各期培训目标"))
    assert all(len(row) == 4 for row in counted)
    assert all(sum(map(int, row[1:])) == 9 for row in counted)


def test_without_scores_or_attendance_nothing_is_said_of_them() -> None:
    days = [run("zh-CN", number, scored=False, counted=False) for number in (1, 2)]
    report = programme_report(days, load_texts("zh-CN"), MEASURE)
    titles = [plain(one.title) for one in report.sections]

    assert "同一活动的各期成绩" not in titles
    assert "出勤率" not in said(report.sections[0])
    assert [row[3] for row in table(report.sections[0])] == ["–", "–"]
    assert "到场" not in said(report.sections[0])


def test_the_look_is_that_of_the_last_run() -> None:
    days = runs("en")
    days[0] = replace(days[0], dress=Dress(accent="#9B1B30"), organisation="Mingde")
    meta = programme_report(days, load_texts("en"), MEASURE).meta

    assert (meta.accent, meta.organiser) == ("#9B1B30", "Mingde")


def test_one_run_is_no_programme() -> None:
    one = run("en", 1)
    with pytest.raises(TooFewRuns):
        programme_report([one, one], load_texts("en"), MEASURE)


@pytest.mark.parametrize("locale", LOCALES)
def test_its_pages_hold_everything_and_claim_nothing(locale: str) -> None:
    report = made(locale)
    rendered = render(report)
    letters = letters_of(rendered.pdf)

    assert rendered.pages <= 6
    assert outside(letters) == []
    assert overlapping(letters) == []
    assert [one for text in texts(report) for one in marks(text, locale)] == []
