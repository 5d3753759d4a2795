"""What the room sees now, in what state it is, and the keys that change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.core.console import ConsoleView
from facilitator.core.pointing import Pointer, PointerKind
from facilitator.core.stage import Stage
from facilitator.ui.console.following import Following
from facilitator.ui.console.live_picture import LivePicture
from facilitator.ui.console.more import MoreButton, ShowButton
from facilitator.ui.console.room_face import Projector, RoomFace, room_face
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.tips import set_tip

_NARROWEST = 400
"""A picture narrower than this leaves no room for the keys below it, nor for the title above."""
_HEAD_GAPS = 48


class ScreenCard(Card):
    """The live picture with its state, the buttons of the room, and what comes beside it.

    Signals:
        command_requested(object): FREEZE, BLACK, STANDING, HAND_OVER or one of the menus.

    Attributes:
        picture: the live picture, which is pointed at.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._look = look
        self._view: ConsoleView | None = None
        self._projector: Projector = "none"
        self._pointing: PointerKind | None = None
        self._enlarged = False
        self._width = 0
        self._mark = Icon(look, "radio", 18, look.colours.live)
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._state = Pill(look, "", "muted")
        self._hand_over = Button(look, "")
        self.picture = LivePicture(look, stage_look)
        self._freeze = Button(look, "", "ghost")
        self._black = Button(look, "", "ghost")
        self._standing = Button(look, "", "ghost")
        self._more = MoreButton(look)
        self._show = ShowButton(look)
        self._left = QWidget()
        self.following = Following(look, stage_look)
        self._build()

    def _build(self) -> None:
        head = row(self._mark, self._title, self._state, None, self._hand_over, self._more)
        foot = row(self._freeze, self._black, self._standing, None, self._show, gap=2)
        self._left.setLayout(column(head, self.picture, foot, None, gap=8))
        self.setLayout(row(self._left, None, self.following, gap=8, margins=(16, 12, 16, 10)))
        self._freeze.clicked.connect(self._on_freeze)
        self._black.clicked.connect(self._on_black)
        self._standing.clicked.connect(self._on_standing)
        self._hand_over.clicked.connect(self._on_hand_over)
        self._show_keys(shown=True)
        for menu in (self._more, self._show):
            menu.command_requested.connect(self.command_requested)
        self._refresh()

    def face(self) -> RoomFace | None:
        """The state that is shown."""
        view = self._view
        return None if view is None else self._face_of(view)

    def show_view(self, view: ConsoleView) -> None:
        """Show the state of the room and what comes."""
        self._view = view
        self.following.show_ahead(view.ahead)
        self.following.show_frozen(view.shown.frozen_at is not None, view.step)
        self._refresh()

    def show_stage(self, stage: Stage) -> None:
        """Show the room's picture."""
        self.picture.show_stage(stage)
        if (stage.lens is not None) != self._enlarged:
            self._enlarged = stage.lens is not None
            self._refresh()

    def show_rehearsal(self) -> None:
        """Speak of the end of a rehearsal."""
        self._more.show_rehearsal()

    def show_now(self, now_ms: int) -> None:
        """Show the clocks of both pictures at this moment."""
        self.picture.show_now(now_ms)
        self.following.show_now(now_ms)

    def show_pointer(self, pointer: Pointer | None) -> None:
        """Show what is pointed at, and with what."""
        self.picture.show_pointer(pointer)
        kind = pointer.kind if pointer else None
        if kind != self._pointing:
            self._pointing = kind
            self._refresh()

    def show_projector(self, state: Projector) -> None:
        """Show whether the room has the picture at all."""
        self._projector = state
        self._refresh()

    def show_widths(self, picture: int, following: int) -> None:
        """Give the pictures these widths."""
        self._left.setFixedWidth(picture)
        self._width = picture
        self._show_keys(shown=picture >= _NARROWEST)
        self._title.setVisible(picture >= _NARROWEST)
        self.picture.show_width(picture)
        self.following.show_width(following)
        self._refresh()

    def _refresh(self) -> None:
        away = self._projector == "handed-over"
        words = self._look.tr("Take back") if away else self._look.tr("Hand over")
        seen = self._projector in ("connected", "mirrored")
        self._title.show_text(self._look.tr("On screen") if seen else self._look.tr("Preview"))
        self._mark.show_icon("radio", self._look.colours.live if seen else self._look.colours.text3)
        face = self.face()
        if face is None or self._view is None:
            self._state.hide()
            self._show_hand_over(words, on=away)
            return
        shown = self._view.shown
        self._state.show()
        self._state.show_state(face.word, face.tone, face.icon)
        self.picture.show_face(face, white=shown.mode == "white")
        self._freeze.show_on(shown.frozen_at is not None)
        self._black.show_on(shown.mode == "black")
        self._standing.show_on(shown.standing)
        self._show_hand_over(words, on=away)

    def _face_of(self, view: ConsoleView) -> RoomFace:
        pointing = self._pointing or ("lens" if self._enlarged else None)
        return room_face(self._look, view.shown, self._projector, pointing)

    def _show_hand_over(self, words: str, *, on: bool) -> None:
        """Beside a small picture the key gives way to what the state is called."""
        self._hand_over.show_on(on)
        self._hand_over.show_face(Face(words, icon="monitor-up", key="Ctrl+H"))
        parts = (self._mark, self._title, self._state, self._hand_over, self._more)
        needed = sum(part.sizeHint().width() for part in parts if part.isVisibleTo(self))
        if self._width and needed + _HEAD_GAPS > self._width:
            self._hand_over.show_face(Face(words, icon="monitor-up"))
        key = self._hand_over.accessibleDescription()
        set_tip(self._hand_over, "" if key else f"{words}  Ctrl+H")

    def _show_keys(self, *, shown: bool) -> None:
        look = self._look
        for button, words, icon, key in (
            (self._freeze, look.tr("Freeze"), "snowflake", "F6"),
            (self._black, look.tr("Black"), "monitor-off", "F4"),
            (self._standing, look.tr("Standing"), "trophy", "F7"),
        ):
            button.show_face(Face(words, icon=icon, key=key if shown else ""))
            set_tip(button, "" if shown else f"{words}  {key}")

    def _on_freeze(self) -> None:
        self.command_requested.emit(Command.FREEZE)

    def _on_black(self) -> None:
        self.command_requested.emit(Command.BLACK)

    def _on_standing(self) -> None:
        self.command_requested.emit(Command.STANDING)

    def _on_hand_over(self) -> None:
        self.command_requested.emit(Command.HAND_OVER)
