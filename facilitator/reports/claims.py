"""Which words of a report claim more than a workshop can show, in the texts as they stand."""

from collections.abc import Iterator

from facilitator.core.report_texts import SUMMARY, Version, Words, card_of
from facilitator.core.results import TABS, Claims, Tab, claims_in, tab_of
from facilitator.core.text import pick
from facilitator.core.uneven import changes_in
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_words
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import wording
from facilitator.reports.summary_objectives import are_shown


def claims(day: Day, pen: Pen, wave: int = SUMMARY) -> Claims:
    """How many there are in this language, and the card of the first on the page of results; what an
    edition says of its own, where ``wave`` is one; and what is in the trainer's own words."""
    day = day.in_language(pen.lang)
    words: Words = edition_words(day, wave, pen) if wave else wording(day, pen)
    found = sorted(_texts(day, pen, wave, words), key=lambda one: TABS.index(one[0]))
    counted = claims_in(Version(pen.lang, wave), ((card, text) for _tab, card, text in found))
    return counted._replace(changes=changes_in(words))


def _texts(day: Day, pen: Pen, wave: int, words: Words) -> Iterator[tuple[Tab, str, str]]:
    for key, one in words.items():
        if not one.out:
            card = card_of(key)
            yield tab_of(card), card, one.text
    if are_shown(day) and not wave:
        for objective, _figure, _state in day.reached:
            yield "objectives", objective.id, pick(objective.text, pen.lang)
