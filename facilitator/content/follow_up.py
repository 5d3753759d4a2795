"""The follow-up form as HR sent it back: whatever was moved, found by the words of its header.

Columns may stand anywhere and in either language; lines above the header, further columns, further
sheets and missing rows do no harm. Everything that cannot be understood is named at once.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl.utils import get_column_letter

from facilitator.content.spreadsheet import Cell, SheetRows, read_spreadsheet
from facilitator.core.errors import UserError
from facilitator.core.follow_up import (
    HEADS,
    KEPT,
    REMARK_LIMIT,
    TO_FILL,
    FollowUp,
    FollowUps,
    Head,
    head_of,
    state_of,
)
from facilitator.core.spreadsheets import SheetMistake, SheetProblem, SpreadsheetMistakes

HEADER_LINES = 40
"""The header is looked for in so many lines that have something in them."""
KNOWN_BY = 4
"""So many columns of the form make a line its header."""

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_EXCEL_ZERO = date(1899, 12, 30)
"""The day from which Excel counts, for dates after February 1900."""
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]00:00(?::00)?)?"
)
_RETURN = "_x000D_"
"""What Excel saves for the first half of a line break of Windows."""
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """A row of the form: where it stands, the commitment as it reads there, and what was filled in."""

    place: str
    commitment: str
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class _Form:
    sheet: str
    line: int
    columns: Mapping[Head, int]
    rows: Sequence[tuple[int, tuple[Cell, ...]]]

    def cell(self, row: int, head: Head) -> str:
        return f"{get_column_letter(self.columns[head] + 1)}{row}"


@dataclass(slots=True)
class _Findings:
    problems: list[SheetProblem] = field(default_factory=list[SheetProblem])

    def add(
        self, code: SheetMistake, form: _Form, cell: str, value: str = "", other: str = ""
    ) -> None:
        self.problems.append(SheetProblem(code, form.sheet, cell, value, other))


def read_follow_up(path: Path) -> tuple[FilledRow, ...]:
    """Every row of the form that names a commitment, in order.

    Raises:
        SpreadsheetMistakes: some of it cannot be understood; all of that is named
        what ``read_spreadsheet`` raises
    """
    return _rows_in(path, read_spreadsheet(path))


def is_filled_in(path: Path, known: FollowUps) -> bool:
    """Whether a file has more in it than a form the program writes, which holds no more than what
    is ``known``. Of what cannot be read nobody knows it: yes."""
    try:
        sheets = read_spreadsheet(path)
        rows = _rows_in(path, sheets)
    except UserError:
        return True
    beyond = (one for sheet in sheets for _, cells in sheet.rows for one in cells[len(HEADS) :])
    return (
        len(sheets) > 1
        or any(_text(one) for one in beyond)
        or any(one.follow_up not in _written(one.follow_up.commitment, known) for one in rows)
    )


def _written(commitment: str, known: FollowUps) -> tuple[FollowUp | None, ...]:
    return FollowUp(commitment=commitment), known.get(commitment)


def _rows_in(path: Path, sheets: Sequence[SheetRows]) -> tuple[FilledRow, ...]:
    """Raises: SpreadsheetMistakes."""
    findings = _Findings()
    forms = [form for sheet in sheets if (form := _form_of(sheet, findings))]
    if not forms and not findings.problems:
        findings.problems.append(SheetProblem("no-form", ""))
    if len(forms) > 1:
        findings.add("two-forms", forms[0], "", forms[0].sheet, forms[1].sheet)
    rows = tuple(row for form in forms[:1] for row in _rows_of(form, findings))
    if findings.problems:
        raise SpreadsheetMistakes(path, tuple(findings.problems))
    return rows


def _form_of(sheet: SheetRows, findings: _Findings) -> _Form | None:
    """The form of a sheet; None where it has no header of one, or not all of it."""
    for at, (number, cells) in enumerate(sheet.rows[:HEADER_LINES]):
        heads: list[Head | None] = [
            head_of(cell) if isinstance(cell, str) else None for cell in cells
        ]
        known: list[Head] = [head for head in heads if head is not None]
        if len(set(known)) < KNOWN_BY:
            continue
        columns: dict[Head, int] = {head: heads.index(head) for head in known}
        form = _Form(sheet.name, number, columns, sheet.rows[at + 1 :])
        needed: tuple[Head, ...] = ("id", *TO_FILL)
        before = len(findings.problems)
        for head in needed:
            if head not in columns:
                findings.add("no-column", form, f"A{number}", head)
            elif known.count(head) > 1:
                findings.add("two-columns", form, form.cell(number, head), head)
        return form if len(findings.problems) == before else None
    return None


def _rows_of(form: _Form, findings: _Findings) -> list[FilledRow]:
    found: list[FilledRow] = []
    lines: dict[str, int] = {}
    for number, cells in form.rows:
        row: dict[Head, Cell] = {
            head: cells[at] for head, at in form.columns.items() if at < len(cells)
        }
        name = _text(row.get("id"))
        filled = any(_text(row.get(head)) for head in TO_FILL)
        if not name:
            if filled:
                findings.add("no-id", form, form.cell(number, "id"))
            continue
        if name in lines:
            other = form.cell(lines[name], "id")
            findings.add("same-id", form, form.cell(number, "id"), other=other)
            continue
        lines[name] = number
        found.append(
            FilledRow(
                place=form.cell(number, "commitment" if "commitment" in form.columns else "id"),
                commitment=_text(row.get("commitment")),
                follow_up=_follow_up(form, number, name, row, findings),
            )
        )
    return found


def _follow_up(
    form: _Form, number: int, name: str, row: Mapping[Head, Cell], findings: _Findings
) -> FollowUp:
    """What one row says; what it cannot say goes to the findings."""
    said, remark = _text(row.get("state")), _text(row.get("remark"))
    state = state_of(said) if said else ""
    day = _day(row.get("date"))
    if state is None:
        findings.add("state", form, form.cell(number, "state"), said)
    if day is None:
        findings.add("date", form, form.cell(number, "date"), _text(row.get("date")))
    elif day and state is not None and state not in KEPT:
        findings.add("date-not-done", form, form.cell(number, "date"), day, said)
    if len(remark) > REMARK_LIMIT:
        findings.add("remark", form, form.cell(number, "remark"), str(len(remark)))
    if state == "cancelled" and not remark:
        findings.add("cancelled", form, form.cell(number, "remark"))
    return FollowUp(commitment=name, state=state or "", date=day or "", remark=remark)


def _text(cell: Cell) -> str:
    """A cell as somebody reads it, in one line."""
    match cell:
        case None:
            return ""
        case datetime():
            return cell.isoformat(" ").removesuffix(" 00:00:00")
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return " ".join(str(cell).replace(_RETURN, " ").split())


def _day(cell: Cell) -> str | None:
    """A day as 2026-04-04, "" for none; None for what is no day of this century."""
    found: date | None = None
    match cell:
        case None:
            return ""
        case datetime():
            found = cell.date()
        case date():
            found = cell
        case int() | float() if not isinstance(cell, bool):
            found = _of_number(cell)
        case str():
            if not cell.strip():
                return ""
            found = _of_parts(_DATE.fullmatch(cell.strip()) or _DIGITS.fullmatch(cell.strip()))
        case _:
            return None
    return found.isoformat() if found and _FIRST_DAY <= found <= _LAST_DAY else None


def _of_number(value: float) -> date | None:
    """Days as Excel counts them, where a cell lost its format, or 20260404 typed as a number."""
    if value != int(value):
        return None
    if 0 < value <= (_LAST_DAY - _EXCEL_ZERO).days:
        return _EXCEL_ZERO + timedelta(days=int(value))
    return _of_parts(_DIGITS.fullmatch(str(int(value))))


def _of_parts(found: re.Match[str] | None) -> date | None:
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
