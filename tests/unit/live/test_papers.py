"""The papers of a workshop: read from the disk, printed in a thread of their own, saved in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.documents import numbered
from facilitator.core.errors import CannotWriteFile, UnknownWorkshop
from facilitator.core.journal import Action
from facilitator.core.planning import Order
from facilitator.live.packs import Packs
from facilitator.live.papers import LivePapers, MadePapers, make_papers, read_course
from facilitator.live.workshops import LiveWorkshops
from facilitator.reports.render import RenderCancelled
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.core.plans import planned

MADE_MS = 30_000
ZH = load_texts("zh-CN")


@pytest.fixture
def workshop_id(library: Library, clock: FakeClock) -> str:
    """The taster for 24 people in 4 groups, in the library."""
    workshops = LiveWorkshops(library, partial(Packs, (SHIPPED,)), clock)
    workshop, _ = planned("taster", 4, 24)
    day = workshop.days[0]
    order = Order(
        title=workshop.title,
        client=workshop.client,
        day=day.day,
        start=day.start,
        group_names=tuple(group.name for group in workshop.groups),
        people=24,
        variables={"company": "星海制造"},
    )
    return workshops.create("taster", order, "console")


@pytest.fixture
def live(library: Library) -> Iterator[LivePapers]:
    made = LivePapers(library)
    yield made
    made.close()


@pytest.fixture
def finished(live: LivePapers, workshop_id: str, qtbot: QtBot) -> MadePapers:
    with qtbot.waitSignal(live.finished, timeout=MADE_MS) as heard:
        live.make(workshop_id, ZH)
    return heard.args[0]


def test_the_frozen_course_has_the_very_questionnaires_of_its_plan(
    library: Library, workshop_id: str
) -> None:
    course = read_course(library, workshop_id, ZH)
    assert course.papers == tuple(course.papers)
    workshop = library.workshops.load(workshop_id)
    asked = [
        (block.content.wave, [survey.id for survey in block.content.asked_here])
        for block in course.script.blocks
        if block.content.asked_here
    ]
    assert asked == [("pre", ["ica-6"]), ("post", ["ica-6", "level-1"])]
    assert [one.kind for one in workshop.groupings] == ["mixed"]


def test_what_is_printed_is_numbered_and_named(finished: MadePapers) -> None:
    assert finished.folder == "【课程资料】星海制造_内部客户意识_20260305"
    assert [one.number for one in finished.papers] == list(range(1, len(finished.papers) + 1))
    form = next(one for one in finished.papers if one.paper.name["zh-CN"] == "课后反馈表")
    assert (form.paper.copies, form.leaves) == (24, 24 * form.report.pages)
    assert {one.paper.kind for one in finished.of(("run", "surveys"))} == {"run", "surveys"}


def test_the_kinds_that_were_wished_for_are_saved(
    live: LivePapers, finished: MadePapers, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(live.saved) as heard:
        live.save(("run", "materials"), tmp_path)
    folder = Path(heard.args[0])
    assert folder == tmp_path / finished.folder
    assert sorted(path.name for path in folder.iterdir()) == [
        "01_1份_流程单.pdf",
        "02_1份_物料清单.pdf",
    ]
    assert (folder / "01_1份_流程单.pdf").read_bytes().startswith(b"%PDF")


def test_papers_of_a_second_workshop_of_the_same_name_have_a_folder_of_their_own(
    live: LivePapers, finished: MadePapers, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    first = library.workshops.load(library.workshops.every()[0].id)
    again = Action(id="again", workshop="zz", at=0, by="console", kind="create")
    library.workshops.create(replace(first, id="zz"), library.contents_of(first), again)
    for workshop, number in ((first.id, 1), ("zz", 2)):
        with qtbot.waitSignal(live.finished, timeout=MADE_MS):
            live.make(workshop, ZH)
        with qtbot.waitSignal(live.saved) as heard:
            live.save(("run",), tmp_path)
        assert Path(heard.args[0]) == tmp_path / numbered(finished.folder, number)


def test_a_folder_that_refuses(
    live: LivePapers, finished: MadePapers, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / finished.folder).write_text("in the way")
    with qtbot.waitSignal(live.failed) as heard:
        live.save(("run",), tmp_path)
    assert isinstance(heard.args[0], CannotWriteFile)


def test_nothing_is_saved_before_it_is_printed(live: LivePapers, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        live.save(("run",), tmp_path)


def test_a_workshop_that_is_gone(live: LivePapers) -> None:
    with pytest.raises(UnknownWorkshop):
        live.make("nothing", ZH)


def test_what_is_given_up_stops(library: Library, workshop_id: str) -> None:
    course = read_course(library, workshop_id, ZH)
    shares: list[float] = []
    with pytest.raises(RenderCancelled):
        make_papers(course, shares.append, lambda: len(shares) == 3)
    assert len(shares) == 3
