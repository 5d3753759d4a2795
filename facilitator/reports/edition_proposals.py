"""Every text of an edition that may be rewritten, and the cards of the trainer's own in it."""

from collections.abc import Sequence

from facilitator.core.report_texts import Version, Worded, with_edits
from facilitator.reports.edition_facts import Edition
from facilitator.reports.edition_first import ON_PAGE, changes, claim
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import Writer
from facilitator.reports.summary_steps import Dated, Step


def edition_wording(edition: Edition, every: Sequence[Dated], pen: Pen) -> dict[str, Worded]:
    """What is printed in this edition, with what the trainer made of it in this language.

    ``every`` are the steps as the summary has them: the edition proposes those that come after it.
    """
    version = Version(pen.lang, edition.wave)
    writer = Writer(edition.day, pen, version)
    proposals = (
        writer.claim(claim(edition, pen), _basis(edition)),
        *writer.findings(changes(edition, pen)),
        # What a step is seen by has no column on page 1.
        *(one for one in writer.steps(_coming(edition, every)) if not one.key.endswith(".proof")),
        *writer.advice(()),
    )
    return with_edits(proposals, edition.day.notebook.texts, version)


def _basis(edition: Edition) -> str:
    """Every figure of the claim, that of the wave before as well."""
    found, before = edition.tally, edition.before
    figures = [found.commitments, found.counted, found.reported, found.done, found.verified]
    return " ".join(map(str, figures if before is None else [*figures, before.tally.done]))


def _coming(edition: Edition, every: Sequence[Dated]) -> list[Step]:
    coming = [one for one in every if one.at.after > edition.wave]
    return [
        Step(
            key=one.key, what=one.what, owner=one.owner, proof=one.proof, at=one.at, basis=one.what
        )
        for one in coming[:ON_PAGE]
    ]
