"""A correction of ReportLab's map from glyphs back to characters.

Its own map writes characters above U+FFFF with five digits, which every reader takes for another
character, and says that unused codes mean U+0000. Names like 𫖯 would be copied wrongly out of the
report. The layout of the map is in the PDF 1.7 specification, 9.10.3.
"""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange"""
_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_LARGEST_BLOCK = 100
"""A bfchar block may hold at most 100 lines."""


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """The map of one subset of a font: code -> character, in UTF-16 big endian."""
    lines = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character and not 0xD800 <= character < 0xE000
    ]
    parts = [_HEAD.format(name=name)]
    for start in range(0, len(lines), _LARGEST_BLOCK):
        block = lines[start : start + _LARGEST_BLOCK]
        parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*parts, _FOOT])


def install() -> None:
    """Puts the corrected map in the place of ReportLab's."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
