"""The papers of a workshop: each one a report model of its own, without a cover."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.core.charts.display import Measure
from facilitator.core.naming import in_language
from facilitator.core.paper import Sheet
from facilitator.core.papers import (
    AnswerKey,
    Checklist,
    Choices,
    CodeSlips,
    ExerciseBody,
    FigureCard,
    Frame,
    Letters,
    MaterialList,
    Paper,
    PartPage,
    Picture,
    Questionnaire,
    RunSheet,
    papers_of,
)
from facilitator.core.script import Script, paper_mark
from facilitator.core.surveys import WAVE_NAMES, Survey
from facilitator.core.text import AudienceLanguage, Words, dotted
from facilitator.core.workshop import Workshop
from facilitator.reports import paper_sheets, paper_surveys, paper_trainer
from facilitator.reports.model import Block, Fill, Grid, Meta, Note, Report, Section
from facilitator.reports.pen import Pen
from facilitator.reports.scribe import Scribe, scribe
from facilitator.texts import Texts

TIGHT, TIGHT_LINE = 0.74, 20.0
"""How much of its height a row keeps, and the pitch of lines, where a page can be saved."""


@dataclass(frozen=True)
class Course:
    """A workshop whose papers are printed.

    ``language`` is that of the room; what only the trainer reads is in the language of ``texts``.
    ``titles`` are those that packs propose for workshops.
    """

    workshop: Workshop
    script: Script
    papers: tuple[Paper, ...]
    language: AudienceLanguage
    texts: Texts
    titles: Sequence[Words] = ()


def course(
    workshop: Workshop, script: Script, texts: Texts, titles: Sequence[Words] = ()
) -> Course:
    """Everything there is to print of a workshop."""
    papers = papers_of(workshop, script)
    return Course(workshop, script, papers, workshop.language, texts, titles)


def paper_report(
    course: Course, paper: Paper, measure: Measure, pages: Mapping[int, int] | None = None
) -> Report:
    """One paper. ``pages`` are those of the others by their number, for the material list."""
    trainer = Pen(course.texts, measure)
    hand = Scribe((trainer,)) if paper.trainer else scribe(course.language, measure)
    course = replace(course, workshop=in_language(course.workshop, course.titles, hand.lang))
    blocks = list(_blocks(course, paper, hand, pages or {}))
    bare = isinstance(paper.body, Letters)
    title = () if bare else hand.said(paper.name, "name")
    if not bare:
        blocks.insert(0, Note(hand.pen.runs(_about(course, paper, hand))))
    return Report(
        meta=_meta(course, paper, hand),
        cover=None,
        sections=(Section(title, tuple(blocks)),),
    )


def tightened(report: Report) -> Report:
    """The same paper with less room to write: for one that would need a page for its last lines."""
    return replace(
        report,
        sections=tuple(
            replace(section, blocks=tuple(_tight(block) for block in section.blocks))
            for section in report.sections
        ),
    )


def _tight(block: Block) -> Block:
    match block:
        case Fill():
            return replace(block, pitch=min(block.pitch, TIGHT_LINE))
        case Grid():
            return replace(block, least=block.least * TIGHT, dense=True)
        case _:
            return block


def _blocks(
    course: Course, paper: Paper, hand: Scribe, pages: Mapping[int, int]
) -> Sequence[Block]:
    workshop, script = course.workshop, course.script
    match paper.body:
        case RunSheet():
            return tuple(paper_trainer.run_sheet_blocks(workshop, script, hand.pen))
        case MaterialList():
            return tuple(
                paper_trainer.material_blocks(workshop, script, course.papers, pages, hand.pen)
            )
        case Questionnaire() as page:
            return paper_surveys.questionnaire_blocks(paper, page, hand)
        case CodeSlips() as slips:
            return paper_surveys.code_blocks(slips, hand)
        case AnswerKey() as page:
            return paper_surveys.key_blocks(page, hand)
        case Sheet() as sheet:
            return paper_sheets.sheet_blocks(paper, sheet, _survey(paper, sheet), hand)
        case body:
            return _of_exercise(paper, body, hand)


def _of_exercise(paper: Paper, body: ExerciseBody, hand: Scribe) -> Sequence[Block]:
    match body:
        case FigureCard():
            return paper_sheets.figure_blocks(body, hand)
        case Frame():
            return paper_sheets.frame_blocks(hand)
        case Checklist():
            return paper_sheets.checklist_blocks(paper, body, hand)
        case PartPage():
            return paper_sheets.part_blocks(paper, body, hand)
        case Choices():
            return paper_sheets.choice_blocks(paper, hand)
        case Letters():
            return tuple(paper_sheets.letter_blocks(body))
        case Picture():
            return paper_sheets.picture_blocks(paper, body, hand)


def _survey(paper: Paper, sheet: Sheet) -> Survey | None:
    surveys = paper.block.content.surveys if paper.block is not None else ()
    return next((one for one in surveys if one.id == sheet.survey), None)


def _about(course: Course, paper: Paper, hand: Scribe) -> str:
    """Under the title: where it belongs."""
    block = paper.block
    if block is None:
        return dotted(hand.lang, course.workshop.title, _client(course))
    name = hand.beside(block.fill(block.content.public_name))
    waves = [hand.pen.said(WAVE_NAMES[wave]) for wave in paper.waves] if paper.waves[1:] else []
    return dotted(hand.lang, name, hand.pen.listed(waves))


def _client(course: Course) -> str:
    workshop = course.workshop
    return "" if workshop.client == workshop.title else workshop.client


def _meta(course: Course, paper: Paper, hand: Scribe) -> Meta:
    workshop = course.workshop
    pen = hand.pen
    day = workshop.days[0]
    name = hand.beside(paper.name)
    whom = paper_trainer.for_whom(paper, pen)
    copies = pen.trn("{count} copy", "{count} copies", paper.copies)
    mark = pen.tr("Set {mark}", mark=paper_mark(workshop.seed))
    footer = dotted(pen.lang, workshop.title, mark, name, whom, copies)
    return Meta(
        title=f"{workshop.title} {name}",
        client=_client(course),
        date_line=pen.texts.date(day.day),
        place=day.place,
        trainer=workshop.trainer,
        language=pen.lang,
        footer=pen.runs(footer, "label"),
    )
