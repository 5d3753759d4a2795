"""The one style sheet, made from the tokens.

It dresses what Qt paints itself. It names no font: a size in an application's style sheet
silently overrides every `setFont`. Own widgets paint themselves and do not appear here, and no
rule is set on QWidget, because a rule makes a widget deaf to its palette.
"""

from facilitator.ui.tokens import HEIGHT, RADIUS, ConsoleColours


def style_sheet(colours: ConsoleColours) -> str:
    """The style sheet of a theme."""
    return "\n".join(part(colours) for part in (_surfaces, _fields, _popups, _bars, _calendar))


def _surfaces(c: ConsoleColours) -> str:
    return f"""
Card {{background: {c.surface}; border: 1px solid {c.border}; border-radius: {RADIUS.card}px}}
Bar {{background: {c.surface}; border: 0; border-bottom: 1px solid {c.border}}}
Rule {{background: {c.border}; border: 0}}
QTableView {{background: transparent; border: 0}}
QHeaderView {{background: transparent; border: 0}}
QFileDialog QHeaderView::section {{background: {c.raised}; color: {c.text2}; border: 0;
    border-bottom: 1px solid {c.border}; padding: 6px 8px}}
QAbstractScrollArea::corner {{background: transparent; border: 0}}
"""


def _fields(c: ConsoleColours) -> str:
    radius = RADIUS.row
    return f"""
QLineEdit {{background: {c.surface}; border: 1px solid {c.border_strong};
    border-radius: {radius}px; padding: 0 9px}}
QLineEdit:hover {{border-color: {c.text3}}}
QLineEdit:focus {{border: 2px solid {c.accent}; padding: 0 8px}}
QLineEdit[problem="true"] {{border: 2px solid {c.over}; padding: 0 8px}}
QPlainTextEdit {{background: {c.surface}; border: 2px solid {c.accent}; border-radius: {radius}px;
    padding: 4px 6px}}
LinesField {{background: {c.surface}; border: 1px solid {c.border_strong};
    border-radius: {radius}px; padding: 1px}}
LinesField:hover {{border-color: {c.text3}}}
LinesField:focus {{border: 2px solid {c.accent}; padding: 0}}
ParagraphField {{background: transparent; border: 0; padding: 0}}
QLineEdit:disabled {{background: {c.raised}; border-color: {c.border}}}
"""


def _popups(c: ConsoleColours) -> str:
    return f"""
QToolTip {{background: {c.text}; color: {c.surface}; border: 0; padding: 6px 8px}}
QMenu {{background: {c.surface}; border: 1px solid {c.border_strong}; padding: 6px 0}}
QMenu::item {{padding: 7px 20px 7px 16px; min-width: 150px; background: transparent; color: {c.text}}}
QMenu::item:selected {{background: {c.accent_soft}}}
QMenu::item:disabled {{color: {c.text3}}}
QMenu::separator {{height: 1px; background: {c.border}; margin: 6px 0}}
QComboBox {{combobox-popup: 0}}
QComboBox QAbstractItemView {{background: {c.surface}; border: 1px solid {c.border_strong};
    border-radius: {RADIUS.control}px; padding: 5px; outline: 0}}
"""


def _bars(c: ConsoleColours) -> str:
    return f"""
QScrollBar:vertical {{background: transparent; width: 10px; margin: 2px; border: 0}}
QScrollBar:horizontal {{background: transparent; height: 10px; margin: 2px; border: 0}}
QScrollBar::handle {{background: {c.border_strong}; border-radius: 3px}}
QScrollBar::handle:vertical {{min-height: {HEIGHT.button}px}}
QScrollBar::handle:horizontal {{min-width: {HEIGHT.button}px}}
QScrollBar::handle:disabled {{background: transparent}}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{background: {c.text3}}}
QScrollBar::add-line, QScrollBar::sub-line {{width: 0; height: 0; border: 0}}
QScrollBar::add-page, QScrollBar::sub-page {{background: transparent}}
"""


def _calendar(c: ConsoleColours) -> str:
    return f"""
Calendar #qt_calendar_navigationbar {{background: {c.surface}; border: 0}}
Calendar QToolButton {{background: transparent; border: 0; border-radius: {RADIUS.small}px;
    color: {c.text}; padding: 4px 8px; margin: 4px}}
Calendar QToolButton:hover, Calendar QToolButton:focus {{background: {c.accent_soft}}}
Calendar QToolButton::menu-indicator {{image: none; width: 0}}
Calendar QAbstractItemView {{background: {c.surface}; border: 0; outline: 0;
    selection-background-color: transparent}}
"""
