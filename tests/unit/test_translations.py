import gettext
import io
from pathlib import Path
from types import ModuleType

import pytest

from tests.sources import load_script


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load_script("translations")


def test_texts_are_found_where_code_asks_for_them(tool: ModuleType, tmp_path: Path) -> None:
    package = tmp_path / "facilitator"
    (package / "ui").mkdir(parents=True)
    (package / "ui" / "home.py").write_text(
        'a = texts.tr("Outer {x}", x=texts.tr("Inner"))\n'
        'b = self.texts.trn("{count} group", "{count} groups", 3)\n'
        'c = other("not a text")\n',
        encoding="utf-8",
    )
    (package / "app.py").write_text('a = texts.tr("Inner")\n', encoding="utf-8")

    assert tool.used_messages(package) == {
        "Outer {x}": ["facilitator/ui/home.py"],
        "Inner": ["facilitator/app.py", "facilitator/ui/home.py"],
        ("{count} group", "{count} groups"): ["facilitator/ui/home.py"],
    }


def test_merge_lines_become_translations(tool: ModuleType) -> None:
    lines = [
        "# a remark",
        "",
        "Start ||| 开始",
        "a\\nb ||| 甲\\n乙",
        "{count} x ||| {count} xs ||| {count} 个",
    ]

    assert tool.parse_merge(lines) == {
        "Start": "开始",
        "a\nb": "甲\n乙",
        ("{count} x", "{count} xs"): "{count} 个",
    }


@pytest.mark.parametrize("line", ["Start", "Start |||", "||| 开始", "a ||| b ||| c ||| d"])
def test_a_broken_merge_line_is_named(tool: ModuleType, line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        tool.parse_merge(["# first", line])


def test_a_catalogue_round_trips_and_compiles(tool: ModuleType, tmp_path: Path) -> None:
    used = {"Start": ["facilitator/b.py", "facilitator/a.py"], ("one", "many"): [], "Open": []}
    translations = {"Start": "开始", ("one", "many"): "{count} 个", "Gone": "没有了"}
    po_file = tmp_path / "facilitator.po"

    po_file.write_bytes(tool.po_bytes(tool.catalog_of(used, translations)))

    finished = tool.read_translations(po_file)
    assert finished == {"Start": "开始", ("one", "many"): "{count} 个"}
    compiled = gettext.GNUTranslations(io.BytesIO(tool.mo_bytes(finished)))
    assert compiled.gettext("Start") == "开始"
    assert compiled.ngettext("one", "many", 1) == "{count} 个"
    assert compiled.gettext("Open") == "Open"


def test_the_order_of_finding_changes_nothing(tool: ModuleType) -> None:
    translations = {"A": "甲", "B": "乙"}
    one = tool.catalog_of({"A": ["x.py", "y.py"], "B": []}, translations)
    other = tool.catalog_of({"B": [], "A": ["y.py", "x.py"]}, translations)

    assert tool.po_bytes(one) == tool.po_bytes(other)
    assert tool.mo_bytes(translations) == tool.mo_bytes({"B": "乙", "A": "甲"})


def test_a_fuzzy_translation_is_not_finished(tool: ModuleType, tmp_path: Path) -> None:
    po_file = tmp_path / "facilitator.po"
    po_file.write_text('#, fuzzy\nmsgid "Start"\nmsgstr "开工"\n', encoding="utf-8")

    assert tool.read_translations(po_file) == {}
