"""A picture as SVG: well-formed whatever people are called, and with everything in its place."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Line,
    Polygon,
    Words,
    settable,
)
from facilitator.core.charts.svg import svg
from tests.unit.core.charts.seen import FRAME

NS = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<b>组</b>",
    "R&D",
    "]]>",
    "<![CDATA[x]]>",
    "&amp;",
    "&#0;",
    "<!-- a --",
    "</text><script>alert(1)</script>",
    'a" onload="x',
    "'; --",
    "a\x00\x07\x1b[2Jb",
    "\ud83d",
    "\ufffe\uffff",
    "\u202eabc",
    "a\nb\tc\u2028d",
    "𠮷龘",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
]


def parsed(picture: DisplayList, title: str = "题", description: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(svg(picture, title, description).encode("utf-8"))


def words(text: str) -> DisplayList:
    return DisplayList(100.0, 30.0, (Words(text=text, x=5.0, y=20.0, lang="zh-CN"),))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_breaks_the_file(text: str) -> None:
    root = parsed(words(text), text, text)
    assert [child.tag for child in root] == [f"{NS}title", f"{NS}desc", f"{NS}rect", f"{NS}text"]
    for said in (root[0], root[1], root[3]):
        assert (said.text or "") == settable(text)
        assert len(said) == 0
    assert set(root[3].attrib) == set(parsed(words("a"))[3].attrib)


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_at_all_breaks_the_file(text: str) -> None:
    root = parsed(words(text), text, text)
    assert (root[3].text or "") == settable(text)


def test_visible_letters_all_stay() -> None:
    assert settable("R&D <b> 𠮷龘“é”\u3000\u00a02") == "R&D <b> 𠮷龘“é”\u3000\u00a02"
    assert settable("a\x00b\u202ec\nd\ud800") == "abc d\ufffd"


def test_title_and_description_stand_for_the_picture() -> None:
    root = parsed(words("x"), "总成绩", "六组得分：70 到 80")
    assert root.get("role") == "img"
    assert (root[0].text, root[1].text) == ("总成绩", "六组得分：70 到 80")


def test_sizes_are_points() -> None:
    root = parsed(DisplayList(481.0, 120.5, ()))
    assert root.get("viewBox") == "0 0 481 120.5"
    assert (root.get("width"), root.get("height")) == ("481pt", "120.5pt")
    (ground,) = root.findall(f"{NS}rect")
    assert (ground.get("width"), ground.get("height")) == ("481", "120.5")
    assert ground.get("fill") == "#FFFFFF"


def test_every_kind_of_item_is_where_the_list_says() -> None:
    picture = DisplayList(
        100.0,
        50.0,
        (
            Line(x1=1.0, y1=2.0, x2=3.25, y2=4.0, colour="#112233", width=0.8, dash=(4.0, 2.5)),
            Box(x=5.0, y=6.0, width=7.0, height=8.0, fill="#445566", radius=2.0),
            Circle(x=9.0, y=10.0, radius=3.0, stroke="#778899", stroke_width=1.5),
            Polygon(points=((1.0, 1.0), (2.0, 1.0), (1.5, 2.5)), fill="#AABBCC"),
            Words(text="值", x=50.0, y=20.0, lang="zh-CN", size=9.0, bold=True, align="center"),
            Words(text="n 7", x=90.0, y=20.0, lang="en", size=9.0, align="right"),
        ),
    )
    line, box, circle, polygon, chinese, english = list(parsed(picture))[3:]
    assert line.attrib == {
        "x1": "1",
        "y1": "2",
        "x2": "3.25",
        "y2": "4",
        "stroke": "#112233",
        "stroke-width": "0.8",
        "stroke-dasharray": "4 2.5",
    }
    assert box.attrib == {
        "x": "5",
        "y": "6",
        "width": "7",
        "height": "8",
        "rx": "2",
        "fill": "#445566",
    }
    assert (circle.get("fill"), circle.get("stroke"), circle.get("r")) == ("none", "#778899", "3")
    assert polygon.get("points") == "1,1 2,1 1.5,2.5"
    assert chinese.get("text-anchor") == "middle"
    assert chinese.get("font-weight") == "700"
    assert chinese.get("font-family", "").startswith("Noto Sans SC, ")
    assert (english.get("text-anchor"), english.get("font-weight")) == ("end", "400")
    assert english.get("font-family", "").startswith("Inter, ")
    assert english.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_a_whole_chart_keeps_its_items_in_order() -> None:
    picture = horizontal_bars([Bar(label="R&D <b>", value=50.0, shown="50.0")], FRAME)
    root = parsed(picture)
    assert len(root) == len(picture.items) + 3
    texts = [child.text for child in root if child.tag == f"{NS}text"]
    assert texts == [item.text for item in picture.items if isinstance(item, Words)]


def test_the_same_picture_gives_the_same_file() -> None:
    picture = horizontal_bars([Bar(label="甲", value=50.0, shown="50.0")], FRAME)
    assert svg(picture, "题") == svg(picture, "题")
    assert "nan" not in svg(picture, "题")
