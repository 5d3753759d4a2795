"""The last pass over the pages of the room: what they are called, bookmarks, letters that copy.

Qt says of each glyph the first character that it stands for: of 一 the radical ⼀, of a figure of
equal width a character without meaning. Who copies or searches wants what was written.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import cast

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.reports import fonts
from facilitator.reports.finish import PRODUCER
from facilitator.reports.model import Meta

RADICALS = range(0x2E80, 0x2FE0)
"""Characters that look like an ideograph and are none."""
IDEOGRAPHS = range(0x4E00, 0xA000)
_SIGNS = "<>≤≥=≠+−×÷±≈~*"
_RUNS = {
    0xE071: "0123456789",
    0xE081: "()[]{}@-–‒—•",
    0xE092: f":,.:;{_SIGNS}",
    0xE1D2: "←",
    0xE1D7: "→",
    0xEE47: f":(){{}}[](){{}}[]--{_SIGNS}{_SIGNS}",
}
ALTERNATES: Mapping[str, str] = {
    chr(start + step): meant for start, run in _RUNS.items() for step, meant in enumerate(run)
}
"""Inter keeps glyphs of equal width, and those that stand beside capitals or figures, under
characters of private use."""
_OTHERS = {"\t": " ", "‒": "–", "⸺": "——", "ʼ": "’", "ˮ": "”", "\u2003": "　"}
_ARRAY = re.compile(r"\[[^\]]*\]")
_CODE = re.compile(r"<([0-9A-Fa-f]{4})>")


def finished_slides(pdf: bytes, meta: Meta, bookmarks: Sequence[tuple[str, int]]) -> bytes:
    """The same pages with title, language and a bookmark for each (text, page from 0)."""
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        _mend_letters(document)
        document.Root.Lang = pikepdf.String(meta.language)
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        _describe(document, meta)
        with document.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(text, page) for text, page in bookmarks)
        document.Root.PageMode = pikepdf.Name.UseOutlines
        document.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return output.getvalue()


def _describe(document: pikepdf.Pdf, meta: Meta) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = meta.title
        about["dc:language"] = {meta.language}
        about["pdf:Producer"] = about["xmp:CreatorTool"] = PRODUCER
    said = {"/Title": meta.title, "/Author": meta.trainer, "/Subject": meta.client}
    said |= {"/Creator": PRODUCER, "/Producer": PRODUCER}
    for key, value in said.items():
        if value:
            document.docinfo[key] = pikepdf.String(value)
        elif key in document.docinfo:
            del document.docinfo[key]


def _mend_letters(document: pikepdf.Pdf) -> None:
    meant = _meant()

    def mended(code: re.Match[str]) -> str:
        text = meant.get(chr(int(code[1], 16)))
        return code[0] if text is None else f"<{text.encode('utf-16-be').hex().upper()}>"

    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            stream = cast(pikepdf.Stream, thing.ToUnicode)
            told = stream.read_bytes().decode("ascii")
            stream.write(
                _ARRAY.sub(lambda found: _CODE.sub(mended, found[0]), told).encode("ascii")
            )


@cache
def _meant() -> Mapping[str, str]:
    """What Qt says -> what was written, wherever these differ."""
    fonts.register()
    glyphs = cast(TTFont, pdfmetrics.getFont(fonts.SC[0])).face.charToGlyph
    written = {glyphs[code]: chr(code) for code in IDEOGRAPHS if code in glyphs}
    radicals = {
        chr(code): written[glyphs[code]]
        for code in RADICALS
        if code in glyphs and glyphs[code] in written
    }
    return {**radicals, **ALTERNATES, **_OTHERS}
