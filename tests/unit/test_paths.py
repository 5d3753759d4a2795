from pathlib import Path

import pytest

from facilitator import paths


def test_a_shipped_folder_is_found_in_a_checkout() -> None:
    assert paths.resource("translations").is_dir()
    assert paths.resource("translations", "zh_CN/LC_MESSAGES").is_dir()


def test_resources_inside_the_installed_package_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_INSTALLED", tmp_path)

    assert paths.resource("fonts") == tmp_path / "fonts"


@pytest.mark.parametrize(
    "part",
    ["..", "../x", "a/../../x", "a\\..\\x", "/etc/passwd", "\\\\host\\x", "C:\\x", "", ".", "a//b"],
)
def test_nothing_outside_the_resources_is_reached(part: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the resources"):
        paths.resource("packs", part)


def test_each_kind_of_file_has_its_own_folder_of_this_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))

    folders = {paths.data_dir(), paths.config_dir(), paths.log_dir()}

    assert len(folders) == 3
    assert all("Facilitator" in folder.parts for folder in folders)
    assert not any(folder.exists() for folder in folders)
