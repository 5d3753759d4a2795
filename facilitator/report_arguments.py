"""What can be said to the commands that write the documents and files of a workshop."""

import argparse
from pathlib import Path

from facilitator.core.documents import COVERS, EXPORT_KINDS, ZIP
from facilitator.core.waves import WAVES
from facilitator.texts import LOCALES, Texts

PICTURE_KINDS = ("long-picture", "charts", "slides")
"""The documents that are pictures."""
KINDS = (
    "summary",
    "programme",
    "record",
    "hand-out",
    "certificates",
    "certificate-list",
    *PICTURE_KINDS,
)
"""The documents there are; the first without a word about it."""


def add_workshop(command: argparse.ArgumentParser, texts: Texts) -> None:
    """The workshop that a command is about."""
    command.add_argument(
        "workshop",
        metavar="WORKSHOP",
        help=texts.tr("its number or title, or enough of it to tell it from the others"),
    )


def add_report_arguments(report: argparse.ArgumentParser, texts: Texts) -> None:
    """Which document, and everything about its look, certificates and hand-outs."""
    report.add_argument(
        "workshops",
        nargs="+",
        metavar="WORKSHOP",
        help=texts.tr(
            "its number or title, or enough of it to tell it from the others; of a programme all of"
            " its runs"
        ),
    )
    report.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="PATH",
        help=texts.tr(
            "the PDF file; of hand-outs, editions and programmes also a folder, in which they get"
            " their own names; of long pictures and charts always a folder"
        ),
    )
    report.add_argument("--kind", choices=KINDS, default=KINDS[0], help=texts.tr("which document"))
    report.add_argument(
        "--edition",
        type=int,
        choices=WAVES,
        help=texts.tr(
            "the summary so many days after the workshop: what became of the commitments first"
        ),
    )
    report.add_argument(
        "--language",
        choices=(*LOCALES, "both"),
        help=texts.tr("language of the document; both for certificates only"),
    )
    _add_finish(report, texts)
    _add_look(report, texts)
    _add_certificates(report, texts)
    _add_hand_outs(report, texts)


def add_export_arguments(export: argparse.ArgumentParser, texts: Texts) -> None:
    """Which files, and how those of a .zip are made."""
    add_workshop(export, texts)
    export.add_argument(
        "--kind",
        choices=(*EXPORT_KINDS, ZIP),
        required=True,
        help=texts.tr("what is written"),
    )
    export.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="PATH",
        help=texts.tr(
            "the file, or a folder in which it gets its own name; of data-csv always a folder; of zip"
            " a folder for a .zip per reader, or the name of one .zip with everything"
        ),
    )
    export.add_argument(
        "--language",
        choices=(*LOCALES, "both"),
        help=texts.tr("language of the files; both for zip only"),
    )
    _add_finish(export, texts)
    _add_hand_outs(export, texts)


def _add_finish(command: argparse.ArgumentParser, texts: Texts) -> None:
    """How PDFs are finished."""
    command.add_argument(
        "--archive", action="store_true", help=texts.tr("write it as PDF/A-2a, for archives")
    )
    command.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=texts.tr("a text file whose one line is the password that opens the PDF"),
    )


def _add_hand_outs(command: argparse.ArgumentParser, texts: Texts) -> None:
    """What the hand-outs have."""
    group = command.add_argument_group(texts.tr("hand-outs"))
    group.add_argument(
        "--ranks", action="store_true", help=texts.tr("print the rank of the group, too")
    )
    group.add_argument(
        "--contact",
        metavar="TEXT",
        help=texts.tr("how the trainer can be reached; without it the contact of your firm"),
    )


def _add_look(report: argparse.ArgumentParser, texts: Texts) -> None:
    group = report.add_argument_group(
        texts.tr("look"),
        texts.tr(
            "Kept with the workshop: its next report has it, too, and so has the client’s next workshop."
        ),
    )
    group.add_argument(
        "--cover", choices=COVERS, help=texts.tr("a dark band, a quiet white page, or a photo")
    )
    group.add_argument(
        "--cover-photo",
        type=Path,
        metavar="FILE",
        help=texts.tr("the photo of the cover; without it the last one of the workshop"),
    )
    group.add_argument(
        "--accent",
        metavar="COLOUR",
        help=texts.tr("the client’s colour, such as #0B3D6E; none takes it away"),
    )
    group.add_argument(
        "--client-logo",
        type=Path,
        metavar="FILE",
        help=texts.tr("the client’s logo, a PNG or JPEG picture; none takes it away"),
    )
    group.add_argument(
        "--own-logo",
        type=Path,
        metavar="FILE",
        help=texts.tr("the logo of your own firm, kept on this machine; none takes it away"),
    )


def _add_certificates(report: argparse.ArgumentParser, texts: Texts) -> None:
    group = report.add_argument_group(texts.tr("certificates"))
    group.add_argument(
        "--include",
        action="append",
        default=[],
        metavar="NAME",
        help=texts.tr("somebody who gets one whatever was noted; repeatable"),
    )
    group.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="NAME",
        help=texts.tr("somebody who gets none; repeatable"),
    )
    group.add_argument(
        "--void",
        action="append",
        default=[],
        type=int,
        metavar="N",
        help=texts.tr("a number that is no longer good, its last figures; repeatable"),
    )
    group.add_argument(
        "--issued",
        default="",
        metavar="DATE",
        help=texts.tr(
            "date of issue; without it today, and none before the workshop has begun (pre-printed)"
        ),
    )
    group.add_argument(
        "--hours", type=float, metavar="N", help=texts.tr("hours, where they are not those planned")
    )
    group.add_argument(
        "--completion", action="store_true", help=texts.tr("call it a certificate of completion")
    )
    group.add_argument(
        "--organiser", default="", metavar="NAME", help=texts.tr("who organised the course")
    )
    group.add_argument(
        "--logo",
        type=Path,
        metavar="FILE",
        help=texts.tr("a PNG or JPEG picture; without it your own logo"),
    )
    group.add_argument(
        "--printed-paper",
        nargs="?",
        const="0,0",
        metavar="X,Y",
        help=texts.tr(
            "no frame and no title, for paper that has them; moved so many millimetres to the right"
            " and up"
        ),
    )
