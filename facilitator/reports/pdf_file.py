"""Objects become a file: most of them packed together and compressed (ISO 32000-1, 7.5).

ReportLab writes each for itself and as it is, which makes a tagged report twice as large. To have
another library pack what it wrote takes as long as to set all pages: it reads everything again.
"""

import hashlib
import struct
import zlib
from collections.abc import Sequence

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\n"
_STREAM_CLOSED = b"\r\nendstream"
"""With both characters of the end of a line: some readers take a last byte "\r" for one of them."""
_TOGETHER = 200
"""So many objects are packed into one: a reader unpacks them all to see a single one."""
_EFFORT = 5
"""How hard zlib tries: a quarter less work than its usual 6, for one byte in a hundred."""
_LINE = struct.Struct(">BIH")
"""A line of the table of objects; its fields take 1, 4 and 2 bytes."""
_NOWHERE, _IN_FILE, _IN_PACK = 0, 1, 2


def packed(objects: Sequence[bytes], *, root: int, info: int) -> bytes:
    """The file of these objects, which are numbered from 1 and as ReportLab formats them.

    The same objects make the same file, and others one with another identifier. ``root`` and
    ``info`` are the numbers of the catalogue and of the properties.
    """
    file = _File()
    small: list[tuple[int, bytes]] = []
    for number, body in enumerate(objects, start=1):
        if body.endswith(_STREAM_END):  # a stream cannot be part of another one
            file.add(number, body.removesuffix(_STREAM_END) + _STREAM_CLOSED)
        else:
            small.append((number, body))
    last = len(objects)
    for start in range(0, len(small), _TOGETHER):
        last += 1
        file.add_pack(last, small[start : start + _TOGETHER])
    return file.closed(last + 1, b"/Root %d 0 R /Info %d 0 R" % (root, info))


class _File:
    """The bytes so far, and where in them each object is."""

    def __init__(self) -> None:
        self._bytes = bytearray(_HEAD)
        self._places = {0: (_NOWHERE, 0, 0xFFFF)}

    def add(self, number: int, body: bytes) -> None:
        """One object."""
        self._places[number] = (_IN_FILE, len(self._bytes), 0)
        self._bytes += b"%d 0 obj\n%b\nendobj\n" % (number, body)

    def add_pack(self, pack: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Several objects as one, whose number is ``pack``."""
        starts: list[bytes] = []
        size = 0
        for at, (number, body) in enumerate(objects):
            self._places[number] = (_IN_PACK, pack, at)
            starts.append(b"%d %d " % (number, size))
            size += len(body) + 1
        head = b"".join(starts)
        about = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head))
        self.add(pack, _stream(about, head + b"\n".join([body for _, body in objects])))

    def closed(self, number: int, about: bytes) -> bytes:
        """The whole file, with its table as the last object."""
        start = len(self._bytes)
        self._places[number] = (_IN_FILE, start, 0)
        table = b"".join([_LINE.pack(*place) for _, place in sorted(self._places.items())])
        name = hashlib.md5(self._bytes, usedforsecurity=False).hexdigest().encode("ascii")
        about += b" /Type /XRef /Size %d /W [1 4 2] /ID [<%b> <%b>]" % (number + 1, name, name)
        self.add(number, _stream(about, table))
        return b"%bstartxref\n%d\n%%%%EOF\n" % (self._bytes, start)


def _stream(about: bytes, content: bytes) -> bytes:
    small = zlib.compress(content, _EFFORT)
    head = b"<<%b /Filter /FlateDecode /Length %d>>" % (about, len(small))
    return b"%b\nstream\n%b%b" % (head, small, _STREAM_CLOSED)
