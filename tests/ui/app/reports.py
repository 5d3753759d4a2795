"""The pages of results and of the report, as a trainer comes to them."""

from pytestqt.qtbot import QtBot

from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.page import ReportPage
from facilitator.ui.results.paper import Paper
from facilitator.ui.widgets.button import Button
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import focused, named

MADE_MS = 30_000


def desk(trainer: Trainer) -> ResultsPage:
    """The page of results."""
    reporting = trainer.program.reporting
    assert reporting is not None
    assert reporting.desk is not None
    return reporting.desk


def report_page(trainer: Trainer) -> ReportPage:
    """The page on which the report is read; opened by its button where it is not."""
    reporting = trainer.program.reporting
    assert reporting is not None
    if reporting.page is None:
        named(desk(trainer), Button, trainer.tr("Read the whole report")).click()
    assert reporting.page is not None
    return reporting.page


def wait_for_pages(trainer: Trainer, qtbot: QtBot) -> None:
    """Until the report can be looked at."""
    page = report_page(trainer)
    qtbot.waitUntil(lambda: any(p.isVisible() for p in page.findChildren(Paper)), timeout=MADE_MS)


def end(trainer: Trainer) -> None:
    """Finish the workshop by keys, whether scores are missing or not."""
    trainer.press("Ctrl+E")
    if focused().accessibleName() == trainer.tr("Not yet"):
        trainer.press("Tab")
    trainer.press("Enter")
