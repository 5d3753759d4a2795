"""What a reader who cannot see the page gets: a tree of headings, texts, lists, tables, figures.

A tagged PDF (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, ISO 14289-1) marks every piece of a page as
part of an element of that tree or as mere decoration. ReportLab knows neither, so this module is
the one that reaches into it: its list of operators of a page, and the objects of its file.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFPage
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

    __slots__ = ("_named", "about", "alt", "kids", "number", "parent", "placed", "tag")

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
        self._named: dict[object, Element] | None = None

    def child(self, tag: Tag, key: object = None, *, about: str = "") -> "Element":
        """The part of this type (and ``key``), which is made when first asked for."""
        if self._named is None:
            self._named = {}
        found = self._named.get((tag, key))
        if found is None:
            found = self._named[tag, key] = Element(tag, self, about=about)
        return found


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

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
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
        """Writes the tree and then the file."""
        if self._code:
            self.showPage()
        self._write_tree()
        super().save()

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

    def _write_tree(self) -> None:
        """Gives every element its object, and the catalogue their root."""
        document = self._file
        elements = list(_below(self.root))
        objects = [_Written() for _ in elements]
        for element, written in zip(elements, objects, strict=True):
            element.number = self._number_of(written)
        root = _Written()
        top = self._number_of(root)
        pages = [self._number_of(page) for page, _ in self._pages]
        for element, written in zip(elements, objects, strict=True):
            above = element.parent.number if element.parent is not None else top
            written.content = _element(element, above, pages)
        root.content = _root(self.root.number, [marked for _, marked in self._pages])
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _number_of(self, thing: PDFObject) -> int:
        name = self._file.Reference(thing).name
        return self._file.idToObjectNumberAndVersion[name][0]


class _Written(PDFObject):
    """An object whose bytes are made by this module, once all numbers are known."""

    content = b""

    def format(self, _document: object) -> bytes:
        """See ReportLab."""
        return self.content


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


def row_of(
    canvas: Canvas, table: Element, number: int, cells: int, *, first: bool = False
) -> Sequence[Element]:
    """The cells of a row of a table, placed, the empty ones too: a table has no holes.

    ``first`` makes the first cell the head of its row. Asked again for the same row (one that goes
    on on the next page) it is the same cells.
    """
    page = tagged_canvas(canvas)
    row = table.child("TR", number)
    found: list[Element] = []
    for place in range(cells):
        if first and place == 0:
            cell = row.child("TH", place, about=_HEAD_OF_ROW)
        else:
            cell = row.child("TD", place)
        page.place(cell)
        found.append(cell)
    return found


def heads_of(canvas: Canvas, table: Element, cells: int) -> Sequence[Element | None]:
    """The heads of the columns the first time they are drawn; later they only repeat."""
    head = table.child("TR", "head")
    if head.placed:
        return [None] * cells
    page = tagged_canvas(canvas)
    found = [head.child("TH", place, about=_HEAD_OF_COLUMN) for place in range(cells)]
    for cell in found:
        page.place(cell)
    return found


def spanning(canvas: Canvas, table: Element, cells: int) -> Element:
    """The one cell of a row that goes over all columns."""
    about = f"<</O /Table /ColSpan {cells}>>" if cells > 1 else ""
    cell = table.child("TR", "all").child("TD", about=about)
    tagged_canvas(canvas).place(cell)
    return cell


def instead(text: str) -> str:
    """The operator that begins what is printed in the place of ``text``."""
    return f"/Span <</ActualText {_text(text)}>> BDC"


def spoken(language: str) -> str:
    """The operator that begins a text in another language than that of the document."""
    return f"/Span <</Lang ({language})>> BDC"


def _below(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _below(kid)


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


def _element(element: Element, above: int, pages: Sequence[int]) -> bytes:
    """The dictionary of an element, ISO 32000-1, table 323."""
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
    return " ".join(parts).encode("ascii")


def _kid(kid: Element | tuple[int, int], page: int, pages: Sequence[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]}>>"


def _root(top: int, pages: Sequence[Sequence[Element]]) -> bytes:
    """The root of the tree, with the way back from the pieces of a page to their elements."""
    ways = " ".join(
        f"{number} [{' '.join(f'{one.number} 0 R' for one in marked)}]"
        for number, marked in enumerate(pages)
    )
    return (
        f"<</Type /StructTreeRoot /K {top} 0 R /RoleMap <</Title /P>>"
        f" /ParentTree <</Nums [{ways}]>> /ParentTreeNextKey {len(pages)}>>"
    ).encode("ascii")


def _text(text: str) -> str:
    """A text string of the PDF, in UTF-16 big endian."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
