"""The table of a method page: what each figure is, and the program that made it, in its last row."""

from collections.abc import Iterable

from facilitator import __version__
from facilitator.reports.model import Column, Row, Table
from facilitator.reports.pen import Pen

RULE = 104.0
"""Width of the column with the names of the rules."""


def method_table(rules: Iterable[tuple[str, str]], pen: Pen) -> Table:
    """A name and a sentence in each row; a rule without a sentence is left out."""
    found = (*rules, program(pen))
    rows = tuple(Row((pen.cell(title, bold=True), pen.cell(text))) for title, text in found if text)
    return Table(columns=(Column((), RULE), Column(())), rows=rows, dense=True)


def program(pen: Pen) -> tuple[str, str]:
    """What the program is called, and its version."""
    return pen.tr("Made with"), pen.tr("Facilitator {version}", version=__version__)
