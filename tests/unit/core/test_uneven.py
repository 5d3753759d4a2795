"""What one language of the documents has of the trainer's, and the other has not."""

from facilitator.core.report_texts import Proposal, Version, Worded
from facilitator.core.text import EN, ZH
from facilitator.core.uneven import NO_CHANGES, Changes, Uneven, changes_in, uneven


def worded(key: str, text: str = "甲", *, own: bool = False, **how: bool) -> Worded:
    return Worded(Proposal(key=key, name=key, text="乙", own=own), text, **how)


def test_changes_are_what_is_printed_of_the_trainers_own() -> None:
    found = [
        worded("claim", edited=True),
        worded("finding.a.claim"),
        worded("finding.b.claim", edited=True, out=True),
        worded("finding.own.claim", own=True, edited=True),
        worded("step.own.what", "", own=True),
        worded("step.a.when", edited=True),
    ]
    assert changes_in({one.proposal.key: one for one in found}) == Changes(
        ("claim", "step.a.when"), ("finding.own",)
    )


def test_what_is_in_one_language_alone_is_counted_over_all_documents() -> None:
    found = {
        Version(ZH): Changes(("claim", "finding.a.claim"), ("finding.own",)),
        Version(EN): Changes(("claim",), ("step.other",)),
        Version(ZH, 30): Changes(("step.a.what",)),
        Version(EN, 30): NO_CHANGES,
    }
    assert uneven(found) == Uneven(ZH, 2, 1, Version(EN), "finding.a")


def test_english_words_are_missed_in_chinese_too() -> None:
    found = {Version(ZH, 30): NO_CHANGES, Version(EN, 30): Changes((), ("step.own",))}
    assert uneven(found) == Uneven(EN, 0, 1, Version(ZH, 30), "step.own")


def test_both_in_own_words_or_one_language_alone_is_even() -> None:
    mine = Changes(("claim",), ("finding.x",))
    assert uneven({Version(ZH): mine, Version(EN): Changes(("claim",), ("finding.y",))}) is None
    assert uneven({Version(ZH): mine, Version(EN, 30): NO_CHANGES}) is None
    assert uneven({Version(ZH): mine}) is None
    more = Changes(("claim",), ("finding.x", "finding.z"))
    assert uneven({Version(ZH): more, Version(EN): mine}) == Uneven(
        ZH, 0, 1, Version(EN), "finding.z"
    )
