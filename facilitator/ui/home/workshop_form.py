"""The form of a new workshop."""

from collections.abc import Sequence
from datetime import time
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator.core.details import TemplateCard
from facilitator.core.group_advice import suggested_groups
from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.text import EN, ZH, AudienceLanguage, pick
from facilitator.core.workshop import MAX_GROUPS, MIN_GROUPS, MOST_PEOPLE, NAME_LIMIT
from facilitator.ui.home import phrases
from facilitator.ui.home.card_choice import CardChoice, ChoiceCard
from facilitator.ui.home.group_advice import GroupAdvice
from facilitator.ui.home.group_fields import GroupFields
from facilitator.ui.home.order_problems import FieldKey, problems_of
from facilitator.ui.home.proposal import Proposal
from facilitator.ui.home.swaps import Swaps
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.date_field import DateField, TimeField
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import TextField

_WIDTH = 1100
_GROUPS = 6
_COLUMNS = 4
_CARDS = 3
_START = time(9, 0)


class WorkshopForm(QWidget):
    """Everything a trainer says about a new workshop.

    A field is told to be wrong only after somebody typed in it, or when the form is sent.
    """

    def __init__(self, look: Look, templates: Sequence[TemplateCard], proposal: Proposal) -> None:
        super().__init__()
        self._look = look
        self._templates = {card.id: card for card in templates}
        self._touched: set[FieldKey] = set()
        self._own_count = False
        self._template = self._choice(templates, proposal.template)
        self._title = TextField(look, look.tr("Workshop title"))
        self._client = TextField(look, look.tr("Client"))
        self._day = DateField(look, look.tr("Date"), proposal.day)
        self._start = TimeField(look, look.tr("Starts at"), _START)
        self._place = self._text(look.tr("Place"))
        self._trainer = self._text(look.tr("Trainer"))
        self._company = self._text(look.tr("Company in the case"))
        self._language = self._languages()
        people = NumberSpec(low=0, high=MOST_PEOPLE)
        self._people = NumberField(look, look.tr("Number of people"), people, steppers=True)
        count = NumberSpec(low=MIN_GROUPS, high=MAX_GROUPS)
        self._count = NumberField(look, look.tr("Number of groups"), count, steppers=True)
        self._advice = GroupAdvice(look)
        self._swaps = Swaps(look)
        self._swaps_line = Field(look, look.tr("Instead, if you like"), self._swaps)
        self._groups = GroupFields(look, self._suggested(), _GROUPS)
        self._title_line = Field(look, look.tr("Workshop title"), self._title, still=True)
        self._client_line = Field(look, look.tr("Client"), self._client, still=True)
        self._show_proposal(proposal)
        self._build()
        self._show_swaps()
        self._connect()

    def _choice(self, templates: Sequence[TemplateCard], wanted: str) -> CardChoice:
        look = self._look
        cards = [
            ChoiceCard(
                card.id,
                pick(card.name, look.texts.locale),
                summary=pick(card.summary, look.texts.locale),
                note=phrases.minutes(look, card.minutes),
            )
            for card in templates
        ]
        keys = [card.key for card in cards]
        first = wanted if wanted in keys else next(iter(keys), "")
        return CardChoice(look, cards, first, look.tr("Template"), columns=_CARDS)

    def _text(self, name: str) -> TextField:
        field = TextField(self._look, name)
        field.setMaxLength(NAME_LIMIT)
        return field

    def _languages(self) -> Segmented:
        look = self._look
        options = (
            Option(ZH, look.tr("中文")),
            Option(EN, look.tr("English")),
            Option("both", look.tr("Both languages")),
        )
        return Segmented(look, options, look.lang, look.tr("Language of the audience screen"))

    def _show_proposal(self, proposal: Proposal) -> None:
        self._client.show_text(proposal.client)
        self._trainer.show_text(proposal.trainer)
        self._people.show_value(proposal.people or None)
        self._show_template()

    def _build(self) -> None:
        look = self._look
        self._people_line = Field(look, look.tr("Number of people"), self._people, still=True)
        self._count_line = Field(look, look.tr("Number of groups"), self._count, still=True)
        self._groups_line = Field(look, look.tr("Group names"), self._groups, still=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.lg)
        grid.setVerticalSpacing(SPACE.md - 2)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        half, quarter = _COLUMNS // 2, _COLUMNS // 4
        for at, widget in (
            ((0, 0, _COLUMNS), Field(look, look.tr("Template"), self._template)),
            ((1, 0, half), self._title_line),
            ((1, 2, half), self._client_line),
            ((2, 0, quarter), Field(look, look.tr("Date"), self._day)),
            ((2, 1, quarter), Field(look, look.tr("Starts at"), self._start)),
            ((2, 2, quarter), Field(look, look.tr("Place"), self._place)),
            ((2, 3, quarter), Field(look, look.tr("Trainer"), self._trainer)),
            ((3, 0, quarter), Field(look, look.tr("Company in the case"), self._company)),
            (
                (3, 1, quarter),
                Field(look, look.tr("Language of the audience screen"), self._language),
            ),
            ((3, 2, quarter), self._people_line),
            ((3, 3, quarter), self._count_line),
            ((4, 0, _COLUMNS), self._advice),
            ((5, 0, _COLUMNS), self._groups_line),
            ((6, 0, _COLUMNS), self._swaps_line),
        ):
            row, left, span = at
            grid.addWidget(widget, row, left, 1, span)
        for field in (self._day, self._start, self._language):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(grid))
        self.setMaximumWidth(_WIDTH)

    def _connect(self) -> None:
        self._title.edited.connect(partial(self._on_edited, "title"))
        self._client.edited.connect(partial(self._on_edited, "client"))
        self._groups.edited.connect(self._on_group_edited)
        self._count.value_edited.connect(self._on_count)
        self._language.chosen.connect(self._on_language)
        self._template.chosen.connect(self._on_template)
        self._people.value_edited.connect(self._on_people)

    def sizeHint(self) -> QSize:
        """Wide, so that it is low; a narrow window makes its columns narrower."""
        return QSize(_WIDTH, super().sizeHint().height())

    def template_id(self) -> str:
        """The template that is chosen."""
        return self._template.chosen_key()

    def order(self) -> Order:
        """Everything as it stands, sound or not."""
        company = self._company.text().strip()
        return Order(
            title=self._title.text(),
            client=self._client.text(),
            day=self._day.day(),
            start=self._start.clock(),
            trainer=self._trainer.text(),
            place=self._place.text(),
            language=self._audience(),
            group_names=self._groups.names(),
            people=int(self._people.value() or 0),
            variables={"company": company} if company else {},
            swaps=self._swaps.chosen(),
        )

    def mend(self) -> bool:
        """Show every problem and take the keyboard to the first; whether there is none."""
        self._touched.update(("title", "client", *range(MAX_GROUPS)))
        problems = self._check()
        match next(iter(problems), None):
            case None:
                return self._mend_numbers()
            case "title":
                self._title.setFocus()
            case "client":
                self._client.setFocus()
            case int() as place:
                self._groups.focus_name(place)
        return False

    def _mend_numbers(self) -> bool:
        for field, needed in ((self._people, False), (self._count, True)):
            if field.value() is None and (needed or field.text()):
                field.setFocus()
                return False
        return True

    def _check(self) -> dict[FieldKey, str]:
        problems = problems_of(self.order(), self._look.texts)
        shown = {key: words for key, words in problems.items() if key in self._touched}
        for key, field, line in (
            ("title", self._title, self._title_line),
            ("client", self._client, self._client_line),
        ):
            field.show_problem(shown.get(key, ""))
            line.show_problem(shown.get(key, ""))
        names = {key: words for key, words in shown.items() if isinstance(key, int)}
        self._groups.show_problems(names)
        self._groups_line.show_problem(next(iter(names.values()), ""))
        return problems

    def _audience(self) -> AudienceLanguage:
        match self._language.chosen_key():
            case "en":
                return "en"
            case "both":
                return "both"
            case _:
                return "zh-CN"

    def _suggested(self) -> tuple[str, ...]:
        return GROUP_NAMES[EN if self._audience() == EN else ZH]

    def _card(self) -> TemplateCard | None:
        return self._templates.get(self._template.chosen_key())

    def _show_template(self) -> None:
        """Follow template and language, without touching a title that somebody typed."""
        card = self._card()
        locale = EN if self._audience() == EN else ZH
        if not self._has_own_title():
            self._title.show_text(pick(card.name, locale) if card else "")
        self._company.setPlaceholderText(pick(card.company, locale) if card else "")
        self._propose_count()
        self._show_advice()

    def _has_own_title(self) -> bool:
        """Whether the title is somebody's own: not empty, and of no template in any language.

        Being told that something is missing, or a key pressed and taken back, makes it nobody's.
        """
        title = self._title.text().strip()
        proposed = {name for card in self._templates.values() for name in card.name.values()}
        return bool(title) and title not in proposed

    def _propose_count(self) -> None:
        """As many groups as work well, until a number of them was typed."""
        if self._own_count:
            return
        card = self._card()
        low, high = (card.groups if card is not None else None) or (MIN_GROUPS, MAX_GROUPS)
        count = suggested_groups(int(self._people.value() or 0)) or _GROUPS
        count = min(max(count, low), high)
        self._count.show_value(count)
        self._groups.show_count(count)

    def _show_advice(self) -> None:
        count = self._count.value()
        people = int(self._people.value() or 0)
        self._advice.show_advice(self._card(), int(count or 0), people)

    def _on_edited(self, key: FieldKey, _text: str) -> None:
        self._touched.add(key)
        self._check()

    def _on_group_edited(self, place: int) -> None:
        # Who names the groups knows how many there are.
        self._own_count = True
        self._touched.add(place)
        self._check()

    def _on_count(self, count: object) -> None:
        self._own_count = True
        self._count_line.show_problem("" if count else self._range(MIN_GROUPS, MAX_GROUPS))
        if isinstance(count, int):
            self._groups.show_count(count)
            self._check()
            self._show_advice()

    def _on_people(self, count: object) -> None:
        wrong = count is None and bool(self._people.text())
        self._people_line.show_problem(self._range(0, MOST_PEOPLE) if wrong else "")
        if not wrong:
            self._propose_count()
            self._check()
        self._show_advice()

    def _range(self, low: int, high: int) -> str:
        return self._look.tr("From {low} to {high}", low=low, high=high)

    def _on_language(self, _key: str) -> None:
        self._groups.show_suggested(self._suggested())
        self._show_template()
        self._check()

    def _show_swaps(self) -> None:
        card = self._card()
        self._swaps.show_card(card)
        self._swaps_line.setVisible(card is not None and bool(card.swaps))

    def _on_template(self, _key: str) -> None:
        self._show_template()
        self._show_swaps()
        self._check()
