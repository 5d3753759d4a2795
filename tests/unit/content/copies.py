"""Packs to break: copies in a temporary folder, and the line a change stands on."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from facilitator.content.catalogue import catalogue
from facilitator.content.packs import check_pack, read_content, read_survey, read_template
from facilitator.core.errors import PackProblem
from facilitator.core.pack import Content
from facilitator.core.surveys import Survey
from facilitator.core.templates import Template

ROOT = Path(__file__).resolve().parents[3]
FIXTURE = ROOT / "tests" / "packs" / "fixture_pack"
SHIPPED = ROOT / "resources" / "packs" / "internal-customer"


@dataclass(frozen=True)
class Copy:
    """A pack of its own that a test may damage."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> int:
        """Replace the first ``old`` in a file; returns the line on which ``new`` begins."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        at = text.index(old)
        path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
        return text.count("\n", 0, at) + 1

    def line_of(self, file: str, marker: str) -> int:
        """The line of a file on which ``marker`` first begins."""
        text = (self.folder / file).read_text(encoding="utf-8")
        return text.count("\n", 0, text.index(marker)) + 1

    def problems(self) -> tuple[PackProblem, ...]:
        """What the check finds now."""
        return check_pack(self.folder)

    def found(self) -> list[tuple[str, int, str, str]]:
        """What the check finds: file, line, field, code."""
        return [(one.file, one.line, one.field, one.code) for one in self.problems()]


def copy_of(pack: Path, to: Path) -> Copy:
    """A copy of a pack in ``to``."""
    folder = to / "pack"
    shutil.copytree(pack, folder)
    return Copy(folder)


@dataclass(frozen=True)
class Pack:
    """Everything of a pack."""

    contents: tuple[Content, ...]
    templates: tuple[Template, ...]
    surveys: tuple[Survey, ...]

    def content(self, content_id: str) -> Content:
        """The content with this id."""
        return next(one for one in self.contents if one.id == content_id)

    def survey(self, survey_id: str) -> Survey:
        """The survey with this id."""
        return next(one for one in self.surveys if one.id == survey_id)


def read_pack(folder: Path) -> Pack:
    """All that a trainer finds in a pack, each read as for a workshop."""
    listed = catalogue(folder)
    return Pack(
        tuple(read_content(folder, one.id) for one in listed.contents),
        tuple(read_template(folder, one.id) for one in listed.templates),
        tuple(read_survey(folder, one.id) for one in listed.surveys),
    )
