"""What a trainer wants to know beside the pictures, as a list of names and words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.console import Supply
from facilitator.core.offer import Offer, Offered
from facilitator.core.text import dotted, pick
from facilitator.core.tryout import Tryout
from facilitator.live.shelf import TemplateView
from facilitator.ui.library import phrases
from facilitator.ui.library.scoring_words import grouping, scoring
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.label import Label

Fact = tuple[str, str]


class Facts(QWidget):
    """Names at the left, words at the right, as many lines as the words need."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.lg)
        self._grid.setVerticalSpacing(SPACE.xs + 2)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[Label] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; one without words is left out."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        quiet = TextStyle(TYPE.small, colour=self._look.colours.text2)
        for line, (name, words) in enumerate(fact for fact in facts if fact[1]):
            title = Label(self._look, name, quiet)
            text = Label(self._look, words, TextStyle(TYPE.small), wrap=True)
            self._grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, line, 1)
            self._labels += [title, text]


def of_tryout(look: Look, entry: Offered, made: Tryout, offer: Offer) -> tuple[Fact, ...]:
    """What is known of an activity or a short talk."""
    content, locale = made.content, look.texts.locale
    crowd = phrases.groups(look, content.groups) if content.groups else ""
    topics = [pick(offer.topics[mark], locale) for mark in entry.topics if mark in offer.topics]
    scored = content.kind == "exercise"
    return (
        (look.tr("Aim"), made.words(content.objective)),
        (look.tr("Lengths"), phrases.lengths(look, entry.minutes)),
        (look.tr("Scoring"), scoring(look, content.scoring, content.weight) if scored else ""),
        (look.tr("Groups"), dotted(locale, crowd, grouping(look, content.grouping))),
        (look.tr("Material"), look.tr(", ").join(_piece(look, one) for one in made.supplies())),
        (look.tr("Room set-up"), made.words(content.room)),
        (look.tr("Topics"), look.tr(", ").join(topics)),
        (look.tr("Source"), made.words(content.licence)),
    )


def of_template(look: Look, view: TemplateView) -> tuple[Fact, ...]:
    """What is known of a template."""
    people, groups = view.template.people, view.template.groups
    return (
        (look.tr("Contents"), pick(view.entry.summary, look.texts.locale)),
        (
            look.tr("Participants"),
            phrases.people(look, people.least, people.most) if people else "",
        ),
        (look.tr("Groups"), f"{groups.least}–{groups.most}" if groups else ""),
    )


def _piece(look: Look, supply: Supply) -> str:
    return look.tr("{name} × {count}", name=supply.name, count=supply.count)
