"""What is handed out, and to whom, in words; what the notes of a step begin with."""

from collections.abc import Iterator, Sequence
from functools import reduce

from facilitator.core.console import ConsoleView, NoteLine, Supply
from facilitator.ui.look import Look


def said(look: Look, supplies: Sequence[Supply]) -> str:
    """Materials with how many of each, and who gets which first."""
    return _listed(look, [_counted(look, each) for each in supplies])


def lead(look: Look, view: ConsoleView) -> Iterator[NoteLine]:
    """What comes before the notes of the course: what is missing, what is dealt now."""
    if view.not_in:
        things = _listed(look, [f"{name} {found}/{whole}" for name, found, whole in view.not_in])
        yield NoteLine(
            "watch",
            look.tr("Not all entered: {things}. Enter it before the reveal.", things=things),
        )
    if view.dealt:
        yield NoteLine("do", look.tr("Hand out: {things}", things=said(look, view.dealt)))
    if view.papers:
        yield NoteLine(
            "watch",
            look.tr(
                "Options change order with each workshop: deal only sheets marked “Set {mark}”.",
                mark=view.papers,
            ),
        )


def _counted(look: Look, supply: Supply) -> str:
    words = supply.name
    if supply.count > 1:
        words = look.tr("{thing} × {count}", thing=supply.name, count=supply.count)
        # The figure stays with its sign at the end of a line.
        words = words.replace("× ", "×\u00a0")
    if not supply.first:
        return words
    told = [
        look.tr("{figure} first: group {groups}", figure=figure, groups=_listed(look, units))
        for figure, units in supply.first
    ]
    note = reduce(lambda one, two: look.tr("{one}; {two}", one=one, two=two), told)
    return look.tr("{thing} ({note})", thing=words, note=note)


def _listed(look: Look, words: Sequence[str]) -> str:
    if not words:
        return ""
    return reduce(
        lambda first, second: look.tr("{first}, {second}", first=first, second=second), words
    )
