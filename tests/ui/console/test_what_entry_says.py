"""What the rows, the lines and the hint of the entry say agrees, and nothing of it hides another."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.core.entry import Form
from facilitator.core.scoring import specs
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.entry.row_paint import (
    NAME_LEFT,
    name_room,
    name_shown,
    name_style,
    parts_of,
)
from facilitator.ui.widgets.typeset import text_width
from tests.ui.console.every_form import form_of
from tests.ui.console.facts import Facts
from tests.ui.console.hands import lines, opened, press, says
from tests.ui.console.seen import faces, the


def playing(form: Form, *figures: str) -> Form:
    """A form whose units play these figures, one after the other."""
    named = zip(form.rows, figures, strict=False)
    return replace(form, rows=tuple(replace(row, figure=one) for row, one in named))


def test_a_value_out_of_range_keeps_the_name_and_the_points_of_its_row(panel, look, facts) -> None:
    opened(panel, facts.number_form())
    press(panel, "213⏎")
    assert says(panel, "Enter 0 to 12")
    face, row = faces(panel)[1], the(panel, RowList).rows()[1]
    room = parts_of(face, QRectF(row.rect())).left - NAME_LEFT
    assert name_room(look, face, room, totals=True)[1] > 0
    sound = replace(face, mistake="")
    assert name_room(look, sound, room, totals=True) == name_room(look, face, room, totals=True)


def test_a_unit_is_called_alike_in_its_row_and_in_the_hint(panel, facts) -> None:
    opened(panel, playing(facts.number_form(pairs=2), *"PQ" * 6))
    press(panel, "1")
    (name,) = [face.name for face in faces(panel) if face.lit]
    assert name == "Pine A · P"
    assert says(panel, "Pine A: type 0 to 12, Enter")


def test_what_is_played_is_seen_however_narrow_the_row_is(panel, look, facts) -> None:
    panel.show_form(playing(facts.number_form(pairs=2), *["P then Q", "Q then P"] * 6))
    for face in faces(panel):
        wide = text_width(face.name, look.font_for(face.name, name_style(look, lit=True)))
        shown = name_shown(look, face, wide * 0.75)
        assert shown.endswith(face.end)
        assert "…" in shown
        assert name_shown(look, face, wide) == face.name


def test_targets_are_nobodys_until_a_group_is_chosen(panel) -> None:
    form = form_of(specs.LinkScoring(), "gives.*")
    given = replace(form.rows[0], values={form.fields[1].slot: 2})
    panel.show_form(replace(form, rows=(given, *form.rows[1:])))
    panel.open()
    told = lines(panel)
    assert told is not None
    assert told.caption == "Choose a group first"
    assert [line.text for line in told.lines] == [row.name for row in form.rows]
    assert not any(line.on or line.lead or line.typing for line in told.lines)
    press(panel, "2")
    told = lines(panel)
    assert told is not None
    assert form.rows[1].name not in [line.text for line in told.lines]


def test_a_row_that_was_emptied_by_undo_is_not_to_be_changed(panel, facts, ear) -> None:
    form = facts.number_form()
    slot = form.fields[0].slot
    full = replace(form.rows[1], values={slot: 9})
    opened(panel, replace(form, rows=(form.rows[0], full, *form.rows[2:])))
    press(panel, "2")
    assert says(panel, "Enter to change it")
    panel.show_form(form)
    assert not says(panel, "Enter to change it")
    assert not any(face.named or face.mistake for face in faces(panel))
    press(panel, "27⏎")
    assert ear.entries == [("u2", slot, 7)]


def test_enter_lights_the_next_group_for_class_points_too(panel, ear) -> None:
    facts = Facts("en", groups=3)
    opened(panel, facts.award_form({}))
    press(panel, "⏎5⏎")
    press(panel, "⏎3⏎⏎1⏎")
    assert [one[:2] for one in ear.awards] == [("g1", 5), ("g2", 3), ("g3", 1)]
    assert not any(face.lit for face in faces(panel))
    press(panel, "⏎")
    assert [face.lit for face in faces(panel)] == [True, False, False]
