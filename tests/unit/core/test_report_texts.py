"""Proposals and edits: which text is printed, and whether it is outdated."""

from facilitator.core.notebook import ReportText
from facilitator.core.report_texts import Proposal, edit_id, with_edits
from facilitator.core.text import EN, ZH

FIRST = Proposal(key="claim", name="结论", text="甲", basis="1 2")
SECOND = Proposal(key="finding.b1.claim", name="发现1", text="乙", basis="3")


def edit(key: str, text: str, basis: str, locale: str = ZH) -> ReportText:
    return ReportText(id=edit_id(locale, key), text=text, basis=basis, at=1)


def test_without_edits_everything_is_as_proposed_in_its_order() -> None:
    found = with_edits([FIRST, SECOND], (), ZH)
    assert [(key, one.text, one.edited, one.outdated) for key, one in found.items()] == [
        ("claim", "甲", False, False),
        ("finding.b1.claim", "乙", False, False),
    ]


def test_an_edit_stands_in_its_own_language_alone() -> None:
    edits = [edit("claim", "丙", "1 2")]
    assert with_edits([FIRST], edits, ZH)["claim"].text == "丙"
    assert with_edits([FIRST], edits, EN)["claim"].text == "甲"


def test_it_is_outdated_when_its_figures_changed_and_only_then() -> None:
    same, other = edit("claim", "丙", "1 2"), edit("finding.b1.claim", "丁", "4")
    found = with_edits([FIRST, SECOND], [same, other], ZH)
    assert [one.outdated for one in found.values()] == [False, True]
    assert found["finding.b1.claim"].text == "丁", "the trainer's words stay"


def test_what_is_not_proposed_any_more_is_not_printed() -> None:
    assert list(with_edits([FIRST], [edit("step.meet.what", "戊", "")], ZH)) == ["claim"]
