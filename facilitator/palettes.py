"""What a palette offers: the actions of the console or of Home, from the lists of their keys."""

from collections.abc import Mapping

from facilitator.core.commands import Command
from facilitator.texts import LOCALES, Texts, load_texts
from facilitator.ui.console.key_list import KeyLine, key_groups
from facilitator.ui.dialogs.palette import Palette, PaletteItem
from facilitator.ui.home.keys import HomeDeed, home_keys
from facilitator.ui.home.page import HomePage
from facilitator.ui.look import Look

_ON_BOTH = ("settings", "keys", "people")
_THE_SAME = (Command.SETTINGS, Command.HELP, Command.PEOPLE)
"""What Home and console do each by themselves: it is offered once, by the one that is open."""


def console_items(
    texts: Texts, not_now: Mapping[Command, str], *, running: bool = True, rehearsal: bool = False
) -> list[PaletteItem]:
    """Everything the console does; ``not_now`` says why some of it is not possible.

    A ``rehearsal`` is summed up where a workshop ends.
    """

    def ends(line: KeyLine) -> bool:
        return rehearsal and line.command is Command.END

    otherwise = "" if running else texts.tr("Possible while a workshop runs")
    return [
        PaletteItem(
            words=_end(texts) if ends(line) else line.action,
            twin=_end(_other(texts)) if ends(line) else twin.action,
            keys=line.keys,
            deed=line.command,
            reason=otherwise or not_now.get(line.command, ""),
        )
        for line, twin in zip(_lines(texts), _lines(_other(texts)), strict=True)
        if line.command is not None
        and line.command is not Command.PALETTE
        and (running or line.command not in _THE_SAME)
    ]


def home_items(
    texts: Texts, not_now: Mapping[HomeDeed, str], *, running: bool = False
) -> list[PaletteItem]:
    """Everything Home does."""
    otherwise = texts.tr("Possible on Home, when no workshop runs") if running else ""
    return [
        PaletteItem(
            words=line.action,
            twin=twin.action,
            keys=line.keys,
            deed=line.deed,
            reason=otherwise or not_now.get(line.deed, ""),
        )
        for line, twin in zip(home_keys(texts), home_keys(_other(texts)), strict=True)
        if line.deed is not None
        and line.deed != "palette"
        and not (running and line.deed in _ON_BOTH)
    ]


def open_home_palette(look: Look, home: HomePage) -> None:
    """Show everything that can be done over Home, or close it again."""
    for shown in home.findChildren(Palette):
        if shown.isVisible():
            shown.close_cover()
            return
    palette = Palette(look, home)
    palette.show_items(
        [*home_items(look.texts, home.hindered()), *console_items(look.texts, {}, running=False)]
    )
    palette.chosen.connect(home.perform)
    # The next one shows what is possible then.
    palette.closed.connect(palette.deleteLater)
    palette.open_cover()


def _end(texts: Texts) -> str:
    return texts.tr("Sum up the rehearsal")


def _lines(texts: Texts) -> list[KeyLine]:
    return [line for group in key_groups(texts) for line in group.lines]


def _other(texts: Texts) -> Texts:
    return load_texts(next(locale for locale in LOCALES if locale != texts.locale))
