"""How fast this machine is, and now: for figures that are compared with those of another day."""

import time


def calibration() -> float:
    """Seconds that 20 million additions in a loop of Python take."""
    start = time.perf_counter()
    total = 0
    for number in range(20_000_000):
        total += number
    return time.perf_counter() - start
