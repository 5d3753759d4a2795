"""What a reader who cannot see the page gets: a tree of headings, texts, lists, tables, figures.

A tagged PDF (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, ISO 14289-1) marks every piece of a page as
part of an element of that tree or as mere decoration. ReportLab knows neither, so this module is
the one that reaches into it: its list of operators of a page, and the objects of its file.
"""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import SEEK_END, BytesIO
from itertools import accumulate
from typing import Any, Literal, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFPage
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

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
TREE = "/StructTreeRoot"
"""Where the trailer of the file names the root of the tree; it belongs into the catalogue."""
_SIZE = re.compile(rb"/Size (\d+)")
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
        self._bytes: BytesIO = target
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
        self._add_page = self._file.addPage
        self._file.addPage = self._keep_page

    def mark(self) -> str:
        """The operator that begins a piece of text here; "" where it is part of a figure."""
        if self.in_figure:
            return ""
        return _PAGINATION if self.element is None else self._piece_of(self.element)

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

    def save(self) -> None:
        """Writes the file and, behind it, the tree."""
        if self._code:
            self.showPage()
        self._file.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()
        pages = [self._number_of(page) for page, _ in self._pages]
        _append_tree(self._bytes, self.root, pages, [marked for _, marked in self._pages])

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

    def _number_of(self, page: PDFPage) -> int:
        name = self._file.Reference(page).name
        return self._file.idToObjectNumberAndVersion[name][0]


def operators_of(text: PDFTextObject) -> list[str]:
    """The operators a text object is made of; more can be put between its texts."""
    inner: Any = text
    return inner._code  # noqa: SLF001 (ReportLab has no other way)


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
    return f"/Span <</ActualText {_text(text)}>> BDC"


def spoken(language: str) -> str:
    """The operator that begins a text in another language than that of the document."""
    return f"/Span <</Lang ({language})>> BDC"


def _below(root: Element) -> list[Element]:
    """The element and all below it, each before its own."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
    return found


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


def _append_tree(
    target: BytesIO, root: Element, pages: Sequence[int], marked: Sequence[Sequence[Element]]
) -> None:
    """Adds the tree to a finished file as an update (ISO 32000-1, 7.5.6): an object an element.

    ReportLab could write them too, but takes five times as long for each. ``pages`` are the
    numbers of the page objects, ``marked`` the elements of the pieces of each page.
    """
    data = target.getvalue()
    trailer = data[data.rindex(b"trailer") + len(b"trailer") : data.rindex(b"startxref")].strip()
    before = data[data.rindex(b"startxref") :].split()[1].decode("ascii")
    found = _SIZE.search(trailer)
    if found is None:
        message = "ReportLab wrote a trailer without a size"
        raise ValueError(message)
    first = int(found[1])
    elements = _below(root)
    for number, element in enumerate(elements, start=first):
        element.number = number
    top = first + len(elements)
    objects = [_element(one, one.parent.number if one.parent else top, pages) for one in elements]
    objects.append(_root(root.number, marked))
    bodies = [f"{number} 0 obj\n{body}\nendobj\n" for number, body in enumerate(objects, first)]
    places = [*accumulate(map(len, bodies), initial=len(data))]
    table = "".join([f"{place:010} 00000 n \n" for place in places[:-1]])
    about = _SIZE.sub(b"/Size %d" % (top + 1), trailer).removesuffix(b">>").decode("latin-1")
    target.seek(0, SEEK_END)
    target.write("".join(bodies).encode("ascii"))
    target.write(f"xref\n{first} {len(objects)}\n{table}trailer\n".encode("ascii"))
    target.write(f"{about} {TREE} {top} 0 R /Prev {before} >>\n".encode("latin-1"))
    target.write(f"startxref\n{places[-1]}\n%%EOF\n".encode("ascii"))


def _element(element: Element, above: int, pages: Sequence[int]) -> str:
    """The dictionary of an element, ISO 32000-1, table 323."""
    if len(element.kids) == 1 and not element.alt and not element.about:
        (kid,) = element.kids
        if not isinstance(kid, Element):  # most are such: a cell with one text
            page, piece = kid
            return f"<</S /{element.tag} /P {above} 0 R /Pg {pages[page]} 0 R /K {piece}>>"
    pieces = [kid for kid in element.kids if not isinstance(kid, Element)]
    page = pieces[0][0] if pieces else -1
    parts = [f"<</S /{element.tag} /P {above} 0 R"]
    if pieces:
        parts.append(f"/Pg {pages[page]} 0 R")
    if element.kids:
        kids = [_kid(kid, page, pages) for kid in element.kids]
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
    if element.alt:
        parts.append(f"/Alt {_text(element.alt)}")
    if element.about:
        parts.append(f"/A {element.about}")
    parts.append(">>")
    return " ".join(parts)


def _kid(kid: Element | tuple[int, int], page: int, pages: Sequence[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]}>>"


def _root(top: int, pages: Sequence[Sequence[Element]]) -> str:
    """The root of the tree, with the way back from the pieces of a page to their elements."""
    ways = " ".join(
        f"{number} [{' '.join(f'{one.number} 0 R' for one in marked)}]"
        for number, marked in enumerate(pages)
    )
    return (
        f"<</Type /StructTreeRoot /K {top} 0 R /RoleMap <</Title /P>>"
        f" /ParentTree <</Nums [{ways}]>> /ParentTreeNextKey {len(pages)}>>"
    )


def _text(text: str) -> str:
    """A text string of the PDF, in UTF-16 big endian."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
