"""What a reader gets out of a PDF, and what a model puts in."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pypdf import PdfReader

from facilitator.core.charts.display import Words
from facilitator.reports.model import Run


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
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


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


def ink_boxes(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """(page from 0, character, (left, bottom, right, top)) of everything with ink."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            for place in range(text_page.count_chars()):
                character = text_page.get_text_range(place, 1)
                if character.strip():
                    yield number, character, text_page.get_charbox(place)
            text_page.close()
            page.close()
    finally:
        document.close()
