"""Makes the documents beside the summary: the trainer's full record and the participants' hand-outs.

This module brings the printing libraries with it, so it is loaded when one of them is wanted.
"""

from collections.abc import Sequence

from facilitator.core.documents import safe_name
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.people import count
from facilitator.live.clock import Clock
from facilitator.live.reports import read_day
from facilitator.reports.apart import UNWATCHED, Watch, make_pages
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.full_record import DayCount, full_record
from facilitator.reports.hand_out import HandOut, hand_out
from facilitator.reports.pen import Pen
from facilitator.reports.render import RenderedReport
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.texts import Texts


def make_record(  # noqa: PLR0913  (whose, in which language, and how the file is kept)
    library: Library,
    workshop: str,
    clock: Clock,
    texts: Texts,
    organisation: str = "",
    *,
    finish: Finish = PLAIN,
    watch: Watch = UNWATCHED,
) -> RenderedReport:
    """The full record; groups stand in it under the names they have, whatever the room knows.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    day = read_day(library, workshop, clock.now_ms(), organisation, public=False)
    people = library.rows_of(PeopleRows).load(workshop)
    counts = [DayCount(texts.date(one.day), count(people, one.id)) for one in day.workshop.days]
    report = full_record(day, counts, Pen(texts, Typesetter().measure))
    return make_pages(report, *watch, finish=finish)


def make_hand_outs(  # noqa: PLR0913  (whose, in which language, and how the file is kept)
    day: Day,
    wish: HandOut,
    texts: Texts,
    groups: Sequence[str] = (),
    finish: Finish = PLAIN,
    watch: Watch = UNWATCHED,
) -> RenderedReport:
    """The hand-outs of these groups (ids), of all of them where none is named."""
    report = hand_out(day, wish, Pen(texts, Typesetter().measure), groups)
    return make_pages(report, *watch, finish=finish)


def hand_out_name(number: int, group: str) -> str:
    """The file of one group, in a folder with those of the others; ``number`` counts from 1."""
    return f"{number:02}_{safe_name(group)}.pdf"
