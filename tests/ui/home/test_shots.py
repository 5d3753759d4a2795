"""Pictures of Home and of the report for people to look at; run with `-m shots`."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.loading import load_questions, load_welcome
from facilitator.settings import Settings
from facilitator.texts import load_texts
from facilitator.ui.fonts import register_fonts
from facilitator.ui.home.page import HomePage
from facilitator.ui.home.workshop_form import WorkshopForm
from facilitator.ui.look import Look
from facilitator.ui.results.page import ReportPage
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.ui.home.finding import button, only, sheet
from tests.ui.home.samples import TODAY, detailed, details, shelf_full, template

SIZES = (
    (1280, 640, 1.0),
    (1366, 768, 1.0),
    (1440, 900, 1.0),
    (1440, 900, 2.0),
    (1920, 1080, 1.0),
)
LOOKS = [(locale, dark) for locale in ("zh-CN", "en") for dark in (False, True)]

pytestmark = pytest.mark.shots


@pytest.fixture(params=LOOKS, ids=lambda each: f"{each[0]}-{'dark' if each[1] else 'light'}")
def dressed(request, qapp) -> Look:
    locale, dark = request.param
    register_fonts()
    made = Look.build(load_texts(locale), dark=dark)
    apply_theme(qapp, made.colours, made.font(TYPE.body))
    return made


@pytest.fixture
def shoot(dressed, shots_dir):
    """Draws a widget at every size and keeps what it drew."""
    theme = "dark" if dressed.dark else "light"

    def draw(widget: QWidget, name: str, sizes=SIZES) -> None:
        for width, height, ratio in sizes:
            widget.resize(width, height)
            for _ in range(3):
                QApplication.processEvents()
            pixmap = QPixmap(widget.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(dressed.colours.bg))
            widget.render(pixmap, QPoint())
            suffix = "@2x" if ratio > 1 else ""
            file = f"{name}-{dressed.lang}-{theme}-{width}x{height}{suffix}.png"
            assert pixmap.save(str(shots_dir / file))

    return draw


@pytest.fixture
def page(dressed, shown) -> HomePage:
    theme = "dark" if dressed.dark else "light"
    made = HomePage(
        dressed, Settings(theme=theme, trainer_name="林知远"), load_welcome, load_questions
    )
    made.show_templates((template(),))
    rows = {row.id: row for row in shelf_full()}
    made.select_requested.connect(lambda each: made.show_details(detailed(rows[each])))
    made.resize(1440, 900)
    return shown(made)


def test_home(page, shoot):
    page.show_workshops(shelf_full(), TODAY)
    shoot(page, "home")

    page.show_details(details("w1", status="running", groups=10, title="工作坊" * 13))
    page.show_message("warn", "磁盘剩余空间不多，请先清理。")
    shoot(page, "home-running", SIZES[1:3])


def test_first_run(page, shoot):
    page.show_workshops((), TODAY)
    shoot(page, "first-run")


@pytest.mark.parametrize("words", ["New workshop", "Quick start", "Delete this workshop"])
def test_questions(page, shoot, dressed, words):
    page.show_workshops(shelf_full(), TODAY)
    button(page, dressed.tr(words)).click()
    if words == "New workshop":
        only(sheet(page), WorkshopForm).mend()
    shoot(page, words.lower().replace(" ", "-"), SIZES[:3])


def test_report(dressed, shown, shoot):
    made = shown(ReportPage(dressed, dressed.lang))
    made.show_report("内部客户意识工作坊·远川装备集团", "总结.pdf")
    made.show_progress(0.4)
    shoot(made, "report-progress", SIZES[2:3])
    sheet_of_paper = QImage(1190, 1684, QImage.Format.Format_RGB32)
    sheet_of_paper.fill(QColor("#FFFFFF"))
    made.show_pages((sheet_of_paper,) * 3)
    made.show_saved("总结.pdf")
    shoot(made, "report", SIZES[1:3])
