"""A content as it was frozen, to the letter."""

from typing import NamedTuple


class Frozen(NamedTuple):
    """The JSON of a content, whose sha256 is its name, and the number of the format it is in.

    A content that a later version of the program reads and writes again has fields more, and would
    have another name: what goes from one library to another goes as it is.
    """

    format_no: int
    text: str
