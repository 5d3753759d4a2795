"""The pages of the exercises, what was corrected afterwards, and days that are hardly days."""

import re
from dataclasses import replace

import pytest

from facilitator.core.charts.display import Words
from facilitator.core.run import Visit
from facilitator.core.text import LOCALES, dotted, pick
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import (
    Block,
    Chart,
    Heading,
    KeepTogether,
    Lead,
    Report,
    Section,
    Table,
    Tiles,
    plain,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary import summary_report
from facilitator.reports.summary_exercises import questions_section
from facilitator.texts import Texts, load_texts
from tests.unit.reports.days import CASE, DRAWING, MINUTE_MS, QUIZ, Played, whole_day
from tests.unit.reports.reading import texts


@pytest.fixture(params=LOCALES)
def said(request: pytest.FixtureRequest) -> Texts:
    return load_texts(request.param)


def report(day: Day, said: Texts) -> Report:
    return summary_report(day, said, Typesetter().measure)


def section_of(played: Played, content: str, said: Texts) -> Section:
    title = said.tr("Annex: {name}", name=pick(played.block(content).block.title, said.locale))
    made = report(played.day(), said)
    return next(one for one in made.sections if plain(one.title) == title)


def method_of(made: Report, said: Texts) -> Section:
    return next(one for one in made.sections if plain(one.title) == said.tr("Method and limits"))


def blocks(section: Section) -> list[Block]:
    found: list[Block] = []
    for block in section.blocks:
        found += block.blocks if isinstance(block, KeepTogether) else (block,)
    return found


def rows(section: Section) -> list[list[str]]:
    return [
        [plain(cell.runs) for cell in row.cells]
        for table in blocks(section)
        if isinstance(table, Table)
        for row in table.rows
    ]


def words(section: Section) -> str:
    return "\n".join(texts(section))


def test_every_exercise_begins_with_what_was_found_and_shows_the_groups(said: Texts) -> None:
    played = whole_day(said.locale)
    names = list(played.day().groups.values())
    for content in (DRAWING, QUIZ, CASE):
        section = section_of(played, content, said)
        lead = next(block for block in section.blocks if isinstance(block, Lead))
        aim = pick(played.block(content).content.objective, said.locale)
        assert aim not in plain(lead.runs)
        assert aim in words(section)
        charts = [block.picture for block in blocks(section) if isinstance(block, Chart)]
        drawn = {item.text for item in charts[0].items if isinstance(item, Words)}
        assert set(names) <= drawn, content


def test_the_items_say_how_many_were_wrong_and_what_was_answered_instead(said: Texts) -> None:
    played = Played(said.locale)
    for number in range(6):
        played.answer(number, number < 2, True, True)
    block = played.block(QUIZ)
    part = block.parts[0]
    wrong = next(option.id for option in part.options if option.id not in part.key)
    section = section_of(played, QUIZ, said)

    first, second, _third = rows(section)
    assert first[2:] == [f"{block.letters[part.id][wrong]} ×4", "2/6", "4"]
    assert second[2:] == ["–", "6/6", "0"]
    assert part.reason is not None
    assert pick(part.reason, said.locale) in words(section)
    assert said.tr("{right} of {all} right", right=2, all=3) in words(section)


def test_when_all_was_right_nothing_was_missed(said: Texts) -> None:
    played = Played(said.locale)
    for number in range(6):
        played.answer(number, True, True)

    assert said.tr("Missed items, and why") not in words(section_of(played, QUIZ, said))


def test_items_that_are_equally_hard_are_counted_and_none_is_named(said: Texts) -> None:
    tied = Played(said.locale)
    alone = Played(said.locale)
    for number in range(6):
        tied.answer(number, True, number < 3, number < 3, True)
        alone.answer(number, True, number < 2, number < 3, True)
    stem = pick(tied.block(QUIZ).parts[1].stem, said.locale).rstrip("？?")
    page = words(report(tied.day(), said).sections[0])

    assert stem not in page
    assert (
        said.tr(
            "Hardest: {count} items, each with {share} of the groups right.", count=2, share="50%"
        )
        in page
    )
    assert stem in words(report(alone.day(), said).sections[0])
    section = section_of(tied, QUIZ, said)
    assert said.tr("{shown} of {count}, hardest first", shown=2, count=2) in words(section)


def test_an_act_tells_its_situation_and_how_many_chose_best(said: Texts) -> None:
    played = whole_day(said.locale)
    part = played.block(CASE).parts[0]
    section = section_of(played, CASE, said)

    assert pick(part.situation[0], said.locale) in words(section)
    note = next(plain(one.note) for one in blocks(section) if isinstance(one, Heading) and one.note)
    assert re.search(r"\b6\b", note)
    best = max(part.options, key=lambda option: option.points or 0)
    letter = played.block(CASE).letters[part.id][best.id]
    notes = [plain(one.note) for one in blocks(section) if isinstance(one, Heading)]
    sentence = said.trn(
        "highest-scoring: {letters}, chosen by {best} of {count} group",
        "highest-scoring: {letters}, chosen by {best} of {count} groups",
        6,
        letters=letter,
        best=2,
    )
    assert sentence in notes


def corrected_late(locale: str, late: int) -> Played:
    """One correction at once, so many a quarter of an hour after the day."""
    played = whole_day(locale)
    played.decide(0, 2)
    after = played.visits[-1].at + 15 * MINUTE_MS
    for number in range(late):
        played.enter(DRAWING, number % 6, "one-way.total", 12 if number < 6 else 11.5)
        latest = played.entries[-1]
        played.entries[-1] = replace(latest, hlc=(after + number * MINUTE_MS) << 16)
    return played


def test_corrections_are_counted_and_only_late_ones_are_listed(said: Texts) -> None:
    played = corrected_late(said.locale, 2)
    method = method_of(report(played.day(), said), said)
    names = list(played.day().groups.values())

    late = [row for row in rows(method) if len(row) == 6]
    assert [row[2] for row in late] == names[:2]
    assert [row[4:] for row in late] == [["4", "12"], ["5", "12"]]
    (sentence,) = [row[1] for row in rows(method) if row[0] == said.tr("Corrections")]
    assert re.findall(r"\d+", sentence) == ["3", "2", "1", "2"]


def test_that_none_was_late_is_no_count(said: Texts) -> None:
    method = method_of(report(corrected_late(said.locale, 0).day(), said), said)
    (sentence,) = [row[1] for row in rows(method) if row[0] == said.tr("Corrections")]
    assert re.findall(r"\d+", sentence) == ["1", "1"]


def test_what_nobody_decided_is_said(said: Texts) -> None:
    played = whole_day(said.locale)
    first = played.entries[0]
    other = replace(first, id="other", by="assistant", value=3, supersedes=(), hlc=first.hlc + 1)
    assert first.value != other.value
    disputed = replace(played.day(), entries=(*played.entries, other))
    for day, count in ((played.day(), 0), (disputed, 1)):
        method = method_of(report(day, said), said)
        (sentence,) = [row[1] for row in rows(method) if row[0] == said.tr("Corrections")]
        told = said.trn(
            "In {count} place two people recorded different values and nobody decided: the newer"
            " one counts.",
            "In {count} places two people recorded different values and nobody decided: the newer"
            " ones count.",
            1,
        )
        assert sentence.endswith(told) == bool(count)


def test_a_look_ahead_makes_no_correction_late_and_a_look_back_leaves_none_out(
    said: Texts,
) -> None:
    """Over is in the report what it is on the console."""
    played = whole_day(said.locale)
    drawing, quiz = played.block(DRAWING).block.id, played.block(QUIZ).block.id
    # A moment in the quiz while the drawing went on, and in the end a look back at the drawing.
    way = ((drawing, 0), (quiz, 10), (drawing, 10.5), (quiz, 30), (drawing, 50))
    played.visits = [
        Visit(block=block, play_no=1, step=0, at=round(minute * MINUTE_MS)) for block, minute in way
    ]
    played.visits.append(replace(played.visits[-1], at=60 * MINUTE_MS, kind="leave"))
    for number, minute in enumerate((20, 55)):
        played.enter(DRAWING, number, "one-way.total", 12)
        at = minute * MINUTE_MS << 16
        played.entries[-1] = replace(played.entries[-1], hlc=at)
    method = method_of(report(played.day(), said), said)

    late = [row for row in rows(method) if len(row) == 6]
    assert [row[2] for row in late] == list(played.day().groups.values())[1:2]


def test_a_day_of_many_corrections_lists_the_last_five(said: Texts) -> None:
    method = method_of(report(corrected_late(said.locale, 12).day(), said), said)

    assert len([row for row in rows(method) if len(row) == 6]) == 5
    sentence = said.tr(
        "The last {shown} of {count} are shown; all stay in the record.", shown=5, count=6
    )
    assert sentence in words(method)


def test_letters_and_states_of_a_late_correction_are_words(said: Texts) -> None:
    played = whole_day(said.locale)
    played.state(QUIZ, 0, "no_result")
    block, part = played.block(QUIZ), played.block(QUIZ).parts[0]
    played.state(QUIZ, 0, "excused")
    played.answer(1, True)
    after = played.visits[-1].at + MINUTE_MS
    played.entries[-2:] = [replace(one, hlc=after << 16) for one in played.entries[-2:]]
    method = method_of(report(played.day(), said), said)

    (state, *others) = [row[3:] for row in rows(method) if len(row) == 6]
    assert state == [said.tr("State"), said.tr("no result (0)"), said.tr("excused")]
    letters = block.letters[part.id].values()
    assert others
    assert all(row[2] in letters for row in others)


def test_no_corrections(said: Texts) -> None:
    method = method_of(report(whole_day(said.locale).day(), said), said)

    assert said.tr("No entry was corrected.") in words(method)
    assert said.tr("Corrected after the exercise") not in words(method)


def test_a_workshop_called_after_itself_has_no_client(said: Texts) -> None:
    played = Played(said.locale, title="Quick", client="Quick")
    made = report(played.day(), said)

    assert plain(made.cover.subtitle) == ""
    assert said.tr("Client") not in [plain(fact.label) for fact in made.cover.facts]
    assert plain(made.meta.footer).count("Quick") == 1


def test_one_block_one_group_one_decision_in_the_singular() -> None:
    english = load_texts("en")
    played = Played("en")
    played.decide(0, 0)
    first = words(report(played.day(), english).sections[0])
    assert "1 of 1 case decision." in first
    assert "1 exercise was scored" in first
    missed = Played("en")
    missed.answer(0, False)
    assert "1 of 1 group wrong." in words(section_of(missed, QUIZ, english))

    only = played.workshop.blocks[0], played.workshop.points_block
    assert only[1] is not None
    played.workshop = replace(played.workshop, blocks=(only[0], only[1]))
    played.script = replace(played.script, blocks=played.script.blocks[:1])
    played.entries.clear()
    first = words(report(played.day(), english).sections[0])
    assert "0 of 1 block was run" in first
    assert english.tr("Exercises") not in first.splitlines()


def test_one_group_with_a_result_is_not_called_every_group(said: Texts) -> None:
    played = Played(said.locale)
    played.decide(0, 0)
    for number in range(1, 6):
        played.state(CASE, number, "excused")
    standing = next(
        one
        for one in report(played.day(), said).sections
        if plain(one.title) == said.tr("Group results")
    )

    lead = next(plain(block.runs) for block in standing.blocks if isinstance(block, Lead))
    assert lead == said.tr(
        "One group has an overall result, {points} of 100 points; this is meant for"
        " learning, not as an appraisal.",
        points="100",
    )


def test_a_day_without_scores_claims_no_results(said: Texts) -> None:
    first, time, last = report(Played(said.locale).day(), said).sections

    nothing = said.tr(
        "Nothing was scored. This report says what was planned and what was run, and how long"
        " it took."
    )
    assert nothing in words(first)
    assert said.tr("{planned} minutes were planned; none was used.", planned=90) in words(time)
    assert said.tr("Overall result") not in words(last)


def test_one_item_of_six_is_no_exercise_completed(said: Texts) -> None:
    played = Played(said.locale)
    for number in range(6):
        played.answer(number, True)
    played.spend(5, DRAWING, QUIZ)
    page = report(played.day(), said).sections[0]
    tile = next(block for block in page.blocks if isinstance(block, Tiles)).items[1]
    shown = [plain(one) for one in (tile.label, tile.figure, tile.unit, tile.note)]
    partly = dotted(
        said.locale,
        said.trn("{count} in part", "{count} in part", 1),
        said.trn("{count} not entered", "{count} not entered", 1),
    )
    assert shown == [said.tr("Exercises fully scored"), "0", "/3", partly]
    overview = report(played.day(), said).sections[1]
    (table,) = [block for block in overview.blocks if isinstance(block, Table)]
    result = plain(table.rows[1].cells[2].runs)
    rest = said.tr("{result}; {done} of {total} scores are in", result="", done=6, total=36)
    assert result.endswith(rest)
    played.enter(DRAWING, 0, "one-way.time", 300)
    page, overview, *_others = report(played.day(), said).sections
    (table,) = [block for block in overview.blocks if isinstance(block, Table)]
    some = said.tr("{done} of {total} scores are in", done=1, total=30)
    assert plain(table.rows[0].cells[2].runs) == some
    (lead,) = [block for block in page.blocks if isinstance(block, Lead)]
    assert plain(lead.runs).endswith("未录全。" if said.locale == "zh-CN" else "in part.")


def test_a_mean_of_fewer_says_of_how_many_it_is(said: Texts) -> None:
    played = Played(said.locale)
    for number in range(4):
        measures = {"estimate": 8} if number else {}
        played.draw(number, 5, 8, time=300, **measures)
    page = "\n".join(text for one in report(played.day(), said).sections for text in texts(one))
    assert said.tr("{figure} (n {count})", figure="8.0", count=3) in page
    assert said.tr("{figure} (n {count})", figure="5.0", count=3) not in page


def test_questions_to_go_on_with_are_numbered(said: Texts) -> None:
    played = whole_day(said.locale)
    pen = Pen(said, Typesetter().measure)
    told = "\n".join(text for one in questions_section(played.day(), pen) for text in texts(one))
    asked = [pick(one, said.locale) for one in played.block(DRAWING).content.debrief]
    assert all(f"{number}. {one}" in told for number, one in enumerate(asked, start=1))


def test_no_question_about_an_item_that_nobody_answered(said: Texts) -> None:
    def asked(played: Played) -> str:
        pen = Pen(said, Typesetter().measure)
        return " ".join(one for each in questions_section(played.day(), pen) for one in texts(each))

    quoted = "永远正确" if said.locale == "zh-CN" else "always right"
    whole, part = whole_day(said.locale), Played(said.locale)
    part.answer(0, True)
    part.spend(5)
    assert quoted in asked(whole)
    assert quoted not in asked(part)
    assert ("全场错得最多" if said.locale == "zh-CN" else "Which item") in asked(part)


def test_a_drawing_of_which_only_guesses_are_there_prints_no_empty_chart(said: Texts) -> None:
    played = Played(said.locale)
    played.enter(DRAWING, 0, "one-way.estimate", 7)
    played.spend(30, DRAWING)
    made = report(played.day(), said)
    for title in (said.tr("Accuracy by group"), said.tr("The rounds")):
        assert title not in "\n".join(words(one) for one in made.sections)
        assert title in words(section_of(whole_day(said.locale), DRAWING, said))
    assert rows(section_of(played, DRAWING, said)) == []


def test_page_one_tells_what_was_run_from_what_is_fully_scored(said: Texts) -> None:
    played = Played(said.locale)
    played.spend(5, *(one.content.id for one in played.script.blocks[:3]))
    page = report(played.day(), said).sections[0]
    run, scored, time = next(block for block in page.blocks if isinstance(block, Tiles)).items
    assert all(one.note for one in (run, scored, time))
    shown = [plain(one) for one in (run.label, run.figure, scored.label, scored.figure)]
    if said.locale == "zh-CN":
        assert shown == ["已进行的环节", "3", "成绩录全的活动", "0"]
    else:
        assert shown == ["Blocks run", "3", "Exercises fully scored", "0"]
