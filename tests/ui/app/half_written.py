"""What is half written when the power goes, as tests bring it about and look at it."""

from facilitator.core.notebook import Jotting, OwnNotes
from facilitator.ui.widgets.soon import Soon
from tests.ui.app.trainer import Trainer


def a_moment(trainer: Trainer) -> None:
    """A second passes."""
    for one in trainer.console.findChildren(Soon):
        if one.isActive():
            one.stop()
            one.timeout.emit()


def drafts(trainer: Trainer) -> tuple[tuple[Jotting, ...], tuple[OwnNotes, ...]]:
    notebook = trainer.running.desk.notebook
    return notebook.drafts(Jotting), notebook.drafts(OwnNotes)


def waiting(trainer: Trainer) -> list[str]:
    found, _notes = drafts(trainer)
    return [one.text for one in found]


def jottings(trainer: Trainer) -> list[tuple[str, str]]:
    opened = trainer.running.opened
    found = opened.library.notebook(opened.workshop.id).jottings
    return [(one.kind, one.text) for one in found]
