"""Covers and logos: every shape of picture, every colour, nothing stretched, nothing on top."""

from dataclasses import replace
from functools import partial
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from facilitator.core.documents import COVERS
from facilitator.core.report_look import Dress
from facilitator.reports.cover_parts import fitting_title, on_paper
from facilitator.reports.cover_photo import draw_filling
from facilitator.reports.fonts import Typesetter
from facilitator.reports.logo import ROOM, NotAPicture, logo_size, normal_logo
from facilitator.reports.model import Report
from facilitator.reports.pen import Pen
from facilitator.reports.render import render
from facilitator.texts import load_texts
from tests.unit.reports.chinese import chinese
from tests.unit.reports.page_checks import letters_of, outside, overlapping
from tests.unit.reports.reading import page_texts, squashed
from tests.unit.reports.samples import logo, simple


def picture(mode: str, size: tuple[int, int], kind: str = "PNG", **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, 1 if mode in "1PI;16" else None or 0).save(out, kind, **options)
    return out.getvalue()


def turned(size: tuple[int, int]) -> bytes:
    """A photo that a camera held upright says to turn by a quarter."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture("RGB", size, "JPEG", exif=exif)


SHAPES = {
    "wide": picture("RGB", (3000, 40)),
    "tall": picture("L", (40, 3000)),
    "one pixel": picture("RGB", (1, 1)),
    "huge": picture("L", (6000, 6000)),
    "CMYK": picture("CMYK", (400, 200), "JPEG"),
    "palette": picture("P", (60, 30)),
    "black and white": picture("1", (60, 30)),
    "sixteen bit": picture("I;16", (60, 30)),
    "turned": turned((400, 100)),
    "transparent": logo(),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_logo_of_any_shape_keeps_it_inside_its_place(name: str) -> None:
    data = SHAPES[name]
    wide, high = logo_size(data)
    kept = Image.open(BytesIO(normal_logo(data)))

    assert wide <= ROOM[0] + 0.01
    assert high <= ROOM[1] + 0.01
    assert (kept.format, kept.mode in {"RGB", "RGBA"}) == ("PNG", True)
    assert kept.width <= 534
    if name == "turned":
        assert wide < high
    # No pixel is blown up to more than a point.
    assert wide <= max(Image.open(BytesIO(data)).size)


def test_the_empty_edge_of_a_logo_takes_no_room() -> None:
    out = BytesIO()
    whole = Image.new("RGBA", (1000, 1000), (0, 0, 0, 0))
    whole.paste((10, 60, 110, 255), (200, 450, 800, 550))
    whole.save(out, "PNG")

    wide, high = logo_size(out.getvalue())
    assert (wide, round(wide / high, 2)) == (ROOM[0], 6.0)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"GIF89a\x01\x00\x01\x00",
        picture("RGBA", (20, 20)),
        picture("RGB", (40, 40))[:60],
        picture("L", (7000, 7000)),
        picture("RGB", (20, 20), "BMP"),
    ],
)
def test_what_cannot_be_printed_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        normal_logo(data)


def dressed(report: Report, **dress: object) -> Report:
    return replace(report, meta=replace(report.meta, dress=Dress(**dress)))  # pyright: ignore


PHOTO = picture("RGB", (1400, 900), "JPEG")
"""What the cover with a photo shows."""


@pytest.mark.parametrize("cover", COVERS)
@pytest.mark.parametrize("accent", ["", "#9B1B30"])
def test_every_cover_says_the_same_and_nothing_stands_on_top(cover: str, accent: str) -> None:
    report = replace(chinese(), sections=chinese().sections[:1])
    made = dressed(
        report, cover=cover, accent=accent, photo=PHOTO, logo=logo(), own_logo=SHAPES["tall"]
    )
    pdf = render(made).pdf
    plain = squashed(page_texts(render(report).pdf)[0])

    assert sorted(squashed(page_texts(pdf)[0])) == sorted(plain)
    letters = letters_of(pdf)
    assert overlapping(letters) == []
    assert outside(letters) == []


def test_a_cover_with_a_photo_that_is_gone_is_the_one_with_the_band() -> None:
    report = chinese()
    make = partial(render, invariant=True)

    assert make(dressed(report, cover="photo")).pdf == make(dressed(report, cover="band")).pdf
    assert make(dressed(report, cover="quiet")).pdf != make(dressed(report, cover="band")).pdf


def test_the_logos_are_at_the_head_of_every_page() -> None:
    pdf = render(dressed(simple(), logo=logo(), own_logo=SHAPES["turned"])).pdf

    with pikepdf.open(BytesIO(pdf)) as document:
        counts = [len(page.Resources.get("/XObject", {})) for page in document.pages]
    # On the cover the transparent one is a picture with a mask, too, which is no name of its own.
    assert counts == [2, 2]


@pytest.mark.parametrize("size", [(1400, 300), (300, 1400), (600, 600)])
def test_a_photo_fills_its_place_without_being_stretched(size: tuple[int, int]) -> None:
    box = (10.0, 20.0, 400.0, 200.0)
    left, low, wide, high = draw_filling(Canvas(BytesIO()), picture("RGB", size, "JPEG"), box)

    assert wide / high == pytest.approx(size[0] / size[1])
    assert left <= box[0]
    assert low <= box[1]
    assert left + wide >= box[0] + box[2] - 0.01
    assert low + high >= box[1] + box[3] - 0.01


def test_nothing_of_a_logo_is_cut_off_at_its_edge() -> None:
    """A viewer cuts half a dot off at the edge of a form, and a trimmed logo reaches its own."""
    with pikepdf.open(BytesIO(render(dressed(simple(), logo=logo())).pdf)) as document:
        forms = [
            one
            for page in document.pages
            for one in page.Resources["/XObject"].values()
            if one["/Subtype"] == "/Form"
        ]
        boxes = [[float(side) for side in one["/BBox"]] for one in forms]
    assert len(boxes) == 2
    for left, low, right, top in boxes:
        assert (left, low) < (-1.0, -1.0)
        assert right - left <= ROOM[0] + 8.0
        assert top - low <= ROOM[1] + 8.0


def test_a_short_addition_to_a_title_stays_on_one_line() -> None:
    pen = Pen(load_texts("en"), Typesetter().measure)
    for title, lines in (
        ("One Organisation (Two Days)", ["One Organisation", "(Two\u00a0Days)"]),
        ("One Organisation and Its Customers", ["One Organisation and Its", "Customers"]),
    ):
        _style, found = fitting_title(Typesetter(), pen.title(title), on_paper("#0B3C6F").titles)
        assert [line.text.strip() for line in found] == lines
