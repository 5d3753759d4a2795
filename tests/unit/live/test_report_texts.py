"""What is set and written for the report: durable, undone, before the day and after it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from facilitator.core.errors import (
    FieldEmpty,
    FieldTooLong,
    NotADay,
    NothingToUndo,
    NotMeasured,
    NumberOutOfRange,
    RecordsOnly,
    WorkshopFinished,
)
from facilitator.core.history import AFTER_THE_DAY
from facilitator.core.notebook import Notebook
from facilitator.core.paper_errors import ReportFull
from facilitator.core.report_texts import (
    Proposal,
    Version,
    left_out,
    own_cards,
    with_edits,
)
from facilitator.core.text import EN, ZH
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.messages import sentence
from facilitator.texts import load_texts

CLAIM = Proposal(key="claim", name="结论", text="三项目标中，一项已达成。", basis="3 1", most=40)
DAY = Proposal(key="step.30.day", name="日期", text="2026-04-06", kind="day")


@pytest.fixture
def desk(opened, qapp) -> Desk:
    """Before the workshop has begun."""
    return Desk(opened, ZH, QObject(qapp))


def again(desk: Desk) -> Opened:
    """What another start of the program finds."""
    return Opened(desk.opened.library, desk.opened.workshop.id, desk.opened.clock)


def kept(desk: Desk) -> Notebook:
    """The notebook, the same in memory and on the disk."""
    assert desk.opened.notebook == again(desk).notebook
    return desk.opened.notebook


def test_an_objective_is_set_before_the_day_and_comes_back_after_a_restart(desk, clock) -> None:
    first = desk.report_texts.objectives[0]
    desk.report_texts.set_objective(
        replace(first, text={ZH: " 看清 客户 ", EN: "See"}, target=80.04), "console"
    )

    (found,) = kept(desk).objectives
    assert found == replace(
        first, text={ZH: "看清 客户", EN: "See"}, target=80.0, at=clock.now_ms()
    )
    assert desk.report_texts.objectives[0] == found
    (action,) = [one for one in again(desk).actions if one.kind == "objective"]
    assert (action.by, dict(action.facts)) == (
        "console",
        {"what": "add", "number": "1", "text": "看清 客户"},
    )


def test_objectives_are_undone_redone_and_put_back(desk) -> None:
    proposed = desk.report_texts.objectives
    one = replace(proposed[0], target=90.0)
    desk.report_texts.set_objective(one, "console")
    desk.report_texts.set_objective(replace(one, target=95.0), "console")
    desk.history.undo("console", AFTER_THE_DAY)
    assert kept(desk).objectives[0].target == 90.0
    desk.history.redo("console", AFTER_THE_DAY)
    assert kept(desk).objectives[0].target == 95.0
    desk.report_texts.restore_objective("1", "console")
    assert desk.report_texts.objectives == proposed
    desk.history.undo("console", AFTER_THE_DAY)
    assert kept(desk).objectives[0].target == 95.0


def test_an_objective_without_words_is_left_out(desk) -> None:
    first, *others = desk.report_texts.objectives
    desk.report_texts.set_objective(replace(first, text={ZH: "", EN: " "}), "console")
    assert desk.report_texts.objectives == tuple(others)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"target": 101.0}, NumberOutOfRange),
        ({"target": 0.0}, NumberOutOfRange),
        ({"target": float("nan")}, NumberOutOfRange),
        ({"block": "nowhere"}, NotMeasured),
        ({"measure": "attendance"}, NotMeasured),
        ({"text": {ZH: "长" * 51}}, FieldTooLong),
    ],
)
def test_an_impossible_objective_is_refused_with_a_sentence(desk, changes, refusal) -> None:
    actions = len(desk.opened.actions)
    with pytest.raises(refusal) as caught:
        desk.report_texts.set_objective(
            replace(desk.report_texts.objectives[0], **changes), "console"
        )
    assert not kept(desk).objectives
    assert len(desk.opened.actions) == actions
    for locale in (ZH, EN):
        assert sentence(caught.value, load_texts(locale)).endswith(("。", "."))


def test_an_edit_belongs_to_one_language_and_can_be_put_back(desk) -> None:
    heard: list[bool] = []
    desk.report_texts.changed.connect(lambda: heard.append(True))
    desk.report_texts.edit_text(CLAIM, Version(ZH), " 目标一 已达成。 ", "assistant")
    assert heard == [True]
    texts = kept(desk).texts
    assert with_edits([CLAIM], texts, Version(ZH))["claim"].text == "目标一 已达成。"
    assert with_edits([CLAIM], texts, Version(ZH))["claim"].edited
    assert with_edits([CLAIM], texts, Version(EN))["claim"].text == CLAIM.text
    assert [one.by for one in again(desk).actions if one.kind == "report-text"] == ["assistant"]

    desk.report_texts.restore_text("claim", Version(EN), "console")
    assert kept(desk).texts == texts, "in English there is nothing to put back"
    desk.report_texts.restore_text("claim", Version(ZH), "console")
    assert not kept(desk).texts
    desk.history.undo("console", AFTER_THE_DAY)
    assert kept(desk).texts == texts


def test_what_is_proposed_typed_again_puts_the_proposal_back(desk) -> None:
    desk.report_texts.edit_text(CLAIM, Version(ZH), "别的", "console")
    desk.report_texts.edit_text(CLAIM, Version(ZH), CLAIM.text, "console")
    assert not kept(desk).texts


def test_an_edit_is_outdated_when_its_figures_change_and_not_when_it_is_written_again(desk) -> None:
    desk.report_texts.edit_text(CLAIM, Version(ZH), "一项已达成。", "console")
    now = replace(CLAIM, text="三项目标中，两项已达成。", basis="3 2")
    found = with_edits([now], kept(desk).texts, Version(ZH))["claim"]
    assert (found.text, found.edited, found.outdated) == ("一项已达成。", True, True)
    desk.report_texts.edit_text(now, Version(ZH), "一项已达成。", "console")
    assert not with_edits([now], kept(desk).texts, Version(ZH))["claim"].outdated


@pytest.mark.parametrize(
    ("proposal", "typed", "refusal"),
    [
        (CLAIM, "  ", FieldEmpty),
        (CLAIM, "长" * 21, FieldTooLong),
        (DAY, "四月六日", NotADay),
        (DAY, "2026-02-30", NotADay),
    ],
)
def test_a_text_that_cannot_stand_there_is_refused(desk, proposal, typed, refusal) -> None:
    with pytest.raises(refusal) as caught:
        desk.report_texts.edit_text(proposal, Version(ZH), typed, "console")
    assert not kept(desk).texts
    assert sentence(caught.value, load_texts(EN)).endswith(".")


def test_a_day_is_kept_as_one(desk) -> None:
    desk.report_texts.edit_text(DAY, Version(ZH), "2026-04-07", "console")
    assert kept(desk).texts[0].text == "2026-04-07"


def test_the_report_goes_on_when_the_workshop_has_ended(desk) -> None:
    desk.stage.start("console")
    desk.stage.end("console")
    desk.report_texts.edit_text(CLAIM, Version(ZH), "别的", "console")
    desk.history.undo("console", AFTER_THE_DAY)
    assert not kept(desk).texts
    desk.history.redo("console", AFTER_THE_DAY)
    assert kept(desk).texts
    desk.history.undo("console", AFTER_THE_DAY)
    with pytest.raises(NothingToUndo):
        desk.history.undo("console", AFTER_THE_DAY)


def test_undo_in_class_passes_the_report_by(desk, listen) -> None:
    desk.stage.start("console")
    desk.timer.extend(1, "console")
    desk.report_texts.edit_text(CLAIM, Version(ZH), "别的", "console")
    last = listen(desk.history.last_action_changed)
    desk.history.announce()
    assert (last.last.kind, last.last.can_undo) == ("timer", True)
    desk.history.undo("console")
    assert kept(desk).texts
    assert last.last.kind == "undo-timer"


def test_scores_stay_as_they_are_when_the_workshop_has_ended(desk) -> None:
    desk.stage.start("console")
    desk.timer.extend(1, "console")
    desk.stage.end("console")
    with pytest.raises(WorkshopFinished):
        desk.history.undo("console")


def test_a_computer_that_only_records_has_no_report(desk) -> None:
    desk.opened.workshop = replace(desk.opened.workshop, assisting=True)
    with pytest.raises(RecordsOnly):
        desk.report_texts.edit_text(CLAIM, Version(ZH), "别的", "assistant")
    with pytest.raises(RecordsOnly):
        desk.report_texts.set_objective(
            replace(desk.report_texts.objectives[0], target=50.0), "assistant"
        )


WORDS = with_edits([CLAIM, replace(CLAIM, key="step.meet.what")], (), Version(ZH))


def test_a_card_of_ones_own_is_kept_and_goes_in_one_step(desk) -> None:
    """Begun, written on, deleted with all that stood on it; undo brings all of it back."""
    texts, here = desk.report_texts, Version(ZH)
    card = texts.begin_card("finding", WORDS, here, "console")
    what = Proposal(key=f"{card}.claim", name="", text="", own=True)
    figures = replace(what, key=f"{card}.figures")
    texts.edit_text(what, here, "主管先问再派单。", "console")
    texts.edit_text(figures, here, "观察 3 组。", "console")
    words = with_edits([what, figures], kept(desk).texts, here)
    before = kept(desk).texts
    assert own_cards(before, here, "finding") == [card]
    assert own_cards(before, Version(EN), "finding") == [], "each language has its own"

    texts.take_out(card, words, here, "console")
    assert kept(desk).texts == ()
    desk.history.undo("console", AFTER_THE_DAY)
    assert kept(desk).texts == before
    for left in (2, 1, 0):
        desk.history.undo("console", AFTER_THE_DAY)
        assert len(kept(desk).texts) == left
    for left in (1, 2, 3, 0):
        desk.history.redo("console", AFTER_THE_DAY)
        assert len(kept(desk).texts) == left


def test_an_emptied_text_of_ones_own_is_no_text_any_more(desk) -> None:
    texts, here = desk.report_texts, Version(ZH)
    card = texts.begin_card("step", WORDS, here, "console")
    what = Proposal(key=f"{card}.what", name="", text="", own=True)
    texts.edit_text(what, here, "复训半天", "console")
    texts.edit_text(what, here, " ", "console")
    assert own_cards(kept(desk).texts, here, "step") == [card]
    assert len(kept(desk).texts) == 1


def test_what_is_proposed_is_left_out_and_put_back_in(desk) -> None:
    texts, here = desk.report_texts, Version(ZH, 30)
    texts.take_out("step.meet", WORDS, here, "console")
    assert left_out(kept(desk).texts, here) == {"step.meet"}
    assert left_out(kept(desk).texts, Version(EN, 30)) == {"step.meet"}, (
        "no two reports that differ"
    )
    assert not left_out(kept(desk).texts, Version(ZH))
    texts.put_in("step.meet", WORDS, here, "console")
    assert not kept(desk).texts
    desk.history.undo("console", AFTER_THE_DAY)
    assert left_out(kept(desk).texts, here) == {"step.meet"}


def test_a_page_that_is_full_takes_no_card_and_says_why(desk) -> None:
    here = Version(ZH)
    for _ in range(3):
        desk.report_texts.begin_card("finding", WORDS, here, "console")
    before = kept(desk)
    with pytest.raises(ReportFull) as caught:
        desk.report_texts.begin_card("finding", WORDS, here, "console")
    assert kept(desk) == before
    assert "3" in sentence(caught.value, load_texts(ZH))
    full = with_edits([replace(CLAIM, key=f"finding.b{n}.claim") for n in range(3)], (), here)
    for kind in ("step", "advice"):
        for version in (here, Version(ZH, 60)):
            desk.report_texts.begin_card(kind, full, version, "console")
    desk.report_texts.take_out("finding.b1", full, here, "console")
    with pytest.raises(ReportFull):
        desk.report_texts.put_in("finding.b1", full, here, "console")
