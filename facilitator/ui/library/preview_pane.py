"""The right side of the library: an exercise page by page, as the room and the trainer see it."""

from typing import cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.agenda import BlockKind
from facilitator.core.offer import Offer, Offered
from facilitator.core.text import EN, ZH, dotted
from facilitator.core.tryout import Tryout
from facilitator.live.shelf import TemplateView
from facilitator.ui.library import phrases
from facilitator.ui.library.facts import Facts, of_template, of_tryout
from facilitator.ui.library.screen import Screen
from facilitator.ui.library.stand import Side
from facilitator.ui.library.steps import Steps
from facilitator.ui.library.template_rows import TemplateRows
from facilitator.ui.library.trainer_view import TrainerView
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.kinds import kind_icon, kind_tone
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Card, Rule
from facilitator.ui.widgets.tips import set_tip

_EDGE = 18
_TILE = 36
_ICON = 19


class _Tile(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entry: Offered | None = None
        self.setFixedSize(_TILE, _TILE)

    def show_entry(self, entry: Offered) -> None:
        self._entry = entry
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        entry = self._entry
        if entry is None:
            return
        kind = kind_of(entry)
        tone = kind_tone(kind, entry.family, self._look.colours.families)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), tone.ground, RADIUS.row)
            icon = "clipboard-list" if entry.shelf == "template" else kind_icon(kind, entry.family)
            canvas.icon(icon, QRectF(self.rect()), _ICON, tone.ink)


def kind_of(entry: Offered) -> BlockKind:
    """The kind of block an entry becomes."""
    return "card" if entry.shelf == "card" else "exercise"


def _turner(look: Look, icon: str, name: str, key: str) -> Button:
    made = Button(look, Face(icon=icon))
    made.setAccessibleName(name)
    made.setAccessibleDescription(key)
    set_tip(made, f"{name}  {key}")
    return made


class PreviewPane(Card):
    """One entry of a shelf.

    Signals:
        length_requested: another version; carries its minutes.
        language_requested: other languages of the room; carries them.
        template_requested: a workshop from the template that is looked at.
        side_changed: room or trainer was chosen.
    """

    length_requested = Signal(float)
    language_requested = Signal(str)
    template_requested = Signal()
    side_changed = Signal(str)

    def __init__(self, look: Look, stage_look: StageLook, side: Side) -> None:
        super().__init__()
        self._look = look
        self._made: Tryout | None = None
        self._page = 0
        self._side: Side = side
        self._tile = _Tile(look)
        self._name = Label(look, "", TextStyle(TYPE.lead, bold=True), wrap=True)
        quiet = TextStyle(TYPE.caption, colour=look.colours.text2)
        self._about = Label(look, "", quiet, elide=True)
        self._sides = Segmented(
            look,
            (Option("room", look.tr("Room sees")), Option("trainer", look.tr("Trainer sees"))),
            side,
            look.tr("Whose view"),
        )
        self._languages = Segmented(
            look,
            (Option(ZH, look.tr("中")), Option(EN, look.tr("EN")), Option("both", look.tr("Both"))),
            ZH,
            look.tr("Language of the audience screen"),
        )
        self._back = _turner(look, "arrow-left", look.tr("Previous page"), "PgUp")
        self._on = _turner(look, "arrow-right", look.tr("Next page"), "PgDn")
        self._count = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self._screen = Screen(look, stage_look)
        self._trainer = TrainerView(look)
        self._steps_title = Label(look, look.tr("Steps"), TextStyle(TYPE.caption, bold=True))
        self._lengths_place = row(gap=0)
        self._only_length = Label(look, "", quiet)
        self._lengths: Segmented | None = None
        self._steps = Steps(look)
        self._rows = TemplateRows(look)
        self._facts = Facts(look)
        self._use = Button(
            look, Face(look.tr("New workshop from it"), icon="plus"), "primary", height=HEIGHT.field
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = row(gap=SPACE.md)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(self._name, self._about, gap=2), 1)
        self._controls = QWidget()
        views = row(self._sides, None, self._count, gap=SPACE.sm)
        pager = row(self._back, self._on, None, self._languages, gap=SPACE.sm)
        self._controls.setLayout(column(views, self._screen, pager, gap=SPACE.sm + 2))
        lower = QWidget()
        title = row(self._steps_title, None, self._only_length, self._lengths_place)
        box = column(title, self._steps, self._rows, gap=SPACE.sm, margins=(0, 2, 8, 8))
        box.addWidget(Rule())
        box.addWidget(self._facts)
        box.addStretch(1)
        lower.setLayout(box)
        self._lower = ScrollArea(lower)
        self._lower.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lower.setAccessibleName(self._look.tr("About it"))
        whole = column(head, gap=SPACE.md, margins=(_EDGE, SPACE.lg, _EDGE - 8, SPACE.lg))
        upper = column(self._controls, margins=(0, 0, 8, 0))
        whole.addLayout(upper)
        whole.addWidget(self._lower, 1)
        whole.addWidget(self._trainer, 1)
        whole.addLayout(column(self._use, margins=(0, 0, 8, 0)))
        self.setLayout(whole)
        self._controls.hide()
        self._trainer.hide()
        self._lower.hide()
        self._use.hide()

    def _connect(self) -> None:
        self._sides.chosen.connect(self._on_side)
        self._languages.chosen.connect(self.language_requested)
        self._back.clicked.connect(self.turn_back)
        self._on.clicked.connect(self.turn_on)
        self._screen.turned.connect(self._on_turned)
        self._screen.jumped.connect(self._on_jumped)
        self._steps.step_requested.connect(self.go_to)
        self._use.clicked.connect(self.template_requested)

    def page(self) -> int:
        """The number of the cue that is shown, from 0."""
        return self._page

    def show_tryout(self, entry: Offered, made: Tryout, offer: Offer, page: int) -> None:
        """Show an activity or a short talk at one of its cues."""
        look = self._look
        self._made = made
        self._show_head(entry)
        self._languages.show_chosen(made.room.workshop.language)
        self._show_lengths(entry, made.length.minutes)
        tone = kind_tone(kind_of(entry), entry.family, look.colours.families)
        self._steps_title.show_text(look.tr("Steps"))
        self._steps.show_steps(made.steps(), tone)
        self._facts.show_facts(of_tryout(look, entry, made, offer))
        self._steps.show()
        self._rows.hide()
        self._use.hide()
        self._controls.show()
        self._show_side()
        self._lower.verticalScrollBar().setValue(0)
        self.go_to(page)

    def show_template(self, view: TemplateView) -> None:
        """Show a template: its agenda."""
        look = self._look
        self._made = None
        self._show_head(view.entry)
        self._steps_title.show_text(look.tr("Agenda"))
        self._clear_lengths()
        self._only_length.hide()
        self._rows.show_view(view)
        self._facts.show_facts(of_template(look, view))
        self._steps.hide()
        self._rows.show()
        self._controls.hide()
        self._trainer.hide()
        self._lower.show()
        self._lower.verticalScrollBar().setValue(0)
        self._use.show()

    def _show_head(self, entry: Offered) -> None:
        look = self._look
        self._tile.show_entry(entry)
        self._name.show_text(phrases.name(look, entry))
        about = phrases.duration(look, entry) if entry.shelf == "template" else ""
        crowd = phrases.crowd(look, entry)
        self._about.show_text(dotted(look.texts.locale, phrases.kind(look, entry), about, crowd))

    def _clear_lengths(self) -> None:
        if self._lengths is not None:
            self._lengths_place.removeWidget(self._lengths)
            self._lengths.hide()
            self._lengths.deleteLater()
            self._lengths = None

    def _show_lengths(self, entry: Offered, minutes: float) -> None:
        """One of several versions; who chose one by key is still there."""
        had_keyboard = self._lengths is not None and self._lengths.hasFocus()
        self._clear_lengths()
        look = self._look
        self._only_length.setVisible(len(entry.minutes) == 1)
        self._only_length.show_text(phrases.minutes(look, entry.minutes[0]))
        if len(entry.minutes) == 1:
            return
        options = [Option(str(one), phrases.number(one)) for one in entry.minutes]
        chosen = str(min(entry.minutes, key=lambda one: abs(one - minutes)))
        made = Segmented(look, options, chosen, look.tr("Length in minutes"))
        made.chosen.connect(self._on_length)
        self._lengths_place.addWidget(made)
        self._lengths = made
        if had_keyboard:
            made.setFocus(Qt.FocusReason.TabFocusReason)

    def turn_on(self) -> None:
        """One page on."""
        self.go_to(self._page + 1)

    def turn_back(self) -> None:
        """One page back."""
        self.go_to(self._page - 1)

    def go_to(self, page: int) -> None:
        """Show a page; beyond the ends the nearest one."""
        made = self._made
        if made is None:
            return
        seen = made.glimpse(page)
        self._page = seen.number
        step = made.steps()[seen.step]
        self._screen.show_stage(seen.stage)
        words = dotted(
            self._look.texts.locale, step.name, phrases.minutes(self._look, step.minutes)
        )
        self._trainer.show_glimpse(seen, words)
        self._steps.show_now(seen.step)
        total = len(made.places)
        count = self._look.tr("Page {page} of {total}", page=seen.number + 1, total=total)
        self._count.show_text(count)
        # A button that gets grey under the keyboard would take the keyboard with it.
        for button, usable, other in (
            (self._back, seen.number > 0, self._on),
            (self._on, seen.number < total - 1, self._back),
        ):
            if not usable and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.TabFocusReason)
            button.setEnabled(usable)

    def focus_screen(self) -> None:
        """Take the keyboard to the picture, or to what a template offers."""
        if self._made is None:
            self._use.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._side == "room":
            self._screen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._on.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_side(self) -> None:
        room = self._side == "room"
        self._screen.setVisible(room)
        self._lower.setVisible(room)
        self._trainer.setVisible(not room)

    def _on_side(self, side: str) -> None:
        self._side = cast("Side", side)
        self._show_side()
        self.side_changed.emit(side)

    def _on_length(self, minutes: str) -> None:
        self.length_requested.emit(float(minutes))

    def _on_turned(self, by: int) -> None:
        self.go_to(self._page + by)

    def _on_jumped(self, at_end: bool) -> None:  # noqa: FBT001  (a slot)
        if self._made is not None:
            self.go_to(len(self._made.places) - 1 if at_end else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture is as wide as the pane."""
        super().resizeEvent(event)
        self._screen.show_width(self.width() - 2 * _EDGE - 2)
