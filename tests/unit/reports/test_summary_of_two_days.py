"""What the summary says of activities that are neither a drawing, a quiz nor a case."""

import pytest

from facilitator.core.scoring import checklist
from facilitator.core.scoring.rounding import fixed
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.text import EN, LOCALES, pick
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, Heading, KeepTogether, Report, Section, Table, plain
from facilitator.reports.summary import summary_report
from facilitator.texts import Texts, load_texts
from tests.unit.reports.days import Played
from tests.unit.reports.reading import texts

COUNTED = (
    "handoff-detective", "supply-chain-sim", "moments-blueprint", "ranking-synergy",
    "internal-sla", "okr-alignment",
)  # fmt: skip
FOR_TALKING = ("internal-customer-map", "supplier-feedback")


@pytest.fixture(scope="module", params=LOCALES)
def said(request: pytest.FixtureRequest) -> Texts:
    return load_texts(request.param)


@pytest.fixture(scope="module")
def played(said: Texts) -> Played:
    made = Played(said.locale, template="two-day")
    made.invent()
    made.spend(20)
    return made


@pytest.fixture(scope="module")
def report(played: Played, said: Texts) -> Report:
    return summary_report(played.day(), said, Typesetter().measure)


def title(played: Played, content: str, said: Texts) -> str:
    return pick(played.block(content).block.title, said.locale)


def annex(report: Report, name: str, said: Texts) -> Section:
    """The page of an exercise."""
    return section(report, said.tr("Annex: {name}", name=name))


def section(report: Report, name: str) -> Section:
    return next(one for one in report.sections if plain(one.title) == name)


def charts(one: Section) -> list[Chart]:
    inside = [block.blocks if isinstance(block, KeepTogether) else (block,) for block in one.blocks]
    return [block for blocks in inside for block in blocks if isinstance(block, Chart)]


def results(report: Report) -> dict[str, str]:
    (table,) = [one for one in report.sections[1].blocks if isinstance(one, Table)]
    return {plain(row.cells[0].runs): plain(row.cells[2].runs) for row in table.rows}


@pytest.mark.parametrize("content", COUNTED)
def test_what_counts_has_its_points_and_a_bar_for_every_group(
    report: Report, played: Played, said: Texts, content: str
) -> None:
    name = title(played, content, said)
    day = played.day()
    scores = day.board.of(played.block(content).block.id)
    assert scores is not None
    lowest = min(one.counts or 0.0 for one in scores.groups.values())

    assert f"{lowest:.1f}" in results(report)[name]
    groups = section(report, said.tr("Group results"))
    (shown,) = [chart.alt for chart in charts(groups) if f"{name} {lowest:.1f}" in chart.alt]
    assert all(group in shown for group in day.groups.values())


def test_an_annex_shows_more_than_the_points_that_the_map_has_shown(
    report: Report, said: Texts
) -> None:
    bars = said.tr("Points by group")
    annexes = [
        one
        for one in report.sections
        if plain(one.title).startswith(said.tr("Annex: {name}", name=""))
    ]
    assert annexes
    for one in annexes:
        heads = [block for block in one.blocks if isinstance(block, Heading)]
        others = [block for block in one.blocks if isinstance(block, (KeepTogether, Table))]
        assert others or [head for head in heads if plain(head.runs) != bars], plain(one.title)


@pytest.mark.parametrize("content", FOR_TALKING)
def test_what_does_not_count_is_entered_and_shows_no_group(
    report: Report, played: Played, said: Texts, content: str
) -> None:
    name = title(played, content, said)

    assert results(report)[name] == said.tr("entered, does not count")
    wanted = said.tr("Annex: {name}", name=name)
    alts = [
        chart.alt for one in report.sections if plain(one.title) == wanted for chart in charts(one)
    ]
    assert not [one for one in alts for group in played.day().groups.values() if group in one]


def test_a_survey_on_paper_is_not_scored(report: Report, played: Played, said: Texts) -> None:
    assert results(report)[title(played, "service-gap-survey", said)] == said.tr("not scored")


def test_no_exercise_is_there_twice_in_the_method(
    report: Report, played: Played, said: Texts
) -> None:
    method = section(report, said.tr("Method and limits"))
    (table,) = [block for block in method.blocks if isinstance(block, Table)]
    name = title(played, "internal-sla", said)
    assert sum(name in plain(row.cells[0].runs) for row in table.rows) == 1


def test_questionnaires_are_said_to_be_evaluated_elsewhere(report: Report, said: Texts) -> None:
    told = "\n".join(texts(section(report, said.tr("Method and limits"))))
    assert said.tr("Questionnaires") in told
    assert ("不在本报告" if said.locale == "zh-CN" else "not in this report") in told


def test_a_relay_is_no_drawing(report: Report, played: Played, said: Texts) -> None:
    name = title(played, "info-relay", said)
    one = annex(report, name, said)
    table = next(block for block in one.blocks if isinstance(block, Table))

    assert results(report)[name].count("%") == 2
    assert said.tr("When people could ask questions, the drawings became more accurate.") not in [
        *texts(one)
    ]
    assert [plain(column.title) for column in table.columns] == [
        said.tr("Round"),
        said.tr("Items right"),
        said.tr("n"),
    ]


def test_a_single_round_that_does_not_count_is_one_line_and_no_page(
    report: Report, played: Played, said: Texts
) -> None:
    name = title(played, "action-commitments", said)
    spec = played.block("action-commitments").content.scoring
    assert isinstance(spec, ChecklistScoring)
    scores = played.day().board.of(played.block("action-commitments").block.id)
    assert scores is not None
    (mean,) = checklist.round_means(spec, list(scores.found.values()))
    assert mean.accuracy is not None
    line = said.trn(
        "{round}: {figure} of {most} on average ({count}\u00a0entry); does not count",
        "{round}: {figure} of {most} on average ({count}\u00a0entries); does not count",
        6,
        round=pick(spec.rounds[0].name, said.locale),
        figure=fixed(6 * mean.accuracy),
        most=6,
    )
    assert results(report)[name] == line
    titles = [plain(one.title) for one in report.sections]
    assert said.tr("Annex: {name}", name=name) not in titles


def test_an_exercise_with_nothing_to_show_has_no_page(
    report: Report, played: Played, said: Texts
) -> None:
    name = title(played, "supplier-feedback", said)
    titles = [plain(one.title) for one in report.sections]
    assert said.tr("Annex: {name}", name=name) not in titles
    assert all(len(one.blocks) > 1 for one in report.sections if "附：" in plain(one.title))


def test_two_days_are_two_days(report: Report, played: Played, said: Texts) -> None:
    first, second = (said.date(one.day) for one in played.workshop.days)
    spoken = " ".join(texts(report.sections[0]))
    method = " ".join(texts(section(report, said.tr("Method and limits"))))

    assert first in spoken
    assert second in spoken
    assert ("on 2 days" if said.locale == EN else "2 天的课堂活动") in method
    assert second in report.meta.date_line
