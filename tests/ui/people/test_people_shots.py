"""Pictures of the page of people to look at; run with `-m shots`."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.name_list import read_names
from facilitator.texts import load_texts
from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.people.page import PeoplePage
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.ui.people.samples import groups, roster

SIZES = ((1366, 768), (1920, 1080))
LOOKS = [(locale, dark) for locale in ("zh-CN", "en") for dark in (False, True)]
WRONG = "张伟\t研发部\t1\n王芳\t研发部\t红枫组\n张伟\t研发部\n\t财务部\n李 雷 采购\n赵六\n"

pytestmark = pytest.mark.shots


@pytest.fixture(params=LOOKS, ids=lambda each: f"{each[0]}-{'dark' if each[1] else 'light'}")
def page(request, qapp, shown) -> PeoplePage:
    locale, dark = request.param
    register_fonts()
    look = Look.build(load_texts(locale), dark=dark)
    apply_theme(qapp, look.colours, look.font(TYPE.body))
    host = QWidget()
    host.resize(1366, 768)
    made = PeoplePage(look, host)
    made.setObjectName(f"{locale}-{'dark' if dark else 'light'}")
    shown(host)
    return made


@pytest.fixture
def shoot(page, shots_dir):
    def draw(name: str) -> None:
        host = page.parentWidget()
        for width, height in SIZES:
            host.resize(width, height)
            for _ in range(3):
                QApplication.processEvents()
            pixmap = QPixmap(host.size())
            pixmap.fill(QColor("#888888"))
            host.render(pixmap, QPoint())
            assert pixmap.save(
                str(shots_dir / f"people-{name}-{page.objectName()}-{width}x{height}.png")
            )

    return draw


@pytest.mark.parametrize("people", [0, 12, 48, 120])
def test_a_list(page, shoot, people) -> None:
    count = 10 if people == 120 else 6
    page.show_roster(roster(people, count, long=people in (12, 48)))
    page.open_cover()
    page.pane.list.choose(("p2",))
    shoot(f"{people}")


def test_a_wrong_list(page, shoot) -> None:
    page.show_roster(roster(12))
    page.open_cover()
    page.ask_list()
    page.sheet().lines.setPlainText(WRONG)
    page.show_read(read_names(WRONG, groups(6)))
    shoot("paste")


def test_a_person(page, shoot) -> None:
    page.show_roster(roster(12))
    page.open_cover()
    page.ask_person("p2")
    shoot("person")
