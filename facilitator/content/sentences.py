"""Every mistake in a pack as a sentence: what is wrong and what to do about it."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from facilitator.content.codes import Code
from facilitator.content.sentences_of_fit import OF_FIT
from facilitator.content.sentences_of_plans import OF_PLANS
from facilitator.core.errors import PackProblem
from facilitator.core.text import ZH
from facilitator.texts import Texts

Facts: TypeAlias = Mapping[str, str]
Sentence: TypeAlias = Callable[[Texts, Facts], str]


def problem_sentence(problem: PackProblem, texts: Texts) -> str:
    """What is wrong and what to do, without the place: that is ``problem.file`` and its line."""
    return SENTENCES[Code(problem.code)](texts, dict(problem.facts))


def _wrong_type(t: Texts, f: Facts) -> str:
    match f["kind"]:
        case "number":
            wanted = t.tr("a number")
        case "whole":
            wanted = t.tr("a whole number")
        case "flag":
            wanted = t.tr("true or false")
        case "list":
            wanted = t.tr("a list in square brackets")
        case "table":
            wanted = t.tr("a table of keys and values")
        case "tile":
            wanted = t.tr('a tile such as ["H", 5, 10]: H, V or D, then x and y')
        case "point":
            wanted = t.tr("a point such as [5, 10], inside the grid")
        case "clock":
            wanted = t.tr("a time of day in quotation marks, such as “09:00”")
        case "cell":
            wanted = t.tr("a cell: both languages, a text in quotation marks, or a number")
        case _:
            wanted = t.tr("a text in quotation marks")
    return t.tr("This must be {wanted}.", wanted=wanted)


def _unknown_key(t: Texts, f: Facts) -> str:
    if f["near"]:
        return t.tr("“{key}” means nothing here. Did you mean “{near}”?", **f)
    return t.tr("“{key}” means nothing here. Remove it.", **f)


def _not_one_of(t: Texts, f: Facts) -> str:
    if f["near"]:
        return t.tr(
            "“{value}” is not known here. Did you mean “{near}”? Possible are: {allowed}.", **f
        )
    return t.tr("“{value}” is not known here. Possible are: {allowed}.", **f)


def _unknown_variable(t: Texts, f: Facts) -> str:
    if f["near"]:
        return t.tr(
            "The variable “{name}” is not in pack.toml. Did you mean “{near}”? Otherwise add it"
            " under [variables].",
            **f,
        )
    return t.tr("The variable “{name}” is not in pack.toml. Add it under [variables].", **f)


def _too_long(t: Texts, f: Facts) -> str:
    if f["language"] == ZH:
        return t.tr(
            "The text is {found} Chinese characters long, at most {limit} fit (others count half)."
            " Shorten it or make two lines of it.",
            **f,
        )
    return t.tr(
        "The English text has {found} characters, at most {limit} fit. Shorten it or make two"
        " lines of it.",
        **f,
    )


def _straight_quotes(t: Texts, f: Facts) -> str:
    if f["language"] == ZH:
        return t.tr("Straight quotation marks. Write “ and ” in Chinese.")
    return t.tr("Straight quotation marks. Write “ ” and ’ in English.")


def _text_missing(t: Texts, f: Facts) -> str:
    if f["language"] == ZH:
        return t.tr("The Chinese text is missing. Write it.")
    return t.tr("The English text is missing. Write it.")


_OF_FILES: dict[Code, Sentence] = {
    Code.NO_FOLDER: lambda t, _: t.tr("There is no such folder. Check the path."),
    Code.NO_PACK_FILE: lambda t, _: t.tr(
        "The folder has no pack.toml, so it is not a pack. Choose the folder that holds it."
    ),
    Code.TOO_MANY_FILES: lambda t, f: t.tr(
        "The folder has more than {limit} content files, or very many others. Take out what does"
        " not belong to the pack.",
        **f,
    ),
    Code.PACK_TOO_LARGE: lambda t, f: t.tr(
        "The texts of the pack are larger than {limit} MB. Divide it into several packs.", **f
    ),
    Code.LINK: lambda t, _: t.tr(
        "This is a link to another place. Put the file itself into the pack."
    ),
    Code.NOT_A_FILE: lambda t, _: t.tr("This is not a regular file. Replace or remove it."),
    Code.UNREADABLE: lambda t, f: t.tr(
        "It cannot be read ({reason}). Check who may read it, and that it is not open elsewhere.",
        **f,
    ),
    Code.STRAY_FILE: lambda t, f: t.tr(
        "This file would not be read. Content files stand directly in one of: {folders}.", **f
    ),
    Code.FILE_NAME: lambda t, f: t.tr(
        "The id “{value}” and the file name differ. Call the file {file} or change the id.", **f
    ),
    Code.FILE_TOO_LARGE: lambda t, f: t.tr(
        "The file is larger than {limit} MB. Divide its content into several files.", **f
    ),
    Code.NOT_UTF8: lambda t, _: t.tr(
        "The file is not in UTF-8; it was probably saved as GBK or UTF-16. Save it again as UTF-8."
    ),
    Code.LINE_TOO_LARGE: lambda t, f: t.tr(
        "The line is longer than {limit} kB. Break it into several lines.", **f
    ),
    Code.TOO_DEEP: lambda t, f: t.tr(
        "Brackets or dotted keys are nested more than {limit} deep. Flatten them.", **f
    ),
    Code.NUMBER_TOO_LONG: lambda t, f: t.tr(
        "The number has more than {limit} digits. Shorten it, or put it in quotation marks.", **f
    ),
    Code.WRITTEN_TWICE: lambda t, _: t.tr(
        "This key or table is already there. Keep one of the two; lists of tables need [[ ]]."
    ),
    Code.BAD_STRING: lambda t, _: t.tr(
        "A text does not end where it should. Close its quotation mark, and write “ ” inside it."
    ),
    Code.BAD_ESCAPE: lambda t, _: t.tr(
        "A backslash has a meaning of its own here. Write two of them, or use single quotes around"
        " the text."
    ),
    Code.NOT_CLOSED: lambda t, _: t.tr(
        "A bracket or brace is not closed, or a comma is missing. An inline table stands on one"
        " line."
    ),
    Code.NO_EQUALS: lambda t, _: t.tr(
        "There is no “=” after the key. Write: key = value; a key has no spaces or Chinese"
        " punctuation."
    ),
    Code.BAD_VALUE: lambda t, _: t.tr(
        "The value cannot be read. Put texts in quotation marks; numbers and true or false without."
    ),
    Code.BAD_LINE: lambda t, _: t.tr(
        "The line cannot be read. Write: key = value, [table] or [[table]]."
    ),
    Code.TOO_MANY_PROBLEMS: lambda t, f: t.tr(
        "The file has more than {limit} mistakes. Correct these first and check again.", **f
    ),
}

_OF_FIELDS: dict[Code, Sentence] = {
    Code.MISSING: lambda t, f: t.tr("“{key}” is missing. Add it.", **f),
    Code.WRONG_TYPE: _wrong_type,
    Code.UNKNOWN_KEY: _unknown_key,
    Code.NOT_ONE_OF: _not_one_of,
    Code.OUT_OF_RANGE: lambda t, f: t.tr(
        "{value} is outside its range. Write a number from {low} to {high}.", **f
    ),
    Code.TOO_MANY: lambda t, f: t.tr("There are too many. At most {limit} are allowed.", **f),
    Code.TOO_FEW: lambda t, f: t.tr("There are too few. At least {limit} are needed.", **f),
    Code.BAD_ID: lambda t, f: t.tr(
        "“{value}” cannot be an id. Use lower-case letters, figures and dashes, such as act-1.", **f
    ),
    Code.ID_TAKEN: lambda t, f: t.tr(
        "The id “{value}” is used twice. Give one of the two another id.", **f
    ),
    Code.FORMAT_TOO_NEW: lambda t, f: t.tr(
        "The pack is written in format {found}, this Facilitator knows {known}. Please install the"
        " newer version.",
        **f,
    ),
}

_OF_TEXTS: dict[Code, Sentence] = {
    Code.TEXT_MISSING: _text_missing,
    Code.NEEDS_LANGUAGES: lambda t, _: t.tr(
        "Both languages are needed. Write: {form}.", form='{ zh-CN = "…", en = "…" }'
    ),
    Code.CONTROL_CHARACTER: lambda t, f: t.tr(
        "The text has a character that cannot be seen ({name}). Delete it and write it again.", **f
    ),
    Code.LINE_TOO_LONG: _too_long,
    Code.TOO_MANY_LINES: lambda t, f: t.tr(
        "{found} lines on one slide, at most {limit} can be read. Move some to another cue.", **f
    ),
    Code.CORNER_QUOTES: lambda t, _: t.tr("Corner quotation marks. Write “ and ” instead."),
    Code.STRAIGHT_QUOTES: _straight_quotes,
    Code.QUOTES_UNEVEN: lambda t, _: t.tr(
        "The quotation marks do not pair up. Every “ needs its ”, in this order."
    ),
    Code.HALF_WIDTH: lambda t, f: t.tr(
        "“{found}” is half-width inside Chinese. Write the full-width mark.", **f
    ),
    Code.SPACE_BEFORE_PERCENT: lambda t, _: t.tr("A space before %. Write 57% without it."),
    Code.CHINESE_IN_ENGLISH: lambda t, f: t.tr(
        "The English text contains “{found}”. Write it in English, with half-width marks.", **f
    ),
    Code.SPOILER: lambda t, f: t.tr(
        "The public name gives away “{found}”. Choose a name that says nothing about rounds,"
        " lengths or answers.",
        **f,
    ),
    Code.BROKEN_PLACE: lambda t, _: t.tr(
        "These double braces refer to nothing. Write one of {kinds}.",
        kinds="{{company}}, {{option:act-4.c}}, {{part:act-4}}",
    ),
    Code.UNKNOWN_VARIABLE: _unknown_variable,
    Code.UNKNOWN_PLACE: lambda t, f: t.tr(
        "“{name}” refers to a part or option that this file does not have. Check both ids.", **f
    ),
}

SENTENCES: dict[Code, Sentence] = {
    **_OF_FILES,
    **_OF_FIELDS,
    **_OF_TEXTS,
    **OF_FIT,
    **OF_PLANS,
}
