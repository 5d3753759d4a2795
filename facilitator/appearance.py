"""The language and the look of the windows, made from the settings; also where nothing else is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.core.errors import AlreadyOpen, UserError
from facilitator.core.text import ZH
from facilitator.messages import sentence
from facilitator.settings import Settings
from facilitator.texts import load_texts
from facilitator.ui.dates import WindowDates
from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE

if TYPE_CHECKING:
    from facilitator.ui.dialogs.refused_start import RefusedStart

QT_TEXTS = "qtbase_zh_CN"
"""Qt's own words, for example in the menu of a text field and in the file dialog."""

WINDOWLESS = ("offscreen", "minimal")
"""Platforms on which nobody could see or close a window."""


def make_look(settings: Settings, words: QTranslator | None = None) -> Look:
    """The language and appearance of the windows; the application is set to it.

    ``words`` are those of Qt itself, which then speak the language too.
    """
    dark = settings.theme == "dark" or (
        settings.theme == "system"
        and QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    look = Look.build(load_texts(settings.language, WindowDates), dark=dark)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        apply_theme(application, look.colours, look.font(TYPE.body))
    if words is not None:
        speak(words, look.texts.locale)
    return look


def speak(words: QTranslator, locale: str) -> None:
    """Have Qt say its own words in the language of the windows; it knows English by itself."""
    QApplication.removeTranslator(words)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if locale == ZH and words.load(QT_TEXTS, folder):
        QApplication.installTranslator(words)


def show_refusal(
    error: UserError, settings: Settings, load_window: "Callable[[], type[RefusedStart]]"
) -> None:
    """Say in a small window why the program does not open, until the window is closed."""
    if QApplication.platformName() in WINDOWLESS:
        return
    register_fonts()
    QApplication.setQuitOnLastWindowClosed(True)
    look = make_look(settings)
    window = load_window()(
        look, sentence(error, look.texts), open_already=isinstance(error, AlreadyOpen)
    )
    window.show()
    window.raise_()
    QApplication.exec()
