"""The bar along the top of Home: the name of the product, its pages, language, help, settings."""

from PySide6.QtCore import Signal

from facilitator.core.text import EN, ZH
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Bar
from facilitator.ui.widgets.tabs import Tabs

_BRAND_ICON = 22
_LEFT = 20


class TopBar(Bar):
    """The bar along the top of Home.

    Signals:
        language_requested: another language of the windows; carries "zh-CN" or "en".
        theme_requested: the other theme; carries "light" or "dark".
        help_requested: the keys of this window are wanted.
        handover_requested: a file from another computer is to be opened.
        settings_requested: everything that can be chosen is wanted.
        tab_requested: another page; carries "workshops" or "library".
    """

    tab_requested = Signal(str)
    language_requested = Signal(str)
    theme_requested = Signal(str)
    help_requested = Signal()
    handover_requested = Signal()
    settings_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._languages = Segmented(
            look,
            (Option(ZH, look.tr("中")), Option(EN, look.tr("EN"))),
            look.lang,
            look.tr("Language"),
        )
        self._tabs = Tabs(
            look,
            (
                Option("workshops", look.tr("Workshops"), "Ctrl+1"),
                Option("library", look.tr("Library"), "Ctrl+2"),
            ),
            "workshops",
            look.tr("Page"),
        )
        theme = ("sun", look.tr("Light theme")) if look.dark else ("moon", look.tr("Dark theme"))
        self._theme = IconButton(look, *theme)
        self._help = IconButton(look, "circle-question-mark", look.tr("Keys"), "F1")
        open_words = look.tr("Open a workshop that was handed over")
        self._open = IconButton(look, "folder-open", open_words, "Ctrl+O")
        self._settings = IconButton(look, "settings", look.tr("Settings"), "Ctrl+,")
        brand = Label(look, look.tr("Facilitator"), TextStyle(TYPE.lead, bold=True))
        left = row(Icon(look, "layers", _BRAND_ICON, look.colours.accent), SPACE.xs, brand, None)
        right = row(
            None, self._languages, SPACE.xs, self._open, self._help, self._theme, self._settings,
        )  # fmt: skip
        line = row(left, self._tabs, right, margins=(_LEFT, 0, SPACE.lg, 0))
        # Equal shares at both sides keep the pages in the middle of the window.
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.setLayout(line)
        self._tabs.chosen.connect(self.tab_requested)
        self._languages.chosen.connect(self._on_language)
        self._theme.clicked.connect(self._on_theme)
        self._help.clicked.connect(self.help_requested)
        self._settings.clicked.connect(self.settings_requested)
        self._open.clicked.connect(self.handover_requested)

    def show_tab(self, tab: str) -> None:
        """Show which page is open."""
        self._tabs.show_chosen(tab)

    def _on_language(self, language: str) -> None:
        # The windows are built anew in the other language; until then the bar tells the truth.
        self._languages.show_chosen(self._look.lang)
        self.language_requested.emit(language)

    def _on_theme(self) -> None:
        self.theme_requested.emit("light" if self._look.dark else "dark")
