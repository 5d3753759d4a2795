"""The pictures of the course, as samples."""

from functools import cache

from facilitator.content.packs import read_content
from facilitator.core.pack import DiagramView
from tests.unit.content.copies import SHIPPED


@cache
def shipped_diagram(content: str) -> DiagramView:
    """The first picture of an activity that is shipped."""
    shows = [cue.show for step in read_content(SHIPPED, content).steps for cue in step.cues]
    return next(show for show in shows if isinstance(show, DiagramView))
