"""The design tokens: colours, spacing, radii, heights and type sizes. Values only, no Qt.

Every pair of ink and ground named here reaches a contrast of 4.5:1; a test computes them all.
There is one of each and nobody compares or prints them, so they are named tuples: a dataclass takes
0.4 ms of a start, eight times as much.
"""

from typing import Literal, NamedTuple

ToneName = Literal["muted", "accent", "ok", "warn", "over"]


class Tone(NamedTuple):
    """An ink and the soft ground it stands on."""

    ink: str
    ground: str


class FamilyTones(NamedTuple):
    """The five families of blocks in an agenda."""

    case: Tone
    practice: Tone
    play: Tone
    survey: Tone
    card: Tone


class ConsoleColours(NamedTuple):
    """The trainer's windows. Colours are "#RRGGBB".

    Attributes:
        bg: behind the cards.
        surface: cards, bars, fields.
        raised: hovered parts, bands between rows.
        sunken: quiet fills on a surface: key caps, the open block of an agenda.
        well: the groove of a segmented choice.
        border, border_strong: hairlines; outlines of controls.
        text, text2, text3: words, quieter words, captions and placeholders.
        live: the mark that the room sees something.
    """

    bg: str
    surface: str
    raised: str
    sunken: str
    well: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_press: str
    accent_soft: str
    on_accent: str
    warn: str
    warn_soft: str
    over: str
    over_soft: str
    ok: str
    ok_soft: str
    live: str
    families: FamilyTones

    def tone(self, name: ToneName) -> Tone:
        """Ink and ground of a pill, a banner or a chip."""
        match name:
            case "muted":
                return Tone(self.text2, self.sunken)
            case "accent":
                return Tone(self.accent, self.accent_soft)
            case "ok":
                return Tone(self.ok, self.ok_soft)
            case "warn":
                return Tone(self.warn, self.warn_soft)
            case "over":
                return Tone(self.over, self.over_soft)


class StageColours(NamedTuple):
    """The audience screen. Flat grounds: no bands on a projector, small pictures.

    Attributes:
        lift: percent for `QColor.lighter` on group colours, so that they hold on a dark ground.
    """

    bg: str
    panel: str
    card: str
    line: str
    text: str
    text2: str
    accent: str
    on_accent: str
    soft: str
    track: str
    gold: str
    over: str
    over_panel: str
    lift: int


class Spacing(NamedTuple):
    """Distances in logical pixels."""

    xs: int = 4
    sm: int = 8
    md: int = 12
    lg: int = 16
    xl: int = 24
    xxl: int = 32


class Radii(NamedTuple):
    """Corner radii in logical pixels."""

    small: int = 6
    row: int = 8
    control: int = 10
    card: int = 14


class TypeSizes(NamedTuple):
    """Type sizes in logical pixels. Two weights only: 400 and 700."""

    key: int = 11
    caption: int = 12
    small: int = 13
    body: int = 14
    lead: int = 16
    title: int = 18
    note: int = 20
    heading: int = 28
    timer: int = 30


class Heights(NamedTuple):
    """Heights of controls and bars in logical pixels."""

    ghost: int = 32
    button: int = 34
    field: int = 40
    compact_field: int = 34
    big: int = 50
    primary: int = 52
    pill: int = 28
    small_pill: int = 24
    row: int = 48
    bar: int = 56


SPACE = Spacing()
RADIUS = Radii()
TYPE = TypeSizes()
HEIGHT = Heights()

LIGHT = ConsoleColours(
    bg="#F4F5F2",
    surface="#FFFFFF",
    raised="#F8F9F7",
    sunken="#EEF0ED",
    well="#EEF0ED",
    border="#E2E6E0",
    border_strong="#CFD5CD",
    text="#17211E",
    text2="#4F5E58",
    text3="#5F6D67",
    accent="#0F766E",
    accent_hover="#0B5F59",
    accent_press="#094E49",
    accent_soft="#E1F1EE",
    on_accent="#FFFFFF",
    warn="#9A4606",
    warn_soft="#FCEFD8",
    over="#B42318",
    over_soft="#FDE8E6",
    ok="#14703A",
    ok_soft="#E2F3E7",
    live="#B42318",
    families=FamilyTones(
        case=Tone("#2360A5", "#E7EFF9"),
        practice=Tone("#0F766E", "#E1F1EE"),
        play=Tone("#A1480F", "#FBECE0"),
        survey=Tone("#6A489F", "#F0EAF8"),
        card=Tone("#4F5E58", "#EEF0ED"),
    ),
)

DARK = ConsoleColours(
    bg="#0E1413",
    surface="#161D1C",
    raised="#1C2524",
    sunken="#212B2A",
    well="#111817",
    border="#283230",
    border_strong="#3A4845",
    text="#EDF2F0",
    text2="#AEBBB6",
    text3="#98A6A1",
    accent="#2FB5A6",
    accent_hover="#45C8B9",
    accent_press="#25988B",
    accent_soft="#143330",
    on_accent="#06201D",
    warn="#F5B14C",
    warn_soft="#33260F",
    over="#FF8A7A",
    over_soft="#3A1A18",
    ok="#5BD68A",
    ok_soft="#12301D",
    live="#FF7A6B",
    families=FamilyTones(
        case=Tone("#84B8F2", "#172A40"),
        practice=Tone("#4CC7B8", "#133430"),
        play=Tone("#F2A56B", "#3A2415"),
        survey=Tone("#BDA3EC", "#2B2342"),
        card=Tone("#AEBBB6", "#212B2A"),
    ),
)

STAGE_LIGHT = StageColours(
    bg="#FBFAF6",
    panel="#EFF3EC",
    card="#FFFFFF",
    line="#D9DED5",
    text="#10201C",
    text2="#3A4F49",
    accent="#0B6B63",
    on_accent="#FFFFFF",
    soft="#DDEFEA",
    track="#D5DFD8",
    gold="#8A5A00",
    over="#B3261E",
    over_panel="#FBE3DF",
    lift=100,
)

STAGE_DARK = StageColours(
    bg="#0B1D1B",
    panel="#10292A",
    card="#143230",
    line="#2B4A47",
    text="#F4FBF9",
    text2="#C6DCD7",
    accent="#5EEAD4",
    on_accent="#06201D",
    soft="#17413D",
    track="#234845",
    gold="#FFD27A",
    over="#FF9B8D",
    over_panel="#3B1714",
    lift=122,
)

# Colour is never alone: the key number and the name stand beside it.
GROUP_COLOURS = (
    "#0F9D8A",
    "#E4572E",
    "#D79A00",
    "#2F7DD1",
    "#8B5FBF",
    "#D6457A",
    "#7F8F1F",
    "#5A7184",
    "#B8692A",
    "#5563D6",
)


def group_colour(number: int) -> str:
    """The colour of group 1, 2, 3 ...; from the eleventh on they come round again."""
    return GROUP_COLOURS[(number - 1) % len(GROUP_COLOURS)]
