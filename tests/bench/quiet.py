"""How fast this machine is, and now: for figures that are compared with those of another day."""

import gc
import time
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Nothing looks for garbage meanwhile, as nothing does while the program prints."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def calibration() -> float:
    """Seconds that 20 million additions in a loop of Python take."""
    start = time.perf_counter()
    total = 0
    for number in range(20_000_000):
        total += number
    return time.perf_counter() - start
