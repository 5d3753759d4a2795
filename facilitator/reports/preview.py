"""Pages of a finished PDF as pictures, for the screen."""

import threading
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from pypdfium2.raw import FPDF_ERR_PASSWORD  # pyright: ignore[reportMissingTypeStubs]

from facilitator.core.errors import PasswordNeeded, WrongPassword

POINTS_PER_INCH = 72
_ONE_AT_A_TIME = threading.Lock()
"""The library that draws pages is for one thread at a time, whatever documents they have."""


class PagePicture(NamedTuple):
    """One page: size in pixels and its rows of BGRX bytes, ``stride`` bytes each."""

    width: int
    height: int
    stride: int
    data: bytes


def pages(
    pdf: bytes, dpi: int, cancelled: Callable[[], bool], password: str = ""
) -> Iterator[PagePicture]:
    """Every page at ``dpi`` dots an inch, until ``cancelled`` says yes.

    Raises:
        PasswordNeeded, WrongPassword
    """
    with _ONE_AT_A_TIME:
        document = _opened(pdf, password)
        count = len(document)
    try:
        for index in range(count):
            if cancelled():
                return
            with _ONE_AT_A_TIME:
                picture = _picture(document[index], dpi)
            yield picture
    finally:
        with _ONE_AT_A_TIME:
            document.close()


def _picture(page: pypdfium2.PdfPage, dpi: int) -> PagePicture:
    # BGRX is what QImage.Format_RGB32 holds on every machine the product runs on.
    # The annotation says a whole number; any positive one is taken.
    scale = dpi / POINTS_PER_INCH
    bitmap = page.render(scale=scale, prefer_bgrx=True)  # pyright: ignore[reportArgumentType]
    picture = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    page.close()
    return picture


def _opened(pdf: bytes, password: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code != FPDF_ERR_PASSWORD:
            raise
        raise (WrongPassword if password else PasswordNeeded) from error
