"""The commands that give out tables of a workshop, and take the follow-up form back in."""

import sys
from dataclasses import dataclass
from pathlib import Path

from facilitator.command_line import DONE, open_for_reading, warn_of_claims
from facilitator.content.follow_up import read_follow_up
from facilitator.core.documents import ZIP, ExportKind, Kept, NamedFile, numbered
from facilitator.core.exporting import GIVEN_KINDS, CertificateWish, ExportWish
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.spreadsheets import UnknownCommitments
from facilitator.core.text import ZH
from facilitator.durable import make_folder, write_whole
from facilitator.live.clock import SystemClock
from facilitator.live.delivery import Delivery, place_for
from facilitator.live.exporting import read_offer
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.follow_up_form import sifted
from facilitator.live.making import Source, make_all
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.live.spreadsheets import make_files
from facilitator.paging import paint_room
from facilitator.reports.apart import UNWATCHED
from facilitator.reports.edition import edition_waves
from facilitator.settings import load, settings_file
from facilitator.sheet_messages import kept_line, tally_lines
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """Everything a workshop gives out; ``contact`` None is that of the trainer's firm."""

    workshop: str
    locales: tuple[str, ...]
    ranks: bool = False
    contact: str | None = None
    finish: Finish = PLAIN


def export_all(folder: Path | None, asked: Everything, out: Path, texts: Texts) -> int:
    """Write everything a workshop gives out into the folder ``out``, which is made where there is
    none: a .zip for each reader. Where ``out`` is the name of a .zip, everything goes into that one.

    No certificate is given by it: those are in it that somebody has already.

    Raises:
        UnknownWorkshop, SeveralWorkshops, CannotWriteFile, and what ``open_library``
        raises
    """
    in_one = out.suffix.casefold() == f".{ZIP}" and not out.is_dir()
    library = open_for_reading(folder)
    clock = SystemClock()
    try:
        workshop = library.workshops.find(asked.workshop)
        number = library.workshops.namesake(workshop)
        offer = read_offer(library, workshop)
        others = (one.person.id for one in offer.attended if one.person.id not in offer.given)
        settings = load(settings_file())
        opened = Opened(library, workshop, clock)
        _, painted = paint_room(opened, asked.locales[0], dark=settings.audience_theme == "dark")
        wish = ExportWish(
            kinds=GIVEN_KINDS,
            pages=painted,
            locales=asked.locales,
            packing="one-zip" if in_one else "zips",
            finish=asked.finish,
            ranks=asked.ranks,
            contact=settings.contact if asked.contact is None else asked.contact,
            organisation=settings.organisation,
            certificates=CertificateWish(
                language=ZH, include=tuple(offer.given), leave_out=tuple(others)
            ),
        )
        source = Source(library, workshop, clock, wish)
        made = make_all(source, lambda _kind, _locale: None, UNWATCHED)
        warn_of_claims(source.day, asked.locales, texts, edition_waves(source.day))
    finally:
        library.close()
    if in_one:
        (packed,) = made.files
        write_whole(out, packed.content)
        print(out)
        return DONE
    delivery = Delivery(out)
    try:
        files = [NamedFile(numbered(one.name, number), one.content) for one in made.files]
        delivery.write(files, lambda _share: None, lambda: False)
    except BaseException:
        delivery.drop()
        raise
    for path in delivery.deliver():
        print(path)
    return DONE


def export(folder: Path | None, asked: str, kind: ExportKind, out: Path, texts: Texts) -> int:
    """Write the tables of a workshop, named by its number or title, or enough of either.

    A workbook goes to the file ``out``, or under its own name into it where that is a folder; .csv
    files always go into a folder, which is made where there is none. A form that somebody filled in
    stays, with the new one beside it.

    Raises:
        UnknownWorkshop, SeveralWorkshops, NoCommitments, CannotWriteFile, and what
        ``open_library`` raises
    """
    library = open_for_reading(folder)
    try:
        workshop = library.workshops.find(asked)
        number = library.workshops.namesake(workshop)
        day = read_day(library, workshop, SystemClock().now_ms())
    finally:
        library.close()
    files = make_files(day, kind, texts)
    if kind == "data-csv":
        make_folder(out)
    inside = out.is_dir()
    for one in files:
        wanted = out / numbered(one.name, number) if inside else out
        path = place_for(one, wanted)
        write_whole(path, one.content)
        print(path)
        if path != wanted:
            print(kept_line(Kept(wanted, path), texts), file=sys.stderr)
    return DONE


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was filled in, for which workshop and wave (None is that nearest to today).

    ``skip_unknown`` leaves out rows of commitments that are not there any more.
    """

    path: Path
    workshop: str
    wave: int | None = None
    skip_unknown: bool = False


def take_in(folder: Path | None, form: Form, texts: Texts) -> int:
    """Take in a follow-up form that HR filled in, whole or not at all.

    Raises:
        UnknownCommitments: rows of commitments that are not there, unless they are left out
        AnotherFollowUp: none of them is
        UnknownWorkshop, SeveralWorkshops, RecordsOnly, and what ``open_library`` and
        ``read_follow_up`` raise
    """
    rows = read_follow_up(form.path)
    library = open_for_reading(folder)
    try:
        opened = Opened(library, library.workshops.find(form.workshop), SystemClock())
        live = LiveFollowUp(opened)
        found = sifted(opened, live, form.path, rows, form.wave)
        if found.unknown and not form.skip_unknown:
            raise UnknownCommitments(form.path, found.unknown)
        taken = live.import_follow_up(found.reports, "console", form.wave)
    finally:
        library.close()
    print(
        texts.trn(
            "{count} report was taken in for day {wave}.",
            "{count} reports were taken in for day {wave}.",
            taken.changed,
            wave=taken.wave,
        )
    )
    for line in tally_lines(taken.tally, texts):
        print(line)
    return DONE
