"""Every command does its one thing and nothing else, and knows which are not for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.core.commands import Command
from facilitator.core.journal import Place
from facilitator.core.notebook import Jotting
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from tests.clock import FakeClock

MINUTE_MS = 60_000
ACT = Place("case", 1, "case-g1", "act-1")


def black(desk: Desk) -> None:
    desk.stage.blank("black", "console")


def standing(desk: Desk) -> None:
    desk.stage.standing("console")


def undone(desk: Desk) -> None:
    desk.history.undo("console")


def skipped(desk: Desk) -> None:
    desk.stage.skip("console")


def away(desk: Desk) -> None:
    """The program was gone for a minute while the clock ran."""
    record = desk.opened.running
    assert record.clock is not None
    clock = replace(record.clock, away_ms=MINUTE_MS)
    desk.opened.write(desk.opened.action("console", "clock"), run=replace(record, clock=clock))


def asked(desk: Desk) -> None:
    desk.notebook.jot(Jotting(kind="parking", text="跨厂区怎么算？"), "console")


def promised(desk: Desk) -> None:
    desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")


CASES: dict[Command, tuple[dict[str, object], Callable[[Desk], None] | None]] = {
    Command.NEXT: ({"step": 1, "cue": 0, "left": 9 * MINUTE_MS}, None),
    Command.BACK: ({"cue": 0}, None),
    Command.SKIP: ({"block": "break", "cue": 0, "left": 10 * MINUTE_MS}, None),
    Command.COME_BACK: ({"block": "case", "left": 3 * MINUTE_MS}, skipped),
    Command.BLACK: ({"mode": "black"}, None),
    Command.WHITE: ({"mode": "white"}, None),
    Command.FREEZE: ({"frozen": True}, None),
    Command.PEEL: ({"mode": "live"}, black),
    Command.STANDING: ({"standing": True}, None),
    Command.LOGO: ({"mode": "logo"}, None),
    Command.WHERE: ({"over": "agenda"}, None),
    Command.WHERE_TIMES: ({"over": "timetable"}, None),
    Command.CLOCK_ALONE: ({"over": "clock"}, None),
    Command.CLOCK_CORNER: ({"corner": True}, None),
    Command.REVEAL: ({"revealed": 1}, standing),
    Command.PARKING_LOT: ({"wall": "parking"}, asked),
    Command.COMMITMENTS: ({"wall": "commitment"}, promised),
    Command.AUDIENCE_LANGUAGE: ({"language": "en"}, None),
    Command.TIMER_TOGGLE: ({"running": False}, None),
    Command.TIMER_PLUS: ({"left": 4 * MINUTE_MS}, None),
    Command.TIMER_MINUS: ({"left": 2 * MINUTE_MS}, None),
    Command.TIMER_RESET: ({"left": 4 * MINUTE_MS}, None),
    Command.TIMER_GIVE_BACK: ({"left": 4 * MINUTE_MS, "away": 0}, away),
    Command.UNDO: ({"value": None}, None),
    Command.REDO: ({"value": "c"}, undone),
}


@pytest.fixture
def desk(opened: Opened, clock: FakeClock) -> Desk:
    """At the last cue of the first step, a minute of four gone, the first group has chosen C."""
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.stage.next("console")
    desk.scores.award(ACT, "c", "console")
    clock.advance(60)
    return desk


def facts(desk: Desk, clock: FakeClock) -> dict[str, object]:
    """What commands may change."""
    record = desk.opened.running
    scores = desk.opened.board.of("case")
    assert record.clock is not None
    assert scores is not None
    return {
        "block": record.position.block,
        "step": record.position.step,
        "cue": record.position.cue,
        "mode": record.shown.mode,
        "frozen": record.shown.frozen_at is not None,
        "standing": record.shown.standing,
        "revealed": record.shown.revealed,
        "over": record.shown.over,
        "corner": record.shown.corner,
        "wall": record.shown.wall,
        "language": desk.opened.workshop.language,
        "left": record.clock.left(clock.now_ms()),
        "away": record.clock.away_ms,
        "running": record.clock.running,
        "value": scores.found["case-g1"].get("act-1"),
        "status": desk.opened.workshop.status,
    }


@pytest.mark.parametrize("command", CASES)
def test_a_command_changes_one_thing_for_whoever_asked(
    desk: Desk, clock: FakeClock, command: Command
) -> None:
    change, prepare = CASES[command]
    if prepare is not None:
        prepare(desk)
    before, done = facts(desk, clock), len(desk.opened.actions)

    assert desk.commands.perform(command, "phone")

    after = facts(desk, clock)
    assert {key: after[key] for key in after if after[key] != before[key]} == change
    (action,) = desk.opened.actions[done:]
    assert action.by == "phone"
    assert desk.opened.library.actions(desk.opened.workshop.id)[-1] == action


@pytest.mark.parametrize("command", sorted(set(Command) - set(CASES)))
def test_commands_about_windows_are_left_to_them(
    desk: Desk, clock: FakeClock, command: Command
) -> None:
    before, done = facts(desk, clock), len(desk.opened.actions)

    assert not desk.commands.perform(command)

    assert (facts(desk, clock), len(desk.opened.actions)) == (before, done)
