"""The last pass: properties, colours for archives, the lock."""

import time
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from PIL import ImageCms

from facilitator.core.errors import ArchiveWithPassword, NotAPassword, PasswordNeeded, WrongPassword
from facilitator.core.finish import PLAIN, Finish, check_password
from facilitator.reports.preview import pages
from facilitator.reports.render import render
from facilitator.reports.srgb import srgb_profile
from facilitator.reports.xmp import Facts, xmp_packet
from tests.unit.reports.reading import fonts_of
from tests.unit.reports.samples import simple

SECRET = "North Isle 2026!"
ARCHIVE, LOCKED = Finish(archive=True), Finish(password=SECRET)


def shown(pdf: bytes, password: str = "") -> int:
    return len([*pages(pdf, 20, lambda: False, password)])


def test_an_archive_says_what_its_colours_mean() -> None:
    with pikepdf.open(BytesIO(render(simple(), finish=ARCHIVE).pdf)) as document:
        (intent,) = document.Root.OutputIntents
        profile = intent["/DestOutputProfile"]
        assert str(intent["/S"]) == "/GTS_PDFA1"
        assert profile["/N"] == 3
        assert profile.read_bytes() == srgb_profile()
        with document.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
            assert xmp["pdfuaid:part"] == "1"


def test_the_profile_is_that_of_a_screen_and_always_the_same() -> None:
    profile = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    assert srgb_profile()[36:40] == b"acsp"
    srgb_profile.cache_clear()
    again = srgb_profile()
    assert again == srgb_profile()
    assert again[24:30] == bytes([7, 208, 0, 1, 0, 1])


def test_other_files_are_no_archives() -> None:
    with pikepdf.open(BytesIO(render(simple()).pdf)) as document:
        assert "/OutputIntents" not in document.Root
        with document.open_metadata() as xmp:
            assert "pdfaid:part" not in xmp
            assert xmp["pdfuaid:part"] == "1"


@pytest.mark.parametrize("finish", [PLAIN, ARCHIVE], ids=["plain", "archive"])
def test_the_properties_say_the_same_twice(finish: Finish) -> None:
    with pikepdf.open(BytesIO(render(simple(), finish=finish).pdf)) as document:
        info = {str(key): str(value) for key, value in document.docinfo.items()}
        made = datetime.strptime(info["/CreationDate"][:16], "D:%Y%m%d%H%M%S").replace(tzinfo=UTC)
        with document.open_metadata() as xmp:
            assert xmp["dc:title"] == info["/Title"] == "T"
            assert xmp["dc:creator"] == [info["/Author"]] == ["X"]
            assert xmp["dc:description"] == info["/Subject"] == "C"
            assert xmp["xmp:CreatorTool"] == info["/Creator"] == "Facilitator"
            assert xmp["pdf:Producer"] == info["/Producer"] == "Facilitator"
            assert xmp["xmp:CreateDate"][:19] == made.isoformat()[:19]
            assert xmp["xmp:ModifyDate"] == xmp["xmp:CreateDate"]
        assert info["/ModDate"] == info["/CreationDate"]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone is that of the system")
def test_the_time_of_making_knows_half_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Asia/Kolkata")
        time.tzset()
        pdf = render(simple()).pdf
    time.tzset()
    with pikepdf.open(BytesIO(pdf)) as document, document.open_metadata() as xmp:
        assert "+05'30" in str(document.docinfo["/CreationDate"])
        assert str(xmp["xmp:CreateDate"]).endswith("+05:30")


def test_the_same_pages_give_the_same_bytes_for_archives_too() -> None:
    first = render(simple(), finish=ARCHIVE, invariant=True).pdf
    assert render(simple(), finish=ARCHIVE, invariant=True).pdf == first


def test_a_locked_file_opens_with_its_password_only() -> None:
    locked = render(simple(), finish=LOCKED).pdf

    assert shown(locked, SECRET) == 2
    with pytest.raises(PasswordNeeded):
        shown(locked)
    with pytest.raises(WrongPassword):
        shown(locked, SECRET.lower())
    for wrong in ("", SECRET[:-1], SECRET + " "):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(locked), password=wrong)


def test_the_lock_is_the_strongest_there_is_and_hides_everything() -> None:
    locked = render(simple("内部"), finish=LOCKED).pdf

    with pikepdf.open(BytesIO(locked), password=SECRET) as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
        assert str(document.encryption.stream_method) == "EncryptionMethod.aesv3"
        assert document.allow.extract
        assert document.allow.accessibility
    assert SECRET.encode() not in locked
    assert b"<dc:title>" not in locked


def test_an_open_file_needs_no_password_and_a_needless_one_does_no_harm() -> None:
    plain = render(simple()).pdf
    assert shown(plain) == shown(plain, SECRET) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "short",
        "x" * 65,
        "密码密码密码",
        "tab\tinside",
        " before",
        "after ",
        "two\nlines",
        "né-pas-ça",
    ],
)
def test_what_some_reader_would_not_take_is_no_password(text: str) -> None:
    with pytest.raises(NotAPassword) as caught:
        check_password(text)
    assert text == "" or text not in repr(caught.value)
    if text:
        with pytest.raises(NotAPassword):
            Finish(password=text)


@pytest.mark.parametrize("text", ["123456", "x" * 64, "a b  c", "~!@#$%^&*()_+\\\"'"])
def test_what_an_english_keyboard_types_is_a_password(text: str) -> None:
    check_password(text)
    assert shown(render(simple(), finish=Finish(password=text)).pdf, text) == 2


def test_a_password_is_never_shown_and_no_archive_has_one() -> None:
    assert SECRET not in repr(LOCKED)
    assert SECRET not in str(LOCKED)
    with pytest.raises(ArchiveWithPassword):
        Finish(archive=True, password=SECRET)


def test_every_finish_keeps_the_fonts_inside() -> None:
    for finish in (PLAIN, ARCHIVE):
        fonts = fonts_of(render(simple(), finish=finish).pdf)
        assert fonts
        assert all("/FontFile2" in keys for keys in fonts.values())


def test_what_people_type_cannot_upset_the_properties() -> None:
    typed = 'R&D <b> "x" ]]> \ufffe \U00020bb7'
    facts = Facts(
        title=typed,
        author="",
        subject=typed,
        language="zh-CN",
        program="Facilitator",
        made=datetime(2026, 3, 5, 9, 30, tzinfo=UTC),
    )
    packet = xmp_packet(facts, archive=True).decode()

    assert "R&amp;D &lt;b&gt;" in packet
    assert "\ufffe" not in packet
    assert "dc:creator" not in packet
    assert "2026-03-05T09:30:00+00:00" in packet
