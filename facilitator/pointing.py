"""The part of the composition root that points at the room's picture: mouse, both pictures."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.lens import Lens
from facilitator.core.pointing import PointerKind
from facilitator.live.desk import Desk
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


class Pointing(Companion):
    """Takes the mouse over the console's picture to the room."""

    def __init__(
        self, look: Look, console: ConsolePage, desk: Desk, audience: AudienceWindow
    ) -> None:
        super().__init__(look, console, desk)
        self._audience = audience
        audience.size_shown.connect(console.room.picture.show_shape)
        self.deeds = {
            Command.LASER: lambda: self._point("laser"),
            Command.SPOTLIGHT: lambda: self._point("spotlight"),
            Command.ZOOM: self._enlarge,
        }
        picture = console.room.picture
        picture.pointed.connect(self._on_pointed)
        picture.let_go.connect(self._on_let_go)
        picture.turned.connect(self._on_turned)
        picture.band.chosen.connect(self._on_chosen)

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        # What is pointed at in the small picture must stand at the same place in the large one.
        if self._audience.isVisible():
            self._console.room.picture.show_shape(self._audience.size())
        desk.pointer.pointer_changed.connect(self._audience.show_pointer)
        desk.pointer.pointer_changed.connect(self._console.room.show_pointer)
        desk.zoom.choosing_changed.connect(self._console.room.picture.show_choosing)
        desk.pointer.announce()
        desk.zoom.announce()

    def close(self) -> None:
        """The room's window outlives the console: nobody points at it any more."""
        self._audience.show_pointer(None)

    def _point(self, kind: PointerKind) -> None:
        self.desk.zoom.stop_choosing()
        self.desk.pointer.turn(kind)

    def _enlarge(self) -> None:
        """The mouse does one thing at a time."""
        self.desk.pointer.peel()
        self.desk.zoom.turn()

    def _on_chosen(self, lens: Lens) -> None:
        self.desk.zoom.look_into(lens)

    def _on_pointed(self, x: float, y: float) -> None:
        self.desk.pointer.move(x, y)

    def _on_let_go(self) -> None:
        self.desk.pointer.let_go()

    def _on_turned(self, steps: float) -> None:
        self.desk.pointer.resize(steps)
