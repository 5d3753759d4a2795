"""Moments of a workshop, each shown to a console through the facts the program would send."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtTest import QTest

from facilitator.core.commands import Command
from facilitator.core.journal import Value
from facilitator.core.position import Shown
from facilitator.core.scoring import specs
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.page import ConsolePage
from tests.ui.console import every_form as of
from tests.ui.console.every_form import form_of
from tests.ui.console.facts import Facts
from tests.ui.console.seen import the


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


def entered(
    page: ConsolePage,
    facts: Facts,
    made: tuple[specs.ScoringSpec, tuple[str, ...]],
    found: dict[tuple[int, str], Value],
) -> None:
    """A form of one scoring type; the first of its units is picked."""
    running(page, facts)
    spec, enter = made
    form = form_of(spec, *enter, groups=facts.groups, found=found, locale=facts.locale)
    here = facts.position()
    page.show_form(replace(form, block=here.block, step=here.step))
    page.obey(Command.ENTRY)


def levels(page: ConsolePage, facts: Facts) -> None:
    """A rubric with three judges, two of whom disagree about the group that is lit."""
    found: dict[tuple[int, str], Value] = {
        (1, "view.judge-1"): 4,
        (1, "hand-offs.judge-1"): 3,
        (1, "moments.judge-1"): 2,
        (2, "view.judge-1"): 1,
        (2, "view.judge-2"): 3,
        (2, "judge-1.from"): "g1",
    }
    entered(page, facts, (of.RUBRIC, of.LEVELS), found)
    type_keys(page, "2")


def deal(page: ConsolePage, facts: Facts) -> None:
    """The levels of two issues."""
    entered(page, facts, (of.DEAL, ("lead", "rush")), {(1, "lead"): 2, (1, "rush"): 5})
    type_keys(page, "2")


def tokens(page: ConsolePage, facts: Facts) -> None:
    """Tokens for nine other groups."""
    found: dict[tuple[int, str], Value] = {(1, f"gives.g{n}"): n % 4 for n in range(2, 6)}
    entered(page, facts, (of.TOKENS, ("gives.*",)), found)
    type_keys(page, "1")


def links(page: ConsolePage, facts: Facts) -> None:
    """Links to nine other groups."""
    found: dict[tuple[int, str], Value] = {(2, f"gets.g{n}"): n % 4 for n in (1, 3, 4)}
    entered(page, facts, (specs.LinkScoring(), ("gets.*",)), found)
    type_keys(page, "2")


def orders(page: ConsolePage, facts: Facts) -> None:
    """Ten items put in order, four of them placed."""
    entered(page, facts, (of.RANKING, ()), {(1, "team"): list("cfheibagjd")})
    type_keys(page, "2chef")


def chips(page: ConsolePage, facts: Facts) -> None:
    """Chips on three answers, three still to place."""
    entered(page, facts, (of.CHIPS, ("chips",)), {(1, "c1.chips"): {"yes": 7, "no": 3}})
    type_keys(page, "2a7")


def costs(page: ConsolePage, facts: Facts) -> None:
    """A cost with a decimal."""
    entered(page, facts, (of.CHAIN, ("cost",)), {(1, "cost"): 1162.5})
    type_keys(page, "2592.5")


def times(page: ConsolePage, facts: Facts) -> None:
    """A time to a tenth, and a count of penalties."""
    found: dict[tuple[int, str], Value] = {(1, "time"): 390.5, (1, "penalty.touch"): 2}
    entered(page, facts, (of.TIME, ("time",)), found)
    type_keys(page, "26:30.5")


def type_keys(page: ConsolePage, keys: str) -> None:
    """Characters into the entry panel."""
    QTest.keyClicks(the(page, EntryPanel), keys)


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


EVERY_FORM = (levels, deal, tokens, links, orders, chips, costs, times)
"""One scene for each way to enter that a pack may ask for."""

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
        *EVERY_FORM,
        nothing,
        keys,
    )
}
