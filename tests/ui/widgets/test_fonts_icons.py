"""The bundled faces and icons."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QImage, QTextLayout

from facilitator.paths import resource
from facilitator.ui.fonts import (
    FACES,
    advance,
    font,
    has_chinese,
    language_of,
    pieces,
    rare_font,
    register_fonts,
)
from facilitator.ui.icons import icon, icon_pixmap


def ink_of(image: QImage) -> set[str]:
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_both_families_are_there_and_registering_again_costs_nothing(qapp):
    assert register_fonts() == ("Noto Sans SC", "Inter")
    assert register_fonts() is register_fonts()


@pytest.mark.parametrize("bold", [False, True])
def test_rare_ideographs_have_a_face_that_is_read_when_they_are_met(look, bold):
    layout = QTextLayout("吉𠮷", rare_font(40, bold=bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert families == {"Noto Sans SC", "Facilitator Rare"}
    assert {run.rawFont().weight() for run in layout.glyphRuns()} == {700 if bold else 400}
    assert "Facilitator Rare" not in font(40).families()


@pytest.mark.parametrize(
    ("lang", "family"), [("zh-CN", "Noto Sans SC"), ("en", "Inter"), ("num", "Inter")]
)
def test_each_language_has_its_own_face_first(look, lang, family):
    assert QFontInfo(font(14, lang=lang)).family() == family


def test_there_are_two_weights_and_bold_is_wider(look):
    assert font(14).weight() == QFont.Weight.Normal
    assert font(14, bold=True).weight() == QFont.Weight.Bold
    for lang in ("zh-CN", "en"):
        words = "Standing" if lang == "en" else "Abc"
        bold = QFontMetricsF(font(80, bold=True, lang=lang)).horizontalAdvance(words)
        assert bold > QFontMetricsF(font(80, lang=lang)).horizontalAdvance(words)


def test_figures_are_of_one_width_so_that_a_clock_does_not_tremble(look):
    metrics = QFontMetricsF(font(30, lang="num"))
    assert metrics.horizontalAdvance("1:11") == metrics.horizontalAdvance("8:48")
    running = QFontMetricsF(font(30, lang="en"))
    assert running.horizontalAdvance("1:11") < running.horizontalAdvance("8:48")


def test_a_font_that_is_changed_does_not_change_the_next(look):
    font(14).setPixelSize(99)
    assert font(14).pixelSize() == 14


def test_a_text_is_measured_once_and_anew_when_a_face_has_come(look, monkeypatch):
    pieces.cache_clear()
    first = [advance("幸福", font(14)), advance("幸福", font(14, bold=True))]
    assert [advance("幸福", font(14)), advance("幸福", font(14, bold=True))] == first
    assert (pieces.cache_info().misses, pieces.cache_info().hits) == (2, 2)
    monkeypatch.setattr("facilitator.ui.fonts.RARE_FACES", ("Inter-Bold", "Inter-Regular"))
    rare_font(14)
    assert pieces.cache_info().currsize == 0


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("第 3 幕　机制", "zh-CN"),
        ("𠮷田组", "zh-CN"),
        ("don’t", "en"),
        ("A", "en"),
        ("10:25", "num"),
        ("3 / 6", "num"),
        ("", "en"),
        ("34 人", "zh-CN"),
        ("－５", "zh-CN"),
    ],
)
def test_a_text_is_set_in_its_own_language(text, lang):
    assert language_of(text) == lang
    assert has_chinese(text) == (lang == "zh-CN")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("End “内部客户意识工作坊” now?", "en"),
        ("“你说我画” and “概念闯关” lie apart", "en"),
        ("“内部客户”", "zh-CN"),
        ("结束“Demo”", "zh-CN"),
        ("“R&D 部”第 3 组", "zh-CN"),
        ("End 内部客户 “now”", "zh-CN"),
        ("3 / “第一组”", "zh-CN"),
        ("Not closed “内部客户", "zh-CN"),
    ],
)
def test_an_english_sentence_stays_english_around_a_chinese_title(text, lang):
    assert language_of(text) == lang


def test_a_missing_face_is_logged_and_the_others_still_come(qapp, monkeypatch, expected_log):
    register_fonts.cache_clear()
    monkeypatch.setattr("facilitator.ui.fonts.FACES", (*FACES[:1], "No-Such-Face", FACES[2]))
    assert register_fonts() == ("Noto Sans SC", "Inter")
    assert any("No-Such-Face.ttf" in line for line in expected_log)
    register_fonts.cache_clear()


def test_an_icon_takes_its_colour_and_its_size(qapp):
    pixmap = icon_pixmap("check", 16, "#14703A")
    assert pixmap.size().toTuple() == (16, 16)
    assert ink_of(pixmap.toImage()) == {"#14703a"}


def test_an_icon_is_drawn_anew_for_a_sharper_screen(qapp):
    pixmap = icon_pixmap("check", 16, "#14703A", 2.0)
    assert pixmap.size().toTuple() == (32, 32)
    assert pixmap.deviceIndependentSize().toTuple() == (16, 16)
    half = icon_pixmap("check", 16, "#14703A", 1.25)
    assert half.size().toTuple() == (20, 20)


def test_an_icon_is_drawn_once(qapp):
    assert icon_pixmap("play", 18, "#000000") is icon_pixmap("play", 18, "#000000")


def test_an_icon_for_a_menu_is_sharp_at_twice_the_size(qapp):
    assert max(size.width() for size in icon("play", 18, "#000000").availableSizes()) == 54


@pytest.mark.parametrize("name", ["../fonts/x", "a/b", "", "Play", "c:x"])
def test_a_name_that_is_no_icon_is_refused(name):
    with pytest.raises(ValueError, match="not the name of an icon"):
        icon_pixmap(name, 16, "#000000")


def test_every_icon_can_be_tinted(qapp):
    files = sorted(resource("icons").glob("*.svg"))
    assert len(files) > 50
    for path in files:
        assert ink_of(icon_pixmap(path.stem, 24, "#FF0000", 2.0).toImage()) == {"#ff0000"}, path


def test_the_licence_of_the_icons_is_shipped_with_them():
    assert "ISC License" in resource("icons", "LICENSE-Lucide.txt").read_text(encoding="utf-8")
