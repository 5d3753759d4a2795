import json
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import CannotWriteFile
from facilitator.paths import config_dir
from facilitator.settings import Settings, load, save, settings_file

CHANGED = Settings(
    language="en",
    theme="system",
    audience_theme="light",
    clock_warns=30,
    sound=True,
    audience_screen="HDMI-1|ACME|P100|42",
    notes_px=28,
    home_size=(1280, 720),
    trainer_name="李坤",
    organisation="远川咨询",
    contact="010-8888 6666",
    report_folder="D:\\客户\\报告",
)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "settings.json"

    save(path, CHANGED)

    assert load(path) == CHANGED
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_every_field_of_the_saved_example_differs_from_its_default() -> None:
    default, changed = Settings(), CHANGED

    assert all(getattr(default, n) != getattr(changed, n) for n in Settings.__slots__)


def test_keys_of_another_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "from_the_future": {"a": [1]}}', encoding="utf-8")

    save(path, replace(load(path), notes_px=30))

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["from_the_future"] == {"a": [1]}
    assert (kept["theme"], kept["notes_px"]) == ("dark", 30)


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("language", "fr"),
        ("language", None),
        ("theme", "blue"),
        ("audience_theme", "system"),
        ("clock_warns", 51),
        ("clock_warns", -1),
        ("clock_warns", "20"),
        ("sound", 1),
        ("sound", "on"),
        ("audience_screen", 3),
        ("notes_px", 0),
        ("notes_px", 22.5),
        ("notes_px", True),
        ("notes_px", "22"),
        ("home_size", [1440]),
        ("home_size", [1440, -1]),
        ("home_size", "1440x900"),
        ("trainer_name", "x" * 201),
        ("organisation", "two\nlines"),
        ("report_folder", "a\0b"),
        ("report_folder", 7),
    ],
)
def test_a_bad_value_is_replaced_alone_and_logged(
    tmp_path: Path, key: str, bad: object, expected_log: list[str]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "notes_px": 40, key: bad}), encoding="utf-8")

    settings = load(path)

    assert getattr(settings, key) == getattr(Settings(), key)
    assert len([line for line in expected_log if key in line]) == 1
    if key != "theme":
        assert settings.theme == "dark"


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00"])
def test_a_spoilt_file_means_the_defaults_and_can_be_saved_over(
    tmp_path: Path, content: bytes, expected_log: list[str]
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    assert load(path) == Settings()
    save(path, CHANGED)

    assert load(path) == CHANGED
    assert expected_log


def test_a_refused_write_is_said_and_leaves_nothing_behind(
    tmp_path: Path, expected_log: list[str]
) -> None:
    in_the_way = tmp_path / "settings.json"
    in_the_way.mkdir()

    with pytest.raises(CannotWriteFile) as caught:
        save(in_the_way, CHANGED)

    assert caught.value.path == in_the_way
    assert caught.value.reason
    assert list(tmp_path.iterdir()) == [in_the_way]
    assert expected_log


def test_the_file_lies_in_the_folder_for_settings() -> None:
    assert settings_file().parent == config_dir()
