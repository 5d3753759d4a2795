"""No literal text reaches a widget, and no text of a person reaches a markup parser."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sources import ROOT, parsed, python_files, shown

SHOWING = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setWindowTitle",
    "setTitle", "setLabelText", "setInformativeText", "setDetailedText", "setAccessibleName",
    "setAccessibleDescription", "addItem", "addItems", "insertItem", "insertItems", "addAction",
    "addMenu", "addTab", "insertTab", "setTabText", "setTabToolTip", "setItemText", "setPrefix",
    "setSuffix", "setSpecialValueText", "setHeaderLabels", "setHorizontalHeaderLabels",
    "setVerticalHeaderLabels", "setHeaderData", "addRow", "showMessage", "setIconText",
    "setPlainText", "appendPlainText", "insertPlainText", "setCancelButtonText", "setNameFilter",
}  # fmt: skip
SHOWN_WHEN_BUILT = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QMenu", "QDockWidget", "QLineEdit", "QPlainTextEdit", "QListWidgetItem", "QTableWidgetItem",
    "QTreeWidgetItem", "QStandardItem", "QProgressDialog", "QCommandLinkButton", "Label",
}  # fmt: skip
ONLY_IN_WIDGETS = {"QLabel", "QMessageBox", "QErrorMessage", "QWhatsThis", "setToolTip", "showText"}
OF_STRINGS = {"format", "format_map", "join", "upper", "strip", "replace"}
MARKUP = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "RichText", "AutoText",
    "MarkdownText", "QTextBrowser",
}  # fmt: skip

Rule = Callable[[ast.Module], Iterator[int]]


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def has_literal_words(node: ast.expr) -> bool:
    """Whether letters written in the source are part of the value of this expression."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and any(map(str.isalpha, node.value))
    if isinstance(node, ast.JoinedStr | ast.BoolOp):
        return any(map(has_literal_words, node.values))
    if isinstance(node, ast.BinOp):
        return has_literal_words(node.left) or has_literal_words(node.right)
    if isinstance(node, ast.IfExp):
        return has_literal_words(node.body) or has_literal_words(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return any(map(has_literal_words, node.elts))
    if isinstance(node, ast.NamedExpr | ast.Starred):
        return has_literal_words(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in OF_STRINGS and has_literal_words(node.func.value)
    return False


def lines_naming(tree: ast.Module, names: set[str]) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in names:
            yield node.lineno
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield node.lineno


def literal_texts(tree: ast.Module) -> Iterator[int]:
    """Lines where a widget is given words that did not come through `Texts`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or called_name(node) not in SHOWING | SHOWN_WHEN_BUILT:
            continue
        shown_by_name = [k.value for k in node.keywords if k.arg in ("text", "title", "toolTip")]
        if any(map(has_literal_words, [*node.args, *shown_by_name])):
            yield node.lineno


def bare_labels(tree: ast.Module) -> Iterator[int]:
    """Lines that use what guesses whether its text is markup, instead of our own widgets."""
    yield from lines_naming(tree, ONLY_IN_WIDGETS)


def markup(tree: ast.Module) -> Iterator[int]:
    """Lines that would let a text be read as markup."""
    yield from lines_naming(tree, MARKUP)


def offers_tr(node: ast.ClassDef) -> bool:
    return any(isinstance(each, ast.FunctionDef) and each.name == "tr" for each in node.body)


def untranslatable(tree: ast.Module) -> Iterator[int]:
    """Lines that translate something other than one literal, which extraction cannot see.

    Except in a class that offers `tr` itself: there its callers hold the literals.
    """
    wrappers = {
        inner
        for outer in ast.walk(tree)
        if isinstance(outer, ast.ClassDef) and offers_tr(outer)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or node in wrappers:
            continue
        literals = {"tr": 1, "trn": 2}.get(called_name(node), 0)
        given = [isinstance(a, ast.Constant) and isinstance(a.value, str) for a in node.args]
        if literals and (len(given) < literals or not all(given[:literals])):
            yield node.lineno


def broken(rule: Rule, files: list[Path]) -> list[str]:
    return [f"{shown(path)}:{line}" for path in files for line in rule(parsed(path))]


def ui_files() -> list[Path]:
    files = python_files("facilitator/ui")
    assert len(files) > 5
    return files


def test_no_literal_text_reaches_a_widget() -> None:
    assert broken(literal_texts, [*ui_files(), *python_files("facilitator/live")]) == []


def test_labels_boxes_and_tips_are_our_own_plain_ones() -> None:
    own = ROOT / "facilitator" / "ui" / "widgets"
    files = [path for path in ui_files() if own not in path.parents]

    assert broken(bare_labels, files) == []


def test_nothing_is_ever_read_as_markup() -> None:
    assert broken(markup, ui_files()) == []


def test_every_translated_text_stands_in_the_source() -> None:
    files = python_files("facilitator")

    assert len(files) > 10
    assert broken(untranslatable, files) == []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (literal_texts, 'self.title.setText("Hello")'),
        (literal_texts, 'self.title.setText(f"{n} groups")'),
        (literal_texts, 'self.title.setText("开始")'),
        (literal_texts, 'b.setText("On" if on else texts.tr("Off"))'),
        (literal_texts, 'b.setText("Group {}".format(n))'),
        (literal_texts, 'QPushButton("Start", parent)'),
        (literal_texts, 'spin.setSuffix(" min")'),
        (literal_texts, 'box.addItems(["One", name])'),
        (literal_texts, 'QLabel(text="Start")'),
        (bare_labels, "x = QLabel(name)"),
        (bare_labels, "QMessageBox.critical(self, a, b)"),
        (bare_labels, "button.setToolTip(name)"),
        (markup, "label.setTextFormat(Qt.TextFormat.RichText)"),
        (markup, "document.setHtml(text)"),
        (untranslatable, "texts.tr(name)"),
        (untranslatable, 'texts.tr(f"Hello {name}")'),
        (untranslatable, 'texts.tr("a" if b else "c")'),
        (untranslatable, 'texts.trn("{count} group", plural, 3)'),
    ],
)
def test_each_rule_sees_what_it_looks_for(rule: Rule, source: str) -> None:
    assert list(rule(ast.parse(source))) == [1]


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (literal_texts, 'self.title.setText(texts.tr("Hello"))'),
        (literal_texts, 'self.clock.setText(f"{m}:{s:02}")'),
        (literal_texts, 'self.title.setText("")'),
        (literal_texts, 'self.title.setObjectName("title")'),
        (literal_texts, 'QPushButton(icon("play"), texts.tr("Start"))'),
        (untranslatable, 'texts.tr("Hello {name}", name=name)'),
        (untranslatable, "class Look:\n  def tr(self, text):\n    return self.texts.tr(text)"),
    ],
)
def test_no_rule_sees_more(rule: Rule, source: str) -> None:
    assert list(rule(ast.parse(source))) == []
