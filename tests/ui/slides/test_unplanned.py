"""What is put in on the spot goes into the picture, however long its words may be."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from facilitator.core.position import Position
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.staging import Room, preview_of
from facilitator.core.unplanned import (
    TEXT_WIDTH,
    TITLE_WIDTH,
    Unplanned,
    block_behind,
    unplanned_content,
)
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import fits
from tests.unit.core.course import CONTENTS, workshop

WISHES = (
    Unplanned(
        kind="slide", minutes=5, title="宽" * (TITLE_WIDTH // 2), text="字" * (TEXT_WIDTH // 2)
    ),
    Unplanned(
        kind="slide",
        minutes=5,
        title=("Wide " * 8)[:TITLE_WIDTH],
        text=("Words " * 12)[:TEXT_WIDTH],
    ),
    Unplanned(kind="slide", minutes=5, title="宽" * (TITLE_WIDTH // 2)),
    Unplanned(kind="timer", minutes=180, title="宽" * (TITLE_WIDTH // 2)),
    Unplanned(kind="timer", minutes=1),
    Unplanned(kind="break", minutes=180),
)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (3200, 900)])
@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{wish.kind}-{len(wish.title)}")
@pytest.mark.parametrize("language", ["zh-CN", "en", "both"])
def test_it_fits(qapp, wish, size, language) -> None:
    plan, content = workshop(), unplanned_content(wish)
    block = block_behind(plan, plan.blocks[0], content, "new", "new")
    plan = replace(plan, blocks=(*plan.blocks, block), language=language)
    contents = {**CONTENTS, "new": content}
    room = Room(workshop=plan, script=script(plan, contents), board=scoreboard(plan, contents, {}))
    stage = preview_of(room, Position(block.day, block.id))
    assert fits(stage, QSize(*size), StageLook.build(dark=True)) == []
