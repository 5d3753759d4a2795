"""A chart that stands alone: with its title, what it counts, and the sentence on how to read it."""

from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import DisplayList, Frame, Item, Words, moved

MARGIN = 20.0
_TITLE, _TITLE_LEADING = 13.0, 19.0
_NOTE_GAP = 14.0
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a chart.

    Attributes:
        title: what it shows.
        note: the number of people and the scale; at the right of the title, or under it.
        reading: one sentence on what is to be seen, under the chart.
    """

    title: str
    note: str = ""
    reading: str = ""


def captioned(
    picture: DisplayList, caption: Caption, frame: Frame, accent: str = palette.ACCENT
) -> DisplayList:
    """The chart with its words and a margin all around, as it leaves the report.

    The title is written in ``accent``. The frame is that of the chart; the picture becomes wider by
    two margins.
    """
    items, y = _head(caption, frame, accent)
    items += [moved(item, 0.0, y) for item in picture.items]
    y += picture.height
    if caption.reading:
        lines = labels.wrapped(caption.reading, frame, frame.width)
        tall = len(lines) * labels.LABEL_LEADING
        y += _GAP
        items += labels.paragraph(lines, frame, (0.0, y + tall / 2), tone="quiet")
        y += tall
    width = max(picture.width, frame.width)
    placed = tuple(moved(item, MARGIN, MARGIN) for item in items)
    return DisplayList(width + 2 * MARGIN, y + 2 * MARGIN, placed)


def _head(caption: Caption, frame: Frame, accent: str) -> tuple[list[Item], float]:
    """Title and note, and where they end."""
    # The lines are broken at the size of labels; at that of a title the same line is this narrow.
    room = frame.width * labels.LABEL_SIZE / _TITLE
    lines = labels.wrapped(caption.title, frame, room, bold=True)
    items: list[Item] = [
        Words(
            text=line,
            x=0.0,
            y=_TITLE + number * _TITLE_LEADING,
            lang=frame.lang,
            size=_TITLE,
            bold=True,
            colour=accent,
        )
        for number, line in enumerate(lines)
    ]
    y = len(lines) * _TITLE_LEADING
    if caption.note:
        title = frame.widest(lines[-1:], _TITLE, bold=True)
        wide = frame.widest((caption.note,), labels.LABEL_SIZE)
        if title + _NOTE_GAP + wide <= frame.width:
            place = (frame.width, y - _TITLE_LEADING + _TITLE - labels.LABEL_SIZE * labels.BASELINE)
            items.append(labels.figures(caption.note, frame, place, tone="quiet"))
        else:
            below = labels.wrapped(caption.note, frame, frame.width)
            tall = len(below) * labels.LABEL_LEADING
            items += labels.paragraph(below, frame, (0.0, y + tall / 2), tone="quiet")
            y += tall
    return items, y + _GAP
