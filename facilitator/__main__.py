"""The command line: parse, hand over, and turn a refusal into one sentence."""

import argparse
import builtins
import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from facilitator import __version__
from facilitator.core.documents import ZIP
from facilitator.core.errors import UserError
from facilitator.core.finish import MAKE_PAGES
from facilitator.core.paper_errors import OfZipOnly, OneLanguageOnly, OneWorkshopOnly
from facilitator.core.waves import WAVES
from facilitator.messages import sentence
from facilitator.report_arguments import (
    PICTURE_KINDS,
    add_export_arguments,
    add_report_arguments,
)
from facilitator.settings import load, settings_file
from facilitator.texts import LOCALES, Texts, load_texts

THEIRS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 when all is well, 2 for what the user can mend (said in one sentence on stderr), 1 for
        a fault of the program.
    """
    asked = list(sys.argv[1:] if arguments is None else arguments)
    if asked == [MAKE_PAGES]:
        from facilitator.reports import page_maker  # noqa: PLC0415

        return page_maker.main()
    texts = load_texts(load(settings_file()).language)
    try:
        return _perform(_given(asked, texts), texts)
    except UserError as error:
        print(sentence(error, texts), file=sys.stderr)
        return THEIRS


def _given(asked: Sequence[str], texts: Texts) -> argparse.Namespace:
    """What was asked for. Most ask for the window and no more, and need none of the sub-commands:
    making their parsers takes a hundredth of a start."""
    match asked:
        case []:
            return argparse.Namespace(command=None, library=None)
        case ["--library", folder] if folder and not folder.startswith("-"):
            return argparse.Namespace(command=None, library=Path(folder))
        case _:
            # Not set_defaults, which would reach into the sub-commands: they share the option.
            return _parser(texts).parse_args(asked, argparse.Namespace(library=None))


def load_toolkit() -> None:
    """Load Qt, and leave the import statement as it was.

    WORKAROUND From then on PySide reads the source of every module that is imported, and keeps it,
    to learn whether it uses the spellings of `__feature__`. Ours do not; it is a twentieth of the
    start (https://github.com/napari/napari/issues/8584).
    """
    usual_import = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = usual_import


def _perform(given: argparse.Namespace, texts: Texts) -> int:
    # Imported here, each in its turn: --version and --help answer without the toolkit, the window
    # opens without the printing libraries, and a report is written without the window.
    if given.command == "demo":
        from facilitator import demo  # noqa: PLC0415

        return demo.run(given.out, given.language, given.pace, given.template)
    if given.command is None:
        # Nothing that a start makes is garbage, and looking for some takes a twentieth of it.
        # Once Home is painted `load_ahead` has it looked for again.
        gc.disable()
        load_toolkit()
        try:
            from facilitator import app  # noqa: PLC0415

            return app.run(given.library)
        finally:
            gc.enable()
    from facilitator import command_line  # noqa: PLC0415

    match given.command:
        case "check-pack":
            return command_line.check(given.path, texts)
        case "list":
            return command_line.show_list(given.library, texts)
        case "papers":
            return _papers(given, texts)
        case "export" | "import":
            return _files(given, texts)
        case _:
            return _report(given, texts)


def _report(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_editions, command_line, command_looks  # noqa: PLC0415

    asked = tuple(given.workshops)
    over_time = given.kind == "programme" or (given.kind == "summary" and given.edition)
    if given.kind != "programme" and len(asked) > 1:
        raise OneWorkshopOnly
    if given.language == "both" and given.kind != "certificates":
        raise OneLanguageOnly
    look = command_looks.LookWish(
        accent=given.accent,
        cover=given.cover,
        photo=given.cover_photo,
        client_logo=given.client_logo,
        own_logo=given.own_logo,
    )
    if not look.is_empty:
        command_looks.wear(given.library, asked, look, texts)
    if given.kind in PICTURE_KINDS:
        return _pictures(given, texts)
    if given.kind not in ("summary", "programme"):
        return _document(given, texts)
    language = load_texts(given.language) if given.language else texts
    finish = command_line.finish_of(given.archive, given.password_file)
    if over_time:
        wave = given.edition if given.kind == "summary" else None
        wish = command_editions.OverTime(asked, wave, finish)
        return command_editions.write_over_time(given.library, wish, given.out, language)
    return command_line.report(given.library, given.workshops[0], given.out, language, finish)


def _document(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_line, command_reports  # noqa: PLC0415

    wish = command_reports.Wish(
        workshop=given.workshops[0],
        kind=given.kind,
        language=given.language,
        include=tuple(given.include),
        leave_out=tuple(given.leave_out),
        void=tuple(given.void),
        issued=given.issued,
        hours=given.hours,
        completion=given.completion,
        organiser=given.organiser,
        logo=given.logo,
        printed_paper=given.printed_paper,
        ranks=given.ranks,
        contact=given.contact,
        finish=command_line.finish_of(given.archive, given.password_file),
    )
    return command_reports.write_document(given.library, wish, given.out, texts)


def _pictures(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_line, command_pictures  # noqa: PLC0415

    wish = command_pictures.Wish(
        workshop=given.workshops[0],
        kind=given.kind,
        language=given.language,
        finish=command_line.finish_of(given.archive, given.password_file),
    )
    return command_pictures.write_pictures(given.library, wish, given.out, texts)


def _papers(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_papers  # noqa: PLC0415

    wish = command_papers.Wish(
        workshop=given.workshop,
        template=given.template,
        groups=given.groups,
        people=given.people,
        language=given.language,
    )
    return command_papers.print_papers(given.library, wish, given.out, texts)


def _files(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_files  # noqa: PLC0415

    if given.command == "import":
        form = command_files.Form(given.path, given.workshop, given.wave, given.skip_unknown)
        return command_files.take_in(given.library, form, texts)
    if given.kind == ZIP:
        return _everything(given, texts)
    if given.language == "both" or given.archive or given.password_file:
        raise OfZipOnly
    language = load_texts(given.language) if given.language else texts
    return command_files.export(given.library, given.workshop, given.kind, given.out, language)


def _everything(given: argparse.Namespace, texts: Texts) -> int:
    from facilitator import command_files, command_line  # noqa: PLC0415

    asked = given.language or texts.locale
    wish = command_files.Everything(
        workshop=given.workshop,
        locales=LOCALES if asked == "both" else (asked,),
        ranks=given.ranks,
        contact=given.contact,
        finish=command_line.finish_of(given.archive, given.password_file),
    )
    return command_files.export_all(given.library, wish, given.out, texts)


def _parser(texts: Texts) -> argparse.ArgumentParser:
    library = argparse.ArgumentParser(add_help=False)
    # No default: a sub-command must not wipe out what stood before it.
    library.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help=texts.tr("the folder of the library"),
        default=argparse.SUPPRESS,
    )
    parser = argparse.ArgumentParser(
        prog="facilitator",
        description=texts.tr("Runs a workshop: exercises, clock, scores, projector and report."),
        parents=[library],
    )
    parser.add_argument("--version", action="version", version=f"facilitator {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser(
        "demo",
        help=texts.tr("play a workshop by itself"),
        description=texts.tr(
            "Plays a workshop by itself, from the first slide to the report, and compares library,"
            " projector and PDF with what was typed."
        ),
    )
    demo.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=texts.tr("where results go")
    )
    demo.add_argument(
        "--template",
        default="",
        metavar="ID",
        help=texts.tr("which workshop: taster, half-day, two-day …; the sample without it"),
    )
    demo.add_argument(
        "--language",
        choices=LOCALES,
        default="zh-CN",
        help=texts.tr("language of interface and course"),
    )
    demo.add_argument(
        "--pace", type=float, default=0.0, metavar="N", help=texts.tr("seconds to look at each cue")
    )
    check = commands.add_parser(
        "check-pack",
        help=texts.tr("name every mistake in a pack"),
        description=texts.tr("Names every mistake in a pack, with its file and line."),
    )
    check.add_argument("path", type=Path, metavar="PATH", help=texts.tr("the folder of the pack"))
    commands.add_parser(
        "list",
        parents=[library],
        help=texts.tr("list the workshops of the library"),
        description=texts.tr(
            "Lists the workshops of the library: number, date, state, title and client."
        ),
    )
    add_report_arguments(
        commands.add_parser(
            "report",
            parents=[library],
            help=texts.tr("write the summary or another document as a PDF"),
            description=texts.tr(
                "Writes a document of a workshop as a PDF: the summary, also after 30, 60 and 90"
                " days, the trainer’s full record, the hand-outs of the groups, certificates and"
                " their list, the pages the room saw (slides), or one report over all runs of a"
                " programme; or pictures: long ones for a chat (long-picture), the charts of the"
                " summary (charts)."
            ),
        ),
        texts,
    )
    add_export_arguments(
        commands.add_parser(
            "export",
            parents=[library],
            help=texts.tr("write the raw data, the follow-up form, or everything as .zip files"),
            description=texts.tr(
                "Writes what a workshop recorded as tables (data: an Excel workbook; data-csv: a"
                " .csv for each), the form in which HR says what became of the commitments"
                " (follow-up), or everything a workshop gives out (zip): a .zip for the client, one for"
                " participants and one for the trainer alone; of certificates those that were printed"
                " before."
            ),
        ),
        texts,
    )
    _add_import_arguments(
        commands.add_parser(
            "import",
            parents=[library],
            help=texts.tr("take in a follow-up form that was filled in"),
            description=texts.tr(
                "Takes in a follow-up form that HR filled in: all of it, or nothing and every"
                " mistake by its cell. A later form takes the place of an earlier one, row by row;"
                " rows left empty change nothing."
            ),
        ),
        texts,
    )
    _add_papers_arguments(
        commands.add_parser(
            "papers",
            parents=[library],
            help=texts.tr("print run sheet, material list, sheets and questionnaires"),
            description=texts.tr(
                "Writes everything a workshop has on paper as PDF files, each with its number of"
                " copies; with --template, of a course that is not planned yet."
            ),
        ),
        texts,
    )
    return parser


def _add_import_arguments(parser: argparse.ArgumentParser, texts: Texts) -> None:
    parser.add_argument("path", type=Path, metavar="FILE", help=texts.tr("the form, as .xlsx"))
    parser.add_argument(
        "--kind",
        choices=("follow-up",),
        default="follow-up",
        help=texts.tr("what the file holds"),
    )
    parser.add_argument(
        "--into",
        dest="workshop",
        required=True,
        metavar="WORKSHOP",
        help=texts.tr("its number or title, or enough of it to tell it from the others"),
    )
    parser.add_argument(
        "--wave",
        type=int,
        choices=WAVES,
        help=texts.tr("days after the workshop it belongs to; without it the nearest to today"),
    )
    parser.add_argument(
        "--skip-unknown",
        action="store_true",
        help=texts.tr("leave out rows of commitments that are not there any more"),
    )


def _add_papers_arguments(papers: argparse.ArgumentParser, texts: Texts) -> None:
    which = papers.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "workshop",
        nargs="?",
        metavar="WORKSHOP",
        help=texts.tr("its number or title, or enough of it to tell it from the others"),
    )
    which.add_argument("--template", metavar="ID", help=texts.tr("the id of a template instead"))
    papers.add_argument(
        "--groups", type=int, default=6, metavar="N", help=texts.tr("how many groups")
    )
    papers.add_argument(
        "--people", type=int, default=0, metavar="N", help=texts.tr("how many people")
    )
    papers.add_argument(
        "--language",
        choices=(*LOCALES, "both"),
        help=texts.tr("language of what participants read"),
    )
    papers.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=texts.tr("where the papers go")
    )


if __name__ == "__main__":
    sys.exit(main())
