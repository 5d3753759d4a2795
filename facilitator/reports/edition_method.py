"""How an edition counts, what was taken in when, and what its figures cannot say."""

from facilitator.core.report_texts import Words, printed_cards
from facilitator.reports.day import local
from facilitator.reports.edition_facts import Edition
from facilitator.reports.method import method_table
from facilitator.reports.model import Section
from facilitator.reports.pen import Pen
from facilitator.reports.summary_method import capital, texts_rule


def method_section(edition: Edition, said: Words, summed: Words, pen: Pen) -> Section:
    """The rules in two columns; ``said`` are the texts of the edition, ``summed`` the summary's."""
    rules = (
        (pen.tr("Share done"), _counted(pen)),
        (pen.tr("Waves"), _waves(pen)),
        (pen.tr("Taken in"), _taken_in(edition, pen)),
        (pen.tr("Confirmed"), _confirmed(pen)),
        *_texts(said, summed, pen),
        (pen.tr("Limits"), _limits(pen)),
    )
    return Section(
        pen.runs(pen.tr("Method and limits")),
        (method_table(rules, pen),),
        new_page=False,
    )


def _counted(pen: Pen) -> str:
    return pen.tr(
        "Share done = done ÷ (all commitments − those cancelled); no answer counts as not done, and"
        " what a witness confirmed is counted apart."
    )


def _waves(pen: Pen) -> str:
    return pen.tr(
        "Every report belongs to day 30, 60 or 90. What was reported in an earlier wave stands until"
        " a later report of the same commitment. A commitment that was added or deleted since counts"
        " in all waves or in none."
    )


def _taken_in(edition: Edition, pen: Pen) -> str:
    """Every form that came back, with its day and how many reports it brought."""
    told = [
        pen.trn(
            "day {wave}: {date} ({count} report)",
            "day {wave}: {date} ({count} reports)",
            int(facts.get("count", "0")),
            wave=facts["wave"],
            date=pen.day(local(one.at).date()),
        )
        for one in edition.imports
        if "wave" in (facts := dict(one.facts))
    ]
    if not told:
        return pen.tr("No follow-up form came back.") if not edition.now else ""
    return pen.tr("{list}.", list=capital(pen.tr("; ").join(told)))


def _confirmed(pen: Pen) -> str:
    return pen.tr(
        "Done is what those who promised or their department say; confirmed is what the internal"
        " customer for whom it was done says. The program checks neither."
    )


def _texts(said: Words, summed: Words, pen: Pen) -> list[tuple[str, str]]:
    """Which texts are the trainer's; those about the day itself were written for the summary."""
    rule = texts_rule(said, pen)
    shown = ["claim", *(f"{one}.claim" for one in printed_cards(summed, "finding"))]
    edited = [summed[key].proposal.name for key in shown if summed[key].edited]
    if not edited:
        return rule
    told = pen.tr(
        "Of the texts about the day itself the trainer wrote or rewrote: {names}.",
        names=pen.listed(edited),
    )
    return [(pen.tr("Texts"), pen.sentences([*(text for _title, text in rule), told]))]


def _limits(pen: Pen) -> str:
    return pen.tr(
        "What is reported here coincides with the workshop and says nothing about its effect: there"
        " was no comparison group, and other things happened meanwhile. Of commitments of different"
        " size each counts one."
    )
