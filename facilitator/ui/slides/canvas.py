"""A painter with the colours, the frame and the words of one picture, and its few marks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from facilitator.core.text import ZH, Line, squeezed
from facilitator.core.workshop import GroupMark
from facilitator.ui.slides.fitting import SetText, Stack, Word
from facilitator.ui.slides.frame import Frame
from facilitator.ui.slides.words import RoomTexts, RoomWords
from facilitator.ui.tokens import GROUP_COLOURS, STAGE_DARK, STAGE_LIGHT, StageColours

# Points of Lucide's marks (ISC) in a box of 24.
_CHECK = ((4.0, 12.0), (9.0, 17.0), (20.0, 6.0))
_CHEVRON = ((9.0, 18.0), (15.0, 12.0), (9.0, 6.0))
_ICON_BOX = 24.0


@dataclass(frozen=True, slots=True)
class StageLook:
    """What a picture needs besides the Stage: its colours and the words of both languages."""

    colours: StageColours
    texts: RoomTexts

    @classmethod
    def build(cls, *, dark: bool) -> "StageLook":
        """The look of the dark or the light room."""
        return cls(STAGE_DARK if dark else STAGE_LIGHT, RoomTexts.load())


@dataclass(frozen=True, slots=True)
class Outline:
    """The edge of a shape: colour, width in design pixels, and dashes."""

    ink: str
    width: float = 2.0
    dashed: bool = False

    def pen(self) -> QPen:
        """As Qt draws it."""
        pen = QPen(QColor(self.ink), self.width)
        if self.dashed:
            pen.setDashPattern([4.0, 4.0])
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


class Canvas:
    """Draws in design pixels.

    Attributes:
        misfits: the texts that did not go in at their least size.
        names_cut: some group is not named whole, where another plan might.
    """

    def __init__(self, painter: QPainter, frame: Frame, look: StageLook, words: RoomWords) -> None:
        self.painter = painter
        self.frame = frame
        self.colours = look.colours
        self.words = words
        self.misfits: list[str] = []
        self.names_cut = False
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.setTransform(frame.transform(), combine=True)

    def tr(self, message: str, /, **named: str | int | Line) -> Line:
        """A sentence in the language of the room."""
        return self.words.tr(message, **named)

    def trn(self, singular: str, plural: str, /, count: int) -> Line:
        """The form of a sentence that fits ``count``."""
        return self.words.trn(singular, plural, count)

    def group_ink(self, group: GroupMark) -> str:
        """The colour of a group on this ground."""
        colour = QColor(GROUP_COLOURS[group.colour % len(GROUP_COLOURS)])
        return colour.lighter(self.colours.lift).name()

    def box(
        self, rect: QRectF, fill: str | None, radius: float = 0.0, line: Outline | None = None
    ) -> None:
        """A rectangle with round corners."""
        self._pens(fill, line)
        self.painter.drawRoundedRect(rect, radius, radius)

    def mark(self, rect: QRectF, fill: str) -> None:
        """A flat shape rounded as much as it can be: a dot, a bar, a stick."""
        self.box(rect, fill, min(rect.width(), rect.height()) / 2)

    def polygon(self, points: Sequence[QPointF], fill: str | None, line: Outline | None) -> None:
        """A closed shape."""
        self._pens(fill, line)
        self.painter.drawPolygon(QPolygonF(points))

    def rule(self, left: float, right: float, y: float) -> None:
        """A hairline."""
        self.box(QRectF(left, y, right - left, 2), self.colours.line)

    def check(self, rect: QRectF, ink: str) -> None:
        """The mark of a right answer."""
        self._stroke(rect, _CHECK, ink, 3.0)

    def chevron(self, rect: QRectF, ink: str) -> None:
        """The mark between one phase and the next."""
        self._stroke(rect, _CHEVRON, ink, 2.0)

    def say(self, word: Word, x: float, baseline: float, align: str = "left") -> float:
        """Letters on a baseline; returns their width."""
        width = word.width
        x -= {"left": 0.0, "centre": width / 2, "right": width}[align]
        self._write(word, QPointF(x, baseline))
        return width

    def say_in_row(self, words: Sequence[Word], middle: float, baseline: float) -> None:
        """Several pieces as one line, centred."""
        x = middle - sum(word.width for word in words) / 2
        for word in words:
            x += self.say(word, x, baseline)

    def put(self, text: SetText, x: float, top: float) -> None:
        """A set text, its left top given."""
        for piece in text.pieces:
            letters = Word(piece.text, piece.px, piece.face, piece.ink)
            self._write(letters, QPointF(x + piece.x, top + piece.baseline))

    def put_centred(self, text: SetText, middle: float, top: float) -> None:
        """A set text with every line in the middle."""
        for piece in text.pieces:
            letters = Word(piece.text, piece.px, piece.face, piece.ink)
            self.say(letters, middle, top + piece.baseline, "centre")

    def put_stack(self, stack: Stack, x: float, top: float) -> None:
        """Texts under each other, the left top of the first given."""
        for (left, offset), text in zip(stack.places, stack.texts, strict=True):
            self.put(text, x + left, top + offset)

    def expect(self, *lines: Line | None, fits: bool) -> None:
        """Remember texts that did not fit, for those who ask."""
        if not fits:
            said = (line.first.text for line in lines if line is not None)
            self.misfits.append(" / ".join(said))

    def _write(self, word: Word, at: QPointF) -> None:
        self.painter.setPen(QColor(word.ink))
        for text, tight in squeezed(word.text) if word.face.lang == ZH else ((word.text, False),):
            run = word
            if text != word.text or tight:
                face = replace(word.face, tight=tight or word.face.tight)
                run = replace(word, text=text, face=face)
            self.painter.setFont(run.face.font(run.px))
            self.painter.drawText(at, text)
            at = QPointF(at.x() + run.width, at.y())

    def _pens(self, fill: str | None, line: Outline | None) -> None:
        self.painter.setBrush(QColor(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
        self.painter.setPen(line.pen() if line else QPen(Qt.PenStyle.NoPen))

    def _stroke(
        self, rect: QRectF, points: Sequence[tuple[float, float]], ink: str, width: float
    ) -> None:
        unit = rect.width() / _ICON_BOX
        pen = QPen(QColor(ink), width * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        path = [QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in points]
        self.painter.drawPolyline(path)
