"""One of a few things to choose from."""

from typing import NamedTuple


class Option(NamedTuple):
    """A choice: its key in the program, and its words in the language of the windows.

    Attributes:
        key: what the choosing widget answers with.
        text: what a person reads.
        icon: name of an icon before the words, or "".
    """

    key: str
    text: str
    icon: str = ""
