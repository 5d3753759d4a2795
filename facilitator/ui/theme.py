"""Dress the application: Fusion, a palette and the one style sheet, light or dark.

May be called again while the program runs; windows are then built anew with the other look.
"""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from facilitator.ui.stylesheet import style_sheet
from facilitator.ui.tokens import ConsoleColours


def apply_theme(app: QApplication, colours: ConsoleColours, font: QFont) -> None:
    """Dress every window of the application.

    Args:
        app: the application.
        colours: of the light or the dark theme.
        font: of everything that sets none itself, such as menus: `look.font(TYPE.body)`.
    """
    if app.property("dressed") is None:
        app.setStyle("Fusion")
        app.setProperty("dressed", True)  # noqa: FBT003  (Qt takes it by position only)
    palette = palette_of(colours)
    app.setPalette(palette)
    QToolTip.setPalette(palette)
    app.setFont(font)
    QToolTip.setFont(font)
    app.setStyleSheet(style_sheet(colours))


def palette_of(colours: ConsoleColours) -> QPalette:
    """The palette: it carries what a style sheet does not reach, such as selected text."""
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in (
        (role.Window, colours.bg),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.over),
        (role.Light, colours.raised),
        (role.Midlight, colours.border),
        (role.Mid, colours.border_strong),
        (role.Dark, colours.text3),
        (role.Shadow, colours.border_strong),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.PlaceholderText, colours.text3),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
    ):
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.text3))
    return palette
