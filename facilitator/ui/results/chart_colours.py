"""The colours of paper in those of a window: charts are drawn by one code for both."""

from collections.abc import Mapping
from functools import cache

from facilitator.core.charts import palette
from facilitator.ui.tokens import DARK, LIGHT

# Each step stands for one of paper and takes the same ink: dark on the first four, white on the
# others; in the dark theme it is the other way round.
_RAMP_LIGHT = ("#EEF6F4", "#D3EAE5", "#A9D6CD", "#6DB9AC", "#237F74", "#10675E", "#0A4F49")
_RAMP_DARK = ("#1C2726", "#1D3A37", "#1D4F4A", "#1B665F", "#3FA596", "#63C8B9", "#9BE3D8")


@cache
def chart_colours(*, dark: bool) -> Mapping[str, str]:
    """Colour of paper -> colour of the window."""
    c = DARK if dark else LIGHT
    ramp = _RAMP_DARK if dark else _RAMP_LIGHT
    return {
        palette.INK: c.text,
        palette.LEAD: c.text,
        palette.QUIET: c.text2,
        palette.RULE: c.border,
        palette.SOFT: c.border_strong,
        palette.PALE: c.sunken,
        palette.TRACK: c.sunken,
        palette.WHITE: c.surface,
        palette.ACCENT: c.accent,
        palette.ACCENT_LIGHT: c.border_strong,
        palette.CONNECTOR: c.border_strong,
        **dict(zip(palette.RAMP, ramp, strict=True)),
    }
