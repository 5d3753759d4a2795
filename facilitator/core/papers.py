"""Everything a workshop has on paper, and how many of each: derived from its plan, never typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.answer_codes import codes, with_reserve
from facilitator.core.figures import Figure
from facilitator.core.needs import pieces, used_sheets
from facilitator.core.pack import DiagramView, Part
from facilitator.core.paper import Material, Per, Sheet
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.script import LETTERS, BlockScript, Script
from facilitator.core.surveys import WAVE_NAMES, Question, Survey, TestForm, Wave
from facilitator.core.text import Words
from facilitator.core.workshop import Workshop

PaperKind: TypeAlias = Literal["run", "materials", "sheets", "surveys"]
PAPER_KINDS: tuple[PaperKind, ...] = ("run", "materials", "sheets", "surveys")

FORM_NAME: Words = {"zh-CN": "{name}（{form} 卷）", "en": "{name}, form {form}"}
CODE_SLIPS: Words = {"zh-CN": "四位码纸条", "en": "Code slips"}
KEY_NAME: Words = {"zh-CN": "{name} 答案（讲师用）", "en": "{name}: key (for the trainer)"}
CARD_NAME: Words = {"zh-CN": "图卡 {form}", "en": "Figure card {form}"}
RUN_SHEET: Words = {"zh-CN": "流程单", "en": "Run sheet"}
MATERIAL_LIST: Words = {"zh-CN": "物料清单", "en": "Material list"}


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A figure that is described: dealt face down."""

    figure: Figure


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty frame to draw in."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """The features of a drawing, to be ticked for each round."""

    spec: ChecklistScoring


@dataclass(frozen=True, slots=True)
class PartPage:
    """What one part of the exercise says and offers, without what follows from it."""

    part: Part


@dataclass(frozen=True, slots=True)
class Choices:
    """A form for what a group chose in each part, and why."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A page for each letter of the options, to be held up."""

    letters: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the screen; ``empty`` leaves its lanes free to be filled."""

    view: DiagramView
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A survey as one person fills it in; ``items`` are those of its form that were taught."""

    survey: Survey
    items: tuple[Question, ...]
    form: TestForm | None = None


@dataclass(frozen=True, slots=True)
class CodeSlips:
    """The codes under which people answer; ``forms`` are the letters of the test they take."""

    codes: tuple[str, ...]
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The right answers of a test, for the trainer."""

    survey: Survey
    items: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    """The plan of the day in steps."""


@dataclass(frozen=True, slots=True)
class MaterialList:
    """What is printed and what is brought."""


ExerciseBody: TypeAlias = FigureCard | Frame | Checklist | PartPage | Choices | Letters | Picture
Body: TypeAlias = (
    Sheet | ExerciseBody | Questionnaire | CodeSlips | AnswerKey | RunSheet | MaterialList
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One thing to print. ``each`` is how many one holder gets, ``copies`` how many in all.

    ``trainer``: nobody else may see it. ``down``: it is dealt face down. ``waves`` are the moments
    a questionnaire is filled in.
    """

    kind: PaperKind
    name: Words
    body: Body
    block: BlockScript | None = None
    per: Per = "workshop"
    each: int = 1
    copies: int = 1
    trainer: bool = False
    down: bool = False
    waves: tuple[Wave, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """What one block needs of a material."""

    block: BlockScript
    count: int


@dataclass(frozen=True, slots=True)
class Bring:
    """Something that is brought along, over all blocks of a workshop."""

    name: Words
    uses: tuple[Use, ...]

    @property
    def total(self) -> int:
        """How many are packed."""
        return sum(use.count for use in self.uses)


def papers_of(workshop: Workshop, script: Script) -> tuple[Paper, ...]:
    """Everything to print, in the order of the day: what the trainer needs comes first."""
    found = [
        Paper(kind="run", name=RUN_SHEET, body=RunSheet(), trainer=True),
        Paper(kind="materials", name=MATERIAL_LIST, body=MaterialList(), trainer=True),
    ]
    for block in script.blocks:
        found += _sheets(workshop, block)
        found += _printed(workshop, block)
        found += _pictures(block)
    found += _codes(workshop, script)
    found += _questionnaires(workshop, script)
    return tuple(found)


def to_bring(workshop: Workshop, script: Script) -> tuple[Bring, ...]:
    """What is not printed, each name once, in the order in which it is first needed."""
    uses: dict[tuple[tuple[str, str], ...], tuple[Words, list[Use]]] = {}
    for block in script.blocks:
        for material in _played(block, block.content.materials):
            if material.prints and material.prints != "lanes":
                continue
            name = block.fill(material.name)
            _, known = uses.setdefault(tuple(sorted(name.items())), (name, []))
            known.append(Use(block, pieces(workshop, block, material)))
    return tuple(Bring(name, tuple(known)) for name, known in uses.values())


def covered(survey: Survey, taught: frozenset[str]) -> tuple[int, ...]:
    """The places, in its forms, of the items that were taught in all of them."""
    length = min((len(form.items) for form in survey.forms), default=0)
    return tuple(
        place
        for place in range(length)
        if all(
            (item := survey.item(form.items[place])) is not None
            and not taught.isdisjoint(item.taught_by)
            for form in survey.forms
        )
    )


def _played(block: BlockScript, materials: Iterable[Material]) -> Iterator[Material]:
    played = {"", *(step.step.id for step in block.steps)}
    return (one for one in materials if one.step in played)


def _copies(workshop: Workshop, block: BlockScript, per: Per, each: int) -> int:
    return pieces(workshop, block, Material(name={}, per=per, count=each))


def _sheets(workshop: Workshop, block: BlockScript) -> Iterator[Paper]:
    for sheet in used_sheets(block):
        trainer = sheet.secret and sheet.per == "workshop"
        yield Paper(
            kind="surveys" if sheet.survey else "sheets",
            name=block.fill(sheet.name),
            body=sheet,
            block=block,
            per=sheet.per,
            each=sheet.count,
            copies=_copies(workshop, block, sheet.per, sheet.count),
            trainer=trainer,
            down=sheet.secret and not trainer,
        )


def _printed(workshop: Workshop, block: BlockScript) -> Iterator[Paper]:
    """What the exercise itself gives to print, for the materials that say so."""
    for material in _played(block, block.content.materials):
        for name, body in _bodies(block, material):
            yield Paper(
                kind="sheets",
                name=block.fill(name),
                body=body,
                block=block,
                per=material.per,
                each=material.count,
                copies=pieces(workshop, block, material),
                down=isinstance(body, FigureCard),
            )


def _bodies(block: BlockScript, material: Material) -> list[tuple[Words, Body]]:
    content = block.content
    match material.prints:
        case "figures":
            return [
                (_named(CARD_NAME, {}, figure.id.upper()), FigureCard(figure))
                for figure in content.figures
                if figure.id in _dealt(content.scoring)
            ]
        case "frame":
            return [(material.name, Frame())]
        case "checklist":
            spec = content.scoring
            return [(material.name, Checklist(spec))] if isinstance(spec, ChecklistScoring) else []
        case "parts":
            return [(block.part_label(part), PartPage(part)) for part in block.parts]
        case "choices":
            return [(material.name, Choices())]
        case "letters":
            most = max((len(part.options) for part in content.parts), default=0)
            return [(material.name, Letters(LETTERS[:most]))]
        case "lanes":
            views = [view for view in _views(block) if view.diagram.lanes]
            return [(material.name, Picture(view, empty=True)) for view in views[:1]]
        case _:
            return []


def _dealt(spec: object) -> frozenset[str]:
    """The figures that somebody plays first or second: the others are spare."""
    orders = spec.orders if isinstance(spec, ChecklistScoring) else ()
    return frozenset(figure for order in orders for figure in order)


def _views(block: BlockScript) -> list[DiagramView]:
    views = [cue.cue.show for step in block.steps for cue in step.cues]
    return [view for view in views if isinstance(view, DiagramView)]


def _pictures(block: BlockScript) -> Iterator[Paper]:
    """The pictures of the screen once each, for the wall or as a reserve; the trainer decides when."""
    for view in _views(block):
        name = block.fill(view.title)
        yield Paper(kind="sheets", name=name, body=Picture(view), block=block, trainer=True)


def _codes(workshop: Workshop, script: Script) -> Iterator[Paper]:
    """One slip a person for all questionnaires of the workshop, and some in reserve."""
    wanted = [
        block
        for block in script.blocks
        if any(one.prints == "codes" for one in _played(block, block.content.materials))
    ]
    if wanted:
        people = _copies(workshop, wanted[0], "person", 1)
        tests = [one for block in wanted for one in block.content.asked_here if one.forms]
        forms = tuple(form.id.upper() for form in tests[0].forms) if tests else ()
        body = CodeSlips(codes(workshop.seed, with_reserve(people)), forms)
        yield Paper(kind="surveys", name=CODE_SLIPS, body=body, block=wanted[0], per="workshop")


def _questionnaires(workshop: Workshop, script: Script) -> list[Paper]:
    """Each questionnaire once for every moment, each test in all its forms, and their keys."""
    taught = frozenset(block.content.id for block in script.blocks)
    found: list[Paper] = []
    keys: dict[str, Paper] = {}
    for block in script.blocks:
        own = {sheet.survey for sheet in block.content.sheets}
        for survey in block.content.surveys:
            if survey.id in own:
                continue
            here = survey in block.content.asked_here
            waves = (block.content.wave,) if here and block.content.wave else survey.waves
            found += _forms(workshop, block, survey, waves, taught)
            if survey.forms and survey.id not in keys:
                keys[survey.id] = _key(block, survey, taught)
    return [*found, *keys.values()]


def _forms(
    workshop: Workshop,
    block: BlockScript,
    survey: Survey,
    waves: tuple[Wave, ...],
    taught: frozenset[str],
) -> Iterator[Paper]:
    everybody = _copies(workshop, block, "person", 1)
    sheet = Paper(
        kind="surveys",
        name=_at(survey.public_name, waves),
        body=Questionnaire(survey, survey.items),
        block=block,
        per="person",
        copies=everybody,
        waves=waves,
    )
    if not survey.forms:
        yield sheet
        return
    places = covered(survey, taught)
    for form in survey.forms:
        items = tuple(one for place in places if (one := survey.item(form.items[place])))
        # Even and odd codes take different forms: each is for half of the people.
        share = -(-everybody // len(survey.forms))
        name = _named(FORM_NAME, survey.public_name, form.id.upper())
        body = Questionnaire(survey, items, form)
        yield replace(sheet, name=_at(name, waves), body=body, copies=share)


def _key(block: BlockScript, survey: Survey, taught: frozenset[str]) -> Paper:
    places = covered(survey, taught)
    names = [form.items[place] for form in survey.forms for place in places]
    items = tuple(one for name in names if (one := survey.item(name)))
    name = _named(KEY_NAME, survey.public_name, "")
    return Paper(
        kind="surveys", name=name, body=AnswerKey(survey, items), block=block, trainer=True
    )


def _named(pattern: Words, name: Words, form: str) -> Words:
    return {
        locale: text.format(name=name.get(locale, ""), form=form)
        for locale, text in pattern.items()
    }


def _at(name: Words, waves: Sequence[Wave]) -> Words:
    """The name with its moment, where there is only one and the name does not say it."""
    if len(waves) != 1:
        return name
    when = WAVE_NAMES[waves[0]]
    said = [one for one in WAVE_NAMES.values() if one["zh-CN"] in name["zh-CN"]]
    if said == [when]:
        return name
    gap = {"zh-CN": "·", "en": " · "}
    return {
        locale: gap.get(locale, " ").join((text, when[locale])) for locale, text in name.items()
    }
