"""Reads the facts that are told in texts to send."""

from datetime import date

from facilitator.core.announcements import Facts
from facilitator.core.follow_up import as_of, tally
from facilitator.core.waves import WAVES, wave_after
from facilitator.live.naming import spoken
from facilitator.storage.follow_ups import FollowUpRows
from facilitator.storage.library import Library
from facilitator.texts import Texts


def read_facts(library: Library, workshop_id: str, texts: Texts) -> Facts:
    """What is told of a workshop, its dates written in the language of ``texts``.

    Raises:
        UnknownWorkshop, DiskTrouble
    """
    workshop = spoken(library.workshops.load(workshop_id), texts.locale)
    commitments = library.notebook(workshop_id).of_kind("commitment")
    found = tally(as_of(library.rows_of(FollowUpRows).load(workshop_id)), commitments)
    first, last = workshop.days[0].day, workshop.days[-1].day
    day = texts.date(first)
    if first != last:
        day = texts.tr("{first} to {last}", first=day, last=texts.date(last))
    return Facts(
        course=workshop.title,
        date=day,
        waves={after: _day(wave_after(last, after).day, texts) for after in WAVES},
        client=workshop.named_client,
        place=workshop.days[0].place,
        trainer=workshop.trainer,
        commitments=len(commitments),
        reported=found.reported,
        done=found.done,
    )


def _day(day: date, texts: Texts) -> str:
    return texts.tr("{date} ({weekday})", date=texts.date_short(day), weekday=texts.weekday(day))
