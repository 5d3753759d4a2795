"""Questionnaires, tests and forms as one person fills them in, with what is said about privacy."""

from dataclasses import replace
from itertools import groupby

from facilitator.core.papers import AnswerKey, CodeSlips, Paper, Questionnaire
from facilitator.core.surveys import Question, Scale, Survey
from facilitator.core.text import Words
from facilitator.reports.model import (
    Block,
    Column,
    CutOut,
    CutOuts,
    Fill,
    Grid,
    Heading,
    KeepTogether,
    Note,
    PageBreak,
    Paragraph,
    Run,
    Runs,
)
from facilitator.reports.scribe import Scribe

POINT = 25.0
WIDE_POINT = 50.0
NONE = 66.0
MARK = "○"
BOX = "□"
WRITE = 2
CODES_ACROSS = 3
FIRST = ("pre", "baseline")


def questionnaire_blocks(paper: Paper, page: Questionnaire, scribe: Scribe) -> list[Block]:
    """Privacy first, then the code, then the items in their order."""
    survey = page.survey
    found: list[Block] = [Note(scribe.said(survey.intro))]
    if page.form is not None:
        found.append(Note(_whose(paper, page, scribe)))
    if survey.kind != "form":
        found.append(Fill(scribe.line(scribe.tr("Four-digit code"))))
    if survey.stems:
        found.append(Fill(scribe.line(scribe.tr("The unit I rate"))))
    for number, stem in enumerate(survey.stems):
        if number:
            found.append(PageBreak())
        found.append(Heading(scribe.said(stem.text)))
        found += _items(page, scribe)
    if not survey.stems:
        found += _items(page, scribe)
    return found


def _whose(paper: Paper, page: Questionnaire, scribe: Scribe) -> Runs:
    """Who takes this form at this moment: even codes begin with the first one."""
    first = page.form == page.survey.forms[0]
    before = all(wave in FIRST for wave in paper.waves)
    if first == before:
        return scribe.said(scribe.tr("This form is for codes that end in an even digit."))
    return scribe.said(scribe.tr("This form is for codes that end in an odd digit."))


def _items(page: Questionnaire, scribe: Scribe) -> list[Block]:
    """Neighbours that are answered on one scale stand in one grid."""
    found: list[Block] = []
    survey, start = page.survey, 1
    for (answer, _), group in groupby(page.items, key=lambda one: (one.answer, one.scale)):
        items = tuple(group)
        if answer == "scale":
            found += _scale(survey, items, scribe, start)
        else:
            found += [_single(one, scribe, start + at) for at, one in enumerate(items)]
        start += len(items)
    return found


def _scale(survey: Survey, items: tuple[Question, ...], scribe: Scribe, start: int) -> list[Block]:
    scale = items[0].scale or survey.scale
    if scale is None:
        return []
    points = [str(number) for number in scale.points]
    heads: list[Column] = []
    if survey.labels and len(survey.labels) == len(points):
        heads = [Column(scribe.said(one), WIDE_POINT, "center") for one in survey.labels]
        ends: Runs = ()
    else:
        heads = [Column(scribe.pen.runs(one), POINT, "center") for one in points]
        ends = () if survey.stems else _ends(scale, scribe)
    if scale.none is not None:
        heads.append(Column(scribe.said(scale.none), NONE, "center"))
    columns = (Column(()), *heads)
    marks = (scribe.pen.runs(MARK),) * len(heads)
    rows = tuple((_numbered(one.text, start + at, scribe), *marks) for at, one in enumerate(items))
    grid = Grid(columns=columns, rows=rows, least=29.0)
    return [Note(ends), grid] if ends else [grid]


def _ends(scale: Scale, scribe: Scribe) -> Runs:
    return scribe.said(
        {
            locale: f"{scale.low} = {scale.low_label[locale]}　{scale.high} = {high}"
            for locale, high in scale.high_label.items()
        }
    )


def _single(item: Question, scribe: Scribe, number: int) -> Block:
    label = _numbered(item.text, number, scribe)
    match item.answer:
        case "choice":
            boxes = [(Run(f"{BOX} ", scribe.lang), *scribe.line(one.text)) for one in item.options]
            ends = [Run("\n", scribe.lang)] * len(boxes)
            options = [run for box, end in zip(boxes, ends, strict=True) for run in (*box, end)]
            return KeepTogether((Paragraph(_bold(label)), Paragraph(tuple(options[:-1]))))
        case "text":
            return Fill(label, WRITE)
        case _:
            return Fill(label)


def _bold(runs: Runs) -> Runs:
    return tuple(replace(run, bold=True) for run in runs)


def _numbered(text: Words, number: int, scribe: Scribe) -> Runs:
    lead = scribe.pen.lang
    return scribe.said(
        {locale: f"{number}. {one}" if locale == lead else one for locale, one in text.items()}
    )


def code_blocks(slips: CodeSlips, scribe: Scribe) -> list[Block]:
    """A slip for each code; even ones begin with the first form of the test."""
    keep = scribe.line(scribe.tr("Keep it or take a photo: you need it again."))
    items: list[CutOut] = []
    for code in slips.codes:
        lines = [keep]
        if len(slips.forms) > 1:
            first, second = slips.forms if int(code) % 2 == 0 else slips.forms[::-1]
            lines.insert(
                0,
                scribe.line(
                    scribe.tr(
                        "Test: form {first} before, form {second} after", first=first, second=second
                    )
                ),
            )
        items.append(CutOut(scribe.pen.runs(code, "figure"), tuple(lines)))
    return [CutOuts(tuple(items), CODES_ACROSS)]


def key_blocks(page: AnswerKey, scribe: Scribe) -> list[Block]:
    """Which answer is right, form by form, and why."""
    found: list[Block] = [
        Note(
            scribe.said(
                scribe.tr("For the trainer alone. No answers are given before the second form.")
            )
        )
    ]
    asked = {one.id for one in page.items}
    for form in page.survey.forms:
        items = [page.survey.item(name) for name in form.items if name in asked]
        rows = tuple(
            (
                scribe.pen.runs(str(number)),
                scribe.said(item.text),
                scribe.said(_right(item)),
                scribe.said(item.reason or {}),
            )
            for number, item in enumerate((one for one in items if one is not None), start=1)
        )
        columns = (
            Column(scribe.said(scribe.tr("No.")), 34.0, "center"),
            Column(scribe.said(scribe.tr("Question"))),
            Column(scribe.said(scribe.tr("Right answer"))),
            Column(scribe.said(scribe.tr("Reason"))),
        )
        found.append(Heading(scribe.said(scribe.tr("Form {form}", form=form.id.upper()))))
        found.append(Grid(columns=columns, rows=rows))
    return found


def _right(item: Question) -> Words:
    right = [one.text for one in item.options if one.id in item.key]
    return {
        locale: ("；" if locale == "zh-CN" else "; ").join(one[locale] for one in right)
        for locale in item.text
    }
