"""How the height of the entry panel is shared."""

import pytest

from facilitator.ui.console.entry.room import share


@pytest.mark.parametrize(
    ("height", "rows_", "aid", "needed", "wanted"),
    [
        (600, 6, 150, False, (58, True)),
        (500, 10, 150, False, (46, False)),
        (440, 10, 150, False, (42, False)),
        (440, 10, 200, True, (36, True)),
        (300, 20, 0, False, (36, False)),
    ],
)
def test_height_is_shared(height, rows_, aid, needed, wanted) -> None:
    room = share(height, rows_, aid, needed=needed)
    assert (room.height, room.aid) == wanted
