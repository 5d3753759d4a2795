"""Charts painted with Qt: the same boxes as in the SVG, letters instead of empty frames."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from facilitator.core.charts import palette
from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.changes import Change, ChangeTexts, up_same_down
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Frame,
    Line,
    Polygon,
    Words,
)
from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Rated, heat_map
from facilitator.core.charts.svg import svg
from facilitator.ui import fonts
from facilitator.ui.widgets.picture import (
    MOST_WIDTH,
    REPLACEMENT,
    measure,
    paint_picture,
    picture_image,
    picture_png,
)

NOBODY_HAS = "\U0010fffd"
"""A character of private use."""
NS = "{http://www.w3.org/2000/svg}"
pytestmark = pytest.mark.usefixtures("qapp")


def frame(width: float = 400.0, lang: str = "zh-CN") -> Frame:
    return Frame(width, lang, measure)


def heat() -> DisplayList:
    cells: tuple[tuple[Cell, ...], ...] = (
        (Rated(2.0, 7, "7 人"), "hidden"),
        (Rated(6.9, 9, "9 人"), "none"),
    )
    texts = HeatTexts("低", "高", "<5", "少于 5", "未问")
    return heat_map(HeatMap(("销售", "研发"), ("甲", "乙"), cells), texts, frame())


def changes() -> DisplayList:
    texts = ChangeTexts("上升", "持平", "下降", "<5")
    return up_same_down([Change("自评", 17, 5, 2)], texts, frame())


def bars() -> DisplayList:
    rows = [
        Bar(label="一组", value=80.0, shown="80.0"),
        Bar(label="二组", value=35.5, shown="35.5"),
    ]
    return horizontal_bars(rows, frame())


def extent(image: QImage, colour: str) -> tuple[int, int, int, int]:
    """The bounds of the pixels of exactly this colour: left, top, right, bottom."""
    wanted = QColor(colour).rgb()
    found = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixel(x, y) == wanted
    ]
    xs, ys = zip(*found, strict=True)
    return min(xs), min(ys), max(xs) + 1, max(ys) + 1


def dark_pixels(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    }


def letters(text: str, lang: str = "zh-CN", *, bold: bool = False) -> QImage:
    words = Words(text=text, x=4.0, y=40.0, lang=lang, size=40.0, bold=bold)
    return picture_image(DisplayList(60.0 * len(text), 60.0, (words,)), 60 * len(text))


@pytest.mark.parametrize("picture", [heat, changes, bars])
def test_svg_and_png_show_the_same_boxes(picture: Callable[[], DisplayList]) -> None:
    made = picture()
    scale = 2
    image = picture_image(made, int(made.width) * scale)
    root = ElementTree.fromstring(svg(made, "题"))
    seen = 0
    for rect in root.findall(f"{NS}rect")[1:]:
        x, y, width, height = (
            float(rect.get(n, "0")) * scale for n in ("x", "y", "width", "height")
        )
        fill = rect.get("fill", "none")
        if min(width, height) < 4:
            continue
        seen += 1
        # The four corners, just inside and just outside.
        for corner_x, out_x in ((x + 1.9, x - 2.5), (x + width - 2.4, x + width + 2.0)):
            inside = image.pixelColor(int(corner_x), int(y + 2.4)).name().upper()
            assert inside == fill, (rect.attrib, inside)
            if 0 <= out_x < image.width():
                assert image.pixelColor(int(out_x), int(y + 2.4)).name().upper() != fill or (
                    fill == palette.WHITE
                )
    assert seen >= 2


def test_the_height_follows_the_width() -> None:
    made = bars()
    image = QImage.fromData(picture_png(made, 1080))
    assert image.width() == 1080
    assert image.height() == pytest.approx(1080 * made.height / made.width, abs=1)
    assert image.pixelColor(0, 0).name() == "#ffffff"


def test_a_bar_is_as_long_as_its_share_in_pixels() -> None:
    image = picture_image(bars(), 1200)
    left, top, right, bottom = extent(image, palette.ACCENT)
    half = (top + bottom) // 2
    second = extent(image.copy(0, half, image.width(), image.height() - half), palette.ACCENT)
    assert (second[2] - second[0]) / (right - left) == pytest.approx(35.5 / 80, abs=0.01)


def test_every_kind_of_item_is_painted() -> None:
    items = (
        Line(x1=0.0, y1=10.0, x2=100.0, y2=10.0, colour="#FF0000", width=2.0),
        Box(x=10.0, y=20.0, width=20.0, height=10.0, fill="#00FF00", radius=2.0),
        Circle(x=60.0, y=25.0, radius=5.0, fill="#0000FF"),
        Polygon(points=((80.0, 20.0), (100.0, 20.0), (90.0, 30.0)), fill="#FF00FF"),
    )
    image = picture_image(DisplayList(100.0, 40.0, items), 100)
    assert extent(image, "#FF0000") == (0, 9, 100, 11)
    assert extent(image, "#00FF00") == (10, 20, 30, 30)
    left, _, right, _ = extent(image, "#0000FF")
    assert (left + right) / 2 == 60
    assert image.pixelColor(90, 22).name() == "#ff00ff"
    assert image.pixelColor(82, 28).name() == "#ffffff"


def test_dashes_are_as_long_as_they_say() -> None:
    dashed = Line(x1=0.0, y1=5.0, x2=100.0, y2=5.0, colour="#000000", width=2.0, dash=(20.0, 10.0))
    image = picture_image(DisplayList(100.0, 10.0, (dashed,)), 100)
    row = "".join("#" if image.pixelColor(x, 4).lightness() < 128 else "." for x in range(100))
    assert row == ("#" * 20 + "." * 10) * 3 + "#" * 10


@pytest.mark.parametrize(("align", "expected"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_texts_are_aligned_by_the_measured_width(align: str, expected: float) -> None:
    words = Words(text="田田", x=100.0, y=40.0, lang="zh-CN", size=20.0, align=align)  # pyright: ignore[reportArgumentType]
    dark = dark_pixels(picture_image(DisplayList(200.0, 60.0, (words,)), 200))
    left = 100 - expected * measure("田田", 20.0, bold=False, lang="zh-CN")
    assert min(x for x, _ in dark) == pytest.approx(left + 2, abs=2)
    assert max(x for x, _ in dark) == pytest.approx(left + 38, abs=2)


def test_widths_grow_with_the_size_and_know_fractions() -> None:
    nine = measure("一组 12.5", 9.0, bold=False, lang="zh-CN")
    assert measure("一组 12.5", 18.0, bold=False, lang="zh-CN") == pytest.approx(2 * nine)
    assert measure("一组 12.5", 8.8, bold=False, lang="zh-CN") == pytest.approx(nine * 8.8 / 9)
    assert measure("Team", 9.0, bold=True, lang="en") > measure("Team", 9.0, bold=False, lang="en")
    assert measure("a\x00\u202e\nb", 9.0, bold=False, lang="en") == measure(
        "a b", 9.0, bold=False, lang="en"
    )


def unguarded(text: str, font: QFont) -> set[tuple[int, int]]:
    """What Qt draws when nobody looks whether a font has the character."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.WHITE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(4.0, 40.0)
    painter.scale(0.4, 0.4)
    painter.setPen(QColor(palette.INK))
    painter.setFont(font)
    painter.drawText(QPointF(0.0, 0.0), text)
    painter.end()
    return dark_pixels(image)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_rare_characters_are_letters_and_never_empty_frames(bold: bool, lang: str) -> None:
    """Only what no font of the machine has is a frame, and then the □ of the PDF."""
    # Drawn first: the face of rare characters must come without anybody asking for it.
    first = dark_pixels(letters("𠮷", lang, bold=bold))
    usual, rare = fonts.font(100, bold=bold), fonts.rare_font(100, bold=bold)
    assert first == unguarded("𠮷", rare)
    frames = [unguarded(NOBODY_HAS, usual), dark_pixels(letters(REPLACEMENT, lang, bold=bold))]
    assert frames[0] != frames[1]
    for text, font in (("龘", usual), ("㛃", usual), ("堃", usual), ("𠮷", rare), ("𡈽", rare)):
        drawn = dark_pixels(letters(text, lang, bold=bold))
        assert drawn not in frames
        assert drawn == unguarded(text, font)
    assert dark_pixels(letters(NOBODY_HAS, lang, bold=bold)) == frames[1]


def test_a_rare_character_is_as_wide_as_any_other() -> None:
    one = measure("𠮷", 9.0, bold=False, lang="zh-CN")
    assert one == pytest.approx(measure("吉", 9.0, bold=False, lang="zh-CN"))


@pytest.mark.parametrize("width", [0, -5, MOST_WIDTH + 1])
def test_a_width_that_makes_no_sense_is_refused(width: int) -> None:
    with pytest.raises(ValueError, match="pixels wide; 16 to 8000 can be made"):
        picture_png(bars(), width)


def test_a_picture_too_large_to_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="64000000 in all can be made"):
        picture_png(DisplayList(10.0, 100.0, ()), 8000)


def test_the_same_picture_gives_the_same_file() -> None:
    assert picture_png(heat(), 400) == picture_png(heat(), 400)


def test_a_window_has_its_own_colours_for_those_of_paper() -> None:
    items = (
        Box(x=0.0, y=0.0, width=20.0, height=20.0, fill=palette.WHITE),
        Box(x=5.0, y=5.0, width=10.0, height=10.0, fill="#123456"),
    )
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_picture(painter, DisplayList(20.0, 20.0, items), {palette.WHITE: "#161D1C"})
    assert image.pixelColor(2, 2).name().upper() == "#161D1C"
    assert image.pixelColor(10, 10).name() == "#123456", "what is no colour of paper stays"
