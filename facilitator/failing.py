"""What is said where files could not be made or written, for every part that makes some."""

from pathlib import Path

from facilitator.core.errors import CannotWriteFile, UserError
from facilitator.messages import sentence
from facilitator.texts import Texts


def failure(error: BaseException, texts: Texts, otherwise: str) -> str:
    """The sentence of an error that can be acted on; ``otherwise`` for a fault of the program.

    A file that cannot be written is told by its name alone, in one line: where it was to go has
    just been chosen.
    """
    if isinstance(error, CannotWriteFile):
        error = CannotWriteFile(Path(error.path.name), error.reason)
    return sentence(error, texts) if isinstance(error, UserError) else otherwise


def report_failure(error: BaseException, texts: Texts) -> str:
    """The same of a report."""
    otherwise = texts.tr(
        "The report could not be made; the reason is in the log. Please try again."
    )
    return failure(error, texts, otherwise)
