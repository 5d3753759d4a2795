"""The makers of pictures: names, both languages, a workshop that has not been run."""

import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from facilitator.core.charts.colour import guarded_accent
from facilitator.core.documents import NamedFile
from facilitator.core.errors import UnknownWorkshop
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.pictures import make_charts, make_long_pictures
from facilitator.texts import load_texts

LOCALES = ("zh-CN", "en")
YELLOW = "#F4B000"


def images(files: tuple[NamedFile, ...]) -> list[Image.Image]:
    return [Image.open(BytesIO(one.content)) for one in files]


def corner(picture: Image.Image) -> str:
    return "#" + picture.convert("RGB").crop((2, 2, 3, 3)).tobytes().hex().upper()


@pytest.mark.parametrize("locale", LOCALES)
def test_long_pictures_are_named_like_the_other_documents(first: Desk, opened, locale) -> None:
    asked = (opened.library, opened.workshop.id, opened.clock, load_texts(locale), "公司")
    files = make_long_pictures(*asked, accent=YELLOW)
    kinds = {
        "zh-CN": ("【课堂战报】", "【核心结论】"),
        "en": ("[Class highlights]", "[Key findings]"),
    }
    assert len(files) == 2
    for one, kind in zip(files, kinds[locale], strict=True):
        assert one.name.startswith(kind)
    assert all(one.name.endswith("20260305.png") for one in files)
    for picture in images(files):
        assert picture.width == 1080
        assert corner(picture) == guarded_accent(YELLOW).colour != YELLOW


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_is_there_as_png_and_as_svg(first: Desk, opened, locale) -> None:
    files = make_charts(opened.library, opened.workshop.id, opened.clock, load_texts(locale), "")
    numbered = "图" if locale == "zh-CN" else "Fig"
    for number, (png, svg) in enumerate(zip(files[::2], files[1::2], strict=True), start=1):
        assert png.name.startswith(f"{numbered}{number:02}_")
        assert svg.name == png.name.replace(".png", ".svg")
        assert not re.search(r'[\\/:*?"<>|]', png.name)
        assert ElementTree.fromstring(svg.content).tag.endswith("svg")
        assert Image.open(BytesIO(png.content)).width > 1900


def test_of_a_workshop_that_was_not_run_there_is_the_plan(opened: Opened) -> None:
    asked = (opened.library, opened.workshop.id, opened.clock, load_texts("zh-CN"), "")
    names = [one.name for one in make_charts(*asked)]
    assert names == ["图01_时间：计划与实际.png", "图01_时间：计划与实际.svg"]
    assert len(make_long_pictures(*asked)) == 2


def test_a_colour_that_is_none_and_a_workshop_that_is_not_there(opened: Opened) -> None:
    asked = (opened.library, opened.workshop.id, opened.clock, load_texts("zh-CN"), "")
    with pytest.raises(ValueError, match="RED"):
        make_long_pictures(*asked, accent="red")
    with pytest.raises(UnknownWorkshop):
        make_charts(opened.library, "none", opened.clock, load_texts("zh-CN"), "")


def test_they_are_read_again_from_the_disk_and_write_nothing(first: Desk, opened) -> None:
    before = opened.library.actions(opened.workshop.id)
    asked = (opened.library, opened.workshop.id, opened.clock, load_texts("en"), "")
    assert make_charts(*asked)
    assert opened.library.actions(opened.workshop.id) == before
