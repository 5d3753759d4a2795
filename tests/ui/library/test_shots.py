"""Pictures of the library for people to look at; run with `-m shots`."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from facilitator.core.offer import Wanted
from facilitator.ui.library.stand import Stand

BAR = 56
SIZES = ((1280, 720), (1366, 768), (1440, 900), (1920, 1080))
LOOKS = [(locale, dark) for locale in ("zh-CN", "en") for dark in (False, True)]
CHAIN = "internal-customer/supply-chain-sim"
STANDS = {
    "activities": Stand(key=CHAIN, page=2),
    "trainer": Stand(key="internal-customer/concept-quiz", page=4, side="trainer"),
    "both": Stand(key="internal-customer/case-multinational", page=8, language="both", minutes=40),
    "talks": Stand(wanted=Wanted(shelf="card")),
    "templates": Stand(wanted=Wanted(shelf="template"), key="internal-customer/two-day"),
    "search": Stand(wanted=Wanted(needle="zq", families=frozenset({"experiential"}))),
    "nothing": Stand(wanted=Wanted(needle="none of them")),
}

pytestmark = pytest.mark.shots


@pytest.mark.parametrize("name", STANDS)
@pytest.mark.parametrize("worn", LOOKS, ids=lambda one: f"{one[0]}-{'dark' if one[1] else 'light'}")
def test_library(dressed, open_library, shots_dir, worn, name):
    locale, dark = worn
    look = dressed(locale, dark=dark)
    page = open_library(look, STANDS[name])
    for width, height in SIZES if name == "activities" else SIZES[1:3]:
        page.resize(width, height - BAR)
        for _ in range(3):
            QApplication.processEvents()
        pixmap = QPixmap(page.size())
        pixmap.fill(QColor(look.colours.bg))
        page.render(pixmap, QPoint())
        theme = "dark" if dark else "light"
        assert pixmap.save(str(shots_dir / f"library-{name}-{locale}-{theme}-{width}x{height}.png"))
