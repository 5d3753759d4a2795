"""What the room sees, in small: its state, its picture, and what comes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.commands import Command
from facilitator.core.console import Ahead, Supply
from facilitator.core.position import Position, Shown
from facilitator.core.stage import Stage
from facilitator.texts import load_texts
from facilitator.ui.console.key_list import key_groups
from facilitator.ui.console.live_picture import LivePicture
from facilitator.ui.console.more import MoreButton, ShowButton
from facilitator.ui.console.room_face import room_face
from facilitator.ui.console.screen_card import ScreenCard
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.slides import pictures
from facilitator.ui.slides.painting import paint_stage
from facilitator.ui.widgets.label import Label
from tests.ui.console.score_facts import NOW
from tests.ui.console.seen import button, texts

LEFT = Qt.MouseButton.LeftButton


class TestRoom:
    @pytest.mark.parametrize(
        ("shown", "word"),
        [
            (Shown(), "Live"),
            (Shown(mode="black"), "Black screen"),
            (Shown(mode="white"), "White screen"),
            (Shown(mode="logo"), "Logo"),
            (Shown(standing=True), "Standing"),
            (Shown(over="agenda"), "Where we are"),
            (Shown(over="clock"), "Timer"),
            (Shown(over="tasks"), "Group work"),
            (Shown(over="timetable"), "Where we are"),
            (Shown(wall="parking"), "Parking lot"),
            (Shown(wall="commitment"), "Commitments"),
            (Shown(frozen_at=Position("d", "b")), "Frozen"),
            (Shown(mode="black", standing=True, frozen_at=Position("d", "b")), "Black screen"),
        ],
    )
    def test_every_state_has_a_word(self, look, shown, word) -> None:
        face = room_face(look, shown, "connected")
        assert face.word == word
        assert bool(face.frame) == (word != "Live")
        assert bool(face.cover) == (shown.mode in ("black", "white"))

    @pytest.mark.parametrize(
        ("kind", "word"), [("laser", "Laser pointer"), ("spotlight", "Spotlight")]
    )
    def test_what_points_is_said_unless_nothing_of_it_is_seen(self, look, kind, word) -> None:
        frozen = Shown(frozen_at=Position("d", "b"))
        assert room_face(look, frozen, "connected", kind).word == word
        assert room_face(look, Shown(mode="black"), "connected", kind).word == "Black screen"

    def test_without_a_projector(self, look) -> None:
        face = room_face(look, Shown(), "none")
        assert (face.word, face.tone) == ("No projector", "warn")
        assert room_face(look, Shown(), "rehearsal").tone == "muted"
        assert room_face(look, Shown(), "assisting").word == "Not on screen"
        assert room_face(look, Shown(mode="black"), "handed-over").word == "Handed over"

    @pytest.fixture
    def card(self, qtbot, look, stage_look, facts) -> ScreenCard:
        made = ScreenCard(look, stage_look)
        made.show_widths(492, 230)
        qtbot.addWidget(made)
        made.show_projector("connected")
        made.show_view(facts.view())
        made.show_stage(facts.stage())
        made.following.show_next(facts.next_stage())
        made.show_now(NOW)
        made.show()
        return made

    def test_what_comes(self, card) -> None:
        seen = texts(card)
        assert "Consequences and points" in seen
        assert "Hand out: Sheet of act 4 ×\u00a06" in seen
        assert "Have ready: Promise form ×\u00a06, Pens" in seen
        assert {"Act 4 · Relations", "Tea break"} <= set(seen)

    def test_in_a_narrow_column_a_long_name_has_a_line_of_its_own(self, card) -> None:
        name = "Talk: Who Is an Internal Customer?"
        card.following.show_width(217)
        card.following.show_ahead(Ahead(cue="x", block=name))
        QApplication.processEvents()
        shown = [one for one in card.following.findChildren(Label) if one.isVisible()]
        (mine,) = [one for one in shown if one.text() == name]
        assert mine.width() == card.following.width()
        assert mine.height() < 30

    @pytest.mark.parametrize("width", [230, 320])
    def test_a_long_name_is_whole_on_as_many_lines_as_it_needs(self, card, width) -> None:
        name = "Commitments and 30/60/90-Day Follow-Up"
        card.following.show_width(width)
        card.following.show_ahead(Ahead(cue=name, step="Guess, and learn to read it", block=name))
        QApplication.processEvents()
        seen = [one for one in card.following.findChildren(Label) if one.isVisible()]
        assert [one.text() for one in seen].count(name) == 2
        assert all(one.width() >= one.sizeHint().width() or one.hasHeightForWidth() for one in seen)
        assert all(
            one.height() >= one.heightForWidth(one.width()) for one in seen if one.wordWrap()
        )

    def test_nothing_comes(self, card) -> None:
        card.following.show_ahead(Ahead())
        card.following.show_next(None)
        seen = texts(card)
        assert "The end of the workshop" in seen
        assert not any(text.startswith(("Hand out", "Have ready", "Then")) for text in seen)

    def test_after_the_last_step_the_small_picture_says_so(self, card) -> None:
        card.following.show_ahead(Ahead())
        card.following.show_next(None)
        small = next(
            one
            for one in card.findChildren(StagePreview)
            if one.accessibleName() == "The next picture"
        )
        shades = small.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        middle = range(shades.width() // 4, 3 * shades.width() // 4)
        line = shades.height() // 2
        assert len({shades.pixel(x, y) for x in middle for y in (line - 2, line, line + 2)}) > 2

    def test_what_to_hand_out_is_said_without_naming_the_step_again(self, card) -> None:
        card.following.show_ahead(Ahead(cue="x", hand_out=(Supply("sheet", 1),)))
        seen = texts(card)
        assert "Hand out: sheet" in seen
        assert "Then" not in seen

    def test_material_without_a_step_stays_hidden(self, card) -> None:
        card.following.show_ahead(Ahead(cue="x", step="y"))
        assert "y" in texts(card)
        card.following.show_ahead(Ahead(cue="x", step="y", hand_out=(Supply("sheet", 1),)))
        assert "Hand out: sheet" in texts(card)

    def test_black_is_written_over_the_picture(self, card, facts) -> None:
        card.show_view(facts.view(shown=Shown(mode="black")))
        picture = card.findChild(LivePicture)
        image = picture.grab().toImage()
        assert image.pixelColor(2, image.height() // 2).name() == card.face().frame.lower()
        assert image.pixelColor(20, 20).name() == "#000000"
        middle = [
            image.pixelColor(x, image.height() // 2 - 16).lightness()
            for x in range(image.width() // 4, 3 * image.width() // 4)
        ]
        assert max(middle) > 200

    def test_frozen_shows_the_own_place_beside(self, card, facts) -> None:
        view = facts.view(shown=Shown(frozen_at=facts.position()), step="Act 4")
        card.show_view(view)
        card.following.show_own_place(facts.next_stage())
        seen = texts(card)
        assert {"Frozen", "You are here", "Act 4"} <= set(seen)

    @pytest.mark.parametrize("shown", [Shown(mode="black"), Shown(frozen_at=Position("d", "b"))])
    def test_a_clock_that_runs_on_behind_the_screen_is_right_beside_it(
        self, card, facts, shown
    ) -> None:
        """The picture that comes back is the live one; its clock never counts from the year 1970."""
        card.show_view(facts.view(shown=shown))
        card.following.show_next(facts.stage())
        card.following.show_own_place(facts.stage())
        live = card.findChild(LivePicture).findChild(StagePreview)
        small = card.following.findChild(StagePreview)
        live.show_width(small.width())
        live.show_frame("")
        for later in (0, 1000):
            card.show_now(NOW + later)
            assert small.grab().toImage() == live.grab().toImage()

    def test_frozen_without_that_picture_still_says_what_comes(self, card, facts) -> None:
        card.show_view(facts.view(shown=Shown(frozen_at=facts.position())))
        assert {"Frozen", "Coming up"} <= set(texts(card))
        assert "You are here" not in texts(card)

    @pytest.mark.parametrize(("width", "key"), [(405, ""), (600, "Ctrl+H")])
    def test_beside_a_small_picture_the_key_gives_way(self, card, width, key) -> None:
        card.show_widths(width, 190)
        assert button(card, "Hand over").accessibleDescription() == key
        assert ("Ctrl+H" in button(card, "Hand over").toolTip()) == (not key)

    def test_the_buttons(self, card) -> None:
        asked: list[Command] = []
        card.command_requested.connect(asked.append)
        for name in ("Freeze", "Black", "Standing", "Hand over"):
            QTest.mouseClick(button(card, name), LEFT)
        wanted = [Command.FREEZE, Command.BLACK, Command.STANDING, Command.HAND_OVER]
        assert asked == wanted
        card.show_projector("handed-over")
        assert "Take back" in texts(card)

    def test_mouse_and_wheel_do_nothing_on_the_pictures(self, card) -> None:
        asked: list[Command] = []
        card.command_requested.connect(asked.append)
        for picture in card.findChildren(StagePreview):
            QTest.mouseClick(picture, LEFT)
            QTest.mouseDClick(picture, LEFT)
        assert asked == []

    def test_painted_once_and_its_clock_every_second(self, monkeypatch, card, facts) -> None:
        painted: list[Stage] = []

        def paint(painter, stage, size, look) -> None:
            painted.append(stage)
            paint_stage(painter, stage, size, look)

        picture = card.findChild(LivePicture)
        card.show_stage(facts.stage(serial=8))
        first = picture.grab().toImage()
        monkeypatch.setattr(pictures, "paint_stage", paint)
        card.show_stage(facts.stage(serial=9))
        card.show_now(NOW + 1000)
        assert picture.grab().toImage() != first
        assert painted == []
        card.show_stage(facts.next_stage())
        picture.grab()
        assert len(painted) == 1


SHOWING = [
    Command.LASER,
    Command.SPOTLIGHT,
    Command.ZOOM,
    Command.MESSAGE,
    Command.TASKS,
    Command.WHERE,
    Command.WHERE_TIMES,
    Command.CLOCK_ALONE,
    Command.CLOCK_CORNER,
    Command.LOGO,
    Command.WHITE,
]
MORE = [
    Command.AUDIENCE_LANGUAGE,
    Command.CODE_NAMES,
    Command.PEOPLE,
    Command.ASSISTANT,
    Command.GIVE,
    Command.TAKE,
    Command.SWAP_SCREENS,
    Command.IDENTIFY_SCREENS,
    Command.JOT,
    Command.NOTEBOOK,
    Command.PHOTOS,
    Command.PARKING_LOT,
    Command.COMMITMENTS,
    Command.STORY,
    Command.LOG,
    Command.RANKING,
    Command.REPEAT,
    Command.TIMER_RESET,
    Command.CATCH_UP,
    Command.TIMES,
    Command.END,
]


class TestMenus:
    """Everything without a button of its own, for a mouse alone."""

    def test_a_rehearsal_is_summed_up(self, look, shown) -> None:
        more = shown(MoreButton(look))
        more.show_rehearsal()
        QTest.mouseClick(more, LEFT)
        said = [action.text() for action in more.menu().actions()]
        more.menu().actions()[-1].trigger()
        more.menu().close()
        assert said[-1] == "Sum up the rehearsal\tCtrl+E"
        assert not any("End the workshop" in one for one in said)

    @pytest.mark.parametrize(("kind", "offered"), [(ShowButton, SHOWING), (MoreButton, MORE)])
    def test_every_command_without_a_button_is_there_with_its_key(
        self, qtbot, look, shown, kind, offered
    ) -> None:
        more = shown(kind(look))
        asked: list[Command] = []
        more.command_requested.connect(asked.append)
        QTest.mouseClick(more, LEFT)
        menu = more.menu()
        said = [action.text() for action in menu.actions() if not action.isSeparator()]
        keys = {
            one.command: one.keys for group in key_groups(load_texts("en")) for one in group.lines
        }
        assert [text.split("\t")[1] for text in said] == [keys[each][0] for each in offered]
        for number in range(len(said)):
            if more.menu() is None:
                QTest.mouseClick(more, LEFT)
            actions = [one for one in more.menu().actions() if not one.isSeparator()]
            place = more.menu().actionGeometry(actions[number]).center()
            QTest.mouseClick(more.menu(), LEFT, pos=place)
            qtbot.waitUntil(lambda: more.menu() is None)
        assert asked == offered
