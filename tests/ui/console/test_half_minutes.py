"""A length that is no whole number of minutes is written as it is wherever it stands in a list."""

from PySide6.QtWidgets import QWidget

from facilitator.core.catching_up import PlanRow
from facilitator.core.late_offer import OfferRow
from facilitator.core.repeating import Repeatable
from facilitator.core.time_table import BlockTime, StepTime
from facilitator.ui.console.late_rows import LateRows
from facilitator.ui.dialogs.repeat_step import RepeatForm
from facilitator.ui.dialogs.times import TimesSheet
from facilitator.ui.widgets.choice import Choice
from tests.clock import START_MS
from tests.ui.console.seen import texts, the


def test_in_the_rest_of_a_late_day(look, shown) -> None:
    plan = PlanRow(block="map", title="Map", minutes=12.5, starts=START_MS, ends=START_MS)
    rows = LateRows(look)
    rows.show_rows([OfferRow(plan=plan, before=14.5, gives=2, spare=2, least=12.5)])
    shown(rows)
    assert "14.5 → 12.5 min" in texts(rows)
    rows.show_rows([OfferRow(plan=plan, before=12.5)])
    assert "12.5 min" in texts(rows)


def test_in_the_steps_to_play_once_more(look, shown) -> None:
    form = RepeatForm(look, [Repeatable(step=0, title="Pitch", minutes=2.5, entered=())])
    shown(form)
    choice = the(form, Choice)
    assert choice.itemText(0).endswith("2.5 min")


def test_in_the_times_with_a_block_that_goes_on(look, shown) -> None:
    host = QWidget()
    host.resize(1366, 768)
    shown(host)
    steps = (
        StepTime(name="Pitch", planned=2.5, measured=1.0),
        StepTime(name="Vote", planned=5.0, measured=None),
    )
    time = BlockTime(
        block="a", title="Ideas", planned=7.5, measured=1.0, corrected=None, steps=steps
    )
    sheet = TimesSheet(look, host, [time])
    said = texts(sheet)
    assert {"7.5", "Pitch 2.5/1"} <= set(said)
    assert not any("6.5" in one for one in said)
