"""What is asked of a finished PDF: one for archives, or one that opens with a password only."""

from dataclasses import dataclass, field

from facilitator.core.errors import ArchiveWithPassword, NotAPassword

MAKE_PAGES = "--make-pages"
"""What a program in one file begins itself with once more, to make pages and nothing else."""
SHORTEST_PASSWORD, LONGEST_PASSWORD = 6, 64
"""In characters. A PDF takes 127 bytes; nobody types more than these."""


@dataclass(frozen=True, slots=True)
class Finish:
    """How a file is finished.

    ``archive`` makes it PDF/A-2a. ``password`` is needed to open it; "" for none. It is not shown
    in a message, and nobody keeps it.

    Raises:
        NotAPassword, ArchiveWithPassword: archives take no file that is locked.
    """

    archive: bool = False
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Nothing impossible can be asked."""
        if self.password:
            check_password(self.password)
            if self.archive:
                raise ArchiveWithPassword

    @classmethod
    def locked(cls, password: str) -> "Finish":
        """Behind a password, which may not be "".

        Raises:
            NotAPassword
        """
        check_password(password)
        return cls(password=password)


PLAIN = Finish()
"""Tagged, and open to everybody."""


def check_password(text: str) -> None:
    """Whether every reader of PDF files takes it.

    Only what an English keyboard types: readers do not agree how other characters become bytes.

    Raises:
        NotAPassword
    """
    typed = text.isascii() and text.isprintable() and text == text.strip(" ")
    if not typed or not SHORTEST_PASSWORD <= len(text) <= LONGEST_PASSWORD:
        raise NotAPassword
