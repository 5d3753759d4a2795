"""What Home asks for: everything it does itself is to show facts."""

from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

AfterDeed: TypeAlias = Literal["documents", "programme", "messages", "follow-up"]
"""The files that are given out, the report over all runs of a course, the texts that are sent, the form that came back."""


class HomeWishes(QWidget):
    """The wishes of Home.

    Signals:
        select_requested: the details of a workshop are wanted; carries its id.
        start_requested: run a workshop, or go on with it; carries its id.
        rehearse_requested: try a workshop on one screen; carries its id.
        report_requested: the report of a workshop; carries its id.
        papers_requested: what a workshop has on paper; carries its id.
        people_requested: the list of people of a workshop; carries its id.
        check_requested: a look at room and computer before a workshop; carries its id.
        after_requested: something of the days after a workshop; carries an ``AfterDeed`` and its id.
        sample_requested: the sample workshop.
        create_requested: a new workshop; carries the id of its template and the Order.
        quick_requested: a workshop without an agenda; carries groups and minutes.
        delete_requested: delete a workshop, the question was answered; carries its id.
        language_requested: another language of the windows; carries "zh-CN" or "en".
        theme_requested: carries "system", "light" or "dark".
        settings_requested: everything that can be chosen is wanted.
        library_requested: the library is wanted for the first time; answered by ``show_library``.
        library_shown: the library is in view again.
        keys_requested: the keys of the library are wanted.
        handover_requested: a file from another computer is to be opened.
        palette_requested: everything that can be done is wanted, to find one of it.
        quit_requested: leave the program.
    """

    select_requested = Signal(str)
    start_requested = Signal(str)
    rehearse_requested = Signal(str)
    report_requested = Signal(str)
    papers_requested = Signal(str)
    check_requested = Signal(str)
    people_requested = Signal(str)
    after_requested = Signal(str, str)
    sample_requested = Signal()
    create_requested = Signal(str, object)
    quick_requested = Signal(int, int)
    delete_requested = Signal(str)
    language_requested = Signal(str)
    theme_requested = Signal(str)
    settings_requested = Signal()
    templates_requested = Signal()
    library_requested = Signal()
    library_shown = Signal()
    handover_requested = Signal()
    keys_requested = Signal()
    palette_requested = Signal()
    quit_requested = Signal()
