"""What the trainer noted down, for the room: open questions and promises, never observations."""

from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from facilitator.core.notebook import Jotting
from facilitator.core.position import Wall
from facilitator.core.stage import TextSlide
from facilitator.core.text import AudienceLanguage, Words, display_width, dotted, line, same

PER_PAGE = 3
LINES = 6
"""So many are read from the back row."""
LINE_WIDTH = 48
"""Of one of them, in half-width characters: 24 Chinese ones."""
PARKING_LOT: Words = {"zh-CN": "待议问题", "en": "Parking lot"}
COMMITMENTS: Words = {"zh-CN": "我们的承诺", "en": "What we promised"}
NOTHING_OPEN: Words = {"zh-CN": "没有待答复的问题", "en": "No question is open"}
NOTHING_PROMISED: Words = {"zh-CN": "还没有记下承诺", "en": "No commitment noted down yet"}
PAGE: Words = {"zh-CN": "第 {page}/{pages} 页", "en": "Page {page} of {pages}"}


def shown_on(wall: Wall, jottings: Sequence[Jotting]) -> tuple[Jotting, ...]:
    """What a wall shows of them: questions that are not answered yet, or promises."""
    return tuple(one for one in jottings if one.kind == wall and not one.answered)


def has_wall(wall: Wall, jottings: Sequence[Jotting]) -> bool:
    """Whether anything was ever noted for it; “all answered” is worth showing, an empty page not."""
    return any(one.kind == wall for one in jottings)


def pages_of(
    wall: Wall, jottings: Sequence[Jotting], groups: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """What a wall says, picture by picture, at least one; ``groups`` are their names in the room by
    id. Beside a long text, or one of a group with a long name, there is room for fewer."""
    pages: list[list[str]] = [[]]
    left = LINES
    for one in shown_on(wall, jottings):
        said = _said(one, groups)
        lines = -(-display_width(said) // LINE_WIDTH)
        if pages[-1] and (lines > left or len(pages[-1]) == PER_PAGE):
            pages.append([])
            left = LINES
        pages[-1].append(said)
        left -= lines
    return tuple(tuple(one) for one in pages)


def wall_slide(
    wall: Wall,
    page: int,
    jottings: Sequence[Jotting],
    groups: Mapping[str, str],
    language: AudienceLanguage,
) -> TextSlide:
    """One page of a wall, or its last one; ``groups`` as in ``pages_of``."""
    title = PARKING_LOT if wall == "parking" else COMMITMENTS
    pages = pages_of(wall, jottings, groups)
    page = min(page, len(pages) - 1)
    if not pages[page]:
        nothing = NOTHING_OPEN if wall == "parking" else NOTHING_PROMISED
        return TextSlide(title=line(title, language), lines=(line(nothing, language),))
    if len(pages) > 1:
        title = {
            locale: dotted(locale, words, PAGE[locale].format(page=page + 1, pages=len(pages)))
            for locale, words in title.items()
        }
    return TextSlide(
        title=line(title, language),
        lines=tuple(line(same(one), language) for one in pages[page]),
    )


def _said(jotting: Jotting, groups: Mapping[str, str]) -> str:
    """ "青松组：周三前答复". Who asked is left out, and so is a person's name.

    A colon is of the language of what was typed, whatever the room reads.
    """
    group = groups.get(jotting.group, "")
    if jotting.kind == "parking" or not group:
        return jotting.text
    wide = any(east_asian_width(one) in "WF" for one in jotting.text)
    return f"{group}{'：' if wide else ': '}{jotting.text}"
