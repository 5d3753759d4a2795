"""What a reader gets out of a PDF, and what a model puts in."""

import re
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdf import PdfReader
from pypdfium2 import raw

from facilitator.core.charts.display import Words
from facilitator.reports.model import Run

_FIRST_HALF = range(0xD800, 0xDC00)
_SECOND_HALF = range(0xDC00, 0xE000)


def texts(part: object) -> Iterator[str]:
    """Every string that a report is meant to print."""
    match part:
        case Run() | Words():
            yield part.text
        case tuple():
            for item in part:
                yield from texts(item)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from texts(getattr(part, field.name))
        case _:
            return


def squashed(text: str) -> str:
    """The text without white space: lines and columns are the reader's guess."""
    return re.sub(r"\s", "", text)


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page as a viewer copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def whole_text(pdf: bytes) -> str:
    """The text of all pages."""
    return "".join(page_texts(pdf))


def text_by_another_reader(pdf: bytes) -> str:
    """The text of all pages as a program reads it that draws none: it knows the letters only from
    what the file says of its fonts. Ten times as slow as the viewer."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def fonts_of(pdf: bytes) -> dict[str, set[str]]:
    """Every font of the file: its name and the keys of its descriptor."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return {
            str(thing["/BaseFont"]): set(thing.get("/FontDescriptor", {}).keys())
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }


def bookmarks(pdf: bytes) -> list[str]:
    """The bookmarks in order, those of the second level with a dash before them."""
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        titles: list[str] = []
        for entry in outline.root:
            titles += [entry.title, *(f"- {inner.title}" for inner in entry.children)]
        return titles


def ink_boxes(
    pdf: bytes, every: int = 1
) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """(page from 0, character, (left, bottom, right, top)) of everything with ink.

    ``every`` looks at the last page of so many only.
    """
    document = pypdfium2.PdfDocument(pdf)
    left, right, low, high = (c_double() for _ in range(4))
    into = [byref(side) for side in (left, right, low, high)]
    try:
        for number in range(every - 1, len(document), every):
            page = document[number]
            text_page = page.get_textpage()
            for place in range(text_page.count_chars()):
                character = _character(text_page, place)
                if character.strip():
                    # Asked by the reader's own names: its wrapper takes twice as long, and this is
                    # asked ten thousand times a report.
                    raw.FPDFText_GetCharBox(text_page, place, *into)
                    yield number, character, (left.value, low.value, right.value, high.value)
            text_page.close()
            page.close()
    finally:
        document.close()


def _character(page: pypdfium2.PdfTextPage, place: int) -> str:
    """The character at a place; "" at the second half of one that takes two."""
    code = raw.FPDFText_GetUnicode(page, place)
    if code in _SECOND_HALF:
        return ""
    if code in _FIRST_HALF:
        other = raw.FPDFText_GetUnicode(page, place + 1)
        code = 0x10000 + ((code - _FIRST_HALF.start) << 10) + (other - _SECOND_HALF.start)
    return chr(code)


def tagged_text(pdf: bytes) -> str:
    """Everything that is said, in the order of the tree; what stands for a sign counts."""
    return "\n".join(text for _, text in structure(pdf))


def structure(pdf: bytes) -> list[tuple[str, str]]:
    """(type, text) of every element below the document, in order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        texts = [_pieces(page) for page in document.pages]
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        top = document.Root.StructTreeRoot.K
        return [*_below(top, texts, numbers)][1:]


def _below(element: Any, texts: list[dict[int, str]], numbers: Any) -> Iterator[tuple[str, str]]:
    page = numbers[element["/Pg"].objgen] if "/Pg" in element else -1
    kids = element.get("/K", pikepdf.Array())
    said = ""
    inner: list[tuple[str, str]] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            said += texts[page].get(kid, "")
        elif "/MCID" in kid:
            said += texts[numbers[kid["/Pg"].objgen]].get(int(kid["/MCID"]), "")
        else:
            inner += _below(kid, texts, numbers)
    yield str(element["/S"])[1:], said
    yield from inner


def _pieces(page: Any) -> dict[int, str]:
    """The text of every marked piece of a page, by its number."""
    maps = {str(name): _to_unicode(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    stack: list[tuple[int | None, str | None]] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                about = operands[1]
                instead = str(about["/ActualText"]) if "/ActualText" in about else None
                number = int(about["/MCID"]) if "/MCID" in about else None
                if number is None and stack:
                    number = stack[-1][0]
                if instead is not None and number is not None:
                    found[number] = found.get(number, "") + instead
                stack.append((number, instead))
            case "BMC":
                stack.append((None, None))
            case "EMC":
                stack.pop()
            case "Tf":
                font = maps[str(operands[0])]
            case "Tj" if stack and stack[-1][0] is not None and stack[-1][1] is None:
                number = stack[-1][0]
                text = "".join(font[code] for code in bytes(operands[0]))
                found[number] = found.get(number, "") + text
            case _:
                pass
    return found


def _to_unicode(font: Any) -> dict[int, str]:
    text = font["/ToUnicode"].read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>", text)
    return {int(code, 16): bytes.fromhex(said).decode("utf-16-be") for code, said in pairs}
