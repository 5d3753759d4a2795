"""The entry panel with the forms of every scoring type: real keys, and a mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.core.console import LastAction
from facilitator.core.journal import Value
from facilitator.core.scoring import specs
from facilitator.ui.console.entry.column_heads import ColumnHeads
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.reason import ReasonLine
from facilitator.ui.console.entry.seat_bar import SeatBar
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.widgets.pill import Pill
from tests.ui.console import every_form as of
from tests.ui.console.every_form import form_of
from tests.ui.console.hands import (
    LEFT,
    click_cell,
    click_digits,
    click_line,
    lines,
    opened,
    press,
    says,
)
from tests.ui.console.seen import faces, the


class TestKeys:
    def test_a_rubric(self, panel, ear) -> None:
        opened(panel, form_of(of.ONE_JUDGE, *of.LEVELS))
        press(panel, "３２")
        assert [cell.text for cell in faces(panel)[2].cells] == ["2", "", ""]
        assert lines(panel).caption == "Amber · Hand-offs"
        press(panel, "40")
        assert ear.entries == [
            ("u3", "view.judge-1", 2),
            ("u3", "hand-offs.judge-1", 4),
            ("u3", "moments.judge-1", 0),
        ]

    def test_the_levels_are_described(self, panel) -> None:
        opened(panel, form_of(of.ONE_JUDGE, *of.LEVELS))
        press(panel, "1")
        assert [(one.lead, one.text) for one in lines(panel).lines][::2] == [
            ("0", "Department actions only"),
            ("2", "All touchpoints, mixed with backstage"),
            ("4", "8 touchpoints or more, customer verbs"),
        ]
        assert {one.text for one in lines(panel).lines[1::2]} == {"Between the two levels"}
        assert says(panel, "Pine, Whole customer view: press 0 to 4")

    def test_heads_of_criteria_go_on_in_the_next_line_and_are_not_cut(
        self, qtbot, dressed, shown
    ) -> None:
        panel = EntryPanel(dressed("zh-CN"))
        panel.resize(332, 640)
        shown(panel)
        panel.show_form(form_of(of.ONE_JUDGE, *of.LEVELS, locale="zh-CN"))
        heads = the(panel, ColumnHeads)
        qtbot.waitUntil(lambda: max(map(len, heads.lines())) == 2)
        assert ["".join(one) for one in heads.lines()] == [
            "客户视角完整",
            "交接与可视线",
            "关键时刻有证据",
        ]

    def test_what_was_refused_is_said_whole_and_gone_when_the_room_moves(self, panel) -> None:
        opened(panel, form_of(of.CHAIN, "cost"))
        press(panel, "10⏎")
        assert says(panel, "Enter 0.5 or more")
        panel.calm()
        assert not says(panel, "Enter 0.5 or more")
        assert faces(panel)[0].mistake == ""

    def test_the_next_judge(self, panel, ear) -> None:
        opened(panel, form_of(of.RUBRIC, *of.LEVELS))
        assert the(panel, SeatBar).accessibleName() == "Judge 1"
        press(panel, "+14")
        assert the(panel, SeatBar).accessibleName() == "Judge 2"
        assert ear.entries == [("u1", "view.judge-2", 4)]

    def test_a_judge_of_the_own_group_is_refused_in_words(self, panel, ear) -> None:
        opened(panel, form_of(of.RUBRIC, *of.LEVELS))
        press(panel, "3←3")
        assert says(panel, "Nobody judges the own group")
        assert ear.entries == []

    def test_judges_who_differ_are_asked_to_talk(self, panel) -> None:
        found: dict[tuple[int, str], Value] = {(1, "view.judge-1"): 0, (1, "view.judge-2"): 2}
        opened(panel, form_of(of.RUBRIC, *of.LEVELS, found=found))
        assert says(panel, "Two judges differ by 2 or more")
        press(panel, "1←")
        assert lines(panel).note == "Talk it over"

    def test_tokens_left_are_counted_while_they_are_typed(self, panel, ear) -> None:
        opened(panel, form_of(specs.AllocationScoring(tokens=20), "gives.*"))
        press(panel, "2")
        assert lines(panel).note == "20 of 20 left"
        press(panel, "12")
        assert lines(panel).note == "8 of 20 left"
        press(panel, "⏎9⏎")
        assert faces(panel)[1].mistake == "Only 8 left: not saved"
        assert ear.entries == [("u2", "gives.g1", 12)]
        press(panel, "8⏎")
        assert faces(panel)[1].cells[0].text == "20/20"
        assert ear.entries[1:] == [("u2", "gives.g3", 8), ("u2", "gives.g4", 0)]

    def test_links_of_the_unit_that_is_lit(self, panel, ear) -> None:
        opened(panel, form_of(specs.LinkScoring(), "gives.*"))
        press(panel, "33")
        assert [(one.text, one.lead) for one in lines(panel).lines] == [
            ("Pine", "3"),
            ("Flame", ""),
            ("Whale", ""),
        ]
        assert says(panel, "Amber supplies Flame: press 0 to 3")
        press(panel, "⏎")
        assert [entry[2] for entry in ear.entries] == [3, 0, 0]

    def test_chips_and_heads(self, panel, ear) -> None:
        opened(panel, form_of(of.CHIPS, "chips"))
        press(panel, "2a7⏎")
        assert faces(panel)[1].mistake == "3 to place"
        press(panel, "b3")
        opened(panel, form_of(of.HEADS, "heads"))
        press(panel, "37.9⏎")
        assert ear.entries == [
            ("u2", "c1.chips", {"yes": 7, "no": 3}),
            ("u3", "c1.heads", [7, 9]),
        ]

    def test_a_time_to_a_tenth_says_how_it_is_understood(self, panel, ear) -> None:
        opened(panel, form_of(of.TIME, "time"))
        press(panel, "16:05.5")
        assert says(panel, "6 min 05.5 s")
        press(panel, "⏎⏎21162⏎")
        assert faces(panel)[1].mistake == "Type 6:30 or 630"
        assert ear.entries == [("u1", "time", 365.5)]

    def test_a_late_correction_asks_for_a_reason(self, panel, ear) -> None:
        found: dict[tuple[int, str], Value] = {(2, "team"): ["a", "b", "c", "d"]}
        opened(panel, form_of(of.SHORT_RANKING, found=found), late=True)
        press(panel, "2dcba")
        assert ear.entries == []
        field = the(the(panel, ReasonLine), QLineEdit)
        field.setText("抄错")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert ear.entries == [("u2", "team", ["d", "c", "b", "a"])]
        assert ear.reasons == ["抄错"]


class TestMouse:
    def test_levels(self, panel, ear) -> None:
        panel.show_form(form_of(of.ONE_JUDGE, *of.LEVELS))
        click_cell(panel, 2, 1)
        click_line(panel, 4, 1)
        assert ear.entries == [("u3", "hand-offs.judge-1", 4), ("u3", "moments.judge-1", 1)]

    def test_a_judge_and_where_from(self, panel, ear) -> None:
        panel.show_form(form_of(of.RUBRIC, *of.LEVELS))
        bar = the(panel, SeatBar)
        QTest.mouseClick(bar, LEFT, pos=bar.seat_box(2).center().toPoint())
        click_cell(panel, 0, 0)
        click_line(panel, 3)
        assert ear.entries == [("u1", "judge-3.from", "g4")]

    def test_tokens(self, panel, ear) -> None:
        panel.show_form(form_of(of.TOKENS, "gives.*"))
        click_cell(panel, 1, 0)
        click_line(panel, 2)
        click_digits(panel, "5")
        click_line(panel, 0)
        click_digits(panel, "5")
        assert ear.entries == [("u2", "gives.g4", 5), ("u2", "gives.g1", 5), ("u2", "gives.g3", 0)]

    def test_links_and_zeros(self, panel, ear) -> None:
        panel.show_form(form_of(specs.LinkScoring(), "gets.*"))
        click_cell(panel, 0, 0)
        click_digits(panel, "2", "Confirm")
        assert [entry[2] for entry in ear.entries] == [2, 0, 0]

    def test_ratings_with_a_decimal(self, panel, ear) -> None:
        panel.show_form(form_of(specs.MatrixScoring(), "rates.*"))
        click_cell(panel, 3, 0)
        click_digits(panel, "4", ".", "5", "Confirm")
        assert ear.entries == [("u4", "rates.g1", 4.5)]

    def test_chips(self, panel, ear) -> None:
        panel.show_form(form_of(of.CHIPS, "chips"))
        click_cell(panel, 1, 0)
        click_line(panel, 0)
        click_digits(panel, "6")
        click_line(panel, 2)
        click_digits(panel, "4")
        assert ear.entries == [("u2", "c1.chips", {"yes": 6, "open": 4})]

    def test_heads_and_costs(self, panel, ear) -> None:
        panel.show_form(form_of(of.HEADS, "heads"))
        click_cell(panel, 0, 0)
        click_digits(panel, "4", ".", "6", "Confirm")
        panel.show_form(form_of(of.CHAIN, "cost"))
        click_cell(panel, 0, 0)
        click_digits(panel, "2", "0", "4", ".", "5", "Confirm")
        assert ear.entries == [("u1", "c1.heads", [4, 6]), ("u1", "cost", 204.5)]


@pytest.fixture
def last(qtbot, look) -> LastActionLine:
    made = LastActionLine(look)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("form", "slot", "value", "words"),
    [
        (form_of(of.SHORT_RANKING), "team", "d b c a", "Whale: DBCA"),
        (form_of(of.RUBRIC, *of.LEVELS), "judge-1.from", "g2", "Whale: Flame"),
        (form_of(of.RUBRIC, *of.LEVELS), "view.judge-1", "3", "Whale: 3"),
        (form_of(of.HEADS, "heads"), "c1.heads", "7 9", "Whale: 7/9"),
        (form_of(of.CHIPS, "chips"), "c1.chips", "A7B3", "Whale: A7B3"),
        (form_of(of.TOKENS, "gives.*"), "gives.g3", "4", "Whale: Amber 4"),
        (form_of(of.TIME, "time"), "time", "390.5", "Whale: 6:30.5"),
    ],
)
def test_what_was_entered_last_in_words(last, form, slot, value, words) -> None:
    last.show_fields(form.fields)
    facts = (("group", "Whale"), ("slot", slot), ("value", value))
    last.show_last_action(LastAction(at=0, kind="score", facts=facts))
    assert last.text().endswith(words)


def test_the_count_is_that_of_the_judge_whose_levels_are_entered(panel) -> None:
    found: dict[tuple[int, str], Value] = {}
    for slot in of.LEVELS:
        found |= {(1, slot): 3, (2, slot): 3, (1, slot.replace("judge-1", "judge-2")): 2}
    panel.show_form(form_of(of.RUBRIC, *of.LEVELS, found=found))
    counts = [one for one in panel.findChildren(Pill) if "/" in one.text()]
    assert [one.text() for one in counts] == ["2 / 4"]
    opened(panel, panel.form())
    press(panel, "+")
    assert [one.text() for one in counts] == ["1 / 4"]
    press(panel, "+")
    assert [one.text() for one in counts] == ["0 / 4"]
