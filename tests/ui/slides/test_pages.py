"""Stages as pages of a PDF: as many, of the right shape, of letters, and quickly."""

import time
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice

from facilitator.core.stage import Stage
from facilitator.core.text import ZH
from facilitator.paths import resource
from facilitator.reports.model import Meta
from facilitator.reports.slides_file import ALTERNATES, IDEOGRAPHS, RADICALS, finished_slides
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.pages import PAGE, paint_pages
from tests.ui.slides.all_samples import samples
from tests.unit.reports.reading import bookmarks, fonts_of, squashed, whole_text

STAGES = (*tuple(samples("zh-CN").values())[:40:2], *tuple(samples("both").values())[:8])
META = Meta(
    title="内部客户意识工作坊 大屏页",
    client="北屿国际",
    date_line="",
    place="",
    trainer="李 堃",
    language=ZH,
    footer=(),
)


def painted(stages: tuple[Stage, ...], look: StageLook) -> bytes:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    assert [*paint_pages(stages, look, target)] == [*range(1, len(stages) + 1)]
    return bytes(target.data().data())


@pytest.fixture(scope="module")
def raw(dark: StageLook) -> bytes:
    return painted(STAGES, dark)


@pytest.fixture(scope="module")
def pdf(raw: bytes) -> bytes:
    return finished_slides(raw, META, [("开场", 0), ("案例 <五幕>", 3)])


def test_every_stage_is_a_page_of_sixteen_to_nine(pdf: bytes) -> None:
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == len(STAGES)
    assert {(float(one.mediabox.width), float(one.mediabox.height)) for one in pages} == {PAGE}


def test_what_is_copied_is_what_was_written(pdf: bytes) -> None:
    """No radical in the place of an ideograph, no figure without meaning."""
    said = whole_text(pdf)
    wrong = {
        character
        for character in said
        if ord(character) in RADICALS or "\ue000" <= character <= "\uf8ff" or character == "\t"
    }
    assert wrong == set()
    assert any(ord(character) in IDEOGRAPHS for character in said)
    for stage in STAGES:
        assert squashed(stage.chrome.course.first.text) in squashed(said)


def test_faces_are_in_the_file_and_it_stays_small(pdf: bytes, raw: bytes) -> None:
    fonts = fonts_of(pdf)
    assert fonts
    descendants = {name: keys for name, keys in fonts.items() if keys}
    assert all("/FontFile2" in keys for keys in descendants.values())
    assert len(pdf) < len(raw) < 60_000 * len(STAGES)


def test_title_language_and_bookmarks(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == "zh-CN"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo["/Title"]) == META.title
        assert str(document.docinfo["/Author"]) == "李 堃"
        with document.open_metadata() as about:
            assert about["dc:title"] == META.title
            assert set(about["dc:language"]) == {"zh-CN"}
    assert bookmarks(pdf) == ["开场", "案例 <五幕>"]


def test_a_page_takes_no_longer_than_a_window_can_wait(dark: StageLook) -> None:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    steps = paint_pages(STAGES, dark, target)
    next(steps)
    took: list[float] = []
    begun = time.perf_counter()
    for _number in steps:
        took.append(time.perf_counter() - begun)
        begun = time.perf_counter()
    assert sorted(took)[len(took) // 2] < 0.05


def test_whoever_stops_asking_gives_up(dark: StageLook) -> None:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    asked: list[int] = []

    def stages() -> Iterator[Stage]:
        for number, stage in enumerate(STAGES):
            asked.append(number)
            yield stage

    steps = paint_pages(stages(), dark, target)
    next(steps)
    steps.close()
    assert asked == [0]


def test_other_shapes_of_a_character_are_where_the_face_has_them() -> None:
    for weight in ("Regular", "Bold"):
        face = TTFont(resource("fonts", f"Inter-{weight}.ttf")).getBestCmap()
        plain = {name: code for code, name in sorted(face.items(), reverse=True)}
        for private, meant in ALTERNATES.items():
            name = face[ord(private)]
            assert name.endswith((".tf", ".case"))
            assert chr(plain[name.partition(".")[0]]) == meant
