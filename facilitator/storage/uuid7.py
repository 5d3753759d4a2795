"""Ids that sort by the time they were made (UUID version 7, RFC 9562)."""

from collections.abc import Callable
from random import SystemRandom
from uuid import UUID

_COUNTER_BITS = 12
_randbits = SystemRandom().getrandbits
"""What ``secrets`` offers under this name; by itself it brings OpenSSL into every start."""


class IdSource:
    """Makes ids; every one sorts after the one before, even if the clock goes backwards.

    The 12 bits after the time count within a millisecond (RFC 9562, method 1); 62 are random.
    """

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._last = 0

    def __call__(self) -> str:
        """A new id in its usual form: 36 characters."""
        self._last = max(self._last + 1, self._now_ms() << _COUNTER_BITS)
        ms, count = divmod(self._last, 1 << _COUNTER_BITS)
        number = (ms << 80) | (0x7 << 76) | (count << 64) | (0b10 << 62) | _randbits(62)
        return str(UUID(int=number))
