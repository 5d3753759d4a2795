"""The parts of the console alone: a fact in, something seen, a wish out."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.commands import Command
from facilitator.core.console import LastAction
from facilitator.core.history import UNDOABLE
from facilitator.core.position import Shown
from facilitator.core.said import length
from facilitator.ui.console.clock_text import time_left, time_of_day
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.console.moving import Moving
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.room_face import Projector
from facilitator.ui.console.time_line import TimeLine
from facilitator.ui.console.top_bar import TopBar
from facilitator.ui.preview.note_list import NoteList
from facilitator.ui.slides.numbers import time_of_day as in_the_room
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from tests.ui.console.score_facts import NOW
from tests.ui.console.seen import button, texts

LEFT = Qt.MouseButton.LeftButton


def test_figures_of_time() -> None:
    assert time_left(192_000) == "3:12"
    assert time_left(191_001) == "3:12"
    assert time_left(1) == "0:01"
    assert time_left(0) == "0:00"
    assert time_left(-42_999) == "+0:42"
    assert length(3753) == "1:02:33"


def test_the_console_and_the_room_write_a_moment_alike() -> None:
    for hour, said in ((9, "9:05"), (16, "16:05")):
        moment = datetime(2026, 3, 5, hour, 5).astimezone().timestamp() * 1000
        assert time_of_day(round(moment)) == in_the_room(round(moment)) == said


class TestTimeLine:
    @pytest.fixture
    def line(self, qtbot, look) -> TimeLine:
        made = TimeLine(look)
        made.resize(1440, 60)
        qtbot.addWidget(made)
        made.show()
        return made

    def test_time_left(self, line, facts) -> None:
        line.show_clock(facts.clock())
        line.show_pace(facts.pace())
        seen = texts(line)
        assert {"Group discussion", "Time left", "3:12", "Behind 2 min"} <= set(seen)
        assert any(text.startswith("of 4:00, ends") for text in seen)

    def test_over_time_keeps_its_sign(self, line, facts) -> None:
        line.show_clock(facts.over())
        assert {"Over time", "+0:42"} <= set(texts(line))

    def test_paused(self, line, facts) -> None:
        line.show_clock(facts.clock(running=False, ends_at=None))
        assert {"Paused", "Go on", "of 4:00"} <= set(texts(line))

    def test_counting_up(self, line, facts) -> None:
        line.show_clock(facts.clock(up=True))
        assert {"Used", "0:48"} <= set(texts(line))

    def test_time_away_is_offered_back(self, line, facts) -> None:
        asked: list[Command] = []
        line.command_requested.connect(asked.append)
        line.show_clock(facts.clock())
        assert not any("Away" in text for text in texts(line))
        line.show_clock(facts.clock(away_ms=60_000))
        QTest.mouseClick(button(line, "Away 1:00: restore"), LEFT)
        assert asked == [Command.TIMER_GIVE_BACK]

    @pytest.mark.parametrize(
        ("behind", "words"),
        [(2.4, "Behind 2 min"), (0.9, "On time"), (-0.9, "On time"), (-3.0, "Ahead 3 min")],
    )
    def test_pace(self, line, facts, behind, words) -> None:
        line.show_pace(facts.pace(behind))
        assert words in texts(line)

    def test_the_buttons(self, line, facts) -> None:
        asked: list[Command] = []
        line.command_requested.connect(asked.append)
        line.show_clock(facts.clock())
        for name in ("−1 min", "Pause", "+1 min"):
            QTest.mouseClick(button(line, name), LEFT)
        assert asked == [Command.TIMER_MINUS, Command.TIMER_TOGGLE, Command.TIMER_PLUS]

    def test_a_narrow_line_leaves_out_what_matters_least(self, line, facts) -> None:
        line.show_clock(facts.clock(away_ms=60_000))
        line.show_pace(facts.pace())
        assert any(text.startswith("planned") for text in texts(line))
        line.resize(1000, 60)
        seen = texts(line)
        assert not any(text.startswith("planned") for text in seen)
        assert not any(text.startswith("of 4:00, ends") for text in seen)
        line.resize(1600, 60)
        assert any(text.startswith("planned") for text in texts(line))

    def test_the_name_of_the_step_stays_longest(self, line, facts) -> None:
        line.show_clock(facts.clock(away_ms=60_000))
        line.show_pace(facts.pace())
        for width in (1600, 1280):
            line.resize(width, 60)
            QApplication.processEvents()
            for label in line.findChildren(Label):
                if label.isVisible():
                    assert label.width() >= label.sizeHint().width(), label.text()


class TestTopBar:
    def test_names_projector_and_time(self, qtbot, look, facts) -> None:
        bar = TopBar(look)
        qtbot.addWidget(bar)
        bar.show_workshop("A & B <b>", "Beiyu")
        bar.show_projector("mirrored", "EPSON")
        bar.show_time(NOW)
        bar.show_rehearsal(True)
        seen = texts(bar)
        assert {"A & B <b>", "Beiyu", "Rehearsal", time_of_day(NOW)} <= set(seen)
        assert any(text.startswith("Mirrored") for text in seen)

    def test_a_projector_that_is_gone_is_a_warning(self, qtbot, look) -> None:
        bar = TopBar(look)
        qtbot.addWidget(bar)
        states: dict[Projector, int] = {"none": 1, "connected": 0, "assisting": 0, "rehearsal": 0}
        for state, warned in states.items():
            bar.show_projector(state, "")
            pills = [one.text() for one in bar.findChildren(Pill) if one.isVisibleTo(bar)]
            assert pills.count("No projector") == warned
        assert texts(bar).count("No projector") == 1

    def test_its_buttons(self, qtbot, look) -> None:
        bar = TopBar(look)
        qtbot.addWidget(bar)
        for signal, name in (
            (bar.help_requested, "Keys"),
            (bar.theme_toggle_requested, "Dark colours"),
            (bar.settings_requested, "Settings"),
            (bar.home_requested, "To the list of workshops"),
        ):
            found = next(b for b in bar.findChildren(IconButton) if b.accessibleName() == name)
            with qtbot.waitSignal(signal):
                QTest.mouseClick(found, LEFT)


class TestNotes:
    @pytest.fixture
    def notes(self, look, shown, facts) -> Notes:
        made = Notes(look)
        made.resize(700, 300)
        made.show_notes(facts.notes())
        return shown(made)

    def test_size_is_asked_for_in_steps_and_bounds(self, notes) -> None:
        asked: list[int] = []
        notes.size_requested.connect(asked.append)
        notes.show_size(22)
        notes.ask_larger()
        notes.ask_smaller()
        notes.show_size(40)
        notes.ask_larger()
        notes.show_size(16)
        notes.ask_smaller()
        assert asked == [24, 20]

    def test_large_notes_scroll(self, qtbot, notes) -> None:
        bar = notes.pane().verticalScrollBar()
        notes.show_size(16)
        qtbot.waitUntil(lambda: bar.maximum() == 0)
        notes.show_size(40)
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        notes.pane().setFocus()
        QTest.keyClick(notes.pane(), Qt.Key.Key_Down)
        assert bar.value() > 0

    def test_notes_that_go_in_promise_nothing_more(self, qtbot, notes) -> None:
        notes.show_size(16)
        qtbot.waitUntil(lambda: notes.pane().verticalScrollBar().maximum() == 0)
        assert not any("more line" in text or "top" in text for text in texts(notes))

    @pytest.mark.parametrize("height", range(170, 210, 3))
    @pytest.mark.parametrize("scrolled", [0, 7, 19])
    def test_no_line_is_cut_at_any_height(self, qtbot, notes, height, scrolled) -> None:
        notes.resize(700, height)
        notes.show_size(28)
        bar = notes.pane().verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 20)
        bar.setValue(scrolled)
        seen = notes.pane().viewport().grab().toImage()
        ground = seen.pixelColor(seen.width() - 1, 0)
        for y in (0, seen.height() - 1):
            row = {seen.pixelColor(x, y).name() for x in range(seen.width())}
            assert row == {ground.name()}

    def test_what_lies_below_is_counted_and_one_click_away(self, qtbot, notes) -> None:
        notes.resize(700, 180)
        notes.show_size(28)
        bar = notes.pane().verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        said = [text for text in texts(notes) if "more line" in text]
        more = button(notes, said[0])
        seen = 0
        while "more line" in more.text():
            left = int(more.text().split()[0])
            assert left > 0
            QTest.mouseClick(more, LEFT)
            seen += 1
        assert seen > 1
        assert bar.value() == bar.maximum()
        QTest.mouseClick(button(notes, "Back to the top"), LEFT)
        assert bar.value() == 0

    def test_they_are_read_out(self, notes) -> None:
        said = notes.findChild(NoteList).accessibleName()
        assert "Do: Announce the last minute" in said


class TestMoving:
    @pytest.fixture
    def moving(self, qtbot, look, facts) -> Moving:
        made = Moving(look)
        qtbot.addWidget(made)
        made.show_view(facts.view())
        return made

    def test_next_says_what_it_brings(self, moving, facts) -> None:
        assert "Consequences and points" in texts(moving)
        moving.show_view(facts.view(shown=Shown(mode="black")))
        assert "First brings the picture back" in texts(moving)
        moving.show_view(facts.view(at_end=True))
        assert "This is the end" in texts(moving)

    def test_a_covered_standing_has_a_button_with_its_key(self, moving, facts) -> None:
        asked: list[Command] = []
        moving.command_requested.connect(asked.append)
        assert "Reveal the next rank" not in texts(moving)
        moving.show_view(facts.view(covered=3))
        reveal = button(moving, "Reveal the next rank")
        QTest.mouseClick(reveal, LEFT)
        assert asked == [Command.REVEAL]
        assert reveal.accessibleDescription() == "Shift+F7"
        moving.show_view(facts.view(covered=3, shown=Shown(mode="black")))
        assert "Reveal the next rank" not in texts(moving)
        moving.show_view(facts.view(covered=0))
        assert "Reveal the next rank" not in texts(moving)

    def test_at_the_end_the_button_ends_the_workshop(self, moving, facts) -> None:
        asked: list[Command] = []
        moving.command_requested.connect(asked.append)
        moving.show_view(facts.view(at_end=True))
        button(moving, "End the workshop").click()
        moving.show_view(facts.view())
        button(moving, "Next").click()
        assert asked == [Command.END, Command.NEXT]

    def test_the_end_can_still_be_lit_again(self, moving, facts) -> None:
        moving.show_view(facts.view(at_end=True, shown=Shown(mode="black")))
        assert button(moving, "Next").isEnabled()

    def test_the_start_has_nothing_before_it(self, moving, facts) -> None:
        moving.show_view(facts.view(at_start=True))
        assert not button(moving, "Previous").isEnabled()

    def test_the_buttons(self, moving) -> None:
        asked: list[Command] = []
        moving.command_requested.connect(asked.append)
        for name in ("Previous", "Next"):
            QTest.mouseClick(button(moving, name), LEFT)
        assert asked == [Command.BACK, Command.NEXT]


class TestLastAction:
    @pytest.fixture
    def line(self, qtbot, look, facts) -> LastActionLine:
        made = LastActionLine(look)
        qtbot.addWidget(made)
        made.show_fields(facts.option_form().fields)
        made.show_fields(facts.round_form().fields)
        made.show_fields(facts.tick_form().fields)
        return made

    @pytest.mark.parametrize(
        ("kind", "facts_", "words"),
        [
            ("score", {"slot": "act-3", "value": "B"}, "Whale chose B"),
            ("score", {"slot": "unknown", "value": "BD"}, "Whale chose BD"),
            ("score", {"slot": "r1.time", "value": "390"}, "Whale: 6:30"),
            ("score", {"slot": "r1.total", "value": "7.5"}, "Whale: 7.5"),
            ("score", {"slot": "r1.total", "value": ""}, "Whale: cleared"),
            ("score", {"slot": "r1.ticks", "value": "1 0"}, "Whale: Round 1 · Items ticked"),
            ("undo-score", {"slot": "act-3", "value": "B"}, "Undone: Whale chose B"),
            ("redo-score", {"slot": "act-3", "value": "B"}, "Redone: Whale chose B"),
            ("state", {"value": "excused"}, "Whale: Excused"),
            ("state", {"value": ""}, "Whale: counts again"),
            ("points", {"value": "5"}, "Whale +5 class points"),
            ("points", {"value": "-2"}, "Whale −2 class points"),
            ("timer", {"minutes": "-1"}, "Clock −1 min"),
            ("timer", {"minutes": "+1"}, "Clock +1 min"),
            ("timer", {"minutes": "-1", "ms": "-22300"}, "Clock −0:23"),
            ("follow-up", {"count": "12"}, "Follow-up taken in: 12"),
        ],
    )
    def test_in_words(self, line, kind, facts_, words) -> None:
        facts = {"group": "Whale", **facts_}
        line.show_last_action(LastAction(at=NOW, kind=kind, facts=tuple(facts.items())))
        assert line.text() == f"{time_of_day(NOW)}  {words}"

    @pytest.mark.parametrize("kind", ["points", "undo-points"])
    def test_a_name_gives_way_to_what_was_given(self, line, kind) -> None:
        name = "Research and development centre, group one"
        facts = (("group", name), ("value", "5"))
        line.show()
        line.resize(420, 40)
        line.show_last_action(LastAction(at=NOW, kind=kind, facts=facts))
        (said,) = (text for text in texts(line) if "+5 class points" in text)
        assert "…" in said
        assert name in line.text()
        line.resize(900, 40)
        assert line.text() in texts(line)

    def test_nothing_yet(self, line) -> None:
        assert line.text() == "Nothing entered yet"
        assert not button(line, "Undo").isEnabled()

    @pytest.mark.parametrize("kind", sorted(UNDOABLE - {"group", "weight"}))
    def test_nothing_that_can_be_undone_goes_without_a_word(self, line, kind) -> None:
        facts = (
            ("group", "g"),
            ("text", "t"),
            ("count", "1"),
            ("value", "5"),
            ("minutes", "3"),
            ("end", "0"),
        )
        line.show_last_action(LastAction(at=60_000, kind=kind, facts=facts, can_undo=True))
        assert len(line.text().split()) > 1

    def test_undo_and_redo(self, line, facts) -> None:
        asked: list[Command] = []
        line.command_requested.connect(asked.append)
        line.show_last_action(facts.last(can_redo=True))
        for name in ("Undo", "Redo"):
            QTest.mouseClick(button(line, name), LEFT)
        assert asked == [Command.UNDO, Command.REDO]
