"""Everything that is read can be read: 4.5:1 for each ink on each ground it stands on."""

import pytest

from facilitator.ui.tokens import (
    DARK,
    GROUP_COLOURS,
    LIGHT,
    STAGE_DARK,
    STAGE_LIGHT,
    ConsoleColours,
    StageColours,
    group_colour,
)

ENOUGH = 4.5
TONES = ("muted", "accent", "ok", "warn", "over")
WORDS_ON = ("bg", "surface", "raised", "sunken", "well", "accent_soft")
SIGNALS = ("accent", "warn", "over", "ok", "live")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    dark, light = sorted((luminance(ink), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def console_pairs(c: ConsoleColours) -> dict[str, tuple[str, str]]:
    pairs = {
        f"{ink} on {ground}": (getattr(c, ink), getattr(c, ground))
        for ink in ("text", "text2", "text3")
        for ground in WORDS_ON
    }
    pairs |= {
        f"{ink} on {g}": (getattr(c, ink), getattr(c, g))
        for ink in SIGNALS
        for g in ("bg", "surface", "raised")
    }
    pairs |= {f"tone {name}": (c.tone(name).ink, c.tone(name).ground) for name in TONES}
    pairs |= {
        f"on_accent on {ground}": (c.on_accent, getattr(c, ground))
        for ground in ("accent", "accent_hover", "accent_press")
    }
    for family, tone in c.families._asdict().items():
        pairs[f"family {family}"] = (tone.ink, tone.ground)
    pairs["tool tip"] = (c.surface, c.text)
    return pairs


def stage_pairs(c: StageColours) -> dict[str, tuple[str, str]]:
    pairs = {
        f"{ink} on {ground}": (getattr(c, ink), getattr(c, ground))
        for ink in ("text", "text2", "accent")
        for ground in ("bg", "panel", "card", "soft")
    }
    pairs |= {f"over on {g}": (c.over, getattr(c, g)) for g in ("bg", "over_panel")}
    pairs |= {f"gold on {g}": (c.gold, getattr(c, g)) for g in ("bg", "panel", "card")}
    pairs["text on over_panel"] = (c.text, c.over_panel)
    pairs["on_accent on accent"] = (c.on_accent, c.accent)
    return pairs


@pytest.mark.parametrize(
    "pairs",
    [console_pairs(LIGHT), console_pairs(DARK), stage_pairs(STAGE_LIGHT), stage_pairs(STAGE_DARK)],
    ids=["light", "dark", "stage light", "stage dark"],
)
def test_every_ink_stands_out_from_its_ground(pairs):
    faint = {name: contrast(*pair) for name, pair in pairs.items() if contrast(*pair) < ENOUGH}
    assert faint == {}


def test_the_measure_of_contrast_is_the_known_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_ten_groups_have_ten_colours_and_the_eleventh_begins_again():
    assert len(set(GROUP_COLOURS)) == 10
    assert group_colour(1) == GROUP_COLOURS[0]
    assert group_colour(10) == GROUP_COLOURS[9]
    assert group_colour(11) == group_colour(1)
