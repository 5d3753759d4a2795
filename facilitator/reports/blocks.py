"""What the page is filled with: the common ground of all blocks, and blocks of text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from reportlab.platypus.flowables import Flowable, KeepTogether

from facilitator.core.charts import palette
from facilitator.reports import theme
from facilitator.reports.characters import one_line
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Bullet, Heading, Language, Run, Runs, plain
from facilitator.reports.setting import SetLine, draw_lines, natural_width, set_lines
from facilitator.reports.tagging import Element, tagged
from facilitator.reports.theme import TextStyle

StructureRole: TypeAlias = Literal["H1", "H2", "P", "LI", "Table", "Figure"]

_OUTLINE_LEVELS: dict[StructureRole, int] = {"H1": 0, "H2": 1}
_DOT_PLACE, _DOT_RADIUS = 8.0, 1.8
_WHOLE_ITEM = 5
"""An item of a list with no more lines than this is not cut."""
_NOTE_GAP = 16.0
"""The least space between a heading and the note on its line."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What a block is to a reader who cannot see it: role, language, text that stands for it.

    The bookmarks and the tags are made from it: it names the standard role of PDF 1.7, 14.8.4,
    for everything that is drawn.
    """

    role: StructureRole
    lang: Language
    text: str = ""


class Block(Flowable):
    """Something of full width that knows its height; ``before`` and ``after`` are its spaces.

    Attributes:
        element: what it is in the tree of tags. The parts of a block that was cut share it.
    """

    def __init__(self, structure: Structure, *, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.structure = structure
        alt = structure.text if structure.role == "Figure" else ""
        self.element = Element(structure.role, alt=alt)
        self.spaceBefore = before
        self.spaceAfter = after

    def height_in(self, width: float) -> float:
        """The height in points when set in ``width`` points."""
        raise NotImplementedError

    def opening_height(self, width: float) -> float:
        """The least of it that must stand under a heading: all, unless it can be split."""
        return self.height_in(width)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 (ReportLab)
        """ReportLab's question how much place it takes."""
        self.width, self.height = aW, self.height_in(aW)
        return self.width, self.height

    def draw(self) -> None:
        """Draws it as what it is."""
        with tagged(self.canv, self.element):
            self.paint()

    def paint(self) -> None:
        """Draws it; its text belongs to its element unless told otherwise."""
        raise NotImplementedError

    def mark_outline(self) -> None:
        """Adds a heading to the bookmarks, at its top edge."""
        level = _OUTLINE_LEVELS.get(self.structure.role)
        if level is None or not self.structure.text:
            return
        key = f"p{self.canv.getPageNumber()}-y{self.canv.absolutePosition(0, self.height)[1]:.0f}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(one_line(self.structure.text), key, level)


class Kept(KeepTogether):
    """Blocks that stay on one page where a page can hold them."""

    def __init__(self, blocks: Sequence[Flowable]) -> None:
        super().__init__(list(blocks))
        self.blocks = blocks

    def opening_height(self, width: float) -> float:
        """The height of all of them, without the spaces round them."""
        height = after = 0.0
        for place, block in enumerate(self.blocks):
            before = block.getSpaceBefore() if place else 0.0
            height += max(before, after) + block.wrap(width, 0.0)[1]
            after = block.getSpaceAfter()
        return height


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands left of the first line of a list item: its number, or a dot without one."""

    number: SetLine | None = None
    colour: str = palette.ACCENT


_WHOLE = 3
"""So many lines are not cut in two parts of at least two."""


class LinesBlock(Block):
    """Lines already set; splits between them, never leaving one line alone."""

    def __init__(
        self,
        lines: Sequence[SetLine],
        style: TextStyle,
        structure: Structure,
        mark: Mark | None = None,
    ) -> None:
        super().__init__(structure, before=style.before, after=style.after)
        self.style = style
        self._lines = lines
        self._mark = mark

    def height_in(self, width: float) -> float:  # noqa: ARG002
        """See Block."""
        return len(self._lines) * self.style.leading

    def opening_height(self, width: float) -> float:
        """See Block: three lines do not split, one of them would stand alone."""
        height = self.height_in(width)
        return height if len(self._lines) <= _WHOLE else 2 * self.style.leading

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """See ReportLab: the part that fits and the rest, or nothing when too little fits."""
        self.height_in(width)
        count = int((height + 1e-6) // self.style.leading)
        if count >= len(self._lines):
            return [self]
        if len(self._lines) - count == 1:
            count -= 1
        if count < 2:
            return []
        rest = replace(self.structure, text="")
        parts = [
            LinesBlock(self._lines[:count], self.style, self.structure, self._mark),
            LinesBlock(self._lines[count:], self.style, rest),
        ]
        for part in parts:
            part.element = self.element
        return [*parts]

    def paint(self) -> None:
        """Draws the mark and the lines; a heading becomes a bookmark."""
        self.mark_outline()
        if self._mark is not None:
            self._draw_mark(self._mark)
        listed = self.structure.role == "LI"
        with tagged(self.canv, self.element.child("LBody") if listed else self.element):
            draw_lines(self.canv, self._lines, self.style, (0.0, self.height), self.width)

    def _draw_mark(self, mark: Mark) -> None:
        if mark.number is not None:
            place = (0.0, self.height - self.style.ascent + theme.NUMBER.ascent)
            with tagged(self.canv, self.element.child("Lbl")):
                style = replace(theme.NUMBER, colour=mark.colour)
                draw_lines(self.canv, (mark.number,), style, place, self.style.indent)
            return
        self.canv.setFillColor(ink(mark.colour))
        middle = self.height - self.style.ascent + 0.36 * self.style.size
        self.canv.circle(_DOT_PLACE, middle, _DOT_RADIUS, stroke=0, fill=1)


class TextBlock(LinesBlock):
    """A text in one style, set when its width is known."""

    def __init__(
        self, setter: Typesetter, runs: Runs, style: TextStyle, structure: Structure
    ) -> None:
        super().__init__((), style, structure)
        self._setter = setter
        self._runs = runs
        self._set_in = -1.0

    def height_in(self, width: float) -> float:
        """See Block."""
        if self._set_in != width:
            self._lines = set_lines(self._setter, self._runs, self.style, width)
            self._set_in = width
        return super().height_in(width)


class ItemBlock(TextBlock):
    """One item of a list, with its number or a dot."""

    def __init__(
        self,
        setter: Typesetter,
        item: Bullet,
        number: int | None,
        lang: Language,
        accent: str = palette.ACCENT,
    ) -> None:
        bold = tuple(replace(run, bold=True) for run in item.title)
        gap = (Run("\n", lang),) if item.title and item.text else ()
        super().__init__(setter, (*bold, *gap, *item.text), theme.BULLET, Structure("LI", lang))
        shown = () if number is None else (Run(str(number), lang, role="label"),)
        line = set_lines(setter, shown, theme.NUMBER, theme.BULLET.indent)
        self._mark = Mark(line[0] if line else None, accent)

    def opening_height(self, width: float) -> float:
        """See Block."""
        height = self.height_in(width)
        return height if len(self._lines) <= _WHOLE_ITEM else super().opening_height(width)

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """See ReportLab: a short item moves to the next page as a whole."""
        fits = self.height_in(width) <= height + 1e-6
        return [] if not fits and len(self._lines) <= _WHOLE_ITEM else super().split(width, height)


class HeadingBlock(TextBlock):
    """A heading with its note at the right end of the line, under it where there is no room."""

    def __init__(
        self, setter: Typesetter, heading: Heading, lang: Language, accent: str = palette.ACCENT
    ) -> None:
        structure = Structure("H2", lang, plain(heading.runs))
        super().__init__(setter, heading.runs, replace(theme.HEADING, colour=accent), structure)
        self._heading = heading
        self._note: list[SetLine] = []
        self._note_drop = 0.0
        self._heights: dict[float, float] = {}

    def height_in(self, width: float) -> float:
        """See Block; asked several times on the way to the page, and set once for a width."""
        if self._set_in != width or width not in self._heights:
            self._heights = {width: self._set(width)}
        return self._heights[width]

    def _set(self, width: float) -> float:
        height = super().height_in(width)
        style = theme.HEADING_NOTE
        room = natural_width(self._setter, self._heading.note, style) + _NOTE_GAP
        self._note = set_lines(self._setter, self._heading.note, style, width)
        if natural_width(self._setter, self._heading.runs, self.style) + room <= width:
            self._note_drop = self.style.ascent - style.ascent
            return height
        self._note_drop = height
        return height + len(self._note) * style.leading

    def opening_height(self, width: float) -> float:
        """See Block."""
        return self.height_in(width)

    def split(self, width: float, height: float, /) -> list[Flowable]:  # noqa: ARG002
        """See ReportLab: a heading moves to the next page as a whole."""
        return []

    def paint(self) -> None:
        """Draws the heading and its note."""
        super().paint()
        place = (0.0, self.height - self._note_drop)
        with tagged(self.canv, Element("P")):
            draw_lines(self.canv, self._note, theme.HEADING_NOTE, place, self.width)
