"""A console on a real X display, for a test that types into it from outside.

Prints a line for everything it asks for: `ready`, then for example `command next`.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.texts import load_texts
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import STAGE_LIGHT
from tests.ui.console.answering import Answering
from tests.ui.console.facts import Facts
from tests.ui.console.scenes import running


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main() -> None:
    app = QApplication(sys.argv)
    register_fonts()
    look = Look.build(load_texts("en"), dark=False)
    apply_theme(app, look.colours, look.font(14))
    page = ConsolePage(look, StageLook(STAGE_LIGHT, RoomTexts.load()))
    page.command_requested.connect(lambda command: say("command", command.value))
    page.jump_requested.connect(lambda to: say("jump", to.block, to.step))
    page.entry_requested.connect(lambda *parts: say("entry", *parts[2:5]))
    page.award_requested.connect(lambda group, points: say("award", group, points))
    facts = Facts("en", groups=10)
    page.setWindowTitle("console on x")
    page.resize(1366, 768)
    page.show()
    running(page, facts)
    # Kept by the page.
    Answering(page, facts.option_form({}), facts.award_form({}), facts.round_form())
    page.show_form(facts.option_form({}))
    QTimer.singleShot(300, lambda: say("ready", int(page.winId())))
    app.exec()


if __name__ == "__main__":
    main()
