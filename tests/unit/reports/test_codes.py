"""Characters find their codes in the file, subset by subset, and colours their operators."""

from io import BytesIO
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.codes import Codes
from facilitator.reports.fonts import LATIN, SC, register
from facilitator.reports.ink import filling
from facilitator.reports.model import Paragraph, words
from facilitator.reports.render import render
from tests.unit.reports.reading import squashed, whole_text
from tests.unit.reports.samples import simple

MANY = "".join(chr(0x4E00 + at) for at in range(600))
"""More ideographs than two subsets hold."""


def codes(face: str) -> Codes:
    register()
    canvas: Any = Canvas(BytesIO())
    return Codes(canvas._doc, face)  # noqa: SLF001


def test_a_text_in_one_subset_is_one_part() -> None:
    latin = codes(LATIN[0])
    ((subset, said),) = latin.parts("Group 5")
    assert latin.parts("Group 5") == [(subset, said)]
    assert latin.parts("5 Group") == [(subset, said[-1] + said[-2] + said[:5])]
    assert latin.parts("") == []


@pytest.mark.parametrize("mark", ["(", ")", "\\"])
def test_marks_that_mean_something_to_a_reader_of_the_file_are_escaped(mark: str) -> None:
    ((_, said),) = codes(LATIN[0]).parts(f"a{mark}b")
    assert f"\\{mark}" in said


def test_a_space_that_must_not_break_is_printed_as_a_space() -> None:
    latin = codes(LATIN[0])
    assert latin.parts("a\u00a0b") == latin.parts("a b")


def test_a_text_is_cut_where_the_subset_changes() -> None:
    chinese = codes(SC[0])
    chinese.parts(MANY)
    first, last = MANY[0], MANY[-1]
    ((one, _),), ((other, _),) = chinese.parts(first), chinese.parts(last)
    assert one != other
    assert [name for name, _ in chinese.parts(first + last + first + first)] == [one, other, one]


def test_the_same_texts_have_the_same_codes_in_every_file() -> None:
    texts = [MANY[50:300], MANY[:600:7], "“尽快” R&D"]
    one, other = codes(SC[0]), codes(SC[0])
    assert [one.parts(text) for text in texts] == [other.parts(text) for text in texts]


def test_many_characters_are_read_back_as_they_are() -> None:
    report = simple("", "zh-CN", Paragraph(words(MANY, "zh-CN")))
    assert MANY in squashed(whole_text(render(report).pdf))


def test_a_colour_is_what_it_was() -> None:
    *shares, operator = filling("#0B3C6F").split()
    assert operator == "rg"
    assert [round(255 * float(share)) for share in shares] == [0x0B, 0x3C, 0x6F]
