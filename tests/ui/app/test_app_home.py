"""Home in the whole program: workshops are made, tried, run at once and deleted."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from facilitator import settings
from facilitator.core.planning import GROUP_NAMES
from facilitator.place import Place
from facilitator.ui.console.rehearsal_times import RehearsalSheet
from facilitator.ui.dialogs.palette import Palette
from facilitator.ui.home.row_view import RowView
from facilitator.ui.home.welcome import Welcome
from facilitator.ui.home.workshop_card import WorkshopCard
from facilitator.ui.home.workshop_form import WorkshopForm
from facilitator.ui.shell import SETTLED_MS
from facilitator.ui.widgets.text_field import TextField
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.console.seen import texts
from tests.ui.home.finding import button, focused, named, only, open_sheets, retype, sheet, words

LEFT = Qt.MouseButton.LeftButton


def rows(trainer: Trainer) -> list[tuple[str, str, int]]:
    """Title, state and number of groups of every workshop on the disk, while it is closed."""
    trainer.leave()
    library = trainer.look_into()
    try:
        return [(one.title, one.status, one.groups) for one in library.workshops.summaries()]
    finally:
        library.close()


def click(trainer: Trainer, words_on_it: str) -> None:
    """Press a button of the window, or of the question that is open."""
    sheets = open_sheets(trainer.program.shell)
    QTest.mouseClick(button(sheets[0] if sheets else trainer.program.shell, words_on_it), LEFT)
    catch_up()


def test_the_packs_are_read_at_home_and_not_while_a_workshop_runs(
    trainer: Trainer, qtbot: QtBot
) -> None:
    said = QSignalSpy(trainer.program.workshops.templates_changed)

    trainer.program.change_theme("dark")
    qtbot.wait(2 * SETTLED_MS)
    assert said.count() == 0

    trainer.running.left.emit()
    qtbot.waitUntil(lambda: said.count() == 1)


def test_two_clicks_begin_a_quick_workshop(home: Trainer) -> None:
    click(home, home.tr("Only points and a timer? Quick start"))
    click(home, home.tr("Begin"))

    opened = home.running.opened
    assert [group.name for group in opened.workshop.groups] == list(GROUP_NAMES["zh-CN"][:6])
    clock = opened.running.clock
    assert clock is not None
    assert clock.left(home.clock.now_ms()) == 60 * 60_000
    assert home.running.audience.isVisible()
    home.press("F3", "4", "8", "Enter", "Esc")
    (kept,) = opened.library.entries(opened.workshop.id)
    assert kept.value == 8


def test_a_workshop_with_typed_names_by_keys(home: Trainer) -> None:
    home.press("Ctrl+N", "Tab")  # past the choice of the template
    retype(focused(), "跨部门协同")
    home.press("Tab")
    retype(focused(), "禾青食品")
    while focused().accessibleName() != home.tr("Name of group {number}", number=1):
        home.press("Tab")
    for name in ("雪豹组", "白鹭组"):
        retype(focused(), name)
        home.press("Tab")
    home.press("Enter")

    assert open_sheets(home.program.shell) == []
    assert "跨部门协同" in words(home.program.home)
    home.press("F5")
    groups = [group.name for group in home.running.opened.workshop.groups]
    assert groups == ["雪豹组", "白鹭组", *GROUP_NAMES["zh-CN"][2:6]]
    assert rows(home) == [("跨部门协同", "running", 6)]


def test_a_rehearsal_leaves_no_trace(home: Trainer, tmp_path: Path) -> None:
    home.program.workshops.sample("zh-CN", "console")
    home.press("Alt+F5")
    opened = home.running.opened
    assert opened.rehearsal
    assert opened.library.path.parent != home.folder
    folder = opened.library.path.parent
    assert windows() == ["Shell"], "nothing on the projector"
    home.go_to_quiz()
    home.answer("a", "b")
    home.press("F3", "1", "5", "Enter", "Esc")
    assert home.answers()[:2] == home.letters("a", "b")
    home.press("Ctrl+E")
    assert isinstance(sheet(home.program.shell), RehearsalSheet)
    home.press("Enter")

    assert home.program.running is None
    assert home.program.reporting is None
    assert home.program.home.isVisible()
    assert not folder.exists()
    home.leave()
    library = home.look_into()
    (row,) = library.workshops.summaries()
    assert row.status == "draft"
    assert library.entries(row.id) == ()
    assert library.run(row.id) is None
    assert [action.kind for action in library.actions(row.id)] == ["create"]
    library.close()


def test_leaving_a_rehearsal_leaves_no_trace_either(home: Trainer) -> None:
    home.program.workshops.sample("zh-CN", "console")
    home.press("Alt+F5", "PgDn")

    home.go_home()

    assert home.program.home.isVisible()
    assert rows(home)[0][1] == "draft"


def test_a_deleted_workshop_is_gone(home: Trainer) -> None:
    home.program.workshops.sample("zh-CN", "console")
    click(home, home.tr("Delete this workshop"))
    assert rows_shown(home) == 1
    click(home, home.tr("Delete"))

    assert rows_shown(home) == 0
    assert rows(home) == []


def rows_shown(trainer: Trainer) -> int:
    """How many workshops the program knows."""
    heard: list[int] = []

    def hear(workshops: tuple[object, ...], _today: object) -> None:
        heard.append(len(workshops))

    trainer.program.workshops.workshops_changed.connect(hear)
    trainer.program.workshops.announce()
    trainer.program.workshops.workshops_changed.disconnect(hear)
    return heard[0]


def test_the_sample_that_was_begun_is_gone_on_with(trainer: Trainer) -> None:
    first = trainer.running.opened.workshop.id
    trainer.press("PgDn")
    here = trainer.position
    trainer.go_home()

    click(trainer, trainer.tr("Sample workshop"))

    assert trainer.running.opened.workshop.id == first
    assert trainer.position == here
    assert [status for _title, status, _groups in rows(trainer)] == ["running"]


def test_a_new_sample_comes_on_the_card_to_be_started_or_rehearsed(home: Trainer) -> None:
    home.program.workshops.quick(2, 30, "zh-CN", "console")

    click(home, home.tr("Sample workshop"))

    assert home.program.running is None
    home.press("Alt+F5")
    assert (home.running.opened.workshop.sample, home.running.opened.rehearsal) == (True, True)
    home.go_home()
    home.press("F5")
    assert not home.running.opened.rehearsal


def test_a_sample_that_was_begun_can_be_rehearsed_and_stays_where_it_is(trainer: Trainer) -> None:
    trainer.press("PgDn")
    here = trainer.position
    trainer.go_home()

    trainer.press("Alt+F5")

    assert trainer.running.opened.rehearsal
    assert trainer.position != here
    trainer.go_home()
    trainer.press("F5")
    assert trainer.position == here


def test_keys_of_home_say_in_a_workshop_where_they_belong(trainer: Trainer) -> None:
    trainer.press("Ctrl+F5")
    assert "课前自检请在首页进行" in texts(trainer.console)
    trainer.press("Alt+F5")
    assert "请在开课前从首页彩排" in texts(trainer.console)
    trainer.press("PgUp")
    assert trainer.tr("This is the beginning") in texts(trainer.console)


def test_the_welcome_turns_into_the_other_language(home: Trainer) -> None:
    said = words(home.program.home)
    assert len(home.program.home.findChildren(Welcome)) == 1

    home.program.home.language_requested.emit("en")
    catch_up()

    assert not set(words(home.program.home)) & set(said) - {"English"}
    assert home.program.home.findChild(Welcome).isVisible()
    home.press("Enter")
    assert home.running.opened.workshop.language == "en"


def test_the_trainer_and_the_chosen_workshop_stay(home: Trainer, place: Place) -> None:
    home.program.workshops.sample("zh-CN", "console")
    catch_up()
    names = [home.tr("Workshop title"), home.tr("Client"), home.tr("Trainer")]
    for title in ("甲", "乙"):
        home.press("Ctrl+N")
        asked = open_sheets(home.program.shell)[0]
        for name, text in zip(names, (title, "禾青食品", "周明"), strict=True):
            field = named(asked, TextField, name)
            if name == names[2] and title == "乙":
                assert field.text() == "周明"
            retype(field, text)
        home.press("Enter")
        assert open_sheets(home.program.shell) == []
    assert settings.load(place.settings).trainer_name == "周明"
    catch_up()

    other = home.program.library.workshops.summaries()
    (wanted,) = [one.id for one in other if one.title == "甲"]
    home.program.home.select_requested.emit(wanted)
    home.program.home.language_requested.emit("en")
    catch_up()
    assert "甲" in words(only(home.program.home, WorkshopCard))
    assert only(home.program.home, RowView).currentIndex().row() >= 0
    home.press("Ctrl+N")
    assert named(open_sheets(home.program.shell)[0], TextField, "Trainer").text() == "周明"


def test_the_size_of_the_window_is_kept(home: Trainer, place: Place) -> None:
    home.program.shell.resize(1200, 800)
    catch_up()

    home.press("Ctrl+Q")

    assert settings.load(place.settings).home_size == (1200, 800)
    assert windows() == []


def test_settings_that_cannot_be_kept_do_not_hold_the_window(
    home: Trainer, place: Place, expected_log: list[str]
) -> None:
    place.settings.unlink()
    place.settings.mkdir()

    home.press("Ctrl+Q")

    assert windows() == []
    assert "not kept" in expected_log[-1]


def test_a_broken_pack_is_said_and_the_program_goes_on(
    start: Callable[..., Trainer], place: Place, tmp_path: Path
) -> None:
    pack = tmp_path / "packs" / "course"
    shutil.copytree(place.packs[0], pack)
    quiz = pack / "exercises" / "concept-quiz.toml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("key =", "kee =", 1), encoding="utf-8")
    trainer = start(packs=(pack,))

    trainer.press("Enter")

    assert trainer.program.running is None
    assert "check-pack" in trainer.said()
    assert "\n" not in trainer.said()
    trainer.press("F1")
    assert len(open_sheets(trainer.program.shell)) == 1


def test_whoever_asks_before_home_has_settled_still_chooses_from_the_templates(
    start: Callable[..., Trainer],
) -> None:
    trainer = start(settled=False)
    trainer.press("Ctrl+N")
    [form] = trainer.program.shell.findChildren(WorkshopForm)
    assert form.template_id() == "half-day"


def test_ctrl_k_opens_one_palette_and_closes_it_and_no_key_acts_below_it(home: Trainer) -> None:
    def palettes() -> int:
        return sum(one.isVisible() for one in home.program.home.findChildren(Palette))

    home.press("Ctrl+K")
    assert palettes() == 1
    home.press("F5", "Ctrl+N", "Ctrl+O")
    assert home.program.running is None
    assert open_sheets(home.program.shell) == []
    home.press("Ctrl+K")
    assert palettes() == 0
    home.press("Ctrl+N")
    assert len(open_sheets(home.program.shell)) == 1


def test_nothing_is_printed_of_no_workshop(home: Trainer) -> None:
    home.press("Ctrl+2", "Ctrl+K")
    (palette,) = [one for one in home.program.home.findChildren(Palette) if one.isVisible()]
    reasons = {one.deed: one.reason for one in palette.offered()}
    assert reasons["print"] == reasons["start"] != ""
