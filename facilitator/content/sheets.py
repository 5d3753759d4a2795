"""Reads what an exercise hands out on paper: sheets, their tables and the slips cut from them."""

from collections.abc import Mapping, Sequence

from facilitator.content.codes import Code
from facilitator.content.findings import Findings
from facilitator.content.parts import check_ids
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.core.pack import Content, DiagramView
from facilitator.core.paper import PERS, Prints, Sheet, Slip
from facilitator.core.scoring.specs import ChecklistScoring

MOST_LINES = 40
MOST_COLUMNS = 12
MOST_ROWS = 60


def read_sheet(table: Table) -> Sheet:
    """One sheet. Its texts may be long: paper is read from near."""
    sheet = Sheet(
        id=table.ident("id"),
        name=table.words("name", "name"),
        per=table.choice("per", PERS, "group"),
        count=table.whole("count", Span(1, 500), 1),
        step=table.ident("step") if table.has("step") else "",
        secret=table.flag("secret"),
        lengths=table.numbers("lengths", MINUTES),
        lines=table.words_list("lines", "prose"),
        fields=table.words_list("fields", "prose"),
        above=table.whole("above", Span(0, MOST_LINES)) if table.has("above") else None,
        survey=table.ident("survey") if table.has("survey") else "",
        columns=table.words_list("columns", "prose"),
        rows=table.rows("rows", "prose"),
        cards=tuple(_read_slip(inner) for inner in table.tables("card")),
    )
    _check_counts(table, sheet)
    _check_rows(table, sheet)
    check_ids(table.found, ((table.at("card", i), one.id) for i, one in enumerate(sheet.cards)))
    table.close()
    if table.found.sound(*table.path) and not (
        sheet.lines or sheet.fields or sheet.rows or sheet.cards
    ):
        table.found.add(table.path, Code.SHEET_EMPTY)
    return sheet


def _read_slip(table: Table) -> Slip:
    slip = Slip(
        id=table.ident("id"),
        holder=table.words("holder", "name"),
        lines=table.words_list("lines", "prose"),
    )
    _check_most(table, "lines", slip.lines, MOST_LINES)
    if not slip.lines and table.found.sound(*table.at("lines")):
        table.found.add(table.at("lines"), Code.MISSING, key="lines")
    table.close()
    return slip


def _check_counts(table: Table, sheet: Sheet) -> None:
    _check_most(table, "lines", sheet.lines, MOST_LINES)
    _check_most(table, "fields", sheet.fields, MOST_LINES)
    _check_most(table, "columns", sheet.columns, MOST_COLUMNS)
    _check_most(table, "rows", sheet.rows, MOST_ROWS)
    if sheet.above is not None and sheet.above > len(sheet.fields):
        facts = {"value": sheet.above, "low": 0, "high": len(sheet.fields)}
        table.found.add(table.at("above"), Code.OUT_OF_RANGE, **facts)


def _check_most(table: Table, key: str, values: Sequence[object], most: int) -> None:
    if len(values) > most and table.found.sound(*table.at(key)):
        table.found.add(table.at(key), Code.TOO_MANY, limit=most)


def _check_rows(table: Table, sheet: Sheet) -> None:
    """Every row has a cell under every head, or as many cells as the first where there is none."""
    if not (table.found.sound(*table.at("rows")) and table.found.sound(*table.at("columns"))):
        return
    if sheet.columns and not sheet.rows:
        table.found.add(table.at("columns"), Code.SETTING_APART, key="columns", other="rows")
        return
    wanted = len(sheet.columns) or len(sheet.rows[0]) if sheet.rows else 0
    if wanted > MOST_COLUMNS and not sheet.columns:
        table.found.add(table.at("rows", 0), Code.TOO_MANY, limit=MOST_COLUMNS)
        return
    for index, row in enumerate(sheet.rows):
        if len(row) != wanted or not row:
            table.found.add(
                table.at("rows", index), Code.ROW_UNFIT, found=len(row), wanted=wanted or 1
            )


def check_materials(found: Findings, content: Content) -> None:
    """What is printed for a material is there to be printed."""
    pictures = any(
        isinstance(cue.show, DiagramView) and cue.show.diagram.lanes
        for step in content.steps
        for cue in step.cues
    )
    there: Mapping[Prints, bool] = {
        "": True,
        "figures": bool(content.figures),
        "frame": True,
        "checklist": isinstance(content.scoring, ChecklistScoring),
        "parts": bool(content.parts),
        "choices": bool(content.parts),
        "letters": bool(content.parts),
        "lanes": pictures,
        "codes": True,
    }
    for index, material in enumerate(content.materials):
        if not there[material.prints]:
            found.add(("material", index, "prints"), Code.NOTHING_TO_PRINT, value=material.prints)


def check_sheets(found: Findings, content: Content) -> None:
    """Every rule about the sheets of one content that needs its steps or lengths."""
    check_ids(found, ((("sheet", i), one.id) for i, one in enumerate(content.sheets)))
    steps = {step.id for step in content.steps}
    known = [length.minutes for length in content.lengths]
    for index, sheet in enumerate(content.sheets):
        if sheet.survey and sheet.survey not in content.asks:
            found.add(("sheet", index, "survey"), Code.NOT_ASKED, value=sheet.survey)
        if sheet.step and sheet.step not in steps:
            found.add(("sheet", index, "step"), Code.NO_SUCH_STEP, value=sheet.step)
        for number, minutes in enumerate(sheet.lengths):
            if minutes not in known and found.sound("minutes") and found.sound("shorter"):
                allowed = ", ".join(f"{one:g}" for one in known)
                found.add(
                    ("sheet", index, "lengths", number),
                    Code.NO_SUCH_LENGTH,
                    value=content.id,
                    found=minutes,
                    allowed=allowed,
                )
