"""What workshops and files are called in the language of a document.

Whatever knows no more of a workshop than its names asks here which of them are those of a pack.
"""

from functools import cache

from facilitator.content.catalogue import proposed_titles
from facilitator.core import documents
from facilitator.core.naming import in_language
from facilitator.core.text import Words
from facilitator.core.workshop import Workshop
from facilitator.paths import installed_packs


@cache
def course_titles() -> tuple[Words, ...]:
    """The titles that the installed packs propose; packs stay as they are while the program runs."""
    return tuple(title for folder in installed_packs() for title in proposed_titles(folder))


def spoken(workshop: Workshop, locale: str) -> Workshop:
    """The workshop as a document in this language calls it."""
    return in_language(workshop, course_titles(), locale)


def document_name(kind: str, workshop: Workshop, locale: str) -> str:
    """What a file is called, without a suffix, all of it in the language of the document."""
    return documents.document_name(kind, spoken(workshop, locale), locale)
