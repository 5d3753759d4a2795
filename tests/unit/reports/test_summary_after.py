"""What follows the day: next steps, calendar, recommendations, and the trainer's own words in them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.core.notebook import Jotting, Notebook, ReportText
from facilitator.core.people import Count
from facilitator.core.report_texts import Proposal, Version, edit_id
from facilitator.core.text import EN, LOCALES, ZH
from facilitator.core.wording import marks
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, Report, Section, Table, plain
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import proposals
from facilitator.reports.render import render
from facilitator.reports.summary import summary_report
from facilitator.texts import Texts, load_texts
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import page_texts, squashed, texts
from tests.unit.reports.writings import LONG, begun, gone, with_texts, written

MEASURE = Typesetter().measure
DAY_MS = 86_400_000


@pytest.fixture(params=LOCALES)
def said(request: pytest.FixtureRequest) -> Texts:
    return load_texts(request.param)


def report(day: Day, said: Texts) -> Report:
    return summary_report(day, said, MEASURE)


def section(made: Report, title: str) -> Section:
    return next(one for one in made.sections if plain(one.title) == title)


def rows(one: Section) -> list[list[str]]:
    return [
        [plain(cell.runs) for cell in row.cells]
        for block in one.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def noted(played: Played, *, open_questions: int = 2, lacking: int = 1) -> Day:
    """Three commitments, some without a witness, and questions put aside."""
    jottings = [
        Jotting(
            kind="commitment",
            text=f"承诺{number}",
            id=f"c{number}",
            at=number,
            due="3 月 20 日",
            checker="" if number < lacking else "采购部",
        )
        for number in range(3)
    ]
    jottings += [
        Jotting(kind="parking", text=f"问题{number}", id=f"q{number}", at=10 + number)
        for number in range(open_questions)
    ]
    return replace(played.day(), notebook=Notebook(jottings=tuple(jottings)))


def edited(day: Day, locale: str, **texts: str) -> Day:
    """With these texts rewritten upon the figures of now; ``__`` stands for a dot in a key."""
    found = {one.key: one for one in proposals(day, Pen(load_texts(locale), MEASURE))}
    edits = [
        ReportText(id=edit_id(Version(locale), key), text=text, basis=found[key].basis, at=1)
        for name, text in texts.items()
        if (key := name.replace("__", "."))
    ]
    return replace(day, notebook=replace(day.notebook, texts=tuple(edits)))


def proposed(day: Day, said: Texts) -> dict[str, Proposal]:
    return {one.key: one for one in proposals(day, Pen(said, MEASURE))}


def test_page_one_has_three_steps_with_owner_and_day_and_the_first_wave_among_them(
    said: Texts,
) -> None:
    page = report(noted(whole_day(said.locale)), said).sections[0]
    steps = [row for row in rows(page) if len(row) == 3]
    days = {
        ZH: ["2026-03-12", "2026-03-19", "2026-04-06"],
        EN: ["12 Mar 2026", "19 Mar 2026", "6 Apr 2026"],
    }
    assert [row[2] for row in steps] == days[said.locale]
    assert all(row[0] and row[1] for row in steps)
    assert steps[2][0] == said.tr("First follow-up: progress recorded, witnesses confirm")


def test_the_calendar_has_all_steps_by_their_days_and_says_why_one_moved(said: Texts) -> None:
    made = report(noted(whole_day(said.locale)), said)
    calendar = section(made, said.tr("Follow-up (levels 3 and 4)"))
    last = date(2026, 3, 5)
    planned = [last + timedelta(days=after) for after in (7, 14, 21, 30, 60, 90)]
    on = [day + timedelta(days=2) if day.weekday() == 5 else day for day in planned]
    begin = [f"{day.isoformat()}（" if said.locale == ZH else str(day.day) for day in on]

    found = rows(calendar)
    assert len(found) == 6
    assert all(row[0].startswith(day) for row, day in zip(found, begin, strict=True))
    assert all(all(row) for row in found)
    reason = {
        ZH: "30 天原为 4 月 4 日（周六），顺延至 4 月 6 日。",
        EN: "Day 30 is 4 Apr (Sat), moved to 6 Apr.",
    }
    printed = "\n".join(texts(calendar)).replace("\u00a0", " ")
    assert reason[said.locale] in printed
    assert printed.count("顺延" if said.locale == ZH else "moved to") == 1
    assert ("法定节假日" if said.locale == ZH else "public holidays") in printed


def test_a_day_with_no_commitments_proposes_to_choose_one(said: Texts) -> None:
    made = report(whole_day(said.locale).day(), said)
    whats = [row[2] for row in rows(section(made, said.tr("Follow-up (levels 3 and 4)")))]
    assert said.tr("Choose one practice to change, with an owner and a date") in whats
    assert said.tr("First follow-up: has the chosen practice begun?") in whats
    assert said.tr("First follow-up: progress recorded, witnesses confirm") not in whats
    assert not any("÷" in text for text in texts(made)), "nothing is counted of no commitments"


def test_before_the_workshop_nothing_is_to_follow(said: Texts) -> None:
    made = report(Played(said.locale).day(), said)
    titles = [plain(one.title) for one in made.sections]
    for title in ("Follow-up (levels 3 and 4)", "Recommendations"):
        assert said.tr(title) not in titles
    page = "\n".join(texts(made.sections[0]))
    for words in ("Next steps", "Evaluation so far"):
        assert said.tr(words) not in page


def levels(made: Report, said: Texts) -> str:
    """What stands for the picture of the evidence."""
    begin = said.tr("Evaluation so far: {values}", values="")
    (alt,) = [
        block.alt
        for block in made.sections[0].blocks
        if isinstance(block, Chart) and block.alt.startswith(begin)
    ]
    return alt.replace("\u00a0", " ")


def test_the_evidence_line_claims_only_what_there_is(said: Texts) -> None:
    with_promises = levels(report(noted(whole_day(said.locale)), said), said)
    without = levels(report(whole_day(said.locale).day(), said), said)
    if said.locale == ZH:
        assert with_promises == (
            "评估进度：一级 反应 未采集、二级 学习 课堂活动 3 项、"
            "三级 行为 跟踪中（下次 4 月 6 日）、四级 结果 90 天（6 月 3 日）"
        )
        assert "三级 行为 待跟踪（4 月 6 日）" in without
    else:
        assert "Level 3 Behaviour being followed (next 6 Apr)" in with_promises
        assert "Level 3 Behaviour to follow (6 Apr)" in without
    played = Played(said.locale)
    played.spend(5)
    assert levels(report(played.day(), said), said).count(said.tr("not collected")) == 2


def test_the_next_wave_is_the_one_still_to_come_when_the_report_is_made(said: Texts) -> None:
    day = noted(whole_day(said.locale))
    later = replace(day, made_at=day.made_at + 45 * DAY_MS)
    assert said.date_short(date(2026, 5, 4)) in levels(report(later, said), said)
    over = replace(day, made_at=day.made_at + 200 * DAY_MS)
    assert said.tr("nothing recorded") in levels(report(over, said), said)


def test_recommendations_rest_on_what_was_recorded(said: Texts) -> None:
    day = noted(whole_day(said.locale))
    found = rows(section(report(day, said), said.tr("Recommendations")))
    assert len(found) == 5
    assert all(all(row) for row in found)
    assert found[0][0] == said.trn(
        "{count} commitment noted, {witnessed} with a witness",
        "{count} commitments noted, {witnessed} with a witness",
        3,
        witnessed=2,
    )
    assert [sum(ch.isdigit() for ch in row[0]) > 0 for row in found] == [True] * 5
    assert not [
        one for one in day.groups.values() if any(one in cell for row in found for cell in row)
    ]


def test_absence_and_minutes_far_off_the_plan_are_told(said: Texts) -> None:
    played = Played(said.locale)
    played.spend(20)
    day = replace(played.day(), attendance=Count(planned=36, present=30, absent=6))
    found = rows(section(report(day, said), said.tr("Recommendations")))
    assert [row[0] for row in found] == [
        said.tr("{there} of {planned} came ({rate})", there=30, planned=36, rate="83%"),
        said.tr("{used} minutes used, {planned} planned", used=160, planned=90),
    ]
    few = replace(played.day(), attendance=Count(planned=36, present=34, absent=2))
    assert len(rows(section(report(few, said), said.tr("Recommendations")))) == 1


@pytest.mark.parametrize("template", ["sample-90", "two-day"])
def test_no_proposal_is_marked_by_the_list_of_over_claiming_words(
    said: Texts, template: str
) -> None:
    played = (
        whole_day(said.locale)
        if template == "sample-90"
        else Played(said.locale, template=template)
    )
    if template != "sample-90":
        for number in range(6):
            played.draw(number, 8, 5)
            played.answer(number, True, False)
        played.spend(30)
    day = noted(played)
    day = replace(day, attendance=Count(planned=36, present=30, absent=6))
    found = proposals(day, Pen(said, MEASURE))
    assert len(found) > 40
    assert [one.text for one in found if marks(one.text, said.locale)] == []
    assert len({one.key for one in found}) == len(found)
    assert len({one.name for one in found}) == len(found)


def test_the_trainers_words_stand_in_their_place_and_in_their_language_only(said: Texts) -> None:
    mine = "我自己的结论，两项已达成。" if said.locale == ZH else "My own words about it."
    drawing = whole_day(said.locale).block(DRAWING).block.id
    claim = "画之前先问，画得更准。" if said.locale == ZH else "Asking first drew better."
    day = edited(
        noted(whole_day(said.locale)),
        said.locale,
        claim=mine,
        **{f"finding__{drawing}__claim": claim},
    )
    made = report(day, said)
    other = load_texts(EN if said.locale == ZH else ZH)

    assert mine in list(texts(made.sections[0]))
    assert claim in list(texts(made.sections[0]))
    exercise = next(one for one in made.sections[7:] if claim in list(texts(one)))
    assert exercise, "the page of the exercise says the same"
    elsewhere = list(texts(report(day, other)))
    assert mine not in elsewhere
    assert claim not in elsewhere


def test_the_method_page_names_what_was_rewritten_and_what_is_outdated(said: Texts) -> None:
    day = noted(whole_day(said.locale))
    title = said.tr("Method and limits")
    plain_page = "\n".join(texts(section(report(day, said), title)))
    assert said.tr("Texts") not in plain_page.splitlines()

    mine = edited(day, said.locale, claim="别的", advice__promises__action="问一问")
    count = len(proposed(day, said))
    names = [proposed(day, said)[one].name for one in ("claim", "advice.promises.action")]
    page = "\n".join(texts(section(report(mine, said), title)))
    told = said.trn(
        "{count} of {all} texts was written or rewritten by the trainer: {names}.",
        "{count} of {all} texts were written or rewritten by the trainer: {names}.",
        2,
        all=count,
        names=("、" if said.locale == ZH else ", ").join(names),
    )
    assert told in page
    old = said.tr("Written before figures under it changed: {names}.", names=names[1])
    assert old not in page

    fewer = replace(mine.notebook, jottings=mine.notebook.jottings[1:])
    assert old in "\n".join(texts(section(report(replace(mine, notebook=fewer), said), title)))


def test_another_day_moves_step_calendar_and_evidence_together(said: Texts) -> None:
    day = edited(noted(whole_day(said.locale)), said.locale, step__30__day="2026-04-07")
    made = report(day, said)
    shown = "2026-04-07" if said.locale == ZH else "7 Apr 2026"
    assert shown in list(texts(made.sections[0]))
    assert said.date_short(date(2026, 4, 7)) in levels(made, said)
    calendar = section(made, said.tr("Follow-up (levels 3 and 4)"))
    assert any(row[0].startswith(shown) for row in rows(calendar))
    assert "4 月 4 日" not in "\n".join(texts(calendar)).replace("\u00a0", " "), "nobody moved it"


def test_a_claim_goes_out_of_date_with_its_states_and_a_finding_with_its_figures(
    said: Texts,
) -> None:
    played = whole_day(said.locale)
    before = proposed(played.day(), said)
    key = f"finding.{played.block(QUIZ).block.id}.claim"
    played.answer(0, *[True] * 6)
    for number in range(6):
        played.draw(number, 6, 12, time=300, estimate=8)
    after = proposed(played.day(), said)
    assert before[key].basis != after[key].basis
    assert before["claim"].basis != after["claim"].basis
    case = f"finding.{played.block(CASE).block.id}.claim"
    assert before[case].basis == after[case].basis


def test_the_longest_words_still_stand_on_page_one_together(said: Texts) -> None:
    """Every text of page 1 as long as it may be: nothing is lost, and nothing leaves the page."""
    day = noted(whole_day(said.locale))
    letter = "长" if said.locale == ZH else "a"
    on_page = ("claim", "finding.", "step.complete", "step.answers", "step.30")
    texts_ = {
        one.key.replace(".", "__"): (letter * 7 + (" " if said.locale == EN else "，")) * 40
        for one in proposed(day, said).values()
        if one.kind == "text" and one.key.startswith(on_page)
    }
    widths = {key.replace(".", "__"): one.most for key, one in proposed(day, said).items()}
    share = 2 if said.locale == ZH else 1
    mine = {key: text[: widths[key] // share] for key, text in texts_.items()}
    made = render(report(edited(day, said.locale, **mine), said))
    pages = [squashed(one) for one in page_texts(made.pdf)]
    assert all(squashed(text) in pages[1] for text in mine.values() if "proof" not in text)
    assert squashed(said.tr("Level 4 Results")) in pages[1]


def test_nothing_is_suggested_from_half_the_entries(said: Texts) -> None:
    played = Played(said.locale)
    played.answer(0, True)
    played.spend(11)
    titles = [plain(one.title) for one in report(played.day(), said).sections]
    assert said.tr("Recommendations") not in titles
    assert said.tr("Follow-up (levels 3 and 4)") in titles


def test_limits_of_a_day_without_scores_speak_of_no_points(said: Texts) -> None:
    played = Played(said.locale)
    played.spend(11)
    method = "\n".join(texts(section(report(played.day(), said), said.tr("Method and limits"))))
    nothing = (
        "Nothing was scored, so nothing can be said here of learning or of performance at work."
    )
    assert said.tr(nothing) in method
    scored = section(report(whole_day(said.locale).day(), said), said.tr("Method and limits"))
    assert said.tr(nothing) not in "\n".join(texts(scored))


def test_findings_steps_and_advice_of_the_trainers_own_are_printed(said: Texts) -> None:
    here = Version(said.locale)
    other = Version(EN if said.locale == ZH else ZH)
    writings = [
        gone(here, f"finding.{CASE}"),
        gone(here, "advice.questions"),
        *begun(here, "finding.1", claim="Alpha", figures="Beta"),
        *begun(here, "step.1", what="Gamma", owner="Delta", day="2026-03-09"),
        *begun(here, "advice.1", finding="Epsilon", action="Zeta"),
        *begun(other, "finding.2", claim="Omega"),
    ]
    whole = noted(whole_day(said.locale))
    before, after = report(whole, said), report(with_texts(whole, *writings), said)
    first = "\n".join(texts(after.sections[0]))
    for word in ("Alpha", "Beta", "Gamma", "Delta"):
        assert word in first, "page 1 has what the trainer adds"
    every = "\n".join(texts(after.sections))
    assert "Zeta" in every
    assert "Omega" not in every, "each language has its own"
    calendar = rows(section(after, said.tr("Follow-up (levels 3 and 4)")))
    assert calendar[0][2] == "Gamma"
    assert calendar[0][1] == said.trn("{count} day", "{count} days", 4)
    assert calendar[0][4] == "–"
    assert len(calendar) == 1 + len(rows(section(before, said.tr("Follow-up (levels 3 and 4)"))))
    method = "\n".join(texts(section(after, said.tr("Method and limits"))))
    assert said.tr("Step {number}: date", number=len(calendar)) in method


def test_what_is_left_out_is_on_no_page_of_its_kind(said: Texts) -> None:
    here = Version(said.locale)
    whole = noted(whole_day(said.locale))
    cards = {one.key.rpartition(".")[0] for one in proposals(whole, Pen(said, MEASURE))} - {""}
    bare = report(with_texts(whole, *(gone(here, one) for one in cards)), said)
    titles = {plain(one.title) for one in bare.sections}
    assert not titles & {said.tr("Follow-up (levels 3 and 4)"), said.tr("Recommendations")}
    first = list(texts(bare.sections[0]))
    assert not set(first) & {said.tr("Findings"), said.tr("Next steps")}
    assert said.tr("not planned") in "\n".join(first)


def test_page_one_holds_what_the_trainer_may_add(said: Texts) -> None:
    here, long = Version(said.locale), LONG[said.locale]
    whole = noted(whole_day(said.locale))
    findings = {f"finding.{one}" for one in (CASE, QUIZ, DRAWING)}
    writings = [written(here, "claim", long[:55]), *(gone(here, one) for one in findings)]
    for number in range(3):
        writings += begun(here, f"finding.{number}", claim=long[:39], figures=long[:75])
        writings += begun(here, f"step.{number}", what=long[:36], owner=long[:20])
    pdf = render(report(with_texts(whole, *writings), said)).pdf
    last = {ZH: "四级结果", EN: "Level4Results"}[said.locale]
    assert [last in squashed(page) for page in page_texts(pdf)[1:3]] == [True, False]
