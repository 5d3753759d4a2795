"""Moments of a workshop, each shown to a console through the facts the program would send."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.core.commands import Command
from facilitator.core.position import Shown
from facilitator.ui.console.page import ConsolePage
from tests.ui.console.facts import Facts


def running(page: ConsolePage, facts: Facts) -> None:
    """The middle of act 3: three groups have answered."""
    page.show_projector("connected", "EPSON")
    page.show_console(facts.view())
    page.show_stage(facts.stage())
    page.show_next(facts.next_stage())
    page.show_clock(facts.clock())
    page.show_pace(facts.pace())
    page.show_award_form(facts.award_form())
    page.show_forms(facts.forms())
    page.show_form(facts.option_form())
    page.show_last_action(facts.last())


def entering(page: ConsolePage, facts: Facts) -> None:
    """The same with the keyboard in the score entry."""
    running(page, facts)
    page.obey(Command.ENTRY)


def overtime(page: ConsolePage, facts: Facts) -> None:
    """The time is over, and the program was away for a minute."""
    entering(page, facts)
    page.show_clock(replace(facts.over(), away_ms=60_000))
    page.show_stage(facts.stage(timer=replace(facts.timer(), deadline=facts.over().ends_at)))
    page.show_pace(facts.pace(3.0))


def black(page: ConsolePage, facts: Facts) -> None:
    """A black screen, said loudly."""
    running(page, facts)
    page.show_console(facts.view(shown=Shown(mode="black")))
    page.show_stage(facts.stage(mode="black"))


def frozen(page: ConsolePage, facts: Facts) -> None:
    """The room is held at act 3 while the trainer looks at what follows."""
    running(page, facts)
    shown = Shown(frozen_at=facts.position())
    page.show_console(facts.view(shown=shown, step=facts.say("第 4 幕　关系", "Act 4 · Relations")))
    page.show_own_place(facts.next_stage())
    page.show_message(
        "warn", facts.say("大屏停在原来的画面。", "The room still sees the old picture.")
    )


def standing(page: ConsolePage, facts: Facts) -> None:
    """The standing on top, the day ahead of its plan, a clock that stands."""
    running(page, facts)
    page.show_console(facts.view(shown=Shown(standing=True), covered=6))
    page.show_clock(facts.clock(running=False, ends_at=None))
    page.show_pace(facts.pace(-3.0))


def rounds(page: ConsolePage, facts: Facts) -> None:
    """Three numbers for each group, a time half typed."""
    running(page, facts)
    page.show_form(facts.round_form())
    page.obey(Command.ENTRY)


def pairs(page: ConsolePage, facts: Facts) -> None:
    """Three numbers for each of two pairs in every group."""
    running(page, facts)
    page.show_form(facts.round_form(pairs=2))
    page.obey(Command.ENTRY)


def ticks(page: ConsolePage, facts: Facts) -> None:
    """The checklist of one group."""
    running(page, facts)
    page.show_form(facts.tick_form())
    page.obey(Command.ENTRY)


def awards(page: ConsolePage, facts: Facts) -> None:
    """Class points."""
    running(page, facts)
    page.obey(Command.CLASS_POINTS)


def nothing(page: ConsolePage, facts: Facts) -> None:
    """A step in which nothing is entered, on one screen."""
    running(page, facts)
    page.show_form(None)
    page.show_projector("none", "")
    page.set_rehearsal(True)


def keys(page: ConsolePage, facts: Facts) -> None:
    """The page of keys."""
    running(page, facts)
    page.obey(Command.HELP)


SCENES: dict[str, Callable[[ConsolePage, Facts], None]] = {
    scene.__name__: scene
    for scene in (
        running,
        entering,
        overtime,
        black,
        frozen,
        standing,
        rounds,
        pairs,
        ticks,
        awards,
        nothing,
        keys,
    )
}
