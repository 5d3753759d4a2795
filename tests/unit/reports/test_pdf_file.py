"""Objects, packed into a file, are read back as what they were."""

import re
import zlib
from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest

from facilitator.reports.pdf_file import packed

CATALOGUE, PROPERTIES = 1, 2


def objects(count: int) -> list[bytes]:
    """A catalogue, properties, a stream, and so many small ones the catalogue names."""
    named = b" ".join(b"%d 0 R" % (4 + at) for at in range(count))
    pages = b"<</Type /Pages /Kids [] /Count 0>>"
    content = zlib.compress(b"what the stream says")
    return [
        b"<</Type /Catalog /Pages %b /Mine [3 0 R %b]>>" % (pages, named),
        b"<</Title (what it is)>>",
        b"<</Filter /FlateDecode /Length %d>>\nstream\n%bendstream\n" % (len(content), content),
        *(b"<</Number %d /Of (something of which there are many)>>" % at for at in range(count)),
    ]


def made(parts: Sequence[bytes]) -> bytes:
    return packed(parts, root=CATALOGUE, info=PROPERTIES)


@pytest.mark.parametrize("count", [0, 1, 197, 198, 199, 1000])
def test_every_object_is_found_again(count: int) -> None:
    with pikepdf.open(BytesIO(made(objects(count)))) as document:
        assert document.check_pdf_syntax() == []
        assert str(document.docinfo["/Title"]) == "what it is"
        stream, *others = document.Root["/Mine"]
        assert stream.read_bytes() == b"what the stream says"
        assert [int(other["/Number"]) for other in others] == [*range(count)]


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\r\n", b"x"])
def test_nobody_takes_the_end_of_a_stream_for_the_end_of_a_line(last: bytes) -> None:
    body = b"<</Length %d>>\nstream\nabc%bendstream\n" % (3 + len(last), last)
    between = re.search(rb"stream\n(abc.*?)endstream", made([*objects(0), body]), re.DOTALL)
    assert between is not None
    assert re.sub(rb"(\r\n|\r|\n)\Z", b"", between[1]) == b"abc" + last


def test_what_many_objects_say_takes_little_room() -> None:
    assert len(made(objects(1000))) < 0.3 * sum(map(len, objects(1000)))


def test_the_same_objects_are_the_same_file_and_others_have_another_name() -> None:
    first, second = made(objects(3)), made(objects(4))
    assert made(objects(3)) == first
    names: list[bytes] = []
    for pdf in (first, second):
        with pikepdf.open(BytesIO(pdf)) as document:
            one, other = document.trailer["/ID"]
            assert bytes(one) == bytes(other)
            names.append(bytes(one))
    assert names[0] != names[1]
