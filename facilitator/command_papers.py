"""The command that prints the papers of a workshop, or of a template that nobody planned yet."""

from dataclasses import dataclass, replace
from datetime import time
from itertools import count
from pathlib import Path

from facilitator.command_line import DONE, open_for_reading
from facilitator.core.errors import NumberOutOfRange
from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.script import script
from facilitator.core.text import EN, ZH, AudienceLanguage, pick
from facilitator.core.workshop import MAX_GROUPS, MOST_PEOPLE
from facilitator.live.clock import SystemClock, local
from facilitator.live.naming import course_titles
from facilitator.live.packs import Packs
from facilitator.live.papers import caution, make_papers, read_course, save_papers
from facilitator.place import usual_place
from facilitator.reports.papers import Course, course
from facilitator.texts import Texts, load_texts

START = time(9, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which papers: of a workshop in the library, or of a template for so many."""

    workshop: str | None
    template: str | None
    groups: int = 6
    people: int = 0
    language: AudienceLanguage | None = None


def print_papers(folder: Path | None, wish: Wish, out: Path, texts: Texts) -> int:
    """Write all papers into ``out``.

    What only the trainer reads is in the language that was asked for, or in that of the windows
    where the room reads both.

    Raises:
        UnknownWorkshop, SeveralWorkshops, UnknownContent, BrokenPack, GroupCount, CannotWriteFile,
        and what ``open_library`` raises
    """
    if wish.language is not None and wish.language != "both":
        texts = load_texts(wish.language)
    found, which = (_planned(wish, texts), 1) if wish.template else _kept(folder, wish, texts)
    made = make_papers(found)
    saved = save_papers(made.papers, out, texts, which=which)
    for one, path in zip(made.papers, saved, strict=True):
        pages = texts.trn("{count} page", "{count} pages", one.report.pages)
        copies = texts.trn("{count} copy", "{count} copies", one.paper.copies)
        print(f"{path}  {pages}  {copies}")
    if unknown := caution(found.workshop, texts):
        print(unknown)
    missing = sorted({glyph for one in made.papers for glyph in one.report.missing_glyphs})
    if missing:
        glyphs = " ".join(missing)
        print(
            texts.tr("No font has these characters, they are printed as □: {glyphs}", glyphs=glyphs)
        )
    return DONE


def _kept(folder: Path | None, wish: Wish, texts: Texts) -> tuple[Course, int]:
    """What the papers are made from, and which workshop it is of those with its name."""
    library = open_for_reading(folder)
    try:
        workshop = library.workshops.find(wish.workshop or "")
        which = library.workshops.namesake(workshop)
        found = read_course(library, workshop, texts)
    finally:
        library.close()
    return replace(found, language=wish.language or found.language), which


def _planned(wish: Wish, texts: Texts) -> Course:
    if wish.people < 0:
        raise NumberOutOfRange(wish.people, 0, MOST_PEOPLE)
    packs = Packs(usual_place(None).packs)
    template_id = wish.template or ""
    language = wish.language or (EN if texts.locale == EN else ZH)
    lead = EN if language == EN else ZH
    names = GROUP_NAMES[lead]
    title = pick(packs.gather(template_id)[0].name, lead)
    order = Order(
        title=title,
        client=title,
        day=local(SystemClock().now_ms()).date(),
        start=START,
        language=language,
        group_names=names[: wish.groups] if 0 <= wish.groups <= MAX_GROUPS else ("",) * wish.groups,
        people=wish.people,
    )
    numbers = count(1)
    planned = packs.plan(template_id, order, lambda: f"{next(numbers):08}")
    plan = script(planned.workshop, planned.contents)
    return course(planned.workshop, plan, texts, course_titles())
