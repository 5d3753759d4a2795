"""Files on their way into a folder: all of them get there, or everything is as it was before."""

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path, PurePosixPath
from uuid import uuid4

from facilitator.core.documents import Kept, NamedFile, numbered
from facilitator.core.errors import CannotWriteFile
from facilitator.durable import make_folder, move_into_place, write_whole
from facilitator.reports.giving_up import RenderCancelled


def place_for(file: NamedFile, wanted: Path) -> Path:
    """Where a file goes: over what stands there, or beside it under the next free number."""
    if file.keeps is None or not wanted.is_file() or not file.keeps(wanted):
        return wanted
    beside = (wanted.with_name(numbered(wanted.name, number)) for number in count(2))
    return next(one for one in beside if not one.exists())


class Delivery:
    """Writes files beside where they go, and moves them there when all are on the disk.

    A name may hold folders, with “/” between them. Used by one thread at a time; whoever makes it
    calls ``deliver`` or ``drop``, and after a drop nothing more is written.

    Attributes:
        kept: files that somebody filled in, and what was written beside them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._draft = folder / f".{uuid4().hex}"
        self._files: list[NamedFile] = []
        self._made: list[Path] = []
        self.kept: tuple[Kept, ...] = ()

    def write(
        self,
        files: Sequence[NamedFile],
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Put the files on the disk, none of them in its place yet.

        Raises:
            CannotWriteFile: the folder refuses, the disk is full
            RenderCancelled: ``cancelled`` answered yes
        """
        self._make_folder(self.folder)
        for done, one in enumerate(files):
            if cancelled():
                raise RenderCancelled
            path = _in(self._draft, one)
            try:
                make_folder(path.parent)
                write_whole(path, one.content)
            except CannotWriteFile as error:
                # By its own name: the draft is nobody's business.
                raise CannotWriteFile(self.folder / one.name, error.reason) from error
            self._files.append(one)
            progress((done + 1) / len(files))

    def deliver(self) -> tuple[Path, ...]:
        """Move all of them into their places, over what was there and nobody filled in.

        Raises:
            CannotWriteFile: one of them is held open; then everything is as it was before
        """
        moved: list[tuple[Path, Path | None]] = []
        kept: list[Kept] = []
        try:
            for number, one in enumerate(self._files):
                wanted = _in(self.folder, one)
                target = place_for(one, wanted)
                self._make_folder(target.parent)
                before = self._kept_aside(target, number)
                move_into_place(_in(self._draft, one), target)
                moved.append((target, before))
                if target != wanted:
                    kept.append(Kept(wanted, target))
        except BaseException:
            for target, before in reversed(moved):
                with suppress(OSError):
                    if before is None:
                        target.unlink()
                    else:
                        before.replace(target)
            self.drop()
            raise
        shutil.rmtree(self._draft, ignore_errors=True)
        self.kept = tuple(kept)
        return tuple(target for target, _ in moved)

    def drop(self) -> None:
        """Take away whatever was written, and the folders that were made for it."""
        shutil.rmtree(self._draft, ignore_errors=True)
        for made in reversed(self._made):
            with suppress(OSError):
                made.rmdir()

    def _kept_aside(self, target: Path, number: int) -> Path | None:
        """A copy of what stands in the place of a file.

        Raises:
            CannotWriteFile
        """
        if not target.is_file():
            return None
        copy = self._draft / f"before-{number}"
        try:
            return Path(shutil.copyfile(target, copy))
        except OSError as error:
            raise CannotWriteFile(target, error.strerror or str(error)) from error

    def _make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, and note which were missing.

        Raises:
            CannotWriteFile
        """
        # Of a drive that was taken out not even the uppermost is there.
        missing = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
        self._made.extend(reversed(missing))
        make_folder(folder)


def _in(folder: Path, file: NamedFile) -> Path:
    return folder.joinpath(*PurePosixPath(file.name).parts)
