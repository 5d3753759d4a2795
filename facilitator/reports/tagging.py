"""What a reader who cannot see the page gets: a tree of headings, texts, lists, tables, figures.

A tagged PDF (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, ISO 14289-1) marks every piece of a page as
part of an element of that tree or as mere decoration. ReportLab knows neither, so this module is
one of two that reach into it, for the operators of a page; the other writes the file
(facilitator.reports.report_canvas).
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.codes import Codes

Tag: TypeAlias = Literal[
    "Document", "Title", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "Figure",
]  # fmt: skip
"""The standard types of ISO 32000-1, 14.8.4, and the title of the whole, which is a paragraph."""

END = "EMC"
_DECORATION = "/Artifact BMC"
_PAGINATION = "/Artifact <</Type /Pagination>> BDC"
_TEXT_OBJECT = "BT"
_HEAD_OF_COLUMN = "<</O /Table /Scope /Column>>"
_HEAD_OF_ROW = "<</O /Table /Scope /Row>>"
_NUMBERED = "<</O /List /ListNumbering /Decimal>>"


class Element:
    """A node of the tree. It takes its place in it when something of it is first drawn.

    Attributes:
        tag: what it is.
        parent: the element it belongs to; None for one directly below the document.
        alt: the text that stands for it, for a figure.
        about: its attribute dictionary, in PDF syntax; "" for none.
        kids: elements, or (page from 0, number of the marked piece on that page).
        number: of its object in the file, once it is written.
    """

    __slots__ = ("_cells", "_named", "about", "alt", "kids", "number", "parent", "placed", "tag")

    def __init__(
        self, tag: Tag, parent: "Element | None" = None, *, alt: str = "", about: str = ""
    ) -> None:
        self.tag: Tag = tag
        self.parent = parent
        self.alt = alt
        self.about = about
        self.kids: list[Element | tuple[int, int]] = []
        self.number = 0
        self.placed = False
        self._named: dict[Tag, Element] | None = None
        self._cells: list[Element] = []

    def child(self, tag: Tag, *, about: str = "") -> "Element":
        """The part of this type, which is made when first asked for."""
        if self._named is None:
            self._named = {}
        found = self._named.get(tag)
        if found is None:
            found = self._named[tag] = Element(tag, self, about=about)
        return found

    @property
    def cells(self) -> "list[Element]":
        """The cells of a row."""
        return self._cells

    def fill(self, cells: "list[Element]") -> None:
        """Gives a row its cells, the empty ones too."""
        self._cells = cells
        for cell in cells:
            cell.placed = True
        self.kids += cells


def numbered_list(*, numbers: bool) -> Element:
    """A list whose items have numbers, or dots that are decoration."""
    return Element("L", about=_NUMBERED if numbers else "")


class TaggedCanvas(Canvas):
    """A canvas that knows to which element belongs what is drawn.

    Text belongs to ``element``; without one it is pagination (the foot, the head of a table that
    is repeated). Everything else is decoration, but for what is drawn inside ``figure``.

    Attributes:
        language: that of the document.
        root: the top of the tree.
        in_figure: whether what is drawn now is part of a picture.
    """

    def __init__(self, target: Any, **named: Any) -> None:
        super().__init__(target, **named)
        self.language: str = named.get("lang") or ""
        self.element: Element | None = None
        self.root = Element("Document")
        self.root.placed = True
        self.in_figure = False
        self._marked: list[Element] = []  # on this page, by the number of the piece
        self._pages: list[tuple[PDFPage, list[Element]]] = []
        self._left: list[tuple[int, int]] = []  # stretches of operators that are no decoration
        inner: Any = self
        self._file: Any = inner._doc  # noqa: SLF001 (ReportLab has no other way)
        self._codes: dict[str, Codes] = {}
        self._add_page = self._file.addPage
        self._file.addPage = self._keep_page

    def mark(self) -> str:
        """The operator that begins a piece of text here; "" where it is part of a figure."""
        if self.in_figure:
            return ""
        return _PAGINATION if self.element is None else self._piece_of(self.element)

    def codes(self, face: str) -> Codes:
        """What the file calls the characters of a face."""
        if face not in self._codes:
            self._codes[face] = Codes(self._file, face)
        return self._codes[face]

    def add_text(self, operators: Sequence[str]) -> None:
        """Puts a text object, from BT to ET, on the page."""
        self._code.append(" ".join(operators))

    def place(self, element: Element) -> None:
        """Gives the element and all above it their places in the tree, after what has one."""
        while not element.placed:
            element.placed = True
            element.parent = element.parent or self.root
            element.parent.kids.append(element)
            element = element.parent

    def showPage(self) -> None:  # noqa: N802 (ReportLab)
        """Ends the page; what nobody marked on it is decoration."""
        self._code = _with_decoration(self._code, self._left)
        self._left = []
        super().showPage()

    def begin_figure(self, element: Element) -> None:
        """What follows is drawn as one picture."""
        self._left.append((len(self._code), 0))
        self._code.append(self._piece_of(element))
        self.in_figure = True

    def end_figure(self) -> None:
        """The picture is complete."""
        self._code.append(END)
        self._left[-1] = (self._left[-1][0], len(self._code))
        self.in_figure = False

    def _piece_of(self, element: Element) -> str:
        self.place(element)
        number = len(self._marked)
        self._marked.append(element)
        element.kids.append((len(self._pages), number))
        return f"/{element.tag} <</MCID {number}>> BDC"

    def _keep_page(self, page: Any) -> None:
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = "/S"
        self._pages.append((page, self._marked))
        self._marked = []
        self._add_page(page)


def tagged_canvas(canvas: Canvas) -> TaggedCanvas:
    """The canvas a report is drawn on, by its own type."""
    if not isinstance(canvas, TaggedCanvas):
        message = "reports are drawn on a TaggedCanvas"
        raise TypeError(message)
    return canvas


@contextmanager
def tagged(canvas: Canvas, element: Element | None) -> Generator[None]:
    """The text that is drawn meanwhile belongs to ``element``; without one it is pagination."""
    page = tagged_canvas(canvas)
    before, page.element = page.element, element
    try:
        yield
    finally:
        page.element = before


@contextmanager
def figure(canvas: Canvas, element: Element, size: tuple[float, float]) -> Generator[None]:
    """What is drawn meanwhile is one picture of ``size`` points, its low left corner at (0, 0)."""
    page = tagged_canvas(canvas)
    left, low = page.absolutePosition(0, 0)
    right, top = page.absolutePosition(*size)
    box = f"[{left:.1f} {low:.1f} {right:.1f} {top:.1f}]"
    element.about = f"<</O /Layout /Placement /Block /BBox {box}>>"
    page.begin_figure(element)
    try:
        yield
    finally:
        page.end_figure()


def cells_of(canvas: Canvas, row: Element, cells: int, *, first: bool = False) -> Sequence[Element]:
    """The cells of a row of a table, placed, the empty ones too: a table has no holes.

    ``first`` makes the first cell the head of its row. Asked again for the same row (one that goes
    on on the next page) it is the same cells.
    """
    if not row.placed:
        tagged_canvas(canvas).place(row)
        row.fill([Element("TD", row) for _ in range(cells)])
        if first:
            row.cells[0].tag, row.cells[0].about = "TH", _HEAD_OF_ROW
    return row.cells


def heads_of(canvas: Canvas, row: Element, cells: int) -> Sequence[Element | None]:
    """The heads of the columns the first time they are drawn; later they only repeat."""
    if row.placed:
        return [None] * cells
    tagged_canvas(canvas).place(row)
    row.fill([Element("TH", row, about=_HEAD_OF_COLUMN) for _ in range(cells)])
    return row.cells


def spanning(canvas: Canvas, row: Element, cells: int) -> Element:
    """The one cell of a row that goes over all columns."""
    cell = row.child("TD", about=f"<</O /Table /ColSpan {cells}>>" if cells > 1 else "")
    tagged_canvas(canvas).place(cell)
    return cell


def instead(text: str) -> str:
    """The operator that begins what is printed in the place of ``text``."""
    return f"/Span <</ActualText {text_string(text)}>> BDC"


def text_string(text: str) -> str:
    """A text as an object of the file, in UTF-16 big endian."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def spoken(language: str) -> str:
    """The operator that begins a text in another language than that of the document."""
    return f"/Span <</Lang ({language})>> BDC"


def _with_decoration(code: Sequence[str], left: Sequence[tuple[int, int]]) -> list[str]:
    """The operators of a page with everything but text and figures marked as decoration."""
    out: list[str] = []
    stretches = iter([*left, (len(code), len(code))])
    start, stop = next(stretches)
    is_open = False
    for place, operator in enumerate(code):
        if place >= stop:
            start, stop = next(stretches)
        marked = start <= place < stop or operator.startswith(_TEXT_OBJECT)
        if marked == is_open:
            out.append(END if is_open else _DECORATION)
            is_open = not is_open
        out.append(operator)
    if is_open:
        out.append(END)
    return out
