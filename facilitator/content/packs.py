"""Checks whole packs and reads single contents.

A pack is a folder with ``pack.toml``, ``exercises/``, ``cards/``, ``surveys/`` and ``templates/``;
every content, survey and template is one file that bears its id. Each file is read on its own, so a broken one hides
nothing in the others.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from facilitator.content.codes import Code
from facilitator.content.contents import Scope, read_content_table
from facilitator.content.document import parse
from facilitator.content.findings import Findings
from facilitator.content.limits import PACK_FILE, pack_files, read_source
from facilitator.content.surveys import check_taught, read_survey_table
from facilitator.content.table import KEBAB, Span, Table
from facilitator.content.template_fit import Known, check_template
from facilitator.content.templates import read_template_table
from facilitator.content.wording import check_texts
from facilitator.core.errors import BrokenPack, PackProblem, UnknownContent
from facilitator.core.pack import FORMAT_NO, Content
from facilitator.core.surveys import Survey
from facilitator.core.templates import Template
from facilitator.core.text import Words

_Read = TypeVar("_Read", Content, Survey, Template)

_TEMPLATES = "templates/"
_SURVEYS = "surveys/"
_CONTENTS = ("exercises/", "cards/")


def check_pack(folder: Path) -> tuple[PackProblem, ...]:
    """Everything that is wrong with a pack, by file and line; empty where nothing is."""
    reading = _Reading(folder)
    reading.run()
    return tuple(reading.problems)


def read_content(folder: Path, content_id: str) -> Content:
    """One exercise or card with the surveys that belong to it, without reading the others.

    Raises:
        UnknownContent: the pack has no file of this name
        BrokenPack: with every problem of its file and of ``pack.toml``
    """
    return _one(folder, content_id, ("exercises", "cards"), _Reading.read_content_with_surveys)


def read_survey(folder: Path, survey_id: str) -> Survey:
    """One survey and nothing else: what teaches its items is not looked for.

    Raises:
        as ``read_content``
    """
    return _one(folder, survey_id, ("surveys",), _Reading.read_survey_alone)


def read_template(folder: Path, template_id: str) -> Template:
    """One template and nothing else: its contents are not looked at.

    Raises:
        as ``read_content``
    """
    return _one(folder, template_id, ("templates",), _Reading.read_template_alone)


def _one(
    folder: Path,
    file_id: str,
    folders: tuple[str, ...],
    read: Callable[["_Reading", str], _Read | None],
) -> _Read:
    """What one file holds; its problems and those of ``pack.toml`` are raised together."""
    reading = _Reading(folder)
    reading.read_about()
    found = read(reading, _file_of(folder, file_id, folders))
    reading.refuse()
    if found is None:
        raise BrokenPack(folder, ())
    return found


def read_variables(folder: Path) -> Mapping[str, Words]:
    """The names a pack's texts leave open ("company"), with the words it proposes for them.

    Raises:
        BrokenPack: with every problem of ``pack.toml``
    """
    reading = _Reading(folder)
    reading.read_about()
    reading.refuse()
    return reading.about.variables


def read_topics(folder: Path) -> Mapping[str, Words]:
    """What the contents of a pack can be about: the mark of a topic -> its name.

    Raises:
        BrokenPack: with every problem of ``pack.toml``
    """
    reading = _Reading(folder)
    reading.read_about()
    reading.refuse()
    return reading.about.topics


def _file_of(folder: Path, content_id: str, folders: tuple[str, ...]) -> str:
    if KEBAB.fullmatch(content_id):
        for one in folders:
            name = f"{one}/{content_id}.toml"
            if (folder / name).is_file():
                return name
    raise UnknownContent(content_id)


@dataclass(slots=True)
class _About:
    """What the files of a pack take from ``pack.toml``."""

    variables: dict[str, Words] = field(default_factory=dict[str, Words])
    topics: dict[str, Words] = field(default_factory=dict[str, Words])


class _Reading:
    """One reading of a pack: what was found, good and bad."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[PackProblem] = []
        self.about = _About()
        self.contents: dict[str, Content] = {}
        self.names: tuple[str, ...] | None = None  # until the folder was listed whole
        self.surveys: dict[str, Survey] = {}
        self.templates: dict[str, tuple[Template, Findings]] = {}
        self.owners: dict[str, str] = {}

    def run(self) -> None:
        """Read everything."""
        if not self.folder.is_dir():
            self._note("", Code.NO_FOLDER)
            return
        names, problems = pack_files(self.folder)
        self.problems.extend(problems)
        self.read_about()
        if not any(one.code == Code.TOO_MANY_FILES.value for one in problems):
            self.names = names
        for name in names:
            if not name.startswith((_SURVEYS, _TEMPLATES)):
                self._keep_content(name)
        for name in names:
            if name.startswith(_SURVEYS):
                self._keep_survey(name)
        for name in names:
            if name.startswith(_TEMPLATES):
                self._keep_template(name)
        self._check_templates()

    def read_about(self) -> None:
        """Read ``pack.toml``."""
        if not (self.folder / PACK_FILE).is_file():
            self._note(PACK_FILE, Code.NO_PACK_FILE)
            return
        table = self._table(PACK_FILE)
        if table is not None:
            self.about = _read_about(table)
            self.keep(table.found)

    def read_content(self, name: str) -> Content | None:
        """One content; None where its file cannot be read at all or is not of this pack's form."""
        table = self._table(name)
        if table is None:
            return None
        scope = Scope(self.about.variables, self.about.topics, self._has_survey)
        content = read_content_table(table, scope)
        self._check_name(table, name, content.id)
        clean = table.found.clean
        self.keep(table.found)
        return content if clean else None

    def read_survey(self, name: str) -> tuple[Survey | None, Findings]:
        """One survey, with findings that still want the look at what teaches its items."""
        table = self._table(name)
        if table is None:
            return None, Findings(name, "")
        survey = read_survey_table(table, self.about.variables)
        self._check_name(table, name, survey.id)
        return survey, table.found

    def read_template(self, name: str) -> tuple[Template | None, Findings]:
        """One template, with findings that still want the look at its contents."""
        table = self._table(name)
        if table is None:
            return None, Findings(name, "")
        template = read_template_table(table, self.about.variables)
        self._check_name(table, name, template.id)
        return template, table.found

    def read_content_with_surveys(self, name: str) -> Content | None:
        """A content and what it asks people, from the same reading of ``pack.toml``."""
        content = self.read_content(name)
        if content is None:
            return None
        files = [_file_of(self.folder, one, ("surveys",)) for one in content.asks]
        surveys = tuple(self.read_survey_alone(file) for file in files)
        return replace(content, surveys=tuple(one for one in surveys if one is not None))

    def read_survey_alone(self, name: str) -> Survey | None:
        """One survey, with its own problems kept."""
        survey, findings = self.read_survey(name)
        self.keep(findings)
        return survey

    def read_template_alone(self, name: str) -> Template | None:
        """One template, with its own problems kept."""
        template, findings = self.read_template(name)
        self.keep(findings)
        return template

    def refuse(self) -> None:
        """Raise BrokenPack if anything is wrong."""
        if self.problems:
            raise BrokenPack(self.folder, tuple(self.problems))

    def keep(self, findings: Findings) -> None:
        """Take over what was found in one file."""
        self.problems.extend(findings.problems())

    def _keep_content(self, name: str) -> None:
        content = self.read_content(name)
        if content is not None:
            self.contents[content.id] = content

    def _keep_survey(self, name: str) -> None:
        survey, findings = self.read_survey(name)
        if survey is not None:
            check_taught(findings, survey, self._ids_in(_CONTENTS))
            if findings.clean:
                self.surveys[survey.id] = survey
        self.keep(findings)

    def _ids_in(self, folders: tuple[str, ...]) -> frozenset[str]:
        """The ids in some folders: a broken file still has its id, nobody else is blamed for it."""
        return frozenset(one for one, owner in self.owners.items() if owner.startswith(folders))

    def _has_survey(self, survey_id: str) -> bool:
        """Whether the pack has a file for this survey, sound or not."""
        name = f"{_SURVEYS}{survey_id}.toml"
        return (self.folder / name).is_file() if self.names is None else name in self.names

    def _keep_template(self, name: str) -> None:
        template, findings = self.read_template(name)
        if template is not None:
            self.templates[name] = (template, findings)

    def _check_templates(self) -> None:
        known = Known(
            {one: self.contents.get(one) for one in self._ids_in(_CONTENTS)},
            {one: self.surveys.get(one) for one in self._ids_in((_SURVEYS,))},
        )
        for template, findings in self.templates.values():
            check_template(findings, template, known)
            self.keep(findings)

    def _table(self, name: str) -> Table | None:
        source = read_source(self.folder, name)
        if isinstance(source, PackProblem):
            self.problems.append(source)
            self.owners.setdefault(_stem(name), name)
            return None
        findings = Findings(name, source.text)
        return Table(parse(source, findings), (), findings)

    def _check_name(self, table: Table, name: str, content_id: str) -> None:
        stem = _stem(name)
        if content_id and content_id != stem:
            table.found.add(("id",), Code.FILE_NAME, value=content_id, file=f"{content_id}.toml")
        owner = self.owners.setdefault(stem, name)
        if owner != name:
            table.found.add(("id",), Code.ID_TAKEN, value=stem)

    def _note(self, file: str, code: Code) -> None:
        self.problems.append(PackProblem(file=file, line=1, field="", code=code.value))


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".toml")


def _read_about(table: Table) -> _About:
    # For what may be wrong with them: their value is read with the lists.
    table.ident("id")
    table.text("version")
    table.words("name", "name")
    about = _About(
        variables=_read_named(table, "variables"),
        topics=_read_named(table, "topics"),
    )
    format_no = table.whole("format", Span(1, 10_000))
    if format_no > FORMAT_NO:
        table.found.add(("format",), Code.FORMAT_TOO_NEW, found=format_no, known=FORMAT_NO)
    table.close()
    check_texts(table.found, {}, ())
    return about


def _read_named(table: Table, key: str) -> dict[str, Words]:
    inner = table.table(key)
    if inner is None:
        return {}
    return {name: inner.words(name, "prose") for name in inner.names()}
