"""The card of the chosen workshop: what it is, how its day runs, and the one thing to do."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.details import WorkshopDetails
from facilitator.ui.home import phrases
from facilitator.ui.home.day_strips import DayStrips
from facilitator.ui.home.group_row import GroupRow
from facilitator.ui.home.monogram import Monogram
from facilitator.ui.home.possible import rehearsable
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon import IconLabel
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.surfaces import Card, Rule
from facilitator.ui.widgets.tips import set_tip

if TYPE_CHECKING:
    # Made after the first paint; see facilitator.loading.
    from facilitator.ui.home.after_strip import AfterStrip
    from facilitator.ui.home.wishes import AfterDeed

_TITLE_PX = 22
_TALL = 48
_ROOMY, _ROOMIER, _ROOMIEST = 1180, 1340, 1480
"""From these widths on the papers, the check too, and the people have their words."""


class WorkshopCard(Card):
    """The chosen workshop.

    Signals:
        start_requested: run it, from the beginning or from where it stopped; carries its id.
        rehearse_requested: try it on one screen; carries its id.
        report_requested: its report; carries its id.
        papers_requested: what it has on paper; carries its id.
        after_requested: something of the days after it; carries an ``AfterDeed`` and its id.
        people_requested: its list of people; carries its id.
        check_requested: a look at room and computer before it; carries its id.
        delete_requested: it should go; carries its id.
    """

    start_requested = Signal(str)
    rehearse_requested = Signal(str)
    report_requested = Signal(str)
    papers_requested = Signal(str)
    after_requested = Signal(str, str)
    check_requested = Signal(str)
    people_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        c = look.colours
        quiet = TextStyle(TYPE.small, colour=c.text2)
        self._details: WorkshopDetails | None = None
        self._low, self._tall = False, True
        self._monogram = Monogram(look)
        self._when = Label(look, "", TextStyle(TYPE.caption, bold=True, colour=c.text3), elide=True)
        self._title = Label(look, "", TextStyle(_TITLE_PX, bold=True), elide="middle")
        self._pill = Pill(look, "", small=True)
        self._client = IconLabel(look, "building-2", "", quiet)
        self._place = IconLabel(look, "map-pin", "", quiet)
        self._size = IconLabel(look, "users", "", quiet)
        self._strip = DayStrips(look)
        self._groups = GroupRow(look)
        self._after: AfterStrip | None = None
        self._delete = IconButton(look, "trash-2", look.tr("Delete this workshop"))
        papers = look.tr("Print materials…")
        self._papers = Button(look, Face(papers, icon="clipboard-list"), height=_TALL)
        self._papers_faces = (Face(icon="clipboard-list"), Face(papers, icon="clipboard-list"))
        set_tip(self._papers, f"{papers}  Ctrl+P")
        check = look.tr("Check the room…")
        self._check = Button(look, Face(check, icon="circle-check"), height=_TALL)
        self._check_faces = (Face(icon="circle-check"), Face(check, icon="circle-check"))
        set_tip(self._check, f"{check}  Ctrl+F5")
        people = look.tr("People…")
        self._people = Button(look, Face(people, icon="users"), height=_TALL)
        self._people_faces = (Face(icon="users"), Face(people, icon="users"))
        set_tip(self._people, f"{look.tr('People and groups')}  Ctrl+Shift+P")
        self._report = Button(look, Face(look.tr("Report"), icon="file-text"), height=_TALL)
        self._rehearse = Button(
            look, Face(look.tr("Rehearse"), icon="monitor", key="Alt+F5"), height=_TALL
        )
        self._report_faces = (
            Face(icon="file-text"),
            Face(look.tr("Report"), icon="file-text"),
        )
        set_tip(self._report, look.tr("Report"))
        self._rehearse_faces = (
            Face(icon="monitor"),
            Face(look.tr("Rehearse"), icon="monitor", key="Alt+F5"),
        )
        set_tip(self._rehearse, f"{look.tr('Rehearse')}  Alt+F5")
        self._main = Button(look, "", "primary", height=_TALL)
        self._build()
        self._main.clicked.connect(self._on_main)
        self._papers.clicked.connect(self.press_papers)
        self._people.clicked.connect(self.press_people)
        self._check.clicked.connect(self.press_check)
        self._report.clicked.connect(self._on_report)
        self._rehearse.clicked.connect(self.press_rehearse)
        self._delete.clicked.connect(self._on_delete)

    def _build(self) -> None:
        look = self._look
        title = row(self._title, self._pill, None, gap=SPACE.md)
        facts = row(self._client, self._place, self._size, None, gap=SPACE.xl)
        words = column(self._when, title, facts, gap=SPACE.xs)
        buttons = (
            self._delete, self._people, self._papers, self._report, self._check, self._rehearse,
            self._main,
        )  # fmt: skip
        self._beside = (self._monogram, self._pill, *buttons)
        head = row(self._monogram, words, *buttons, gap=SPACE.md)
        head.insertSpacing(1, SPACE.sm)
        head.setStretchFactor(words, 1)
        caption = Label(
            look,
            look.tr("Groups"),
            TextStyle(TYPE.caption, bold=True, colour=look.colours.text3),
        )
        self._foot = QWidget()
        self._foot.setLayout(column(Rule(), caption, self._groups, gap=SPACE.sm))
        self._box = box = column(head, self._strip, self._foot, gap=SPACE.md + 2)
        box.setContentsMargins(SPACE.xl, SPACE.xl - 2, SPACE.xl, SPACE.lg)
        box.insertSpacing(1, SPACE.xs)
        self.setLayout(box)

    def hold_after(self, strip: "AfterStrip") -> None:
        """Have a strip for the days after a workshop, from now on."""
        self._after = strip
        self._box.insertWidget(1, strip)
        strip.deed_requested.connect(self.after_requested)
        if self._details is not None:
            strip.show_details(self._details)
            self.show_low(self._low, tall=self._tall)

    def show_details(self, details: WorkshopDetails, today: date) -> None:
        """Show another workshop."""
        look = self._look
        self._details = details
        self._monogram.show_name(details.client or details.title)
        self._when.show_text(phrases.when(look, details, today))
        self._title.show_text(details.title)
        self._client.show_text(details.client)
        self._client.setVisible(bool(details.client))
        self._place.show_text(details.place)
        self._place.setVisible(bool(details.place))
        self._size.show_text(
            phrases.joined(
                look,
                phrases.people(look, details.people),
                phrases.groups(look, len(details.groups)),
            )
        )
        # However long the client's name is, the size of the workshop is said in full.
        self._size.setMinimumWidth(self._size.sizeHint().width())
        if self._after is not None:
            self._after.show_details(details)
        self._strip.show_details(details, today)
        self.show_low(self._low, tall=self._tall)
        self._groups.show_groups(details.groups)
        self._show_state(details)

    def _show_state(self, details: WorkshopDetails) -> None:
        look = self._look
        status = details.status
        self._report.setVisible(status == "running" and details.can_report)
        self._rehearse.setVisible(rehearsable(status, sample=details.sample))
        self._check.setVisible(status != "finished")
        self._delete.setVisible(status != "running")
        self._main.setVisible(status != "finished" or details.can_report)
        match status:
            case "draft":
                self._main.show_face(
                    Face(look.tr("Start workshop"), trailing="arrow-right", key="F5")
                )
            case "running":
                self._main.show_face(
                    Face(look.tr("Resume workshop"), trailing="arrow-right", key="F5")
                )
            case "finished":
                self._main.show_face(Face(look.tr("Show report"), trailing="arrow-right"))
        if status == "running":
            self._pill.show_state(look.tr("Running"), "ok")
        elif status == "finished":
            self._pill.show_state(look.tr("Finished"), "muted")
        else:
            self._pill.show_state(look.tr("Sample"), "accent")
        self._pill.setVisible(status != "draft" or details.sample)
        self._make_room()

    def _make_room(self) -> None:
        """A sample that runs has a report and a rehearsal beside each other; what is less wanted
        has words only while the title is whole beside them."""
        crowded = not self._report.isHidden() and not self._rehearse.isHidden()
        wide = not crowded or self.width() >= _ROOMIEST
        self._rehearse.show_face(self._rehearse_faces[wide])
        self._rehearse.setAccessibleName(self._look.tr("Rehearse"))
        self._report.show_face(self._report_faces[not crowded or self.width() >= _ROOMY])
        self._report.setAccessibleName(self._look.tr("Report"))
        worded = (
            (self._papers, self._papers_faces, _ROOMY),
            (self._check, self._check_faces, _ROOMIER),
            (self._people, self._people_faces, _ROOMIEST),
        )
        for button, faces, _ in worded:
            button.show_face(faces[0])
        for button, (short, long), least in worded:
            button.show_face(long)
            button.setAccessibleName(long.text)
            if self.width() < least or not self._is_title_whole():
                button.show_face(short)
                button.setAccessibleName(long.text)

    def _is_title_whole(self) -> bool:
        """Whether the buttons as they are leave its room to the title."""
        others = [one for one in self._beside if not one.isHidden()]
        widths = (max(one.sizeHint().width(), one.minimumWidth()) for one in others)
        taken = sum(width + SPACE.md for width in widths)
        edges = 2 * SPACE.xl + SPACE.sm
        return self._title.sizeHint().width() + taken + edges <= self.width()

    def show_low(self, low: bool, *, tall: bool = True) -> None:  # noqa: FBT001  (of a setter)
        """On a low screen the row of groups makes room for the list, and on any that is not tall
        for the second day where there is one."""
        self._low, self._tall = low, tall
        self._strip.show_low(low)
        several = self._details is not None and bool(self._details.days)
        # What is over and has a strip of its own needs its agenda least.
        over = self._after is not None and not self._after.isHidden()
        self._strip.setVisible(not (over and (low or (several and not tall))))
        self._foot.setVisible(not low and (tall or not several))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its room for the title and the one thing to do."""
        super().resizeEvent(event)
        self._make_room()

    def focus_main(self) -> None:
        """Take the keyboard to the one thing to do."""
        if not self._main.isHidden():
            self._main.setFocus(Qt.FocusReason.TabFocusReason)

    def press_start(self) -> None:
        """Start or go on, where that makes sense."""
        if self._details is not None and self._details.status != "finished":
            self.start_requested.emit(self._details.id)

    def press_rehearse(self) -> None:
        """Rehearse, where that makes sense."""
        details = self._details
        if details is not None and rehearsable(details.status, sample=details.sample):
            self.rehearse_requested.emit(details.id)

    def press_check(self) -> None:
        """Look at room and computer before it, where it has not ended."""
        if self._details is not None and self._details.status != "finished":
            self.check_requested.emit(self._details.id)

    def press_people(self) -> None:
        """Show its people; after its end too."""
        if self._details is not None:
            self.people_requested.emit(self._details.id)

    def press_papers(self) -> None:
        """Print what it has on paper."""
        if self._details is not None:
            self.papers_requested.emit(self._details.id)

    def press_after(self, deed: "AfterDeed") -> None:
        """Do something of the days after it."""
        if self._details is not None:
            self.after_requested.emit(deed, self._details.id)

    def _on_main(self) -> None:
        if self._details is not None and self._details.status == "finished":
            self._on_report()
        else:
            self.press_start()

    def _on_report(self) -> None:
        if self._details is not None:
            self.report_requested.emit(self._details.id)

    def _on_delete(self) -> None:
        if self._details is not None:
            self.delete_requested.emit(self._details.id)
