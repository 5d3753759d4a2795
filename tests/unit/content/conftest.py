from pathlib import Path

import pytest

from tests.unit.content.copies import FIXTURE, Copy, copy_of


@pytest.fixture
def pack(tmp_path: Path) -> Copy:
    """The fixture pack, sound until a test damages it."""
    return copy_of(FIXTURE, tmp_path)
