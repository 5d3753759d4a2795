"""A picture becomes a small upright JPEG that carries nothing else along."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from facilitator.core.errors import CannotReadFile, NotAPhoto, PhotoTooLarge
from facilitator.live import photo
from facilitator.live.photo import EDGE, prepared, read_photo, reduced

RED, BLUE = (200, 20, 20), (20, 20, 200)
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F
SECRET = b"Secretcamera"


def taken(size: tuple[int, int], orientation: int = 1, kind: str = "JPEG") -> bytes:
    """The left half red, the right half blue, as the sensor saw it."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKER] = SECRET.decode()
    exif[GPS] = {2: (31.0, 14.0, 5.0)}
    file = BytesIO()
    image.save(file, kind, exif=exif, quality=95)
    return file.getvalue()


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 40 for one, other in zip(pixel, colour, strict=True))


def test_it_is_made_smaller_and_keeps_its_shape() -> None:
    made = prepared(taken((4000, 3000)), "a.jpg")
    assert made.size == (EDGE, EDGE * 3 // 4)
    image = Image.open(BytesIO(made.jpeg))
    assert (image.format, image.size) == ("JPEG", made.size)
    assert len(made.jpeg) < 200_000


def test_a_small_one_is_not_made_larger() -> None:
    assert prepared(taken((300, 200)), "a.jpg").size == (300, 200)


def test_camera_and_place_are_gone() -> None:
    data = taken((300, 200), 6)
    assert SECRET in data
    made = prepared(data, "a.jpg")
    assert SECRET not in made.jpeg
    assert b"Exif" not in made.jpeg
    assert not Image.open(BytesIO(made.jpeg)).getexif()


def test_words_and_profiles_of_a_png_are_gone() -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    image.setText("Author", SECRET.decode())
    made = reduced(image)
    assert SECRET not in made.jpeg
    assert "icc_profile" not in Image.open(BytesIO(made.jpeg)).info


@pytest.mark.parametrize(
    ("orientation", "size", "first", "last"),
    [
        (1, (2000, 1000), RED, BLUE),
        (3, (2000, 1000), BLUE, RED),
        (6, (1000, 2000), RED, BLUE),
        (8, (1000, 2000), BLUE, RED),
    ],
)
def test_it_stands_upright_as_it_was_taken(orientation, size, first, last) -> None:
    """Turned by 6 the left of the sensor is the top, by 8 the foot."""
    made = prepared(taken((2000, 1000), orientation), "a.jpg")
    image = Image.open(BytesIO(made.jpeg)).convert("RGB")
    assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert near(image.getpixel((5, 5)), first)
    assert near(image.getpixel((image.width - 6, image.height - 6)), last)


def test_what_is_transparent_becomes_white() -> None:
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    file = BytesIO()
    image.save(file, "PNG")
    made = prepared(file.getvalue(), "a.png")
    assert near(Image.open(BytesIO(made.jpeg)).convert("RGB").getpixel((9, 9)), (255, 255, 255))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture at all",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect/></svg>",
        taken((300, 200))[:-300],
        b"\x89PNG\r\n\x1a\n" + b"x" * 400,
    ],
    ids=["empty", "text", "svg", "cut", "damaged"],
)
def test_what_is_none_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(NotAPhoto) as refused:
        prepared(data, "a.jpg")
    assert refused.value.name == "a.jpg"


def test_a_preview_inside_does_not_hide_that_the_picture_is_cut() -> None:
    exif = b"Exif\x00\x00" + taken((40, 30))
    whole = taken((300, 200))
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif
    data = whole[:2] + segment + whole[2:]
    assert prepared(data, "a.jpg").size == (300, 200)
    assert prepared(data + b"a film behind it" * 9, "a.jpg").size == (300, 200)
    with pytest.raises(NotAPhoto):
        prepared(data[:-300], "a.jpg")


def test_too_many_pixels_are_refused_before_they_are_read() -> None:
    file = BytesIO()
    Image.new("1", (12_000, 12_000)).save(file, "PNG")
    with pytest.raises(PhotoTooLarge):
        prepared(file.getvalue(), "a.png")


def test_a_line_of_pixels_is_still_a_picture() -> None:
    file = BytesIO()
    Image.new("RGB", (9000, 1), RED).save(file, "PNG")
    assert prepared(file.getvalue(), "a.png").size == (EDGE, 1)


def test_a_file_is_read_or_says_why_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "合影.jpg"
    path.write_bytes(taken((300, 200)))
    assert read_photo(path).size == (300, 200)
    with pytest.raises(CannotReadFile):
        read_photo(tmp_path / "none.jpg")
    with pytest.raises(CannotReadFile):
        read_photo(tmp_path)
    monkeypatch.setattr(photo, "MOST_BYTES", 100)
    with pytest.raises(PhotoTooLarge) as refused:
        read_photo(path)
    assert refused.value.name == "合影.jpg"
