"""What the trainer noted down, for the room: open questions and promises, never observations."""

from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from facilitator.core.notebook import Jotting
from facilitator.core.position import Wall
from facilitator.core.stage import TextSlide
from facilitator.core.text import AudienceLanguage, Line, Words, dotted, line, same

PER_PAGE = 3
"""Of two lines each: six lines are read from the back row."""
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


def pages_of(wall: Wall, jottings: Sequence[Jotting]) -> int:
    """How many pictures a wall takes, at least one."""
    return max(1, -(-len(shown_on(wall, jottings)) // PER_PAGE))


def wall_slide(
    wall: Wall,
    page: int,
    jottings: Sequence[Jotting],
    groups: Mapping[str, str],
    language: AudienceLanguage,
) -> TextSlide:
    """One page of a wall; ``groups`` are their names in the room by id."""
    title = PARKING_LOT if wall == "parking" else COMMITMENTS
    found = shown_on(wall, jottings)
    pages = pages_of(wall, jottings)
    page = min(page, pages - 1)
    if not found:
        nothing = NOTHING_OPEN if wall == "parking" else NOTHING_PROMISED
        return TextSlide(title=line(title, language), lines=(line(nothing, language),))
    if pages > 1:
        title = {
            locale: dotted(locale, words, PAGE[locale].format(page=page + 1, pages=pages))
            for locale, words in title.items()
        }
    part = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    return TextSlide(
        title=line(title, language),
        lines=tuple(_said(one, groups, language) for one in part),
    )


def _said(jotting: Jotting, groups: Mapping[str, str], language: AudienceLanguage) -> Line:
    """ "青松组：周三前答复". Who asked is left out, and so is a person's name.

    A colon is of the language of what was typed, whatever the room reads.
    """
    group = groups.get(jotting.group, "")
    if jotting.kind == "parking" or not group:
        return line(same(jotting.text), language)
    wide = any(east_asian_width(one) in "WF" for one in jotting.text)
    return line(same(f"{group}{'：' if wide else ': '}{jotting.text}"), language)
