"""The overview of a two-day plan: how soon it opens, and how it scrolls while pictures are missing.

Run by name: ``pytest tests/bench/bench_overview.py -s``. A screen of 1920 x 1080; every picture is
painted for the first time. The plan that is shipped is lengthened to about 400 cues. Both times are
also compared with bare paints of slides of the same plan in the same run, whatever the machine.
"""

import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.position import Position
from facilitator.core.script import Script
from facilitator.core.staging import Room, preview_of
from facilitator.texts import load_texts
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage
from tests.ui.console.course import on_the_way, two_days

OPEN_MS = 300
OPEN_RATIO, FRAME_RATIO = 16.0, 2.0
"""Bare paints of one slide: what the overview may cost to open, and a frame while it scrolls."""
SLIDES = 24
FRAME_MS = 1000 / 60
CUES = 400
STEP = 60
SIZE = (1920, 1080)


def lengthened(room: Room) -> Room:
    """The plan with some of its blocks once more at the end, under other ids."""
    blocks, cues = list(room.script.blocks), 0
    planned = list(room.workshop.blocks)
    count = sum(len(step.cues) for one in blocks for step in one.steps)
    for one in room.script.blocks:
        if count + cues >= CUES:
            break
        block = replace(
            one.block, id=f"{one.block.id}-again", position=one.block.position + len(blocks) * 2
        )
        blocks.append(replace(one, block=block))
        planned.append(block)
        cues += sum(len(step.cues) for step in one.steps)
    workshop = replace(room.workshop, blocks=tuple(planned))
    return replace(room, workshop=workshop, script=Script(tuple(blocks)))


def bare_paint_ms(room: Room) -> float:
    """One slide of the plan painted into a pixmap, the median of some all over it."""
    look, size = StageLook.build(dark=True), QSize(*SIZE)
    places = [
        Position(one.block.day, one.block.id, step)
        for one in room.script.blocks
        for step in range(len(one.steps))
    ]
    times: list[float] = []
    for at in places[:: max(1, len(places) // SLIDES)]:
        stage, pixmap = preview_of(room, at), QPixmap(size)
        started = time.perf_counter()
        with QPainter(pixmap) as painter:
            paint_stage(painter, stage, size, look)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def test_it_opens_at_once_and_scrolls_smoothly(qtbot, capsys) -> None:
    register_fonts()
    look = Look.build(load_texts("zh-CN"), dark=False)
    room, host = lengthened(two_days()), QWidget()
    host.resize(*SIZE)
    with qtbot.waitExposed(host):
        host.show()
    qtbot.addWidget(host)
    started = time.perf_counter()
    page = OverviewPage(look, StageLook.build(dark=True), host)
    facts = on_the_way(room, "zh-CN")
    page.show_overview(facts)
    page.open_cover()
    page.repaint()
    opened = (time.perf_counter() - started) * 1000

    bar, frames = page.grid().verticalScrollBar(), []
    bar.setValue(0)
    while bar.value() < bar.maximum():
        started = time.perf_counter()
        bar.setValue(bar.value() + STEP)
        QApplication.processEvents()
        frames.append((time.perf_counter() - started) * 1000)

    bare = bare_paint_ms(room)
    median, late = statistics.median(frames), sum(frame > FRAME_MS for frame in frames)
    with capsys.disabled():
        print(
            f"\noverview of {len(facts.tiles)} cues, {SIZE[0]}x{SIZE[1]}: opens in {opened:.0f} ms "
            f"(budget {OPEN_MS}); scrolls at {median:.1f} ms a frame (budget {FRAME_MS:.1f}), "
            f"{late} of {len(frames)} frames late, worst {max(frames):.0f} ms; a bare paint of one "
            f"slide {bare:.1f} ms: opens in {opened / bare:.1f} of them (budget {OPEN_RATIO}), "
            f"a frame takes {median / bare:.2f} (budget {FRAME_RATIO})"
        )
    assert opened <= OPEN_RATIO * bare
    assert median <= FRAME_RATIO * bare
    assert opened <= OPEN_MS
    assert median <= FRAME_MS
