"""Whatever lies over the picture: what the console says comes next is what the next press brings."""

import pytest
from PySide6.QtCore import QObject

from facilitator.core.console import NEXT_PLACE, PICTURE_AGAIN, ConsoleView, cue_name
from facilitator.core.notebook import Jotting
from facilitator.core.position import Position
from facilitator.core.stage import Stage
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from tests.unit.live.conftest import Heard
from tests.unit.live.laptops import ACT

AWARD, CASE = Position("day", "closing"), Position("day", "case")


class Console:
    """What the room sees, and what the console says about the next press."""

    def __init__(self, desk: Desk, stage: Heard, ahead: Heard, view: Heard) -> None:
        self.desk, self._stage, self._ahead, self._view = desk, stage, ahead, view

    def stage(self) -> Stage:
        """What the room sees."""
        assert isinstance(self._stage.last, Stage)
        return self._stage.last

    def ahead(self) -> Stage:
        """The picture that is announced."""
        assert isinstance(self._ahead.last, Stage)
        return self._ahead.last

    def named(self) -> str:
        """The name that is announced."""
        assert isinstance(self._view.last, ConsoleView)
        return self._view.last.ahead.cue

    def lay(self, what: str) -> None:
        """Put something over the script, or make the screen dark."""
        stage = self.desk.stage
        match what:
            case "board":
                stage.wall("parking", "console")
            case "black" | "white" | "logo":
                stage.blank(what, "console")
            case "message":
                self.desk.message.say("十点继续", None)
            case _:
                stage.lay_over(what, "console")  # pyright: ignore[reportArgumentType]


@pytest.fixture
def console(opened: Opened, qapp, listen) -> Console:
    desk = Desk(opened, "zh-CN", QObject(qapp))
    told = [
        listen(signal)
        for signal in (
            desk.stage.stage_changed,
            desk.stage.next_changed,
            desk.stage.console_changed,
        )
    ]
    desk.stage.start("console")
    desk.scores.award(ACT, "a", "console")
    desk.notebook.jot(Jotting(kind="parking", text="谁来排期？"), "console")
    return Console(desk, *told)


@pytest.mark.parametrize("at", [CASE, AWARD], ids=["slide", "award"])
@pytest.mark.parametrize(
    "laid",
    [
        (),
        ("agenda",),
        ("timetable",),
        ("clock",),
        ("board",),
        ("black",),
        ("message",),
        ("agenda", "black"),
        ("board", "logo"),
        ("message", "board"),
        ("message", "white"),
    ],
    ids="+".join,
)
def test_the_picture_that_is_announced_is_the_one_that_comes(
    console: Console, at: Position, laid: tuple[str, ...]
) -> None:
    console.desk.stage.jump(at, "console")
    for one in laid:
        console.lay(one)
    announced = console.ahead()
    console.desk.stage.next("console")
    assert console.stage().slide == announced.slide
    assert (console.stage().mode, console.stage().chrome) == (announced.mode, announced.chrome)


def test_over_a_covered_award_the_name_is_what_the_press_brings(console: Console) -> None:
    console.desk.stage.jump(AWARD, "console")
    award = cue_name(console.desk.opened.script, AWARD, "zh-CN")
    place, again = NEXT_PLACE["zh-CN"], PICTURE_AGAIN["zh-CN"]
    assert console.named() == place
    for one in ("agenda", "board"):
        console.lay(one)
        assert console.named() == award
        console.desk.stage.next("console")
        assert console.named() == place
    console.lay("black")
    assert console.named() == again
    console.desk.stage.next("console")
    assert console.named() == place
    console.lay("message")
    assert console.named() == place
    console.lay("board")
    console.lay("black")
    assert console.named() == again
    console.desk.stage.next("console")
    assert console.named() == award


def test_on_the_last_page_a_dark_screen_is_not_the_end(console: Console, listen) -> None:
    view = listen(console.desk.stage.console_changed)
    last = console.desk.opened.script.following(AWARD)
    assert last is not None
    assert console.desk.opened.script.following(last) is None
    console.desk.stage.jump(last, "console")
    ends = [view.last.at_end]
    console.lay("black")
    ends.append(view.last.at_end)
    console.desk.stage.next("console")
    ends.append(view.last.at_end)
    assert ends == [True, False, True]
