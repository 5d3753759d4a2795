"""What is wrong with a spreadsheet that came back: a sentence each, with its place and the remedy."""

from pathlib import Path

from facilitator.core import spreadsheets
from facilitator.core.documents import Kept
from facilitator.core.errors import UserError
from facilitator.core.follow_up import HEADS, REMARK_LIMIT, STATES, Head, Tally
from facilitator.core.scoring.rounding import percent
from facilitator.core.spreadsheets import NotWhat, SheetProblem
from facilitator.core.text import ZH, pick
from facilitator.texts import Texts


def about_spreadsheets(error: UserError, texts: Texts) -> str:
    """The sentence of an error about a spreadsheet, "" for any other."""
    match error:
        case spreadsheets.SpreadsheetMistakes(path=path, problems=problems):
            return "\n".join(problem_sentence(path, one, texts) for one in problems)
        case spreadsheets.NotASpreadsheet(path=path, what=what):
            return _not_one(path, what, texts)
        case spreadsheets.SpreadsheetTooLarge(path=path, most=most, rows=rows):
            return texts.tr(
                "“{path}” is larger than any follow-up form ({most} MB, {rows} rows). Choose the file"
                " that was filled in, without anything added to it.",
                path=path,
                most=most,
                rows=rows,
            )
        case spreadsheets.AnotherFollowUp(path=path, title=title):
            return texts.tr(
                "“{path}” has no commitment of “{title}”. Nothing was taken in; choose the form of"
                " this workshop.",
                path=path,
                title=title,
            )
        case spreadsheets.UnknownCommitments(path=path, rows=rows):
            return texts.trn(
                "“{path}” has {count} row of a commitment that is not here any more: {rows}. Nothing"
                " was taken in; take in the others with --skip-unknown.",
                "“{path}” has {count} rows of commitments that are not here any more: {rows}. Nothing"
                " was taken in; take in the others with --skip-unknown.",
                len(rows),
                path=path,
                rows=("；" if texts.locale == ZH else "; ").join(f"“{row}”" for row in rows),
            )
        case spreadsheets.NoCommitments(title=title):
            return texts.tr(
                "No commitment was noted in “{title}”, so there is nothing to follow up. Note them"
                " down in the workshop (Ctrl+N) first.",
                title=title,
            )
        case _:
            return ""


def kept_line(one: Kept, texts: Texts) -> str:
    """That a form which came back was not written over, and where the new one is."""
    return texts.tr(
        "“{filled}” seems to be filled in, so it was kept as it is; the new form is “{beside}”.",
        filled=one.filled.name,
        beside=one.beside.name,
    )


def _not_one(path: Path, what: NotWhat, texts: Texts) -> str:
    match what:
        case "other":
            return texts.tr(
                "“{path}” is no Excel workbook (.xlsx). Choose the form that was filled in, saved as"
                " .xlsx.",
                path=path,
            )
        case "old":
            return texts.tr(
                "“{path}” is a file of an old format, such as .xls. Open it in Excel or WPS, save it"
                " as .xlsx and choose that file.",
                path=path,
            )
        case "locked":
            return texts.tr(
                "“{path}” is under a password. Open it, save it without the password and choose that"
                " file.",
                path=path,
            )
        case "held":
            return texts.tr(
                "“{path}” cannot be opened: another program has it open, or you may not read it."
                " Close it there and try again.",
                path=path,
            )
        case "damaged":
            return texts.tr(
                "“{path}” is damaged and cannot be read. Open it in Excel or WPS, save it anew as"
                " .xlsx, or have it sent again.",
                path=path,
            )


def problem_sentence(path: Path, problem: SheetProblem, texts: Texts) -> str:
    """File, sheet and cell, what is wrong there and what to do."""
    what = _about_form(problem, texts) or _about_cell(problem, texts)
    if not problem.sheet:
        return texts.tr("“{file}”: {what}", file=path.name, what=what)
    if not problem.cell:
        return texts.tr(
            "“{file}”, sheet “{sheet}”: {what}", file=path.name, sheet=problem.sheet, what=what
        )
    return texts.tr(
        "“{file}”, sheet “{sheet}”, {cell}: {what}",
        file=path.name,
        sheet=problem.sheet,
        cell=problem.cell,
        what=what,
    )


def _about_form(problem: SheetProblem, texts: Texts) -> str:
    match problem.code:
        case "no-form":
            return texts.tr(
                "no sheet has the columns of the follow-up form. Choose the form that was filled in."
            )
        case "two-forms":
            return texts.tr(
                "“{other}” is a second form in this file. Delete the one that does not count.",
                other=problem.other,
            )
        case "no-column":
            if problem.value == "id":
                return texts.tr(
                    "the hidden column “{column}” is missing. Copy the answers into the form as it"
                    " was sent.",
                    column=_column(problem.value, texts),
                )
            return texts.tr(
                "the column “{column}” is missing. Put its title back.",
                column=_column(problem.value, texts),
            )
        case "two-columns":
            return texts.tr(
                "there are two columns “{column}”. Delete or rename the one that does not count.",
                column=_column(problem.value, texts),
            )
        case _:
            return ""


def _about_cell(problem: SheetProblem, texts: Texts) -> str:
    match problem.code:
        case "no-id":
            return texts.tr(
                "this row is filled in, but its commitment is not known. Write it into the row of the"
                " commitment."
            )
        case "same-id":
            return texts.tr(
                "this commitment stands in {other} too. Delete one of the two rows.",
                other=problem.other,
            )
        case "state":
            return texts.tr(
                "“{value}” is no status. Choose one of: {allowed}.",
                value=problem.value,
                allowed=_states(texts),
            )
        case "date":
            return texts.tr("“{value}” is no date. Type it as 2026-04-04.", value=problem.value)
        case "date-not-done":
            return texts.tr(
                "a date of completion stands here, but the status is not “{done}”. Change one of the"
                " two.",
                done=pick(STATES["done"], texts.locale),
            )
        case "remark":
            return texts.tr(
                "the remark has {count} characters. Shorten it to {limit}.",
                count=problem.value,
                limit=REMARK_LIMIT,
            )
        case "cancelled":
            return texts.tr(
                "the commitment is cancelled, but nothing says why. Write the reason here."
            )
        case _:
            raise ValueError(problem.code)


def _column(head: str, texts: Texts) -> str:
    found: Head | None = next((one for one in HEADS if one == head), None)
    return pick(HEADS[found], texts.locale) if found else head


def _states(texts: Texts) -> str:
    names = [pick(words, texts.locale) for words in STATES.values()]
    return ("、" if texts.locale == ZH else ", ").join(names)


def tally_lines(found: Tally, texts: Texts) -> list[str]:
    """What all reports come to; what nobody reported on counts as not done."""
    return [
        texts.tr(
            "Reported on: {reported} of {commitments} ({rate}); in progress: {in_progress};"
            " cancelled: {cancelled}.",
            reported=found.reported,
            commitments=found.commitments,
            rate=_rate(found.response),
            in_progress=found.in_progress,
            cancelled=found.cancelled,
        ),
        texts.tr(
            "Completed, with silence counted as not done: {done} of {counted} ({rate}); of these"
            " confirmed by the internal customer: {verified} ({confirmed}).",
            done=found.done,
            counted=found.counted,
            rate=_rate(found.completion),
            verified=found.verified,
            confirmed=_rate(found.confirmed),
        ),
    ]


def _rate(share: float | None) -> str:
    return "–" if share is None else percent(share)
