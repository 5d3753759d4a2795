"""How each of the files is made that a workshop gives out: one maker for each kind.

A maker reads a copy of the workshop, in any thread, and answers with files that have a name. A new
kind is a line in ``MAKERS``, and its words in the window.

This module brings the printing libraries with it, so it is loaded when files are wanted.
"""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from io import BytesIO
from typing import TypeAlias

from facilitator.core.documents import ExportKind, NamedFile
from facilitator.core.errors import CannotReadFile, UserError
from facilitator.core.exporting import (
    GIVEN_KINDS,
    ONCE,
    READER_OF,
    READERS,
    ExportWish,
    GivenKind,
    Reader,
)
from facilitator.core.follow_up import reported_waves
from facilitator.core.paper_errors import NobodyListed, NotALogo, NothingToGive
from facilitator.core.report_texts import SUMMARY
from facilitator.core.results import Claims
from facilitator.core.spreadsheets import NoCommitments
from facilitator.core.text import EN, LOCALES, ZH, AudienceLanguage
from facilitator.core.workshop import Workshop
from facilitator.live.certificate_printing import (
    DraftedCertificates,
    drafted_certificates,
    give_certificates,
    print_certificate_list,
    printed_draft,
)
from facilitator.live.clock import Clock, local
from facilitator.live.documents import hand_out_name, make_hand_outs, make_record
from facilitator.live.editions import edition_name, print_edition
from facilitator.live.exporting import MadeExport, Tell, reader_name
from facilitator.live.naming import document_name
from facilitator.live.opened import Opened
from facilitator.live.pictures import class_pictures, day_charts, key_pictures, make_slides
from facilitator.live.reports import read_day
from facilitator.live.spreadsheets import make_files
from facilitator.reports.apart import Cancelled, Progress, Watch, make_pages
from facilitator.reports.claims import claims
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_waves
from facilitator.reports.fonts import Typesetter
from facilitator.reports.giving_up import RenderCancelled
from facilitator.reports.hand_out import HandOut
from facilitator.reports.logo import NotAPicture
from facilitator.reports.pen import Pen
from facilitator.reports.render import RenderedReport
from facilitator.reports.summary import summary_report
from facilitator.storage.library import Library
from facilitator.texts import Texts, load_texts

NOTHING_OF_IT = (NoCommitments, NobodyListed)
"""Reasons why there is nothing of a kind, which keep none of the others."""


class Source:
    """A workshop as the makers read it, and what was asked; each reads only what it needs."""

    def __init__(self, library: Library, workshop: str, clock: Clock, wish: ExportWish) -> None:
        """``library`` may be a copy that holds this workshop alone."""
        self.library = library
        self.workshop = workshop
        self.clock = clock
        self.wish = wish
        self.missing: set[str] = set()

    @cached_property
    def day(self) -> Day:
        """The day as reports tell it."""
        now = self.clock.now_ms()
        return read_day(self.library, self.workshop, now, self.wish.organisation)

    @cached_property
    def opened(self) -> Opened:
        """The workshop as it is opened, to be read."""
        return Opened(self.library, self.workshop, self.clock)

    @cached_property
    def certificates(self) -> DraftedCertificates:
        """Who gets a certificate.

        Raises:
            NobodyListed, NoSuchCertificate, CannotReadFile
        """
        wish = self.wish
        language: AudienceLanguage = (
            "both" if len(wish.locales) > 1 else EN if EN in wish.locales else ZH
        )
        asked = replace(wish.certificates, language=language, finish=wish.finish)
        if wish.logo is not None:
            try:
                asked = replace(asked, logo=wish.logo.read_bytes())
            except OSError as error:
                raise CannotReadFile(wish.logo, error.strerror or str(error)) from error
        return drafted_certificates(self.opened, asked)

    def pdf(self, kind: str, texts: Texts, made: RenderedReport) -> tuple[NamedFile, ...]:
        """A report as a file; ``kind`` is what it is called in its language."""
        self.missing.update(made.missing_glyphs)
        name = document_name(kind, self.planned, texts.locale)
        return (NamedFile(f"{name}.pdf", made.pdf),)

    @cached_property
    def planned(self) -> Workshop:
        """The workshop that files are named after."""
        return self.library.workshops.load(self.workshop)


Maker: TypeAlias = Callable[[Source, Texts, Watch], tuple[NamedFile, ...]]
"""Raises UserError, RenderCancelled."""
ByReader: TypeAlias = Mapping[Reader, Sequence[NamedFile]]


def _summary(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    model = summary_report(source.day, texts, Typesetter().measure)
    made = make_pages(model, *watch, finish=source.wish.finish)
    return source.pdf(texts.tr("Training summary"), texts, made)


def _record(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    wish = source.wish
    made = make_record(
        source.library, source.workshop, source.clock, texts, wish.organisation,
        finish=wish.finish, watch=watch,
    )  # fmt: skip
    return source.pdf(texts.tr("Trainer’s full record"), texts, made)


def _hand_outs(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    """One for each group, in a folder of their own."""
    day, wish = source.day.in_language(texts.locale), source.wish
    folder = document_name(texts.tr("Participant hand-out"), source.planned, texts.locale)
    asked = HandOut(ranks=wish.ranks, contact=wish.contact)
    progress, cancelled = watch
    found: list[NamedFile] = []
    for number, (group, name) in enumerate(day.groups.items(), start=1):
        made = make_hand_outs(day, asked, texts, (group,), wish.finish, Watch(None, cancelled))
        source.missing.update(made.missing_glyphs)
        found.append(NamedFile(f"{folder}/{hand_out_name(number, name)}", made.pdf))
        if progress is not None:
            progress(number / len(day.groups))
    return tuple(found)


def _certificates(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    draft = source.certificates
    try:
        made = printed_draft(draft, watch)
    except NotAPicture as error:
        if source.wish.logo is None:
            raise
        raise NotALogo(source.wish.logo) from error
    return source.pdf(texts.tr("Certificates"), texts, made)


def _certificate_list(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    draft = None
    if "certificates" in source.wish.kinds:
        with suppress(NobodyListed):
            draft = source.certificates
    made = print_certificate_list(source.opened, texts, source.wish.finish, watch, draft)
    return source.pdf(texts.tr("Certificate list"), texts, made)


def _tables(kind: ExportKind) -> Maker:
    def make(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
        del watch  # a table is made in a moment
        return tuple(make_files(source.day, kind, texts))

    return make


def _key_pictures(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    del watch  # a picture is made in a moment
    return key_pictures(source.day, texts)


def _class_pictures(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    del watch  # a picture is made in a moment
    return class_pictures(source.day, texts)


def _charts(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    """In a folder of their own: there are many, and their names are those of the charts."""
    folder = document_name(texts.tr("Charts"), source.planned, texts.locale)
    found = day_charts(source.day, texts, watch)
    return tuple(NamedFile(f"{folder}/{one.name}", one.content) for one in found)


def _slides(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    del watch  # what takes long was painted before
    pages = source.wish.pages
    if pages is None:
        return ()
    return (make_slides(source.planned, texts, pages, source.wish.finish),)


def _editions(source: Source, texts: Texts, watch: Watch) -> tuple[NamedFile, ...]:
    """One for each day of follow-up of which something was reported."""
    progress, cancelled = watch
    waves = reported_waves(source.day.waves)
    found: list[NamedFile] = []
    for number, wave in enumerate(waves):
        step = Watch(_part_of(progress, number, len(waves)), cancelled)
        made = print_edition(source.day, wave, texts, source.wish.finish, step)
        source.missing.update(made.missing_glyphs)
        found.append(NamedFile(edition_name(source.planned, wave, texts), made.pdf))
    return tuple(found)


MAKERS: Mapping[GivenKind, Maker] = {
    "summary": _summary,
    "key-picture": _key_pictures,
    "charts": _charts,
    "follow-up": _tables("follow-up"),
    "edition": _editions,
    "certificate-list": _certificate_list,
    "hand-outs": _hand_outs,
    "certificates": _certificates,
    "class-picture": _class_pictures,
    "slides": _slides,
    "data": _tables("data"),
    "data-csv": _tables("data-csv"),
    "record": _record,
}


def make_all(source: Source, tell: Tell, watch: Watch) -> MadeExport:
    """Make everything; ``tell`` hears the kind and the locale before each of them.

    Files for different readers lie in a folder each, also in one .zip of all. Such a file goes out
    whole and unseen; in a .zip for each reader there is nothing that reader should not see.

    Raises:
        UserError: there is nothing of anything that was asked for, or one could not be made
        RenderCancelled
    """
    wish = source.wish
    skipped: dict[GivenKind, UserError] = {}
    files = _made(source, tell, watch, skipped)
    if not files:
        raise next(iter(skipped.values()))
    readers: ByReader = {
        one: [file for who, file in files if who == one]
        for one in READERS
        if any(who == one for who, _file in files)
    }
    texts = load_texts(wish.locales[0])
    name = document_name(texts.tr("Training files"), source.planned, texts.locale)
    draft = None
    if "certificates" in wish.kinds and "certificates" not in skipped:
        draft = source.certificates
    return MadeExport(
        name=name,
        files=_packed(source, name, readers, texts),
        readers=tuple((one, len(found)) for one, found in readers.items()),
        skipped=tuple(skipped.items()),
        choice=draft.choice if draft else None,
        give=partial(give_certificates, draft) if draft else None,
        missing="".join(sorted(source.missing)),
    )


def _packed(source: Source, name: str, readers: ByReader, texts: Texts) -> tuple[NamedFile, ...]:
    """As it was asked for; a .zip for each reader also where there is one reader only."""
    now = source.clock.now_ms()
    match source.wish.packing:
        case "folders":
            return _in_folders(readers, texts)
        case "one-zip":
            return (zipped(name, _in_folders(readers, texts), now),)
        case "zips":
            return tuple(
                zipped(
                    document_name(reader_name(one, texts), source.planned, texts.locale), files, now
                )
                for one, files in readers.items()
            )


def _in_folders(readers: ByReader, texts: Texts) -> tuple[NamedFile, ...]:
    """In a folder for each reader, where there are several."""
    if len(readers) == 1:
        return tuple(file for files in readers.values() for file in files)
    return tuple(
        replace(file, name=f"{READERS.index(one) + 1} {reader_name(one, texts)}/{file.name}")
        for one, files in readers.items()
        for file in files
    )


def _made(
    source: Source, tell: Tell, watch: Watch, skipped: dict[GivenKind, UserError]
) -> list[tuple[Reader, NamedFile]]:
    """One file after the other and who may see it; what there is nothing of is noted in
    ``skipped``."""
    progress, cancelled = watch
    wish = source.wish
    jobs: list[tuple[GivenKind, str]] = [
        (kind, locale)
        for kind in GIVEN_KINDS
        if kind in wish.kinds
        for locale in (wish.locales[:1] if kind in ONCE else wish.locales)
    ]
    files: list[tuple[Reader, NamedFile]] = []
    for number, (kind, locale) in enumerate(jobs):
        if cancelled is not None and cancelled():
            raise RenderCancelled
        tell(kind, locale)
        step = Watch(_part_of(progress, number, len(jobs)), cancelled)
        try:
            made = MAKERS[kind](source, load_texts(locale), step)
        except NOTHING_OF_IT as error:
            skipped[kind] = error
        else:
            files.extend((READER_OF[kind], one) for one in made)
            if not made:
                skipped[kind] = NothingToGive(source.planned.title)
        if step.progress is not None:
            step.progress(1.0)
    if cancelled is not None and cancelled():
        raise RenderCancelled
    return files


def zipped(name: str, files: Sequence[NamedFile], now_ms: int) -> NamedFile:
    """All files in one .zip, in a folder of its name, in the order they came.

    The names are UTF-8 and marked so; the time in it is that of ``now_ms``.
    """
    moment = local(now_ms).timetuple()[:6]
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in files:
            entry = zipfile.ZipInfo(f"{name}/{one.name}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, one.content)
    return NamedFile(f"{name}.zip", target.getvalue())


def make_export(  # noqa: PLR0913  (a ``Make``: whose, what, and who follows it)
    library: Library,
    workshop: str,
    clock: Clock,
    wish: ExportWish,
    tell: Tell,
    progress: Progress,
    cancelled: Cancelled,
) -> MadeExport:
    """``make_all``, as ``LiveExports`` asks for it."""
    source = Source(library, workshop, clock, wish)
    return make_all(source, tell, Watch(progress, cancelled))


def read_claims(library: Library, workshop: str, clock: Clock) -> tuple[Claims, ...]:
    """The words that claim too much, in every language of every document; in any thread.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    day = read_day(library, workshop, clock.now_ms())
    return claims_of(day, LOCALES, edition_waves(day))


def claims_of(day: Day, locales: Sequence[str], waves: Sequence[int] = ()) -> tuple[Claims, ...]:
    """The same of a day that was read: of its summary and of these editions, in these languages."""
    pens = [Pen(load_texts(one), Typesetter().measure) for one in locales]
    return tuple(claims(day, pen, wave) for wave in (SUMMARY, *waves) for pen in pens)


def _part_of(progress: Progress | None, number: int, count: int) -> Progress | None:
    if progress is None:
        return None

    def tell(share: float) -> None:
        progress((number + share) / count)

    return tell
