"""The content of a report for other programs that make PDF files: headings, texts, tables, charts.

Each of them is asked the way its own documentation recommends, with the same two faces, and sets
every text and every cell; what a chart shows is drawn as lines, areas and words.
"""

import html
import json
from collections.abc import Iterator, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

from facilitator.core.charts.display import Box, Circle, DisplayList, Line, Polygon, Words
from facilitator.paths import resource
from facilitator.reports import model as m
from facilitator.reports.model import Report, Runs, plain

REGULAR, BOLD = (resource("fonts", f"NotoSansSC-{style}.ttf") for style in ("Regular", "Bold"))
_SIZES = {"h1": 22.0, "h2": 13.0, "p": 10.0, "cell": 8.8}


class Piece(NamedTuple):
    """A text of a kind, the rows of a table (the first is its head), or a chart."""

    kind: Literal["h1", "h2", "p", "table", "chart"]
    text: str = ""
    rows: Sequence[Sequence[str]] = ()
    picture: DisplayList | None = None


def pieces(report: Report) -> list[Piece]:
    """What the report says, in its order."""
    found: list[Piece] = []
    for section in report.sections:
        found.append(Piece("h1", plain(section.title)))
        for block in section.blocks:
            found += _pieces(block)
    return [one for one in found if one.text or one.rows or one.picture]


def _pieces(block: m.Block) -> Iterator[Piece]:
    match block:
        case m.Heading():
            yield Piece("h2", plain(block.runs))
            yield Piece("p", plain(block.note))
        case m.Lead() | m.Paragraph() | m.Note():
            yield Piece("p", plain(block.runs))
        case m.Tiles():
            for tile in block.items:
                parts: tuple[Runs, ...] = (tile.label, tile.figure, tile.unit, tile.note)
                yield Piece("p", " ".join(filter(None, map(plain, parts))))
        case m.Bullets():
            for item in block.items:
                yield Piece("p", f"• {plain(item.title)} {plain(item.text)}")
        case m.Table():
            head = [plain(column.title) for column in block.columns]
            rows = [[plain(cell.runs) for cell in row.cells] for row in block.rows]
            yield Piece("table", rows=[head, *rows])
        case m.Chart():
            yield Piece("chart", picture=block.picture)
            yield Piece("p", plain(block.caption))
        case m.KeepTogether():
            yield from (piece for inner in block.blocks for piece in _pieces(inner))
        case _:
            return


def svg(picture: DisplayList) -> str:
    """The picture for programs that read SVG."""
    shapes = "".join(_svg(item) for item in picture.items)
    size = f'width="{picture.width}" height="{picture.height}"'
    box = f'viewBox="0 0 {picture.width} {picture.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{shapes}</svg>'


def _svg(item: Line | Box | Circle | Polygon | Words) -> str:
    match item:
        case Line():
            ends = f'x1="{item.x1}" y1="{item.y1}" x2="{item.x2}" y2="{item.y2}"'
            return f'<line {ends} stroke="{item.colour}" stroke-width="{item.width}"/>'
        case Box():
            place = f'x="{item.x}" y="{item.y}" width="{item.width}" height="{item.height}"'
            return f"<rect {place} {_pens(item)}/>"
        case Circle():
            return f'<circle cx="{item.x}" cy="{item.y}" r="{item.radius}" {_pens(item)}/>'
        case Polygon():
            points = " ".join(f"{x},{y}" for x, y in item.points)
            return f'<polygon points="{points}" {_pens(item)}/>'
        case Words():
            anchor = {"left": "start", "center": "middle", "right": "end"}[item.align]
            style = f'font-family="Noto Sans SC" font-size="{item.size}" fill="{item.colour}"'
            text = html.escape(item.text)
            return f'<text x="{item.x}" y="{item.y}" text-anchor="{anchor}" {style}>{text}</text>'


def _pens(item: Box | Circle | Polygon) -> str:
    return f'fill="{item.fill or "none"}" stroke="{item.stroke or "none"}"'


class Typst:
    """Typst through its Python package; one source file, charts beside it."""

    def __init__(self) -> None:
        self._typst: Any = import_module("typst")
        self._folder = TemporaryDirectory()
        self._fonts = self._typst.Fonts(
            font_paths=[str(REGULAR.parent)],
            include_system_fonts=False,
            include_embedded_fonts=False,
        )

    def make(self, content: Sequence[Piece]) -> bytes:
        """The PDF."""
        folder = Path(self._folder.name)
        lines = [
            '#set page(paper: "a4", margin: 57pt, numbering: "1")',
            '#set text(font: "Noto Sans SC", size: 10pt, lang: "zh")',
            '#set document(title: "Report")',
            "#set par(leading: 0.8em)",
        ]
        for number, piece in enumerate(content):
            lines.append(self._piece(piece, number, folder))
        source = folder / "report.typ"
        source.write_text("\n".join(lines), encoding="utf-8")
        compiler = self._typst.Compiler(source, root=folder, font_paths=self._fonts)
        return compiler.compile(format="pdf")

    def _piece(self, piece: Piece, number: int, folder: Path) -> str:
        said = json.dumps(piece.text, ensure_ascii=False)
        match piece.kind:
            case "h1" | "h2":
                return f"#heading(level: {piece.kind[1]}, {said})"
            case "p":
                return f"#par({said})"
            case "table":
                cells = ",".join(
                    json.dumps(cell, ensure_ascii=False) for row in piece.rows[1:] for cell in row
                )
                head = ",".join(json.dumps(cell, ensure_ascii=False) for cell in piece.rows[0])
                columns = len(piece.rows[0])
                look = "stroke: none, inset: (x: 5pt, y: 6pt)"
                return (
                    f"#[#set text(size: 8.8pt)\n#table(columns: {columns}, {look},"
                    f" table.header({head}), {cells})]"
                )
            case "chart":
                name = f"chart{number}.svg"
                (folder / name).write_text(svg(_picture(piece)), encoding="utf-8")
                return f'#image("{name}", alt: "chart")'


class WeasyPrint:
    """WeasyPrint; one page of HTML with the charts in it."""

    def __init__(self) -> None:
        self._weasyprint: Any = import_module("weasyprint")
        self._text: Any = import_module("weasyprint.text.fonts")

    def make(self, content: Sequence[Piece]) -> bytes:
        """The PDF, tagged."""
        faces = "".join(
            f"@font-face {{font-family: 'Noto Sans SC'; font-weight: {weight};"
            f" src: url({path.as_uri()})}}"
            for path, weight in ((REGULAR, 400), (BOLD, 700))
        )
        style = (
            f"{faces} @page {{size: A4; margin: 57pt}} body {{font: 10pt/17pt 'Noto Sans SC'}}"
            " h1 {font-size: 22pt} h2 {font-size: 13pt} table {width: 100%; font-size: 8.8pt;"
            " line-height: 14pt} td, th {padding: 3.6pt 5pt; text-align: left}"
        )
        body = "".join(map(self._piece, content))
        page = f"<html lang=zh><title>Report</title><style>{style}</style><body>{body}"
        fonts = self._text.FontConfiguration()
        made = self._weasyprint.HTML(string=page).write_pdf(
            font_config=fonts, pdf_variant="pdf/ua-1"
        )
        return bytes(made)

    def _piece(self, piece: Piece) -> str:
        said = html.escape(piece.text)
        match piece.kind:
            case "h1" | "h2" | "p":
                return f"<{piece.kind}>{said}</{piece.kind}>"
            case "table":
                head, *rows = piece.rows
                cells = "".join(f"<th>{html.escape(cell)}" for cell in head)
                body = "".join(
                    "<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in row) for row in rows
                )
                return f"<table><thead><tr>{cells}<tbody>{body}</table>"
            case "chart":
                return svg(_picture(piece))


class Fpdf2:
    """fpdf2; cells of equal width, charts drawn with its own shapes."""

    def __init__(self) -> None:
        self._fpdf: Any = import_module("fpdf")

    def make(self, content: Sequence[Piece]) -> bytes:
        """The PDF."""
        pdf = self._fpdf.FPDF(unit="pt", format="A4")
        pdf.set_margin(57)
        pdf.set_auto_page_break(True, 57)
        pdf.add_font("SC", "", str(REGULAR))
        pdf.add_font("SC", "B", str(BOLD))
        pdf.add_page()
        for piece in content:
            self._piece(pdf, piece)
        out = BytesIO()
        pdf.output(out)
        return out.getvalue()

    def _piece(self, pdf: Any, piece: Piece) -> None:
        match piece.kind:
            case "h1" | "h2" | "p":
                size = _SIZES[piece.kind]
                pdf.set_font("SC", "" if piece.kind == "p" else "B", size)
                pdf.multi_cell(0, size * 1.7, piece.text, new_x="LMARGIN", new_y="NEXT")
            case "table":
                pdf.set_font("SC", "", _SIZES["cell"])
                with pdf.table(line_height=14, padding=3.6, borders_layout="NONE") as table:
                    for cells in piece.rows:
                        row = table.row()
                        for cell in cells:
                            row.cell(cell)
            case "chart":
                self._chart(pdf, _picture(piece))

    def _chart(self, pdf: Any, picture: DisplayList) -> None:
        if pdf.y + picture.height > pdf.page_break_trigger:
            pdf.add_page()
        left, top = pdf.l_margin, pdf.y
        for item in picture.items:
            match item:
                case Line():
                    pdf.set_draw_color(item.colour)
                    pdf.line(left + item.x1, top + item.y1, left + item.x2, top + item.y2)
                case Box():
                    pdf.set_fill_color(item.fill or "#FFFFFF")
                    place = (left + item.x, top + item.y, item.width, item.height)
                    pdf.rect(*place, style="F" if item.fill else "D")
                case Circle():
                    pdf.set_fill_color(item.fill or "#FFFFFF")
                    pdf.circle(x=left + item.x, y=top + item.y, radius=item.radius, style="F")
                case Polygon():
                    pdf.set_fill_color(item.fill or "#FFFFFF")
                    pdf.polygon([(left + x, top + y) for x, y in item.points], style="F")
                case Words():
                    pdf.set_font("SC", "B" if item.bold else "", item.size)
                    shift = {"left": 0.0, "center": 0.5, "right": 1.0}[item.align]
                    wide = pdf.get_string_width(item.text)
                    pdf.text(left + item.x - shift * wide, top + item.y, item.text)
        pdf.set_y(top + picture.height)


def _picture(piece: Piece) -> DisplayList:
    if piece.picture is None:
        message = "a chart without a picture"
        raise ValueError(message)
    return piece.picture
