"""A rehearsal happens on a copy that is thrown away: the record never hears of it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.core.journal import Action
from facilitator.live.clock import Clock
from facilitator.live.opened import Opened
from facilitator.storage.library import Library, open_library


class Rehearsal:
    """A copy of one workshop's plan in a library of its own, until ``close``."""

    def __init__(self, library: Library, workshop_id: str, clock: Clock) -> None:
        self._folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        try:
            self._library = open_library(Path(self._folder.name), clock.now_ms)
        except BaseException:
            self._folder.cleanup()
            raise
        try:
            self.opened = self._copy(library, workshop_id, clock)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Throw the copy away."""
        self._library.close()
        self._folder.cleanup()

    def _copy(self, library: Library, workshop_id: str, clock: Clock) -> Opened:
        plan = library.workshops.load(workshop_id)
        contents = library.contents_of(plan)
        made = Action(
            id=self._library.new_id(),
            workshop=plan.id,
            at=clock.now_ms(),
            by="console",
            kind="create",
        )
        self._library.workshops.create(plan, contents, made)
        return Opened(self._library, plan.id, clock, rehearsal=True)
