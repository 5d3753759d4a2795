"""What a report looks like: kept, taken back, shared by the workshops of a client."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QObject

from facilitator.core.errors import CannotReadFile, RecordsOnly, RewrittenSince
from facilitator.core.history import AFTER_THE_END
from facilitator.core.paper_errors import NotAColour, NotALogo
from facilitator.core.report_look import PLAIN_LOOK, ReportLook
from facilitator.live.desk import Desk
from facilitator.live.dressing import dress_of, firm, keep_own_logo, own_logo, read_logo
from facilitator.live.opened import Opened
from facilitator.live.report_look import LiveReportLook, kept
from facilitator.live.reports import read_day
from facilitator.settings import Settings, own_logo_file, save, settings_file
from facilitator.storage.handover import handover_of
from tests.unit.live.conftest import plant


def png(mode: str = "RGB", size: tuple[int, int] = (30, 20)) -> bytes:
    out = BytesIO()
    Image.new(mode, size, (200, 10, 30, 255)[: len(mode)]).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    return Desk(opened, "zh-CN", QObject(qapp))


def again(desk: Desk) -> LiveReportLook:
    """What another start of the program finds."""
    opened = desk.opened
    return LiveReportLook(Opened(opened.library, opened.workshop.id, opened.clock))


def test_a_look_is_kept_with_its_logo_and_is_in_the_day_of_a_report(desk: Desk) -> None:
    sha, data = kept(png())
    found = desk.report_look.choose(
        ReportLook(cover="quiet", accent="ffb000", logo=sha), "console", {sha: data}
    )

    assert found == ReportLook(cover="quiet", accent="#FFB000", logo=sha)
    assert again(desk).look == found
    assert again(desk).picture(sha) == data
    opened = desk.opened
    dress = read_day(opened.library, opened.workshop.id, opened.clock.now_ms()).dress
    assert (dress.cover, dress.logo, dress.photo) == ("quiet", data, None)
    # The colour that is printed is dark enough; the one that was asked for is kept.
    assert dress.accent == "#9F6C00"
    assert opened.actions[-1].kind == "report-look"


def test_the_same_look_is_no_action_and_a_wrong_colour_changes_nothing(desk: Desk) -> None:
    desk.report_look.choose(ReportLook(accent="#123456"), "console")
    actions = len(desk.opened.actions)
    desk.report_look.choose(ReportLook(accent="123456"), "console")
    with pytest.raises(NotAColour):
        desk.report_look.choose(ReportLook(accent="red"), "console")

    assert len(desk.opened.actions) == actions
    assert again(desk).look.accent == "#123456"


def test_a_choice_is_taken_back_and_made_again_after_the_end_too(desk: Desk) -> None:
    desk.stage.start("console")
    desk.stage.end("console")
    desk.report_look.choose(ReportLook(accent="#123456"), "console")
    desk.report_look.choose(ReportLook(accent="#123456", cover="quiet"), "console")

    desk.history.undo("console", AFTER_THE_END)
    assert again(desk).look == ReportLook(accent="#123456")
    desk.history.undo("console", AFTER_THE_END)
    assert again(desk).look == PLAIN_LOOK
    desk.history.redo("console", AFTER_THE_END)
    assert again(desk).look.accent == "#123456"


def test_an_undo_never_loses_a_later_choice(desk: Desk) -> None:
    desk.report_look.choose(ReportLook(cover="quiet"), "console")
    first = desk.opened.actions[-1]
    desk.report_look.choose(ReportLook(cover="band", accent="#123456"), "console")

    with pytest.raises(RewrittenSince):
        desk.report_look.undo(first, desk.opened.undoing(first, "console"))
    assert again(desk).look.accent == "#123456"


def test_the_next_workshop_of_a_client_begins_with_its_look(desk: Desk, library, clock) -> None:
    sha, data = kept(png())
    desk.report_look.choose(
        ReportLook(cover="photo", accent="#123456", photo="0" * 64, logo=sha),
        "console",
        {sha: data},
    )
    second = Opened(library, plant(library, clock, id="second"), clock)
    other = Opened(library, plant(library, clock, id="third", client="另一家"), clock)
    live = LiveReportLook(second)

    # The photo is of that day and stays with it.
    assert live.look == ReportLook(cover="band", accent="#123456", logo=sha)
    assert live.picture(sha) == data
    assert LiveReportLook(other).look == PLAIN_LOOK
    live.choose(ReportLook(cover="quiet", logo=sha), "console")
    library.erase(desk.opened.workshop.id)
    assert LiveReportLook(second).picture(sha) == data


def test_a_workshop_called_after_itself_has_no_client_to_share_with(library, clock) -> None:
    for name in ("one", "two"):
        plant(library, clock, id=name, title="半天", client="半天")
    LiveReportLook(Opened(library, "one", clock)).choose(ReportLook(cover="quiet"), "console")

    assert LiveReportLook(Opened(library, "two", clock)).look == PLAIN_LOOK


def test_a_computer_that_only_records_chooses_no_look(second) -> None:
    with pytest.raises(RecordsOnly):
        second.report_look.choose(ReportLook(cover="quiet"), "console")


def test_it_is_not_handed_over(desk: Desk) -> None:
    desk.report_look.choose(ReportLook(cover="quiet"), "console")

    given = handover_of(desk.opened.library, desk.opened.workshop.id)
    assert "report-look" not in {one.entity for _, one in given.changes}


def test_a_file_becomes_a_logo_or_is_refused(tmp_path) -> None:
    good, bad = tmp_path / "logo.png", tmp_path / "logo.svg"
    good.write_bytes(png(size=(4000, 1000)))
    bad.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")

    picture = Image.open(BytesIO(read_logo(good)))
    assert (picture.format, picture.width) == ("PNG", 533)
    with pytest.raises(NotALogo):
        read_logo(bad)
    with pytest.raises(CannotReadFile):
        read_logo(tmp_path / "nowhere.png")


def test_the_own_firm_is_set_once_for_every_report(desk: Desk) -> None:
    save(settings_file(), Settings(organisation="明德咨询", contact="010-8888"))
    keep_own_logo(png())
    opened = desk.opened
    day = read_day(opened.library, opened.workshop.id, opened.clock.now_ms())

    assert day.organisation == "明德咨询"
    assert (day.dress.contact, day.dress.own_logo) == ("010-8888", png())
    keep_own_logo(None)
    assert own_logo() is None
    keep_own_logo(None)


def test_a_broken_logo_is_left_out_and_logged(desk: Desk, expected_log: list[str]) -> None:
    own_logo_file().parent.mkdir(parents=True, exist_ok=True)
    own_logo_file().write_bytes(b"no picture")
    sha, data = kept(b"no picture either")
    desk.report_look.choose(ReportLook(logo=sha), "console", {sha: data})

    dress = dress_of(desk.opened.library, desk.opened.workshop.id, firm())
    assert (dress.logo, dress.own_logo) == (None, None)
    assert len(expected_log) == 2
