"""The keys of a value, pressed one after the other, make that value again."""

from typing import Any

import pytest

from facilitator.core.entry_fields import Choice, Field, FieldForm
from facilitator.core.journal import Value
from facilitator.ui.console.entry.drafts import Draft, Mistake, at_once, begun, finished, typed
from facilitator.ui.console.entry.spelling import spelled

LETTERS = tuple(
    Choice(letter=letter, option=option, text="", right=option in ("x", "z"))
    for letter, option in zip("ABC", "xyz", strict=True)
)
ONE_RIGHT = tuple(
    Choice(letter=one.letter, option=one.option, text="", right=one.option == "y")
    for one in LETTERS
)
LEVELS = tuple(Choice(letter=str(n), option=str(n), text="") for n in range(5))


def field(form: FieldForm, choices: tuple[Choice, ...] = (), **more: Any) -> Field:
    return Field(slot="s", label="", form=form, choices=choices, **more)


def press(asked: Field, keys: tuple[str, ...], stands: Value) -> Value | Mistake:
    draft: Draft | Mistake | None = begun(asked, stands)
    for key in keys:
        if key == "enter":
            break
        assert isinstance(draft, Draft)
        draft = typed(asked, draft, key)
    assert isinstance(draft, Draft)
    assert at_once(asked, draft) or keys[-1] == "enter"
    return finished(asked, draft)


@pytest.mark.parametrize(
    ("asked", "value", "stands"),
    [
        (field("option", LETTERS), "y", None),
        (field("options", ONE_RIGHT), ["z"], ["y"]),
        (field("options", LETTERS), ["x", "z"], None),
        (field("options", LETTERS), ["x", "y"], ["x", "z"]),
        (field("order", LETTERS), ["z", "x", "y"], None),
        (field("order", LETTERS), ["y", "x", "z"], ["z", "x", "y"]),
        (field("group", LEVELS), "3", None),
        (field("level", LEVELS, high=4.0), 4, None),
        (field("ticks", labels=("a", "b", "c", "d")), [1.0, 0.5, 0.0, 1.0], None),
        (field("heads", high=999.0), [7, 12], None),
        (field("chips", LETTERS, total=10), {"x": 6, "y": 3, "z": 1}, None),
        (field("chips", LETTERS, total=10), {"x": 10}, None),
        (field("seconds", high=900.0), 390, None),
        (field("seconds", high=900.0), 45, None),
        (field("seconds", high=86400.0, step=0.1), 65.5, None),
        (field("number", high=20.0, step=0.8), 13.6, None),
        (field("number", low=-20.0, high=0.0, step=5.0), -15, None),
        (field("number", low=-1e9, high=1e9, step=0.0), 1162.5, None),
        (field("number", high=1e9), 20000000, None),
    ],
    ids=lambda one: one.form if isinstance(one, Field) else str(one),
)
def test_the_keys_make_the_value(asked: Field, value: Value, stands: Value) -> None:
    assert press(asked, spelled(asked, value, stands), stands) == value


@pytest.mark.parametrize(
    ("asked", "value"),
    [(field("number"), "a"), (field("heads"), 3), (field("ticks"), None), (field("seconds"), [1])],
)
def test_what_a_field_cannot_hold_is_refused(asked: Field, value: Value) -> None:
    with pytest.raises(ValueError, match=r"."):
        spelled(asked, value)
