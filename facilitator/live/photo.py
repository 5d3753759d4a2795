"""A picture of any camera becomes a small JPEG that says nothing about where and when it was taken."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from facilitator.core.errors import CannotReadFile, NotAPhoto, PhotoTooLarge

EDGE = 1400
"""The longer side in pixels: half the width of a page at 300 dots an inch, and some to spare."""
MOST_PIXELS = 60_000_000
MOST_BYTES = 60 * 1024 * 1024
_QUALITY = 82
_JPEG, _SCAN, _END = b"\xff\xd8\xff", b"\xda", b"\xff\xd9"
_KINDS = (b"jpeg", b"png", b"webp", b"bmp")
"""What is read. No drawing of vectors: it could load files or never end."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A JPEG and its size in pixels."""

    jpeg: bytes
    size: tuple[int, int]


def read_photo(path: Path) -> Prepared:
    """The picture in a file.

    Raises:
        CannotReadFile, NotAPhoto, PhotoTooLarge
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PhotoTooLarge(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise CannotReadFile(path, error.strerror or str(error)) from error
    return prepared(data, path.name)


def prepared(data: bytes, name: str) -> Prepared:
    """The picture in these bytes, upright as it was taken; ``name`` is told where it is none.

    Raises:
        NotAPhoto, PhotoTooLarge
    """
    if _is_cut(data):
        raise NotAPhoto(name)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in _KINDS or size.isEmpty():
        raise NotAPhoto(name)
    if size.width() * size.height() > MOST_PIXELS:
        raise PhotoTooLarge(name)
    # A JPEG is read at once in about this size, which takes a fraction of the time.
    reader.setScaledSize(_fitted(size))
    image = reader.read()
    if image.isNull():
        raise NotAPhoto(name)
    return reduced(image)


def reduced(image: QImage) -> Prepared:
    """A picture, for instance of the clipboard, no larger than needed; nothing else goes along."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = _fitted(image.size())
    if size != image.size():
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    # Texts, profiles and transparency stay behind on the picture that is painted here.
    plain = QImage(size, QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    with QPainter(plain) as painter:
        painter.drawImage(plain.rect(), image)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    if not writer.write(plain):
        raise RuntimeError(writer.errorString())
    return Prepared(bytes(buffer.data().data()), (size.width(), size.height()))


def small(jpeg: bytes, room: QSize) -> QImage:
    """A photo no larger than its place, unpacked at that size, which takes a fraction of the time; an
    empty picture where it is damaged."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isEmpty():
        reader.setScaledSize(size.scaled(room.boundedTo(size), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _is_cut(data: bytes) -> bool:
    """Whether a JPEG ends before its picture does; Qt would fill the rest with grey.

    ITU T.81, annex B: segments with their lengths, then the scan, which holds no end marker (FFD9)
    but its own. A preview in a segment before it has one too.
    """
    if not data.startswith(_JPEG):
        return False
    at = len(_JPEG) - 1
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != _SCAN:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return data.find(_END, at) < 0


def _fitted(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= EDGE:
        return size
    kept = size.scaled(EDGE, EDGE, Qt.AspectRatioMode.KeepAspectRatio)
    return kept.expandedTo(QSize(1, 1))
