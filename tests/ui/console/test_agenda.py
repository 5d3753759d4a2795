"""The agenda beside the stage: places, gaps and names, and late entry from the same view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.core.gaps import Gap
from facilitator.core.position import Position
from facilitator.ui.console.agenda import Agenda, AgendaView
from facilitator.ui.console.agenda_delegate import name_lines
from facilitator.ui.console.late import late_options, place_of
from facilitator.ui.dialogs.end_workshop import missing_lines
from facilitator.ui.look import TextStyle
from facilitator.ui.widgets.typeset import text_width
from tests.ui.console.seen import texts, the

LEFT = Qt.MouseButton.LeftButton


class TestAgenda:
    @pytest.fixture
    def agenda(self, look, shown, facts) -> Agenda:
        made = Agenda(look)
        made.resize(268, 760)
        made.show_view(facts.view())
        made.show_pace(facts.pace())
        return shown(made)

    def test_blocks_and_steps(self, agenda) -> None:
        model = agenda.findChild(AgendaView).model()
        titles = [model.index(n, 0).data() for n in range(model.rowCount())]
        assert titles[3:6] == ["The case in five acts", "Background", "Act 1 · Diagnosis"]
        assert len(titles) == 15
        assert "85 / 190 min used" in texts(agenda)

    def test_a_gap_is_a_sign_with_figures_and_no_tick(self, look, agenda, facts) -> None:
        def colours(line: int) -> set[str]:
            view = agenda.findChild(AgendaView)
            image = view.grab(view.visualRect(view.model().index(line, 0))).toImage()
            return {
                image.pixelColor(x, y).name().upper()
                for x in range(image.width())
                for y in range(image.height())
            }

        ok, warn = look.colours.ok.upper(), look.colours.warn.upper()
        assert (ok in colours(4), warn in colours(4)) == (True, False)
        steps = tuple(replace(one, gap=(1, 6) if not one.index else None) for one in facts.steps())
        rows = tuple(
            replace(row, steps=steps) if row.steps else replace(row, gap=(4, 6))
            for row in facts.agenda()
        )
        agenda.show_view(facts.view(agenda=rows))
        model = agenda.findChild(AgendaView).model()
        ends = ((0, "4 of 6 scores are in"), (4, "scores entered for 1 of 6"))
        for line, words in ends:
            assert (ok in colours(line), warn in colours(line)) == (False, True)
            tip = model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            assert tip.endswith(words)
        assert model.index(4, 0).data() == "Background"

    def test_a_title_the_room_does_not_read_tells_what_it_reads(self, agenda, facts) -> None:
        rows = (replace(facts.agenda()[0], public="Four stations"), *facts.agenda()[1:])
        agenda.show_view(facts.view(agenda=rows))
        model = agenda.findChild(AgendaView).model()
        tip = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert tip == "Check-in and pre-test (the room reads: Four stations)"

    def test_a_click_jumps(self, agenda) -> None:
        asked: list[Position] = []
        agenda.jump_requested.connect(asked.append)
        view = agenda.findChild(AgendaView)
        for line in (8, 11, 1):
            place = view.visualRect(view.model().index(line, 0)).center()
            QTest.mouseClick(view.viewport(), LEFT, pos=place)
        assert asked == [
            Position("day-1", "case", 4),
            Position("day-1", "break"),
            Position("day-1", "opening"),
        ]

    def test_a_second_play_stays_the_second(self, agenda, facts) -> None:
        asked: list[Position] = []
        agenda.jump_requested.connect(asked.append)
        agenda.show_view(facts.view(position=Position("day-1", "case", 3, 2, play_no=2)))
        view = agenda.findChild(AgendaView)
        place = view.visualRect(view.model().index(4, 0)).center()
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        assert asked == [Position("day-1", "case", 0, play_no=2)]

    def test_a_long_day_scrolls_to_where_we_are(self, qtbot, agenda, facts) -> None:
        agenda.resize(268, 300)
        rows = facts.agenda()
        early = [replace(row, block=f"{row.block}-{n}") for n in range(3) for row in rows[:3]]
        agenda.show_view(facts.view(agenda=(*early, *rows)))
        view = agenda.findChild(AgendaView)
        here = view.model().index(len(early) + 7, 0)
        qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(here)))

    def test_moving_inside_the_block_keeps_its_heights(self, agenda, facts) -> None:
        view = agenda.findChild(AgendaView)
        steps = tuple(
            replace(
                step, progress="done" if step.index < 4 else "now" if step.index == 4 else "later"
            )
            for step in facts.steps()
        )
        rows = tuple(replace(row, steps=steps) if row.steps else row for row in facts.agenda())
        agenda.show_view(facts.view(agenda=rows, position=Position("day-1", "case", 4)))
        assert view.currentIndex().data() == "Act 4 · Relations"


def test_late_entry_offers_what_lies_behind_the_nearest_first(facts) -> None:
    options = late_options(facts.view(), facts.forms(), "here")
    assert [place_of(one.key) for one in options[1:]] == [("case", 2), ("case", 1), ("drawing", 5)]
    assert options[0].text == "here"


def test_late_entry_says_where_something_is_missing(facts) -> None:
    gap = Gap(
        block="case", step=1, block_title="", step_title="", total=6, units=("u1",), missing=("P",)
    )
    options = late_options(facts.view(gaps=(gap,)), facts.forms(), "here")
    assert [one.text.endswith("5/6") for one in options] == [False, False, True, False]


def test_steps_that_lack_the_same_groups_are_said_together(look) -> None:
    def gap(
        step: int, missing: tuple[str, ...], block: str = "case", *, partly: tuple[str, ...] = ()
    ) -> Gap:
        return Gap(
            block=block,
            step=step,
            block_title=block.title(),
            step_title=f"Act {step}",
            total=3,
            units=missing + partly,
            missing=missing,
            partly=partly,
        )

    all_of_them = ("Pine", "Flame", "Amber")
    gaps = [
        gap(1, ("Pine",)),
        gap(2, ("Pine",)),
        gap(3, ("Pine", "Flame")),
        gap(4, all_of_them),
        gap(1, all_of_them, "quiz"),
        gap(2, (), "quiz", partly=all_of_them),
        gap(3, ("Pine",), "quiz", partly=("Flame",)),
    ]
    assert missing_lines(look, gaps) == [
        "Case · Act 1, Act 2: nothing from Pine (2 of 3 complete)",
        "Case · Act 3: nothing from Pine, Flame (1 of 3 complete)",
        "Case · Act 4: nothing entered for any group",
        "Quiz · Act 1: nothing entered for any group",
        "Quiz · Act 2: only a part from Pine, Flame, Amber (0 of 3 complete)",
        "Quiz · Act 3: nothing from Pine, only a part from Flame (1 of 3 complete)",
    ]


def test_the_agenda_says_that_a_click_moves_the_room_and_how_to_come_back(page) -> None:
    tip = " ".join(the(page, AgendaView).toolTip().split())
    assert "A click takes the room there at once" in tip
    assert "Come back to where you were before" in tip


@pytest.mark.parametrize(
    "name", ["Questionnaires: Before", "Talk: Who Is an Internal Customer?", "短讲：谁是内部客户"]
)
def test_a_name_that_is_too_long_for_its_line_stands_on_two(look, name) -> None:
    style = TextStyle(15, bold=True)
    assert name_lines(look, name, style, 400) == (style, [name])
    narrow = 134
    smaller, lines = name_lines(look, name, style, narrow)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert smaller.px < style.px
    assert all(text_width(one, look.font_for(one, smaller)) <= narrow for one in lines)
    assert len(lines) <= 2
