"""What the notes of a step begin with: what is missing before the ceremony, what is dealt to whom."""

from dataclasses import replace

from facilitator.core.console import Supply
from facilitator.ui.console.supplies import lead, said


def test_what_is_dealt_says_how_many_and_who_gets_which_first(look, facts) -> None:
    cards = Supply("Figure cards", 4, (("P", ("1", "3")), ("Q", ("2",))))
    assert said(look, (cards, Supply("Pencil", 1))) == (
        "Figure cards ×\u00a04 (P first: group 1, 3; Q first: group 2), Pencil"
    )
    view = replace(facts.view(), dealt=(cards,), not_in=(("Case", 17, 18), ("Quiz", 0, 6)))
    assert [(one.kind, one.text.partition(":")[0]) for one in lead(look, view)] == [
        ("watch", "Not all entered"),
        ("do", "Hand out"),
    ]
    assert "Case 17/18, Quiz 0/6" in next(lead(look, view)).text
    assert list(lead(look, replace(view, dealt=(), not_in=()))) == []
