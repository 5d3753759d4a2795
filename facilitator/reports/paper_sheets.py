"""The sheets of an exercise as pages: prose, lines to fill in, grids, pieces to cut, pictures."""

from collections.abc import Iterator, Sequence

from facilitator.core.charts import palette
from facilitator.core.charts.diagram import diagram_figure
from facilitator.core.charts.display import Box, DisplayList
from facilitator.core.charts.display import Words as PictureWords
from facilitator.core.charts.drawing import grid_figure
from facilitator.core.paper import Cell, Sheet, Slip
from facilitator.core.papers import Checklist, FigureCard, Letters, Paper, PartPage, Picture
from facilitator.core.surveys import Survey
from facilitator.core.text import Words, display_width
from facilitator.reports.model import (
    Block,
    Chart,
    Column,
    CutOut,
    CutOuts,
    Fill,
    Grid,
    Heading,
    KeepTogether,
    Lead,
    Note,
    PageBreak,
    Paragraph,
    Runs,
)
from facilitator.reports.scribe import Scribe
from facilitator.reports.theme import TEXT_WIDTH

ROOMY = 8
"""A form of at most so many lines and no table gives each of them two lines to write on."""
SHORT = 13
"""A label of so many columns asks for a name or a number."""
ROWS: tuple[tuple[int, float], ...] = ((8, 34.0), (12, 30.0), (16, 26.0), (60, 21.0))
"""Up to so many rows to write in, so high is each."""
ACROSS: tuple[tuple[int, int], ...] = ((44, 3), (200, 2))
"""Up to so many columns of a terminal a piece says, so many stand in a row; longer ones alone."""
TOUCHPOINTS = 8
CARD_SIDE, FRAME_SIDE = 420.0, 470.0
LETTER = 430.0
LEAST_ROOM, BLANK = 56.0, 13.0
"""Of a cell to write in, and what one “_” in the pack stands for."""
OWNERS = ("组", "部门", "链", "承诺", "Group", "group", "unit", "Chain")
"""Whose sheet it is, where its first line asks for it."""


def sheet_blocks(paper: Paper, sheet: Sheet, survey: Survey | None, scribe: Scribe) -> list[Block]:
    """A sheet of the pack, whole."""
    said = _Filled(paper, scribe)
    alone = not (sheet.fields or sheet.rows or sheet.cards)
    prose = Lead if alone else Paragraph
    found: list[Block] = [prose(said(line)) for line in sheet.lines]
    fields = _fields(sheet, said)
    above = len(fields) if sheet.above is None else sheet.above
    if _wants_owner(paper, sheet):
        found.insert(0, Fill(scribe.line(scribe.tr("Group"))))
    found += fields[:above]
    if sheet.rows:
        found.append(_grid(sheet, said))
    found += fields[above:]
    if sheet.cards:
        found.append(_cut_outs(sheet.cards, said))
    if survey is not None:
        found.append(Note(said(survey.intro)))
    return found


def _fields(sheet: Sheet, said: "_Filled") -> list[Fill]:
    """A form without a table gives room to whoever has something to say, most at the end."""
    roomy = not sheet.rows and len(sheet.fields) <= ROOMY
    found: list[Fill] = []
    for number, field in enumerate(sheet.fields, start=1):
        short = max(display_width(text) for text in field.values()) <= SHORT
        last = number == len(sheet.fields)
        found.append(
            Fill(said.line(field), 4 if roomy and last else 2 if roomy and not short else 0)
        )
    return found


class _Filled:
    """Texts of one block with its names filled in, in the languages of the room."""

    def __init__(self, paper: Paper, scribe: Scribe) -> None:
        self._block = paper.block
        self._scribe = scribe

    def fill(self, text: Words) -> Words:
        """The text with its names."""
        return self._block.fill(text) if self._block is not None else text

    def line(self, text: Words) -> Runs:
        """The text on one line as long as there is room."""
        return self._scribe.line(self.fill(text))

    def __call__(self, text: Words, *, bold: bool = False) -> Runs:
        return self._scribe.said(self.fill(text), bold=bold)


def _wants_owner(paper: Paper, sheet: Sheet) -> bool:
    """Whether a sheet that a group writes on has to say whose it is."""
    if paper.per not in ("group", "pair") or paper.down:
        return False
    writes = sheet.fields or any(not _is_written(cell) for row in sheet.rows for cell in row)
    first = "".join(sheet.fields[0].values()) if sheet.fields and sheet.above != 0 else ""
    return bool(writes) and not any(word in first for word in OWNERS)


def _is_written(cell: Cell) -> bool:
    texts = (str(cell),) if isinstance(cell, float | int) else tuple(cell.values())
    return any(text.strip("_ ") for text in texts)


def _grid(sheet: Sheet, said: _Filled) -> Grid:
    count = len(sheet.rows[0])
    titles = [said(one) for one in sheet.columns] or [()] * count
    columns = tuple(
        Column(title, align="center" if _is_short([row[at] for row in sheet.rows]) else "left")
        for at, title in enumerate(titles)
    )
    rows = tuple(tuple(_cell(cell, said) for cell in row) for row in sheet.rows)
    blank = not all(_is_written(cell) for row in sheet.rows for cell in row)
    height = next(height for most, height in ROWS if len(rows) <= most) if blank else 0.0
    wants = tuple(max(_room(row[at]) for row in sheet.rows) for at in range(count))
    return Grid(columns=columns, rows=rows, least=height, wants=wants)


def _room(cell: Cell) -> float:
    """How wide a cell to write in should be: as many points as its blanks ask for."""
    if _is_written(cell):
        return 0.0
    texts = () if isinstance(cell, float | int) else cell.values()
    blanks = max((text.count("_") for text in texts), default=0)
    return max(LEAST_ROOM, blanks * BLANK)


def _cell(cell: Cell, said: _Filled) -> Runs:
    if isinstance(cell, float | int):
        return said(dict.fromkeys(("zh-CN", "en"), f"{cell:g}"))
    return said(cell) if _is_written(cell) else ()


def _is_short(cells: Sequence[Cell]) -> bool:
    """Figures, letters and boxes to tick stand in the middle."""
    texts = [
        f"{cell:g}" if isinstance(cell, float | int) else text
        for cell in cells
        for text in (("",) if isinstance(cell, float | int) else cell.values())
    ]
    written = [text for text in texts if text.strip("_ ")]
    return bool(written) and all(len(text) <= 3 for text in written)


def _cut_outs(cards: Sequence[Slip], said: _Filled) -> CutOuts:
    widest = max(
        display_width(text)
        for card in cards
        for text in (
            *card.holder.values(),
            "".join(max(one.values(), key=len) for one in card.lines),
        )
    )
    across = next((count for most, count in ACROSS if widest <= most), 1)
    items = tuple(
        CutOut(said(card.holder), tuple(said(line) for line in card.lines)) for card in cards
    )
    return CutOuts(items, across)


def figure_blocks(card: FigureCard, scribe: Scribe) -> list[Block]:
    """The figure alone, as large as the page allows."""
    picture = grid_figure(card.figure, CARD_SIDE, scribe.lang, numbered=False)
    rule = scribe.said(scribe.tr("For the describer only: face down until the round begins."))
    return [Note(rule), Chart(picture, card.figure.id.upper())]


def frame_blocks(scribe: Scribe) -> list[Block]:
    """A frame without inner lines, and where the estimate is written."""
    box = Box(x=0.0, y=0.0, width=FRAME_SIDE, height=FRAME_SIDE, stroke=palette.INK, stroke_width=1)
    return [
        Fill(scribe.line(scribe.tr("Group and pair, round, figure"))),
        Fill(scribe.line(scribe.tr("My estimate (0–12), and the time taken"))),
        Chart(DisplayList(FRAME_SIDE, FRAME_SIDE, (box,)), scribe.beside(scribe.tr("Empty frame"))),
    ]


def checklist_blocks(paper: Paper, card: Checklist, scribe: Scribe) -> list[Block]:
    """Every feature with a box for each round."""
    said = _Filled(paper, scribe)
    spec = card.spec
    columns = (
        Column(scribe.said(scribe.tr("No.")), 34.0, "center"),
        Column(scribe.said(scribe.tr("Feature"))),
        *(Column(said(one.name), 74.0, "center") for one in spec.rounds),
    )
    blank = ((),) * len(spec.rounds)
    rows = tuple(
        (said(dict.fromkeys(("zh-CN", "en"), str(number))), said(one.name), *blank)
        for number, one in enumerate(spec.features, start=1)
    )
    total = ((), scribe.said(scribe.tr("Together")), *blank)
    return [
        Fill(scribe.line(scribe.tr("Group and pair, round, figure"))),
        Note(scribe.said(scribe.tr("Right 1, half right ½, wrong or missing 0."))),
        Grid(columns=columns, rows=(*rows, total), least=27.0),
    ]


def part_blocks(paper: Paper, page: PartPage, scribe: Scribe) -> list[Block]:
    """What a part says and offers, in the order of today’s letters."""
    said = _Filled(paper, scribe)
    part, block = page.part, paper.block
    found: list[Block] = [Heading(said(part.name))] if part.name else []
    found += [Paragraph(said(line)) for line in part.situation]
    found.append(Heading(said(part.stem)))
    letters = block.letters[part.id] if block is not None else {}
    rows = sorted((letters.get(option.id, option.id), said(option.text)) for option in part.options)
    columns = (Column((), 40.0, "center"), Column(()))
    cells = tuple((_letter(letter, scribe), text) for letter, text in rows)
    found.append(Grid(columns=columns, rows=cells, least=36.0))
    return found


def choice_blocks(paper: Paper, scribe: Scribe) -> list[Block]:
    """A form for every part: the letters to circle, and room for the reasons."""
    block = paper.block
    if block is None:
        return []
    columns = (
        Column((), 70.0),
        Column(scribe.said(scribe.tr("Our choice")), 110.0, "center"),
        Column(scribe.said(scribe.tr("Our reasons, in two sentences"))),
    )
    rows = tuple(
        (
            scribe.said(block.part_label(part), bold=True),
            _letter("　".join(sorted(block.letters[part.id].values())), scribe),
            (),
        )
        for part in block.parts
    )
    return [Fill(scribe.line(scribe.tr("Group"))), Grid(columns=columns, rows=rows, least=92.0)]


def _letter(text: str, scribe: Scribe) -> Runs:
    return scribe.pen.runs(text, bold=True)


def letter_blocks(page: Letters) -> Iterator[Block]:
    """One page for each letter, readable from the front of the room."""
    for number, letter in enumerate(page.letters):
        if number:
            yield PageBreak()
        words = PictureWords(
            text=letter,
            x=TEXT_WIDTH / 2,
            y=LETTER * 1.25,
            lang="en",
            size=LETTER,
            bold=True,
            align="center",
        )
        yield Chart(DisplayList(TEXT_WIDTH, LETTER * 1.45, (words,)), letter)


def picture_blocks(paper: Paper, page: Picture, scribe: Scribe) -> list[Block]:
    """The picture as the room saw it, once in each language, or its empty lanes."""
    if page.empty:
        return _lanes(paper, page, scribe)
    found: list[Block] = []
    for pen in scribe.pens:
        said = _Filled(paper, Scribe((pen,)))
        texts = [pen.said(said.fill(text)) for text in page.view.texts]
        alt = pen.listed([texts[node.text] for node in page.view.diagram.nodes if node.text >= 0])
        note = said(page.view.note) if page.view.note else ()
        picture = diagram_figure(page.view.diagram, texts, pen.frame)
        found.append(KeepTogether((Chart(picture, alt, note),)))
    return found


def _lanes(paper: Paper, page: Picture, scribe: Scribe) -> list[Block]:
    said = _Filled(paper, scribe)
    diagram = page.view.diagram
    names = [said(page.view.texts[number], bold=True) for number in diagram.lanes]
    width = (TEXT_WIDTH - 76.0) / TOUCHPOINTS
    columns = (Column((), 76.0), *(Column((), width) for _ in range(TOUCHPOINTS)))
    blank = ((),) * TOUCHPOINTS
    rows = [(name, *blank) for name in names]
    under = diagram.divider
    upper = rows if under is None else rows[: under.under]
    found: list[Block] = [
        Fill(scribe.line(scribe.tr("Group"))),
        Grid(columns=columns, rows=tuple(upper), least=92.0),
    ]
    if under is not None:
        found += [
            Note(said(page.view.texts[under.text])),
            Grid(columns=columns, rows=tuple(rows[under.under :]), least=92.0),
        ]
    return found
