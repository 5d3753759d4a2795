"""The command that writes pictures of a workshop: long ones for a chat, charts, the room's pages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from facilitator.command_line import DONE, open_for_reading, say
from facilitator.core.documents import NamedFile, numbered
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.paper_errors import NotFinished, NothingToGive, OneLanguageOnly
from facilitator.core.text import EN, ZH, AudienceLanguage
from facilitator.durable import make_folder, write_whole
from facilitator.live.clock import SystemClock
from facilitator.live.opened import Opened
from facilitator.live.pictures import make_charts, make_long_pictures, make_slides
from facilitator.paging import paint_room
from facilitator.settings import load, settings_file
from facilitator.storage.library import Library
from facilitator.texts import Texts, load_texts

PictureKind: TypeAlias = Literal["long-picture", "charts", "slides"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which pictures of which workshop."""

    workshop: str
    kind: PictureKind
    language: AudienceLanguage | None = None
    finish: Finish = PLAIN


def write_pictures(folder: Path | None, wish: Wish, out: Path, texts: Texts) -> int:
    """Write pictures into the folder ``out``, which is made where there is none; the pages of the
    room into the file ``out``, or under their own name where that is a folder.

    Raises:
        OneLanguageOnly, NotFinished, NothingToGive, UnknownWorkshop, SeveralWorkshops,
        CannotWriteFile, and what ``open_library`` raises
    """
    if wish.language == "both":
        raise OneLanguageOnly
    if wish.finish != PLAIN:
        raise NotFinished
    if wish.language is not None:
        texts = load_texts(EN if wish.language == EN else ZH)
    clock = SystemClock()
    library = open_for_reading(folder)
    try:
        workshop = library.workshops.find(wish.workshop)
        number = library.workshops.namesake(workshop)
        match wish.kind:
            case "long-picture":
                made = make_long_pictures(library, workshop, clock, texts, _organisation())
                _write_all(made, out, number)
                count = len(made)
                say(
                    texts.trn(
                        "{path}: {count} picture", "{path}: {count} pictures", count, path=out
                    )
                )
            case "charts":
                made = make_charts(library, workshop, clock, texts, _organisation())
                _write_all(made, out, number)
                say(
                    texts.trn(
                        "{path}: {count} chart, as PNG and SVG",
                        "{path}: {count} charts, each as PNG and SVG",
                        len(made) // 2,
                        path=out,
                    )
                )
            case "slides":
                _slides(library, workshop, out, number, texts)
    finally:
        library.close()
    return DONE


def _organisation() -> str:
    return load(settings_file()).organisation


def _write_all(files: tuple[NamedFile, ...], folder: Path, number: int) -> None:
    make_folder(folder)
    for one in files:
        write_whole(folder / numbered(one.name, number), one.content)


def _slides(library: Library, workshop: str, out: Path, number: int, texts: Texts) -> None:
    opened = Opened(library, workshop, SystemClock())
    dark = load(settings_file()).audience_theme == "dark"
    count, painted = paint_room(opened, texts.locale, dark=dark)
    if painted is None:
        raise NothingToGive(opened.workshop.title)
    file = make_slides(opened.workshop, texts, painted)
    path = out / numbered(file.name, number) if out.is_dir() else out
    write_whole(path, file.content)
    say(texts.trn("{path}: {count} page", "{path}: {count} pages", count, path=path))
