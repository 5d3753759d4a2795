"""Builds the two companions of Noto Sans SC, and checks every shipped font against its hash.

    python packaging/fonts.py build          writes FacilitatorLatin-{Regular,Bold}.ttf
    python packaging/fonts.py rare FOLDER    writes FacilitatorRare-{Regular,Bold}.ttf from
                                             FOLDER/NotoSansCJK-{Regular,Bold}.ttc
    python packaging/fonts.py check          compares the files with SHA256SUMS; exit 1 on a
                                             difference (the other two write it)

Noto Sans SC sets “ ” ‘ ’ … ≥ × one em wide, as Chinese needs them; English set with them looks
broken ("don’ t"). The companion holds the Latin, Greek and Cyrillic letters of the same face with
those characters made proportional. Its own family name keeps it from shadowing the full face in
Qt, and keeps ReportLab from taking one face's outlines for the other's.

Noto Sans SC has few characters beyond the first 65,536, and people are called 𠮷. The rare companion
holds those that Noto Sans CJK has, its cubic outlines turned into quadratic ones: ReportLab reads
no others.
"""

import hashlib
import math
import sys
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SUMS = FONTS / "SHA256SUMS"
STYLES = ("Regular", "Bold")
FAMILY = "Facilitator Latin"
RARE_FAMILY = "Facilitator Rare"
RARE = (*range(0x20000, 0x32000), *range(0xF900, 0xFB00))
"""The ideographs beyond the first plane, and the compatibility ones."""
SIMPLIFIED = 2
"""The place of the face for simplified Chinese in the collections of Noto Sans CJK."""
CURVE_ERROR = 1.0
"""How far a quadratic outline may be from the cubic one, in thousandths of an em."""

LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x370, 0x460), *range(0x1E00, 0x1F00))
SIGNS = tuple(map(ord, "‘’“”–—…•·×÷±≥≤≈−°‰→←↑↓№€£¥™®©"))
PROPORTIONAL = "‘’“”"
"""Characters whose proportional alternate is already drawn in the face ('pwid')."""


class Part(NamedTuple):
    """One outline of a composed character: the source character and how it is placed."""

    source: str
    placed: Transform = Identity


def compose(face: Any) -> dict[str, tuple[int, list[Part]]]:
    """Characters built from Latin glyphs of the face: character -> (advance width, parts).

    All widths and shifts are in font units and follow from the glyphs themselves, so that both
    weights come out alike.
    """
    dot = _advance(face, ".")
    figure = _advance(face, "+")
    middle = _centre(face, "+")
    lift = _centre(face, "x")[1] - _centre(face, ".")[1]
    turned = Identity.translate(*middle).rotate(math.pi / 4).translate(-middle[0], -middle[1])
    above = Identity.translate(figure / 2 - dot / 2, middle[1] - _centre(face, ".")[1] + 190)
    below = Identity.translate(figure / 2 - dot / 2, middle[1] - _centre(face, ".")[1] - 190)
    bar_down = Identity.translate(0, -270)
    up = Identity.translate(0, 60)
    return {
        "…": (3 * dot, [Part(".", Identity.translate(dot * k, 0)) for k in range(3)]),
        "·": (dot, [Part(".", Identity.translate(0, lift))]),
        "•": (dot + 120, [Part(".", Identity.translate(-46, lift - 70).scale(1.9))]),
        "≥": (figure, [Part(">", up), Part("−", bar_down)]),
        "≤": (figure, [Part("<", up), Part("−", bar_down)]),
        "±": (figure, [Part("+", up), Part("−", bar_down)]),
        "×": (figure, [Part("+", turned)]),
        "÷": (figure, [Part("−"), Part(".", above), Part(".", below)]),
        "≈": (
            figure,
            [Part("~", Identity.translate(0, 110)), Part("~", bar_down.translate(0, 160))],
        ),
    }


def build(style: str, folder: Path = FONTS) -> None:
    """Writes the companion of one weight, next to its source unless told otherwise."""
    font: Any = TTFont(FONTS / f"NotoSansSC-{style}.ttf", recalcTimestamp=False)
    _make_proportional(font)
    for character, (advance, parts) in compose(font).items():
        _draw(font, character, advance, parts)
    options: Any = Options()
    options.layout_features = ["kern", "ccmp", "mark"]
    options.name_IDs = ["*"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT"]
    options.hinting = False
    options.notdef_outline = True
    subsetter: Any = Subsetter(options)
    subsetter.populate(unicodes=[*LETTERS, *SIGNS])
    subsetter.subset(font)
    _rename(font, style, FAMILY)
    font.save(folder / f"FacilitatorLatin-{style}.ttf")


def build_rare(style: str, source: Path, folder: Path = FONTS) -> None:
    """Writes the face of rare characters of one weight: what Noto Sans SC lacks and CJK has."""
    large: Any = TTFont(FONTS / f"NotoSansSC-{style}.ttf")
    known = large.getBestCmap()
    collection = source / f"NotoSansCJK-{style}.ttc"
    font: Any = TTFont(collection, fontNumber=SIMPLIFIED, recalcTimestamp=False)
    options: Any = Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF"]
    options.notdef_outline = True
    subsetter: Any = Subsetter(options)
    subsetter.populate(unicodes=[code for code in RARE if code not in known])
    subsetter.subset(font)
    _make_quadratic(font)
    _rename(font, style, RARE_FAMILY)
    font.save(folder / f"FacilitatorRare-{style}.ttf")


def _make_quadratic(font: Any) -> None:
    glyphs = font.getGlyphSet()
    outlines: Any = newTable("glyf")
    outlines.glyphOrder = font.getGlyphOrder()
    outlines.glyphs = {}
    for name in outlines.glyphOrder:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        outlines.glyphs[name] = pen.glyph()
    font["glyf"], font["loca"] = outlines, newTable("loca")
    del font["CFF "]
    sizes = font["maxp"]
    # Version 1.0 has these fields; there are no instructions, and the rest is counted when saved.
    sizes.tableVersion = 0x00010000
    for field in (
        *("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
        *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"),
        *("maxComponentDepth", "maxPoints", "maxContours"),
        *("maxCompositePoints", "maxCompositeContours"),
    ):
        setattr(sizes, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def _make_proportional(font: Any) -> None:
    alternates: dict[str, str] = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "pwid":
            for index in record.Feature.LookupListIndex:
                for found in table.LookupList.Lookup[index].SubTable:
                    alternates |= getattr(found, "ExtSubTable", found).mapping
    glyphs = font.getBestCmap()
    for character in PROPORTIONAL:
        _point(font, character, alternates[glyphs[ord(character)]])


def _draw(font: Any, character: str, advance: float, parts: list[Part]) -> None:
    glyphs = font.getGlyphSet()
    names = font.getBestCmap()
    pen = TTGlyphPen(glyphs)
    for part in parts:
        glyphs[names[ord(part.source)]].draw(TransformPen(pen, part.placed))
    name = f"latin{ord(character):04X}"
    glyph: Any = pen.glyph()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (round(advance), glyph.xMin)
    font["vmtx"][name] = (1000, 0)
    _point(font, character, name)


def _point(font: Any, character: str, glyph: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and ord(character) in table.cmap:
            table.cmap[ord(character)] = glyph


def _advance(font: Any, character: str) -> int:
    return font["hmtx"][font.getBestCmap()[ord(character)]][0]


def _centre(font: Any, character: str) -> tuple[float, float]:
    glyph = font["glyf"][font.getBestCmap()[ord(character)]]
    return (glyph.xMin + glyph.xMax) / 2, (glyph.yMin + glyph.yMax) / 2


def _rename(font: Any, style: str, family: str) -> None:
    compact = family.replace(" ", "")
    names = {1: family, 2: style, 3: f"{compact}-{style}", 4: f"{family} {style}"}
    names |= {6: f"{compact}-{style}", 16: family, 25: compact}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


def hashes() -> dict[str, str]:
    """The sha256 of every font file as it lies on the disk."""
    files = sorted(FONTS.glob("*.ttf"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def recorded() -> dict[str, str]:
    """The sha256 of every font file as it was committed."""
    lines = SUMS.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}


def main(arguments: list[str]) -> int:
    """The two commands of the module docstring; returns the exit code."""
    building = arguments == ["build"] or (len(arguments) == 2 and arguments[0] == "rare")
    if building:
        for style in STYLES:
            if arguments[0] == "rare":
                build_rare(style, Path(arguments[1]))
            else:
                build(style)
        lines = [f"{digest}  {name}\n" for name, digest in hashes().items()]
        SUMS.write_text("".join(lines), encoding="utf-8")
        return 0
    if arguments == ["check"]:
        wrong = {name for name, _ in hashes().items() ^ recorded().items()}
        print("\n".join(f"{name}: not the recorded file" for name in sorted(wrong)) or "all equal")
        return 1 if wrong else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
