"""The whole range of an instrument, and where on it a value stands."""

from dataclasses import dataclass

from facilitator.core.scoring.rounding import half_up, written


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole range of the instrument, never a part of it; ``unit`` follows every value."""

    low: float
    high: float
    ticks: tuple[float, ...]
    unit: str = ""
    decimals: int = 0

    def share(self, value: float) -> float:
        """How far up the scale a value is, 0 to 1.

        Raises:
            ValueError: a value outside the scale (or not a number): the chart would lie.
        """
        if not self.low <= value <= self.high:
            message = f"{value} is outside {written(self.low)}-{written(self.high)}"
            raise ValueError(message)
        return (value - self.low) / (self.high - self.low)

    def shown(self, value: float) -> str:
        """A value as it is printed."""
        return f"{half_up(value, self.decimals):.{self.decimals}f}{self.unit}".replace("-", "−")

    def change(self, first: float, second: float) -> float:
        """Second minus first, taken between the printed values."""
        difference = half_up(second, self.decimals) - half_up(first, self.decimals)
        return half_up(difference, self.decimals)

    def difference(self, first: float, second: float) -> str:
        """The change with its sign."""
        change = self.change(first, second)
        text = f"{change:+.{self.decimals}f}".replace("-", "−")
        return text if change else text.lstrip("+−")


PERCENT = Scale(0.0, 100.0, (0.0, 20.0, 40.0, 60.0, 80.0, 100.0), "%")
POINTS = Scale(0.0, 100.0, (0.0, 20.0, 40.0, 60.0, 80.0, 100.0), decimals=1)
FIVE = Scale(1.0, 5.0, (1.0, 2.0, 3.0, 4.0, 5.0), decimals=1)
SEVEN = Scale(1.0, 7.0, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), decimals=1)
