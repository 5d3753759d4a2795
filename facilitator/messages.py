"""Every error a trainer can act on, as one sentence that says what to do."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.core import errors
from facilitator.core.errors import UserError
from facilitator.core.text import ZH
from facilitator.field_messages import field_name, too_long
from facilitator.paper_messages import about_papers
from facilitator.pdf_messages import about_pdfs
from facilitator.texts import Texts


def sentence(error: UserError, texts: Texts) -> str:
    """The error in the language of ``texts``: what happened, where, and the remedy."""
    return (
        _about_files(error, texts)
        or about_pdfs(error, texts)
        or _about_plans(error, texts)
        or _about_scores(error, texts)
        or about_papers(error, texts)
        or _about_steps_back(error, texts)
    )


def _about_files(error: UserError, texts: Texts) -> str:
    match error:
        case errors.CannotReadFile(path=path, reason=reason):
            return texts.tr(
                "“{path}” cannot be read: {reason}. Check the path and your permission to read it.",
                path=path,
                reason=_why(reason, texts),
            )
        case errors.CannotWriteFile(path=path, reason=reason):
            return _cannot_write(path, reason, texts)
        case errors.NotAPhoto(name=name):
            return texts.tr(
                "“{name}” is not a picture that can be read. Save it as JPEG or PNG and add it again.",
                name=name,
            )
        case errors.PhotoTooLarge(name=name):
            return texts.tr(
                "“{name}” is too large for a photo. Save it smaller and add it again.", name=name
            )
        case errors.DiskFull(path=path):
            return texts.tr(
                "The disk is full, the last change was not saved. Free some space near “{path}”"
                " and do it again.",
                path=path,
            )
        case errors.DiskTrouble(path=path, code=code):
            return texts.tr(
                "The disk refused “{path}” ({code}), the last change was not saved. Check the disk"
                " and do it again.",
                path=path, code=code,
            )  # fmt: skip
        case errors.BrokenPack(path=path, problems=problems):
            return texts.trn(
                "The pack “{path}” has {count} mistake. Run check-pack to see it.",
                "The pack “{path}” has {count} mistakes. Run check-pack to see them all.",
                len(problems),
                path=path,
            )
        case _:
            # No window waits for the words of a form.
            from facilitator.sheet_messages import about_spreadsheets  # noqa: PLC0415

            return about_spreadsheets(error, texts) or _about_libraries(error, texts)


def _cannot_write(path: Path, reason: str, texts: Texts) -> str:
    why = _why(reason, texts)
    match reason:
        case "No such file or directory" | "Not a directory":
            return texts.tr(
                "“{path}” cannot be written: {reason}. Choose a folder that exists.",
                path=path,
                reason=why,
            )
        case "Permission denied" | "Operation not permitted" | "Read-only file system":
            return texts.tr(
                "“{path}” cannot be written: {reason}. Choose another place.",
                path=path,
                reason=why,
            )
        case _:
            return texts.tr(
                "“{path}” cannot be written: {reason}. Close it in other programs or choose"
                " another place.",
                path=path,
                reason=why,
            )


def _about_libraries(error: UserError, texts: Texts) -> str:
    match error:
        case errors.AlreadyOpen():
            return texts.tr("Facilitator is already open; its window comes to the front.")
        case errors.LibraryInUse(path=path):
            return texts.tr(
                "The library “{path}” is open in another Facilitator. Close it first, or write the"
                " report inside it.",
                path=path,
            )
        case errors.LibraryTooNew(path=path, found=found, known=known):
            return texts.tr(
                "The library “{path}” was written by a newer Facilitator (format {found}, this one"
                " knows {known}). Please install the newer version.",
                path=path,
                found=found,
                known=known,
            )
        case errors.NotALibrary(path=path):
            return texts.tr(
                "“{path}” is not a Facilitator library. Choose another folder, or move the file"
                " away.",
                path=path,
            )
        case errors.LibraryDamaged(path=path, detail=detail):
            return texts.tr(
                "The library “{path}” is damaged ({detail}). Nothing was changed; keep a copy of"
                " the folder and restore the latest backup.",
                path=path,
                detail=detail,
            )
        case errors.WorkshopDamaged(title=title, path=path, backups=backups, detail=detail):
            return texts.tr(
                "“{title}” is damaged ({detail}) and cannot be opened; all other workshops work as"
                " usual. First make a copy of “{path}”; earlier backups are in “{backups}”.",
                title=title,
                detail=detail,
                path=path,
                backups=backups,
            )
        case errors.FormatTooNew(found=found, known=known):
            return texts.tr(
                "Part of the library was written by a newer Facilitator (format {found}, this one"
                " knows {known}). Please install the newer version.",
                found=found,
                known=known,
            )
        case errors.UnreadableData(what=what, detail=detail):
            return texts.tr(
                "“{what}” cannot be understood ({detail}). Nothing was changed; keep a copy of it"
                " and restore the latest backup.",
                what=what,
                detail=detail,
            )
        case _:
            return _about_handovers(error, texts)


def _about_handovers(error: UserError, texts: Texts) -> str:
    match error:
        case errors.NotAHandover(path=path):
            # What exactly is wrong with it helps nobody in the room; it stands in the log.
            return texts.tr(
                "“{path}” is no whole file of a workshop handed over. Nothing was changed; please"
                " copy it again from the other computer.",
                path=path,
            )
        case errors.HandoverTooNew(path=path, found=found, known=known):
            return texts.tr(
                "“{path}” was written by a newer Facilitator (format {found}, this one knows"
                " {known}). Please install the newer version here.",
                path=path,
                found=found,
                known=known,
            )
        case errors.HandoverTooLarge(path=path, found=found, most=most):
            return texts.tr(
                "“{path}” would have {found} MB; the other computer reads {most} MB at most, so it"
                " was not written. Let the assistant record in a window here (Ctrl+R).",
                path=path,
                found=found,
                most=most,
            )
        case errors.AnotherWorkshop(path=path, title=title, running=running):
            return texts.tr(
                "“{path}” belongs to “{title}”, but “{running}” is open. Choose the file of this"
                " workshop.",
                path=path,
                title=title,
                running=running,
            )
        case errors.PlanMovedOn(path=path, title=title):
            return texts.tr(
                "“{title}” has another plan in “{path}” than here. Nothing was changed. First hand"
                " back what was recorded here (Ctrl+Shift+O), then end and delete it here, and open the file"
                " again.",
                path=path,
                title=title,
            )
        case errors.AnotherPlan(path=path, title=title):
            return texts.tr(
                "“{path}” has scores for an activity or a group that “{title}” does not have here."
                " Nothing was changed; hand the workshop over again.",
                path=path,
                title=title,
            )
        case _:
            return ""


def _about_plans(error: UserError, texts: Texts) -> str:
    match error:
        case errors.UnknownContent(content_id=content_id):
            return texts.tr("No installed pack has “{name}”.", name=content_id)
        case errors.UnknownTemplate(asked=asked, known=known):
            return texts.tr(
                "There is no template “{asked}”; there are {known}.",
                asked=asked,
                known=("、" if texts.locale == ZH else ", ").join(known),
            )
        case errors.UnknownWorkshop(asked=asked):
            return texts.tr(
                "No workshop fits “{asked}”. “facilitator list” shows them all.", asked=asked
            )
        case errors.SeveralWorkshops(asked=asked, found=found):
            return texts.tr(
                "“{asked}” fits more than one workshop; type the number of the one you mean:\n{rows}",
                asked=asked,
                rows="\n".join("  ".join(row) for row in found),
            )
        case errors.WorkshopFinished(title=title):
            return texts.tr("“{title}” is finished and takes no more changes.", title=title)
        case errors.RecordsOnly(title=title):
            return texts.tr(
                "“{title}” is only recorded here. Change this on the computer that has the room.",
                title=title,
            )
        case _:
            return _about_orders(error, texts)


def _about_orders(error: UserError, texts: Texts) -> str:
    match error:
        case errors.FieldEmpty(field=field):
            return texts.tr("Please fill in {field}.", field=field_name(field, texts))
        case errors.FieldTooLong(field=field, limit=limit):
            return too_long(field, limit, texts)
        case errors.NameTaken(name=name):
            return texts.tr(
                "Two groups are called “{name}”. Give one of them another name.", name=name
            )
        case errors.PersonTaken(name=name):
            return texts.tr(
                "“{name}” is on the list already. If this is somebody else, add a department or a"
                " letter to the name.",
                name=name,
            )
        case errors.TooManyPeople(most=most):
            return texts.tr("A workshop has at most {most} people.", most=most)
        case errors.GroupCount(count=count, low=low, high=high):
            return texts.tr(
                "{count} groups are not possible; choose {low} to {high}.",
                count=count,
                low=low,
                high=high,
            )
        case _:
            return ""


def _about_scores(error: UserError, texts: Texts) -> str:
    match error:
        case errors.NumberOutOfRange(value=value, low=low, high=high):
            return texts.tr(
                "{value} is outside {low} to {high}; nothing was saved. Please try again.",
                value=f"{value:g}",
                low=f"{low:g}",
                high=f"{high:g}",
            )
        case errors.BlockWasRun(title=title):
            return texts.tr(
                "“{title}” has entries, so it was run: type at least 1 minute.", title=title
            )
        case errors.NotMeasured():
            return texts.tr("This workshop does not measure that. Choose one of those offered.")
        case errors.NotADay(typed=typed):
            return texts.tr("“{typed}” is no date. Type one like 2026-04-06.", typed=typed)
        case errors.NotANumber(typed=typed):
            return texts.tr(
                "“{typed}” does not fit here; nothing was saved. Please try again.", typed=typed
            )
        case errors.UnknownOption(letter=letter, letters=letters):
            return texts.tr(
                "There is no option “{letter}” here; choose from {letters}.",
                letter=letter,
                letters=letters,
            )
        case errors.UnknownSlot(slot=slot):
            return texts.tr(
                "This exercise has no place for “{slot}”; nothing was saved. Please try again.",
                slot=slot,
            )
        case errors.ReplacedSince(group=group, block=block):
            return texts.tr(
                "“{group}, {block}” was changed by somebody else meanwhile, so it stays as it is. To"
                " change it, enter the right value there.",
                group=group,
                block=block,
            )
        case _:
            return ""


def _about_steps_back(error: UserError, texts: Texts) -> str:
    match error:
        case errors.UndoneNotHere():
            return texts.tr(
                "The last change cannot be undone: what was there before is not on this computer."
                " Put it right by hand."
            )
        case errors.RedoneNotHere():
            return texts.tr(
                "This cannot be redone: what it was about is no longer there. Enter it by hand."
            )
        case errors.RewrittenSince():
            return texts.tr(
                "This was written anew since then and stays as it is. Change it by hand."
            )
        case errors.NothingToUndo():
            return texts.tr("There is nothing to undo.")
        case errors.NothingToRedo():
            return texts.tr("There is nothing to redo.")
        case _:
            raise TypeError(f"no sentence for {type(error).__name__}") from error


def damaged(found: Sequence[errors.WorkshopDamaged], texts: Texts) -> str:
    """Which workshops stay closed, as many by name as a person reads in one line; one or more."""
    match found:
        case [one]:
            return sentence(one, texts)
        case [one, two]:
            names = texts.tr("“{first}” and “{second}”", first=one.title, second=two.title)
        case [one, two, three]:
            names = texts.tr(
                "“{first}”, “{second}” and “{third}”",
                first=one.title,
                second=two.title,
                third=three.title,
            )
        case [one, two, *others]:
            names = texts.tr(
                "“{first}”, “{second}” and {count} more workshops",
                first=one.title,
                second=two.title,
                count=len(others),
            )
        case _:
            return ""
    return texts.tr(
        "{names} are damaged and cannot be opened; all other workshops work as usual. First make a"
        " copy of “{path}”; earlier backups are in “{backups}”.",
        names=names,
        path=found[0].path,
        backups=found[0].backups,
    )


def no_backup(error: UserError, texts: Texts) -> str:
    """Why there is no new backup of the library; nothing else was lost."""
    match error:
        case errors.DiskFull():
            reason = texts.tr("the disk is full")
        case errors.CannotWriteFile(reason=why):
            reason = _why(why, texts)
        case errors.DiskTrouble(code=code):
            reason = code
        case _:
            reason = texts.tr("the library is damaged")
    return texts.tr(
        "No backup could be made: {reason}. Everything is saved all the same.", reason=reason
    )


def _why(reason: str, texts: Texts) -> str:
    """The usual reasons of a system in the language of the reader, any other as it is."""
    match reason:
        case "No such file or directory":
            return texts.tr("there is no such file or folder")
        case "File exists":
            return texts.tr("something of that name is there already")
        case "Is a directory":
            return texts.tr("it is a folder")
        case "Not a directory":
            return texts.tr("a part of the path is not a folder")
        case errors.HELD_OPEN:
            return texts.tr("another program has it open, or it is write-protected")
        case "Permission denied" | "Operation not permitted":
            return texts.tr("it may not be changed by this user")
        case "Read-only file system":
            return texts.tr("the disk is write-protected")
        case "No space left on device":
            return texts.tr("the disk is full")
        case _:
            return reason
