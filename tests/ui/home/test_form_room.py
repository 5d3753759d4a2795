"""The room of the form of a new workshop: whole on a small laptop, still while something is wrong."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.text import LOCALES
from facilitator.messages import sentence
from facilitator.ui.home.card_choice import CardChoice
from facilitator.ui.home.sheets import NewWorkshopSheet
from facilitator.ui.home.workshop_form import Proposal, WorkshopForm
from facilitator.ui.look import TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.text_field import TextField
from facilitator.ui.widgets.typeset import text_width
from tests.ui.home.finding import named, only, retype, type_text, words
from tests.ui.home.samples import TODAY, template
from tests.ui.home.test_form import SWAPS, TEMPLATES, field


def test_a_problem_moves_nothing_and_is_read_whole(dressed, shown):
    for locale in LOCALES:
        look = dressed(locale)
        form = shown(WorkshopForm(look, TEMPLATES, Proposal(day=TODAY)))
        form.resize(form.sizeHint())
        QApplication.processEvents()
        title, client = form.findChildren(TextField)[:2]
        fields = [one for one in form.findChildren(QWidget) if one.isVisible()]
        before = [one.mapTo(form, QPoint()) for one in fields]
        retype(title, "x" * 41)
        retype(client, "Beijing Huaxing Science and Technology Development Co., Ltd.")
        type_text(client, " and more than twenty letters")
        retype(named(form, NumberField, look.tr("Number of people")), "501")
        retype(named(form, TextField, look.tr("Name of group {number}", number=1)), " ")
        QApplication.processEvents()
        said = [one for one in words(form) if one not in ("", "x" * 41)]
        for problem in (
            sentence(FieldTooLong("title", 40), look.texts),
            sentence(FieldTooLong("client", 80), look.texts),
            sentence(FieldEmpty("group"), look.texts),
            look.tr("From {low} to {high}", low=0, high=500),
        ):
            assert problem in said
            (label,) = [one for one in form.findChildren(Label) if one.text() == problem]
            assert label.isVisible()
            assert label.sizeHint().width() <= label.width(), problem
        assert [one.mapTo(form, QPoint()) for one in fields] == before


@pytest.mark.parametrize("locale", LOCALES)
def test_a_small_screen_shows_the_form_whole(dressed, shown, locale):
    names = [
        {"en": f"Internal Customer Awareness ({part})", "zh-CN": f"内部客户意识（{part}）"}
        for part in ("Half Day", "One Day", "90 min", "Taster", "Two Days")
    ]
    cards = [
        template(f"t{n}", name=name, people=(10, 60), groups=(3, 8), swaps=SWAPS)
        for n, name in enumerate(names)
    ]
    look = dressed(locale)
    host = shown(QWidget())
    host.resize(1366, 768)
    sheet = NewWorkshopSheet(look, host, cards, Proposal(day=TODAY))
    sheet.open_sheet()
    QApplication.processEvents()
    form = only(sheet, WorkshopForm)
    assert form.visibleRegion().boundingRect().height() == form.height()
    font = look.font_for(names[0]["en"], TextStyle(TYPE.lead, bold=True))
    card = only(form, CardChoice).findChildren(QAbstractButton)[0]
    assert text_width(names[0]["en"], font) <= card.width() - 2 * 16


@pytest.mark.parametrize("locale", LOCALES)
def test_in_the_narrowest_window_nothing_of_the_form_is_cut(dressed, shown, locale):
    host = shown(QWidget())
    host.resize(1000, 610)
    sheet = NewWorkshopSheet(dressed(locale), host, TEMPLATES, Proposal(day=TODAY))
    sheet.open_sheet()
    QApplication.processEvents()
    form = only(sheet, WorkshopForm)
    assert form.visibleRegion().boundingRect().width() == form.width()
    seen = [one for one in form.findChildren(QWidget) if one.isVisible()]
    right = [one.mapTo(form, one.rect().topRight()).x() for one in seen]
    assert max(right) <= form.width()
    title = field(form, dressed(locale).tr("Workshop title"))
    assert title.width() > 300
