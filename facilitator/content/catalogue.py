"""What a pack offers, for lists: names, kinds, minutes. Only the head of each file is read.

The fields that lists need stand before the first table of a file, which TOML requires of them
anyway; the rest of the file is not parsed.
"""

from dataclasses import dataclass
from pathlib import Path

from facilitator.content.document import head_data, parse
from facilitator.content.findings import Findings
from facilitator.content.limits import PACK_FILE, pack_files, read_source
from facilitator.content.parts import read_advice
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.content.templates import (
    PEOPLE,
    TEMPLATE_GROUPS,
    TEMPLATE_MINUTES,
    read_alternate,
    read_bounds,
)
from facilitator.core.agenda import FAMILIES, Family
from facilitator.core.errors import PackProblem
from facilitator.core.pack import CONTENT_KINDS, ContentKind, GroupAdvice
from facilitator.core.surveys import SURVEY_KINDS, WAVES, SurveyKind, Wave
from facilitator.core.templates import Alternate, Bounds
from facilitator.core.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentEntry:
    """One exercise, card or ready block. ``minutes`` holds every length, the full one first."""

    id: str
    kind: ContentKind
    name: Words
    public_name: Words
    family: Family | None
    minutes: tuple[float, ...]
    weight: float
    topics: tuple[str, ...]
    groups: GroupAdvice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """One template."""

    id: str
    name: Words
    summary: Words
    minutes: float
    sample: bool
    people: Bounds | None = None
    groups: Bounds | None = None
    alternates: tuple[Alternate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyEntry:
    """One survey, test or form."""

    id: str
    kind: SurveyKind
    name: Words
    public_name: Words
    waves: tuple[Wave, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A pack as a list. ``problems`` says which files are left out because they cannot be read."""

    id: str
    version: str
    name: Words
    contents: tuple[ContentEntry, ...]
    templates: tuple[TemplateEntry, ...]
    surveys: tuple[SurveyEntry, ...] = ()
    problems: tuple[PackProblem, ...] = ()


def catalogue(folder: Path) -> Catalogue:
    """The list of a pack. A file with a broken head is left out and named in ``problems``.

    An empty or missing folder gives an empty list; ``check_pack`` says why.
    """
    names, problems = pack_files(folder) if folder.is_dir() else ((), ())
    left_out = list(problems)
    contents: list[ContentEntry] = []
    templates: list[TemplateEntry] = []
    surveys: list[SurveyEntry] = []
    pack_id = version = ""
    pack_name: Words = {}
    about = _head(folder, PACK_FILE, left_out)
    if about is not None:
        pack_id, version = about.ident("id"), about.text("version")
        pack_name = about.words("name", "name")
        _close(about, left_out)
    for name in names:
        table = _head(folder, name, left_out)
        if table is None:
            continue
        entry = _entry(name.split("/")[0], table)
        if not _close(table, left_out):
            continue
        match entry:
            case TemplateEntry():
                templates.append(entry)
            case SurveyEntry():
                surveys.append(entry)
            case ContentEntry():
                contents.append(entry)
    return Catalogue(
        id=pack_id,
        version=version,
        name=pack_name,
        contents=tuple(contents),
        templates=tuple(templates),
        surveys=tuple(surveys),
        problems=tuple(left_out),
    )


def proposed_titles(folder: Path) -> tuple[Words, ...]:
    """What workshops of a pack are called while nobody types another title: its own name, and those
    of its templates. What cannot be read is left out."""
    templates = (name for name in pack_files(folder)[0] if name.startswith("templates/"))
    heads = (_head(folder, name, []) for name in (PACK_FILE, *templates))
    names = (head.words("name", "name") for head in heads if head is not None)
    return tuple(words for words in names if words)


def _head(folder: Path, name: str, left_out: list[PackProblem]) -> Table | None:
    source = read_source(folder, name, head=True)
    if isinstance(source, PackProblem):
        left_out.append(source)
        return None
    findings = Findings(name, source.text)
    data = head_data(source)
    if data is None:
        # The head ends inside a list or a string: rare, and then the whole file is read.
        whole = read_source(folder, name)
        if isinstance(whole, PackProblem):
            left_out.append(whole)
            return None
        findings = Findings(name, whole.text)
        data = parse(whole, findings)
    return Table(data, (), findings)


def _close(table: Table, left_out: list[PackProblem]) -> bool:
    """Note what is missing; keys that only the whole file explains are not looked at."""
    table.names()
    table.close()
    left_out.extend(table.found.problems())
    return table.found.clean


def _entry(folder: str, table: Table) -> ContentEntry | SurveyEntry | TemplateEntry:
    match folder:
        case "templates":
            return _template(table)
        case "surveys":
            return _survey(table)
        case _:
            return _content(table)


def _survey(table: Table) -> SurveyEntry:
    return SurveyEntry(
        id=table.ident("id"),
        kind=table.choice("kind", SURVEY_KINDS),
        name=table.words("name", "name"),
        public_name=table.words("public_name", "name"),
        waves=table.choices("waves", WAVES),
    )


def _content(table: Table) -> ContentEntry:
    return ContentEntry(
        id=table.ident("id"),
        kind=table.choice("kind", CONTENT_KINDS),
        name=table.words("name", "name"),
        public_name=table.words("public_name", "name"),
        family=table.choice("family", FAMILIES) if table.has("family") else None,
        minutes=(
            table.number("minutes", MINUTES),
            *(one.number("minutes", MINUTES) for one in table.tables("shorter")),
        ),
        weight=table.number("weight", Span(0, 10), 0.0),
        topics=table.strings("topics"),
        groups=read_advice(table.table("groups")),
    )


def _template(table: Table) -> TemplateEntry:
    return TemplateEntry(
        id=table.ident("id"),
        name=table.words("name", "name"),
        summary=table.words("summary", "prose"),
        minutes=table.number("minutes", TEMPLATE_MINUTES),
        sample=table.flag("sample"),
        people=read_bounds(table.table("people"), PEOPLE),
        groups=read_bounds(table.table("groups"), TEMPLATE_GROUPS),
        alternates=tuple(read_alternate(inner) for inner in table.tables("alternates")),
    )
