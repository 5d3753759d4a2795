"""The shipped faces, and which of them sets which character."""

import hashlib
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from facilitator.paths import resource
from facilitator.reports import fonts
from facilitator.reports.fonts import LATIN, RARE, SC, Typesetter
from facilitator.reports.model import Language, Run, words

ROOT = Path(__file__).resolve().parents[3]
NPM_HASHES = {
    "NotoSansSC-Regular.ttf": "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    "NotoSansSC-Bold.ttf": "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
    "Inter-Regular.ttf": "a414b48aa577ef2c62ebb135341ddeef33ee26a4f5dc9f787f93c1aab08ebb50",
    "Inter-Bold.ttf": "fbe825cbfc749317f57a1433d3905aa9d3f388732fd29b8e8a36f34845e3bc3e",
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """packaging/fonts.py, which lies in no package."""
    spec = importlib.util.spec_from_file_location("fonts_script", ROOT / "packaging" / "fonts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_font_file_is_the_recorded_one(script: ModuleType) -> None:
    assert script.hashes() == script.recorded()
    assert len(script.recorded()) == 8
    assert NPM_HASHES.items() <= script.recorded().items()
    assert script.main(["check"]) == 0


def test_the_companion_is_built_from_the_shipped_face(script: ModuleType, tmp_path: Path) -> None:
    script.build("Regular", tmp_path)

    built = (tmp_path / "FacilitatorLatin-Regular.ttf").read_bytes()
    assert hashlib.sha256(built).hexdigest() == script.recorded()["FacilitatorLatin-Regular.ttf"]


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_companion_has_a_name_of_its_own_and_narrow_marks(style: str) -> None:
    face: Any = TTFont(resource("fonts", f"FacilitatorLatin-{style}.ttf"))
    names = {record.nameID: str(record) for record in face["name"].names}
    widths = {c: face["hmtx"][face.getBestCmap()[ord(c)]][0] for c in "“”‘’…·•≥≤±×÷≈−"}

    assert names[1] == "Facilitator Latin"
    assert names[6] == f"FacilitatorLatin-{style}"
    assert not any("Source" in names[number] for number in (1, 2, 3, 4, 6, 16) if number in names)
    assert max(widths.values()) < 1000
    assert widths["’"] < 330


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_face_of_rare_names_has_what_the_large_one_lacks(style: str) -> None:
    face: Any = TTFont(resource("fonts", f"FacilitatorRare-{style}.ttf"))
    large: Any = TTFont(resource("fonts", f"NotoSansSC-{style}.ttf"))
    names = {record.nameID: str(record) for record in face["name"].names}
    rare = set(face.getBestCmap())

    assert names[1] == "Facilitator Rare"
    assert names[6] == f"FacilitatorRare-{style}"
    assert not any("Source" in names[number] for number in (1, 2, 3, 4, 6, 16) if number in names)
    assert rare.isdisjoint(large.getBestCmap())
    assert {ord("𠮷"), ord("𡈽")} <= rare
    assert len(rare) > 2300
    assert face["head"].unitsPerEm == large["head"].unitsPerEm
    assert face["hmtx"][face.getBestCmap()[ord("𠮷")]][0] == 1000
    assert "glyf" in face


def test_licences_and_sources_lie_beside_the_fonts() -> None:
    sources = resource("fonts", "SOURCES.md").read_text(encoding="utf-8")
    for file in resource("fonts").glob("*.ttf"):
        assert file.name in sources
    for name in ("OFL-NotoSansSC.txt", "OFL-Inter.txt"):
        assert "SIL OPEN FONT LICENSE" in resource("fonts", name).read_text(encoding="utf-8")


def faces(text: str, lang: Language) -> list[str]:
    (placed,) = Typesetter().place(words(text, lang), 10)
    return list(placed.faces)


def test_each_language_begins_with_its_own_face() -> None:
    assert set(faces("don’t “wait”", "en")) == {LATIN[0]}
    assert set(faces("“尽快” R&D", "zh-CN")) == {SC[0]}
    assert faces("don’t", "zh-CN") == [SC[0]] * 3 + [LATIN[0], SC[0]]
    assert faces("Li 堃", "en") == [LATIN[0]] * 3 + [SC[0]]


def test_bold_runs_take_the_bold_face() -> None:
    (placed,) = Typesetter().place((Run("a", "en"), Run("b", "en", bold=True)), 10)
    assert list(placed.faces) == [LATIN[0], LATIN[1]]
    (placed,) = Typesetter().place((Run("a", "en"),), 10, bold=True)
    assert list(placed.faces) == [LATIN[1]]


def test_a_character_no_face_has_becomes_a_frame_and_is_reported() -> None:
    setter = Typesetter()
    (placed,) = setter.place(words("🚀先生👍🏽堃㛃𫖯□", "zh-CN"), 10)

    assert placed.letters.text == "□先生□堃㛃𫖯□"
    assert setter.missing == {"🚀", "👍"}
    assert Typesetter().missing == set()


def test_a_rare_name_is_set_in_the_face_of_rare_names() -> None:
    for lang, first in (("zh-CN", SC), ("en", LATIN)):
        language: Language = "en" if lang == "en" else "zh-CN"
        assert faces("A𠮷野", language) == [first[0], RARE[0], SC[0]]
    setter = Typesetter()
    (placed,) = setter.place(words("𠮷", "zh-CN"), 10, bold=True)
    assert (list(placed.faces), placed.letters.widths[0]) == ([RARE[1]], 10)
    assert setter.missing == set()


def test_measuring_equals_setting() -> None:
    setter = Typesetter()
    for text, lang in (("Don’t Panic", "en"), ("第一组 R&D", "zh-CN")):
        language: Language = "en" if lang == "en" else "zh-CN"
        (placed,) = setter.place(words(text, language), 9.0)
        assert setter.measure(text, 9.0, bold=False, lang=lang) == pytest.approx(
            sum(placed.letters.widths)
        )


def test_faces_are_registered_once() -> None:
    assert fonts.register() is fonts.register()
