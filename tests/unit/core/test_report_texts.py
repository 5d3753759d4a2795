"""Proposals and edits: which text is printed, and whether it is outdated."""

import pytest

from facilitator.core.errors import FieldEmpty
from facilitator.core.notebook import (
    LEFT_OUT,
    PRINTED,
    Item,
    Jotting,
    Notebook,
    Objective,
    Photo,
    ReportText,
    card_key,
    photo_key,
)
from facilitator.core.paper_errors import ReportFull
from facilitator.core.report_texts import (
    MOST,
    MOST_LATER,
    Proposal,
    Version,
    checked_edit,
    edit_id,
    full_kinds,
    insist_on_room,
    left_out,
    own_cards,
    place_of_change,
    printed_cards,
    with_edits,
)
from facilitator.core.text import EN, ZH

FIRST = Proposal(key="claim", name="结论", text="甲", basis="1 2")
SECOND = Proposal(key="finding.b1.claim", name="发现1", text="乙", basis="3")


def edit(key: str, text: str, basis: str, locale: str = ZH) -> ReportText:
    return ReportText(id=edit_id(Version(locale), key), text=text, basis=basis, at=1)


def test_without_edits_everything_is_as_proposed_in_its_order() -> None:
    found = with_edits([FIRST, SECOND], (), Version(ZH))
    assert [(key, one.text, one.edited, one.outdated) for key, one in found.items()] == [
        ("claim", "甲", False, False),
        ("finding.b1.claim", "乙", False, False),
    ]


def test_an_edit_stands_in_its_own_language_alone() -> None:
    edits = [edit("claim", "丙", "1 2")]
    assert with_edits([FIRST], edits, Version(ZH))["claim"].text == "丙"
    assert with_edits([FIRST], edits, Version(EN))["claim"].text == "甲"


def test_it_is_outdated_when_its_figures_changed_and_only_then() -> None:
    same, other = edit("claim", "丙", "1 2"), edit("finding.b1.claim", "丁", "4")
    found = with_edits([FIRST, SECOND], [same, other], Version(ZH))
    assert [one.outdated for one in found.values()] == [False, True]
    assert found["finding.b1.claim"].text == "丁", "the trainer's words stay"


def test_what_is_not_proposed_any_more_is_not_printed() -> None:
    assert list(with_edits([FIRST], [edit("step.meet.what", "戊", "")], Version(ZH))) == ["claim"]


HERE = Version(ZH)


def decided(card: str, how: str, version: Version = HERE) -> ReportText:
    version = version.everywhere if how == LEFT_OUT else version
    return ReportText(id=edit_id(version, card_key(card)), text=how, at=1)


def findings(count: int, *own: str) -> list[Proposal]:
    """So many of the program's, and those of one's own with nothing on them."""
    proposed = [Proposal(key=f"finding.b{n}.claim", name="", text=f"发现{n}") for n in range(count)]
    return [*proposed, *(Proposal(key=f"{one}.claim", name="", text="", own=True) for one in own)]


def test_the_versions_of_a_text_are_kept_apart() -> None:
    """An edition of the same language begins with the same letters."""
    edits = [
        decided("finding.b1", LEFT_OUT),
        decided("finding.b2", LEFT_OUT, Version(ZH, 30)),
        decided("step.x", PRINTED, Version(ZH, 30)),
        decided("step.y", PRINTED, Version(EN, 30)),
    ]
    assert left_out(edits, Version(ZH)) == {"finding.b1"}
    assert left_out(edits, Version(ZH, 30)) == {"finding.b2"}
    assert left_out(edits, Version(EN, 30)) == {"finding.b2"}, "what is out is out in both"
    assert own_cards(edits, Version(ZH), "step") == []
    assert own_cards(edits, Version(ZH, 30), "step") == ["step.x"]
    assert own_cards(edits, Version(EN, 30), "finding") == []


def test_a_card_of_ones_own_is_printed_once_something_is_said_on_it() -> None:
    own = "finding.0"
    empty = with_edits(findings(1, own), [decided(own, PRINTED)], Version(ZH))
    assert printed_cards(empty, "finding") == ["finding.b0"]
    written = [decided(own, PRINTED), edit(f"{own}.claim", "看到了什么", "")]
    said = with_edits(findings(1, own), written, Version(ZH))
    assert printed_cards(said, "finding") == ["finding.b0", own]
    assert checked_edit(findings(0, own)[0], "  ") == ""
    with pytest.raises(FieldEmpty):
        checked_edit(findings(1)[0], "  ")


def test_the_page_holds_three_findings_and_says_so() -> None:
    most = MOST["finding"]
    full = with_edits(findings(most), (), Version(ZH))
    assert "finding" in full_kinds(full, Version(ZH))
    with pytest.raises(ReportFull) as refused:
        insist_on_room(full, (), Version(ZH), "finding")
    assert (refused.value.kind, refused.value.most, refused.value.later) == ("finding", 3, False)
    insist_on_room(full, (), Version(ZH, 30), "finding")  # an edition has more room: no refusal
    gone = [decided("finding.b1", LEFT_OUT)]
    insist_on_room(full, gone, Version(ZH), "finding")
    # What was begun since these texts were read counts as well.
    with pytest.raises(ReportFull):
        insist_on_room(full, [*gone, decided("finding.0", PRINTED)], Version(ZH), "finding")


def test_what_comes_later_gives_way_to_the_trainers_own() -> None:
    """A third finding of the program's came when two and one of one's own stood there already."""
    own = "finding.0"
    edits = [decided(own, PRINTED), edit(f"{own}.claim", "自己的", "")]
    said = with_edits(findings(MOST["finding"], own), edits, Version(ZH))
    assert printed_cards(said, "finding") == ["finding.b0", "finding.b1", own]
    many = [f"finding.{number}" for number in range(MOST["finding"] + 1)]
    theirs = [decided(one, PRINTED) for one in many]
    theirs += [edit(f"{one}.claim", "自己的", "") for one in many]
    crowded = with_edits(findings(2, *many), theirs, Version(ZH))
    assert printed_cards(crowded, "finding") == many, "the trainer's own never give way"
    later = with_edits(findings(MOST_LATER["finding"] + 1), (), Version(ZH, 30))
    assert len(printed_cards(later, "finding")) == MOST_LATER["finding"]


AIM = Objective(id="2", text={ZH: "甲"}, measure="points", target=60.0)
PICTURE = Photo(id="p1", at=1, block="", picture="sha", width=4, height=3)


@pytest.mark.parametrize(
    ("item", "place"),
    [
        (edit("claim", "甲", ""), "claim"),
        (edit("finding.b1.claim", "甲", ""), "finding.b1"),
        (edit(card_key("step.s1"), PRINTED, ""), "step.s1"),
        (ReportText(id=f"all/{card_key('finding.b1')}", text=LEFT_OUT), "finding.b1"),
        (edit("claim", "A", "", EN), ""),
        (ReportText(id=edit_id(Version(ZH, 30), "claim"), text="甲"), ""),
        (ReportText(id=photo_key("p1"), text=LEFT_OUT), photo_key("p1")),
        (PICTURE, photo_key("p1")),
        (AIM, "2"),
        (Jotting(id="j", kind="quote", text="甲"), ""),
    ],
)
def test_where_two_notebooks_differ_is_a_card_of_the_version_that_is_shown(
    item: Item, place: str
) -> None:
    other = edit("claim", "stays", "", EN) if item.id.startswith(ZH) else AIM
    before = Notebook() if other.id == item.id else Notebook().changed(None, other)
    after = before.changed(None, item)
    for one, two in ((before, after), (after, before)):
        assert place_of_change(one, two, Version(ZH)) == place
    assert place_of_change(before, before, Version(ZH)) == ""
