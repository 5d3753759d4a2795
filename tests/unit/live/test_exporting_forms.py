"""What others fill in stays where it is, whatever is exported there again."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QObject

from facilitator.content.follow_up import is_filled_in, read_follow_up
from facilitator.core.documents import Kept
from facilitator.core.exporting import ExportWish
from facilitator.core.notebook import Jotting
from facilitator.live import making
from facilitator.live.desk import Desk
from facilitator.live.exporting import LiveExports
from facilitator.live.opened import Opened
from tests.unit.live.test_exporting import ZH, exported


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    """A workshop with a commitment."""
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    made.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    return made


@pytest.fixture
def live(desk: Desk) -> Iterator[LiveExports]:
    made = LiveExports(desk.opened.library, desk.opened.clock, lambda: making.make_export)
    yield made
    made.close()


def test_a_form_that_was_filled_in_stays_and_the_new_one_goes_beside_it(
    live, desk, tmp_path, qtbot
) -> None:
    wish = ExportWish(kinds=("follow-up", "data"), locales=ZH)
    place = exported(live, desk, wish, tmp_path, qtbot).place
    (form,) = place.rglob("【跟进表】*.xlsx")
    blank = form.read_bytes()
    # One that nobody filled in is written anew.
    assert exported(live, desk, wish, tmp_path, qtbot).kept == ()
    assert list(place.rglob("【跟进表】*.xlsx")) == [form]

    form.write_bytes(filled := with_remark(blank, "已答复"))
    again = exported(live, desk, wish, tmp_path, qtbot)
    beside = form.with_stem(f"{form.stem} (2)")
    assert again.place == place
    assert again.kept == (Kept(form, beside),)
    assert form.read_bytes() == filled
    assert not is_filled_in(beside, {})

    desk.follow_up.import_follow_up([one.follow_up for one in read_follow_up(form)], "console")
    # All of it is in the library, and in the form that takes its place.
    assert exported(live, desk, wish, tmp_path, qtbot).kept == ()
    assert [one.follow_up.remark for one in read_follow_up(form)] == ["已答复"]


def test_a_form_alone_says_where_it_went(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(kinds=("follow-up",), locales=ZH)
    form = exported(live, desk, wish, tmp_path, qtbot).place
    # What nobody can read may be anything.
    form.write_bytes(b"no workbook")
    form.with_stem(f"{form.stem} (2)").write_bytes(b"taken")
    found = exported(live, desk, wish, tmp_path, qtbot)
    assert found.place == form.with_stem(f"{form.stem} (3)")
    assert found.kept == (Kept(form, found.place),)
    assert form.read_bytes() == b"no workbook"


def with_remark(form: bytes, remark: str) -> bytes:
    """A form as HR sends it back."""
    book = load_workbook(BytesIO(form))
    book.worksheets[0].cell(8, 9).value = remark  # pyright: ignore
    target = BytesIO()
    book.save(target)
    return target.getvalue()
