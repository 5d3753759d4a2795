"""Labels at the ends of lines, kept apart, each with a thin leader from its line."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.apart import apart
from facilitator.core.charts.display import Frame, Item, Line

LEADER = 16.0
OVER = labels.LABEL_LEADING / 2
"""How far labels may go past the plot, above and below."""
_VALUE_GAP = 7.0
_NOTE_GAP = 10.0
_LABEL_GAP = 4.0
_LEAST_LABEL = 24.0


@dataclass(frozen=True, slots=True)
class End:
    """What stands at the end of a line; ``share`` is how high it ends, 0 to 1."""

    share: float
    value: str
    label: str
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class EndColumn:
    """How wide key, value, label and note are; ``left`` is where the leaders begin."""

    frame: Frame
    ends: tuple[End, ...]
    left: float
    key: float
    value: float
    label: float
    note: float

    @classmethod
    def of(cls, ends: Sequence[End], frame: Frame, room: float, key: float = 0.0) -> "EndColumn":
        """The column at the right edge of the frame, at most ``room`` wide.

        Only labels give way, in more lines, down to a width of a few letters. ``key`` is kept free
        between a leader and its value, for a sample of the line.
        """
        value = frame.widest((end.value for end in ends), labels.LABEL_SIZE, bold=True)
        note = frame.widest((end.note for end in ends), labels.LABEL_SIZE)
        others = LEADER + key + value + _VALUE_GAP + (note + _NOTE_GAP if note else 0.0)
        label = labels.column_width([end.label for end in ends], frame, 0.42, bold=True)
        label = min(label, max(room - others, _LEAST_LABEL))
        left = frame.width - others - label
        return cls(frame, tuple(ends), left, key, value, label, note)

    def heights(self) -> list[float]:
        """How much each end takes, with the gap to the next."""
        return [
            len(self._lines(end)) * labels.LABEL_LEADING + (_LABEL_GAP if self._long() else 0.0)
            for end in self.ends
        ]

    def places(self, top: float, bottom: float) -> list[tuple[float, float]]:
        """Where each line ends and where its label stands; 1 is at ``top``, 0 at ``bottom``.

        Raises:
            ValueError: not enough height.
        """
        starts = [bottom - end.share * (bottom - top) for end in self.ends]
        found = apart(starts, self.heights(), top - OVER, bottom + OVER)
        return list(zip(starts, found, strict=True))

    def items(self, top: float, bottom: float) -> list[Item]:
        """Leaders and words."""
        items: list[Item] = []
        value = self.left + LEADER + self.key + self.value
        for end, (start, y) in zip(self.ends, self.places(top, bottom), strict=True):
            leader = Line(
                x1=self.left, y1=start, x2=self.left + LEADER - 4.0, y2=y, colour=palette.SOFT
            )
            items += [
                leader,
                labels.figures(end.value, self.frame, (value, y), tone="strong"),
                *labels.paragraph(
                    self._lines(end),
                    self.frame,
                    (value + _VALUE_GAP, y),
                    tone="strong" if end.strong else "plain",
                ),
            ]
            if end.note:
                right = (self.frame.width, y)
                items.append(labels.figures(end.note, self.frame, right, tone="quiet"))
        return items

    def _lines(self, end: End) -> list[str]:
        return labels.wrapped(end.label, self.frame, self.label, bold=end.strong)

    def _long(self) -> bool:
        return any(len(self._lines(end)) > 1 for end in self.ends)
