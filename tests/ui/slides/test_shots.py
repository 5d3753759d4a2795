"""Pictures of everything, to be looked at by people: ``pytest -m shots``."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.core.stage import Stage
from facilitator.core.text import AUDIENCE_LANGUAGES
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from tests.ui.slides.recorder import ASPECTS
from tests.ui.slides.sample_parts import NOW
from tests.ui.slides.samples import Sampler

pytestmark = [pytest.mark.shots, pytest.mark.slow, pytest.mark.usefixtures("shanghai")]

CELL, GAP, COLUMNS = 640, 8, 3


def shot(stage: Stage, size: QSize, look: StageLook) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_stage(painter, stage, size, look)
        paint_timer(painter, stage, size, look, NOW)
    return image


def sheet(images: list[QImage]) -> QImage:
    """All pictures of one kind side by side, small."""
    high = round(CELL * images[0].height() / images[0].width())
    rows = -(-len(images) // COLUMNS)
    made = QImage(COLUMNS * (CELL + GAP), rows * (high + GAP), QImage.Format.Format_RGB32)
    made.fill(QColor("#808080"))
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, image in enumerate(images):
            row, column = divmod(number, COLUMNS)
            place = QRect(column * (CELL + GAP), row * (high + GAP), CELL, high)
            painter.drawImage(place, image)
    return made


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("aspect", ASPECTS)
def test_shots(request, shots_dir: Path, aspect: str, theme: str, language):
    look = request.getfixturevalue(theme)
    folder = shots_dir / "audience"
    folder.mkdir(exist_ok=True)
    kind = f"{aspect.replace(':', 'x')}-{theme}-{language}"
    images: list[QImage] = []
    for name, stage in Sampler(language).everything().items():
        images.append(shot(stage, ASPECTS[aspect], look))
        if (aspect, language) == ("16:9", "zh-CN"):
            assert images[-1].save(str(folder / f"{kind}-{name}.png"))
    assert sheet(images).save(str(folder / f"sheet-{kind}.png"))
