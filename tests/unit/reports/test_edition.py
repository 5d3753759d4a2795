"""The editions after 30, 60 and 90 days: counted conservatively, compared, never said to be caused."""

from dataclasses import replace
from functools import cache

import pytest

from facilitator.core.follow_up import FollowUp, FollowUps, WaveReports
from facilitator.core.notebook import Notebook, ReportText
from facilitator.core.report_texts import MOST_LATER, Version
from facilitator.core.spreadsheets import NoCommitments
from facilitator.core.text import LOCALES
from facilitator.core.wording import marks
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_report, edition_waves, edition_words
from facilitator.reports.edition_facts import Edition
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, Report, Section, Table, plain
from facilitator.reports.pen import Pen
from facilitator.reports.render import render
from facilitator.texts import load_texts
from tests.unit.reports.followed import NOTED, SECRET, followed_day
from tests.unit.reports.page_checks import letters_of, outside, overlapping
from tests.unit.reports.reading import page_texts, squashed, texts
from tests.unit.reports.writings import LONG, begun, gone, with_texts, written

MEASURE = Typesetter().measure
ALL = (30, 60, 90)


@cache
def made(locale: str, wave: int, *waves: int) -> Report:
    return edition_report(followed_day(locale, *waves), wave, load_texts(locale), MEASURE)


def said(part: object) -> str:
    return "\n".join(texts(part))


def rows(one: Section) -> list[list[str]]:
    return [
        [plain(cell.runs) for cell in row.cells]
        for block in one.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def test_page_one_says_the_claim_of_the_brief_and_what_is_new() -> None:
    page = said(made("zh-CN", 60, *ALL).sections[0])

    assert "27 条承诺中 14 条完成，其中 8 条经内部客户确认。完成数比第 30 天多 7 条。" in page
    assert "60 天跟踪结论" in page
    assert "新完成 7 条" in page
    assert "较第 30 天 +5" in page
    # 25 of 30 answered, and who did not counts as not done.
    assert "30 条中 25 条" in page
    assert "27 条中 14 条" in page
    english = said(made("en", 60, *ALL).sections[0])
    assert "Of 27 commitments 14 are done, 8 of them confirmed by the internal customer." in english
    assert "That is 7 more than on day 30." in english


def test_the_title_names_the_edition() -> None:
    report = made("zh-CN", 30, 30)

    assert report.cover is not None
    assert plain(report.cover.kicker) == "培训总结报告 · 30 天跟踪"
    assert report.meta.title.endswith("培训总结报告 · 30 天跟踪")
    assert plain(made("en", 90, *ALL).meta.footer).endswith("90-day edition")


def test_a_later_report_is_not_looked_at_by_an_earlier_edition() -> None:
    page = said(made("zh-CN", 30, *ALL).sections[0])

    assert "29 条承诺中 7 条完成，其中 3 条经内部客户确认。" in page
    assert "第 60 天" not in page
    assert "相比" not in page


def test_what_went_back_is_said_too() -> None:
    """c12 was done on day 60 and is in progress on day 90."""
    page = said(made("zh-CN", 90, *ALL).sections[0])

    assert "1 条由已完成改回未完成" in page
    assert "比第 60 天多 2 条" in page


def test_level_three_is_filled_once_something_came_in() -> None:
    def line(report: Report) -> str:
        (found,) = (
            one.alt
            for one in report.sections[0].blocks
            if isinstance(one, Chart) and "三级" in one.alt
        )
        return found

    assert "三级 行为 完成 14/27 条" in line(made("zh-CN", 60, *ALL))
    assert "跟踪中" in line(made("zh-CN", 30))


def test_without_an_answer_nothing_is_done_and_the_wave_before_is_named() -> None:
    silent = said(made("zh-CN", 30).sections[0])
    assert f"{NOTED} 条承诺尚无反馈，均按未完成计。" in silent
    late = said(made("zh-CN", 60, 30).sections[0])
    assert "第 60 天尚无新反馈，以下为第 30 天的数据。" in late
    assert "相比" not in late
    assert "尚未收回跟进表。" in said(made("zh-CN", 30).sections)


def test_the_groups_add_up_and_are_not_ranked() -> None:
    section = made("zh-CN", 60, *ALL).sections[1]
    found = rows(section)
    *groups, whole = found
    day = followed_day("zh-CN", *ALL)

    assert [one[0] for one in groups] == [*day.groups.values(), "未分组"]
    for column in range(1, 7):
        assert sum(int(one[column]) for one in groups) == int(whole[column])
    assert whole[1:] == ["30", "25", "14", "8", "6", "3", "14/27（52%）", "+7"]
    assert "不作排名" in said(section)


def test_every_commitment_is_listed_and_nobody_is_named() -> None:
    report = made("zh-CN", 60, *ALL)
    found = rows(report.sections[-1])

    assert len(found) == NOTED
    assert [found[0][3], found[9][3], found[24][3], found[-1][3]].count("未反馈") >= 1
    assert SECRET not in said(report)


def test_a_remark_of_the_client_stands_below_its_commitment_unless_it_names_who_promised() -> None:
    day = followed_day("zh-CN", 30)
    waves = dict(day.waves)
    told = replace(waves[30]["c0"], remark="系统  5 月上线，\n改到 6 月")
    waves[30] = {**waves[30], "c0": told}
    report = edition_report(replace(day, waves=waves), 30, load_texts("zh-CN"), MEASURE)
    found = [row[1] for row in rows(report.sections[-1])]
    assert [one.partition("\n")[2] for one in found if "\n" in one] == [
        "备注：系统 5 月上线， 改到 6 月"
    ]
    assert SECRET not in said(report)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_sentence_claims_a_cause(locale: str) -> None:
    for wave in ALL:
        report = made(locale, wave, *ALL)
        assert [one for text in texts(report) for one in marks(text, locale)] == []
    words = {
        "zh-CN": "不能据此认为由培训引起",
        "en": "coincides with the workshop and says nothing about its effect",
    }
    assert words[locale] in said(made(locale, 60, *ALL))


def test_a_cancelled_commitment_leaves_the_sum_and_all_of_them_leave_none() -> None:
    day = followed_day("zh-CN", 30, noted=3)
    gone = {f"c{n}": FollowUp(commitment=f"c{n}", state="cancelled") for n in range(3)}
    report = edition_report(replace(day, waves={30: gone}), 30, load_texts("zh-CN"), MEASURE)

    assert "承诺已全部取消" in said(report.sections[0])
    assert "–" in rows(report.sections[1])[-1]


def test_what_was_taken_back_was_not_taken_in() -> None:
    day = followed_day("zh-CN", 30, 60)
    undone = replace(day.actions[-1], id="u", undoes="f60", at=day.actions[-1].at + 1)
    edition = Edition(replace(day, actions=[*day.actions, undone]), 60)

    assert [one.id for one in edition.imports] == ["f30"]


def test_without_commitments_there_is_no_edition() -> None:
    day = replace(followed_day("zh-CN", 30), notebook=Notebook())
    with pytest.raises(NoCommitments):
        edition_report(day, 30, load_texts("zh-CN"), MEASURE)


@pytest.mark.parametrize("locale", LOCALES)
def test_its_pages_hold_everything(locale: str) -> None:
    rendered = render(made(locale, 90, *ALL))
    letters = letters_of(rendered.pdf)

    assert rendered.pages <= 7
    assert rendered.missing_glyphs == ()
    assert outside(letters) == []
    assert overlapping(letters) == []


def edited(wave: int, *writings: ReportText, locale: str = "zh-CN") -> Report:
    day = with_texts(followed_day(locale, *ALL), *writings)
    return edition_report(day, wave, load_texts(locale), MEASURE)


def test_what_is_written_in_one_edition_stays_there() -> None:
    here = Version("zh-CN", 60)
    writings = (
        written(here, "claim", "六十天：过半兑现。"),
        written(here, "step.90.what", "与业务负责人对照指标"),
        *begun(here, "finding.1", claim="采购部的答复最快。"),
        *begun(here, "advice.1", action="把做法写进交接单"),
        gone(here, "finding.kept"),
    )
    report = edited(60, *writings)
    first = said(report.sections[0])
    assert "六十天：过半兑现。" in first
    assert "与业务负责人对照指标" in first
    assert "采购部的答复最快。" in first
    assert "新完成 7 条" not in first
    assert "新获内部客户确认" in first
    every = said(report.sections)
    assert "把做法写进交接单" in every
    assert "4 处由讲师撰写或改写：结论、" in every
    assert "未写入" not in every, "what is left out is no news to a client"
    for other in (edited(30, *writings), edited(90, *writings)):
        assert said(other.sections) in {said(made("zh-CN", wave, *ALL).sections) for wave in ALL}


def test_the_claim_is_outdated_when_any_figure_in_it_changes() -> None:
    """How many were done the wave before, and how many were cancelled, are among them."""
    pen = Pen(load_texts("zh-CN"), MEASURE)
    day = followed_day("zh-CN", 30, 60)

    def basis(waves: WaveReports) -> str:
        return edition_words(replace(day, waves=waves), 60, pen)["claim"].proposal.basis

    for wave, who, state in ((30, "c0", "not-started"), (60, "c20", "cancelled")):
        reports = day.waves[wave]
        changed: FollowUps = {**reports, who: replace(reports[who], state=state)}
        assert basis({**day.waves, wave: changed}) != basis(day.waves)


def test_the_summary_of_the_day_says_in_an_edition_what_was_rewritten_for_it() -> None:
    summary = Version("zh-CN")
    report = edited(
        30,
        written(summary, "claim", "当天的结论。"),
        *begun(summary, "finding.1", claim="自己的发现"),
    )
    every = said(report.sections)
    assert "当天的结论。" in every
    assert "关于培训当天的文字中，由讲师撰写或改写的有：结论、" in every


def test_there_is_an_edition_of_what_was_promised_and_reported() -> None:
    day = followed_day("zh-CN", 30, 90)
    assert edition_waves(day) == (30, 90)
    assert edition_waves(replace(day, notebook=Notebook())) == ()


def own_edition(locale: str, own: int) -> Day:
    here = Version(locale, 60)
    day = followed_day(locale, *ALL)
    names = list(edition_words(day, 60, Pen(load_texts(locale), MEASURE)))
    writings = [gone(here, key.removesuffix(".claim")) for key in names if "finding." in key][:own]
    for number in range(own):
        writings += begun(here, f"finding.{number}", claim=LONG[locale][:39])
    for number in range(2):
        writings += begun(here, f"step.{number}", what=LONG[locale][:36], owner=LONG[locale][:20])
    return with_texts(day, *writings)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("own", [2, MOST_LATER["finding"]])
def test_page_one_holds_what_the_trainer_may_add(locale: str, own: int) -> None:
    """The line of evidence is the last on it, however long the texts are."""
    pdf = render(edition_report(own_edition(locale, own), 60, load_texts(locale), MEASURE)).pdf
    last = {"zh-CN": "四级结果", "en": "Level4Results"}[locale]
    assert [last in squashed(page) for page in page_texts(pdf)[1:3]] == [True, False]
