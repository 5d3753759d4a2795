"""What is said of errors that come up where certificates and other papers are made,
and of the list of people they are for."""

from facilitator.core import paper_errors as errors
from facilitator.core.errors import GroupsStay, UserError
from facilitator.texts import Texts


def about_papers(error: UserError, texts: Texts) -> str:
    """The sentence; "" where the error is about something else."""
    match error:
        case errors.NobodyCalled(name=name):
            return texts.tr(
                "Nobody on the list is called “{name}”. Write the name as it stands there.",
                name=name,
            )
        case errors.SeveralCalled(name=name):
            return texts.tr(
                "Several people on the list are called “{name}”. Write the department after the"
                " name, with a space between them.",
                name=name,
            )
        case errors.NobodyListed():
            return texts.tr(
                "There is nobody to print a certificate for. Enter the people of the workshop and"
                " note who came, or name them with --include."
            )
        case errors.NoSuchCertificate(number=number):
            return texts.tr(
                "No certificate of this workshop has the number {number}. Nothing was changed; the"
                " certificate list shows all numbers.",
                number=number,
            )
        case errors.NotALogo(path=path):
            return texts.tr(
                "“{path}” cannot be printed as a logo. Save it as PNG or JPEG of at most 40"
                " megapixels; drawings (SVG, PDF, AI) can be exported as PNG.",
                path=path,
            )
        case errors.OneLanguageOnly():
            return texts.tr(
                "Only certificates can be printed in both languages. Choose one language for this"
                " document."
            )
        case errors.NotAPlace(said=said, most=most):
            return texts.tr(
                "“{said}” does not say how far to move the print. Write two numbers of millimetres,"
                " to the right and up, at most {most} each, such as 2,-1.5.",
                said=said,
                most=f"{most:g}",
            )
        case errors.NotADate(said=said):
            return texts.tr(
                "“{said}” is not a date. Write it as year, month and day: 2026-03-05.", said=said
            )
        case errors.NothingToGive(title=title):
            return texts.tr(
                "Nothing was recorded in “{title}” that such a file could show. Leave it out, or"
                " record it first.",
                title=title,
            )
        case _:
            return _about_files(error, texts)


def _about_files(error: UserError, texts: Texts) -> str:
    match error:
        case errors.NotAColour(said=said):
            return texts.tr(
                "“{said}” is not a colour. Write it as # and six figures or letters a to f:"
                " #0B3C6F.",
                said=said,
            )
        case errors.OfZipOnly():
            return texts.tr(
                "Tables are in one language and are no PDF. Leave out --language both, --archive and"
                " --password-file, or export with --kind zip."
            )
        case errors.NotFinished():
            return texts.tr(
                "Pictures and screen pages have no password and no archive form. Leave out"
                " --archive and --password-file."
            )
        case _:
            return _about_lists(error, texts)


def _about_lists(error: UserError, texts: Texts) -> str:
    match error:
        case GroupsStay():
            return texts.tr(
                "The workshop has ended: whoever was in a group that has scores stays there, and"
                " nobody is divided anew. People can still be added, names and attendance corrected."
            )
        case _:
            return ""
