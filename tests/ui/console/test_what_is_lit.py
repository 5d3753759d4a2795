"""What is lit is what the next key does: over the forms of every scoring type, by real keys."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from facilitator.core.entry import Form
from facilitator.core.scoring import specs
from facilitator.ui.console.entry.line_grid import LineGrid
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.entry.tick_grid import TickGrid
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from tests.ui.console import every_form as of
from tests.ui.console.every_form import form_of
from tests.ui.console.facts import Facts
from tests.ui.console.hands import LEFT, press, says
from tests.ui.console.seen import faces, the

FACTS = Facts("en", groups=4)


def empty(form: Form) -> Form:
    return replace(form, rows=tuple(replace(row, values={}) for row in form.rows))


FIGURES: dict[str, tuple[Form, str]] = {
    "number": (FACTS.number_form(), "7⏎"),
    "pairs": (FACTS.number_form(pairs=2), "7⏎"),
    "rounds": (empty(FACTS.round_form()), "630⏎8⏎7⏎"),
    "ticks": (empty(FACTS.tick_form()), "13⏎"),
    "levels": (form_of(of.ONE_JUDGE, *of.LEVELS), "204"),
    "judges": (form_of(of.RUBRIC, *of.LEVELS), "204"),
    "tokens": (form_of(of.TOKENS, "gives.*"), "55"),
    "links": (form_of(specs.LinkScoring(), "gives.*"), "123"),
    "ratings": (form_of(specs.MatrixScoring(), "rates.*"), "4⏎3⏎"),
    "heads": (form_of(of.HEADS, "heads"), "4.6⏎"),
    "chips": (form_of(of.CHIPS, "chips"), "a7b3"),
    "deal": (form_of(of.DEAL, "lead", "rush"), "34"),
    "times": (form_of(of.TIME, "time"), "6:30⏎⏎"),
    "costs": (form_of(of.CHAIN, "cost"), "592⏎"),
}
LETTERS: dict[str, tuple[Form, str]] = {
    "option": (FACTS.option_form({}), "b"),
    "several": (FACTS.quiz_form(("b", "d")), "bd⏎"),
    "order": (form_of(of.SHORT_RANKING), "dbca"),
}


class Course:
    """A panel with the keyboard, and what it asked for with the row that was lit just before."""

    def __init__(self, panel: EntryPanel) -> None:
        self.panel = panel
        self.lit: list[str] = []
        self.asked: list[str] = []
        panel.entry_requested.connect(lambda *parts: self.hear(parts[2]))
        panel.state_requested.connect(lambda *parts: self.hear(parts[2]))

    def hear(self, unit: str) -> None:
        self.asked.append(unit)
        assert self.lit == [unit], "what is entered goes into the row that was lit"

    def press(self, keys: str) -> None:
        for key in keys:
            self.lit = self.lit_now()
            press(self.panel, key)

    def lit_now(self) -> list[str]:
        form = self.panel.form()
        assert form is not None
        rows = zip(form.rows, faces(self.panel), strict=True)
        return [row.unit for row, face in rows if face.lit]

    def open(self, form: Form) -> None:
        self.panel.show_form(form)
        self.panel.open()

    def says(self, words: str) -> bool:
        return says(self.panel, words)


@pytest.fixture
def course(panel) -> Course:
    return Course(panel)


def units(form: Form) -> list[str]:
    return [row.unit for row in form.rows]


@pytest.mark.parametrize("kind", FIGURES)
class TestFigures:
    def test_nothing_is_lit_until_a_group_is_chosen(self, course, kind) -> None:
        form, _ = FIGURES[kind]
        course.open(form)
        assert course.lit_now() == []
        assert all(face.calls for face in faces(course.panel))
        course.press("2")
        assert [unit[:2] for unit in course.lit_now()] == ["u2"]

    def test_after_a_figure_the_next_digit_picks_a_group_and_no_row_is_lit(
        self, course, kind
    ) -> None:
        form, keys = FIGURES[kind]
        course.open(form)
        course.press(f"2{keys}")
        first = len(course.asked)
        assert first > 0
        assert course.lit_now() == []
        course.press(f"4{keys}")
        assert {unit[:2] for unit in course.asked[first:]} == {"u4"}

    def test_enter_lights_the_next_row_which_takes_the_figure(self, course, kind) -> None:
        form, keys = FIGURES[kind]
        course.open(form)
        course.press("⏎")
        assert course.lit_now() == units(form)[:1]
        course.press(keys)
        assert set(course.asked) == set(units(form)[:1])
        course.press("↓")
        assert course.lit_now() == units(form)[1:2]

    @pytest.mark.parametrize("key", ["/", "*", "⌦", "x", "."])
    def test_any_other_key_first_asks_for_a_group(self, course, kind, key) -> None:
        form, _ = FIGURES[kind]
        course.open(form)
        course.press(key)
        assert course.asked == []
        assert course.lit_now() == []
        assert course.says("Press a group’s number first")

    def test_what_stands_under_the_rows_is_nobodys_until_then(self, course, kind) -> None:
        form, _ = FIGURES[kind]
        course.open(form)
        for grid in (the(course.panel, LineGrid), the(course.panel, TickGrid)):
            if grid.isVisible():
                box = grid.line_box(0) if isinstance(grid, LineGrid) else grid.item_box(0)
                assert "Choose a group first" in grid.accessibleName()
                QTest.mouseClick(grid, LEFT, pos=box.center().toPoint())
                assert course.says("Press a group’s number first")
        assert course.asked == []


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_goes_into_the_row_that_is_lit(course, kind) -> None:
    form, keys = LETTERS[kind]
    course.open(form)
    assert course.lit_now() == units(form)[:1]
    course.press(keys)
    assert course.lit_now() == units(form)[1:2]
    course.press(f"4{keys}{keys}")
    assert len(course.asked) == 3


def test_one_letter_needs_no_enter_and_the_hint_says_so(course) -> None:
    for form in (FACTS.option_form({}), FACTS.quiz_form()):
        course.open(form)
        assert course.says("Letter; a number for another group")
    course.open(LETTERS["several"][0])
    assert course.says("letters, Enter")


def test_a_figure_that_stands_is_named_and_not_lit(course) -> None:
    form, _ = FIGURES["number"]
    course.open(form)
    course.press("27⏎2")
    assert course.lit_now() == []
    assert [face.named for face in faces(course.panel)] == [False, True, False, False]
    course.press("x")
    assert course.says("Press Enter to change it")
    course.press("⏎5⏎")
    assert course.asked == ["u2", "u2"]


def test_a_key_that_means_nothing_says_what_does(course) -> None:
    course.open(FIGURES["ticks"][0])
    course.press("2x")
    assert faces(course.panel)[1].mistake == "Keys 1 to ="
    course.open(FIGURES["number"][0])
    course.press("2x")
    assert faces(course.panel)[1].mistake == "Enter a number"


def test_when_all_is_entered_it_says_so(course) -> None:
    form, _ = FIGURES["number"]
    course.open(form)
    course.press("⏎7 7 7 7⏎")
    assert course.asked == units(form)
    assert course.lit_now() == []
    assert course.says("All entered")


def test_by_mouse_the_next_row_is_lit_for_its_figure(course) -> None:
    form = FIGURES["number"][0]
    course.panel.show_form(form)
    row = the(course.panel, RowList).rows()[0]
    QTest.mouseClick(row, LEFT, pos=row.boxes()[0][0].center().toPoint())
    pad = the(course.panel, NumberPad)
    for number, unit in enumerate(units(form), start=1):
        assert course.lit_now() == [unit]
        for text in (str(number), "Confirm"):
            button = next(one for one in pad.findChildren(Button) if one.text() == text)
            course.lit = course.lit_now()
            QTest.mouseClick(button, LEFT)
    assert course.asked == units(form)
    assert course.lit_now() == []
    assert not pad.isVisible()


@pytest.mark.parametrize(("width", "said"), [(332, "Weight 2"), (640, "Counts for")])
def test_what_it_counts_for_is_said_whole_or_shortly(qtbot, course, width, said) -> None:
    course.open(FIGURES["number"][0])
    course.panel.parentWidget().resize(width, 640)
    course.panel.resize(width, 640)
    shown = next(one for one in course.panel.findChildren(Label) if said in one.text())
    qtbot.waitUntil(lambda: shown.isVisible() and shown.width() >= shown.sizeHint().width())
