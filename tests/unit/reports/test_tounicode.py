"""The map from glyphs back to characters, and the place in ReportLab it is put into."""

from reportlab.pdfbase import ttfonts

from facilitator.reports import fonts
from facilitator.reports.tounicode import to_unicode_map


def test_characters_above_ffff_are_surrogate_pairs() -> None:
    lines = to_unicode_map("AAAAAA+Name", [0, 0x41, 0x9F98, 0x2B5AF]).splitlines()
    assert "<01> <0041>" in lines
    assert "<02> <9F98>" in lines
    assert "<03> <D86DDDAF>" in lines


def test_unused_codes_mean_nothing() -> None:
    text = to_unicode_map("Name", [0, 0, 0x41, 0xD800])
    assert "<0000>" not in text
    assert "1 beginbfchar" in text


def test_blocks_are_no_longer_than_the_format_allows() -> None:
    text = to_unicode_map("Name", list(range(1, 251)))
    assert [line.split()[0] for line in text.splitlines() if "beginbfchar" in line] == [
        "100",
        "100",
        "50",
    ]


def test_reportlab_asks_it() -> None:
    fonts.register()
    assert ttfonts.makeToUnicodeCMap is to_unicode_map
    assert "makeToUnicodeCMap" in ttfonts.TTFont.addObjects.__code__.co_names
