"""What can be said to the command that writes the documents of a workshop."""

import argparse
from pathlib import Path

from facilitator.texts import LOCALES, Texts

PICTURE_KINDS = ("long-picture", "charts", "slides")
"""The documents that are pictures."""
KINDS = ("summary", "record", "hand-out", "certificates", "certificate-list", *PICTURE_KINDS)
"""The documents there are; the first without a word about it."""


def add_workshop(command: argparse.ArgumentParser, texts: Texts) -> None:
    """The workshop that a command is about."""
    command.add_argument(
        "workshop",
        metavar="WORKSHOP",
        help=texts.tr("its number or title, or enough of it to tell it from the others"),
    )


def add_report_arguments(report: argparse.ArgumentParser, texts: Texts) -> None:
    """Which document, and everything about certificates and hand-outs."""
    add_workshop(report, texts)
    report.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="PATH",
        help=texts.tr(
            "the PDF file; a folder for long pictures and charts, and for hand-outs with one file"
            " for each group"
        ),
    )
    report.add_argument("--kind", choices=KINDS, default=KINDS[0], help=texts.tr("which document"))
    report.add_argument(
        "--language",
        choices=(*LOCALES, "both"),
        help=texts.tr("language of the document; both for certificates only"),
    )
    report.add_argument(
        "--archive", action="store_true", help=texts.tr("write it as PDF/A-2a, for archives")
    )
    report.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=texts.tr("a text file whose one line is the password that opens the PDF"),
    )
    _add_certificates(report, texts)
    pictures = report.add_argument_group(texts.tr("long pictures"))
    pictures.add_argument(
        "--accent",
        default="",
        metavar="COLOUR",
        help=texts.tr(
            "the client’s colour, such as #0B3C6F; darkened where white is not read on it"
        ),
    )
    hand_outs = report.add_argument_group(texts.tr("hand-outs"))
    hand_outs.add_argument(
        "--ranks", action="store_true", help=texts.tr("print the rank of the group, too")
    )
    hand_outs.add_argument(
        "--contact", default="", metavar="TEXT", help=texts.tr("how the trainer can be reached")
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
    group.add_argument("--logo", type=Path, metavar="FILE", help=texts.tr("a PNG or JPEG picture"))
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
