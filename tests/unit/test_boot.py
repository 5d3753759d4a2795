import ast
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.sources import ROOT, load_script

BOOT = ROOT / "packaging" / "boot.py"


@pytest.fixture
def boot(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return load_script("boot")


class Commands:
    """Stands in for subprocess.call: notes every command, and fails those it was told to."""

    def __init__(self, *codes: int) -> None:
        self.seen: list[Sequence[str]] = []
        self._codes = list(codes)

    def __call__(self, command: Sequence[str], env: object = None) -> int:
        self.seen.append(command)
        return self._codes.pop(0) if self._codes else 0


def linux_lacks(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, *lacking: str, root: bool, terminal: bool
) -> Commands:
    """A Linux machine without some libraries, until apt-get was called with success."""
    commands = Commands()
    monkeypatch.setattr(boot.sys, "platform", "linux")
    monkeypatch.setattr(boot, "loads", lambda name: name not in lacking or bool(commands.seen))
    monkeypatch.setattr(boot.shutil, "which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr(boot.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(boot.sys, "stdin", SimpleNamespace(isatty=lambda: terminal))
    monkeypatch.setattr(boot.subprocess, "call", commands)
    return commands


def test_an_old_python_can_read_the_script_and_is_told(boot: ModuleType) -> None:
    ast.parse(BOOT.read_text(encoding="utf-8"), feature_version=(3, 8))

    with pytest.raises(boot.Stop, match=r"needs Python 3\.11 or newer; this is 3\.10\.4"):
        boot.check_python((3, 10, 4))
    boot.check_python((3, 11, 0))
    boot.check_python((4, 0, 0))


def test_it_imports_nothing_but_the_standard_library() -> None:
    names: set[str] = set()
    for node in ast.walk(ast.parse(BOOT.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])

    assert "subprocess" in names
    assert names <= sys.stdlib_module_names


@pytest.mark.parametrize("arguments", [[], ["start"], ["setup", "now"], ["--help"]])
def test_what_it_does_not_know_shows_the_three_commands(
    boot: ModuleType, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert boot.main(arguments) == 2
    shown = capsys.readouterr().err
    assert all(f"boot.py {command}" in shown for command in ("run", "test", "setup"))


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--library", "/tmp/x"], True),
        (["doctor"], True),
        (["demo", "--out", "x"], False),
        (["--library", "x", "list"], False),
        (["check-pack", "p"], False),
        (["report", "w"], False),
        (["papers", "w", "--out", "x"], False),
        (["export", "w", "--kind", "zip"], False),
        (["import", "f.xlsx", "--into", "w"], False),
        (["--version"], False),
        (["--help"], False),
    ],
)
def test_which_arguments_open_windows(boot: ModuleType, arguments: list[str], window: bool) -> None:
    assert boot.wants_window(arguments) is window


def test_windows_without_a_screen_are_refused_before_anything_is_built(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(boot.sys, "platform", "linux")
    monkeypatch.setattr(boot, "ROOT", Path("nowhere"))

    assert boot.main(["run"]) == 2
    assert "WAYLAND_DISPLAY" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_where_windows_can_go(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], there: bool
) -> None:
    monkeypatch.setattr(boot.sys, "platform", "linux")

    assert boot.has_display(environment) is there


def test_long_tests_run_only_when_asked_for(boot: ModuleType) -> None:
    short, long = boot.module("test", ["-x", "tests/ui"]), boot.module("test", ["-x", "--long"])

    assert short[-4:] == ["-m", "not long and not shots", "-x", "tests/ui"]
    assert long[-1] == "-x"
    assert "-m" not in long
    assert boot.module("run", ["list", "--long"]) == ["facilitator", "list", "--long"]


def test_only_the_libraries_of_this_display_are_needed(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.shutil, "which", lambda _name: None)

    plain = boot.needed_libraries("run", {})
    x11 = boot.needed_libraries("run", {"DISPLAY": ":0"})
    wayland = boot.needed_libraries("run", {"WAYLAND_DISPLAY": "w"})

    assert "libGL.so.1" in plain
    assert "libxcb-cursor.so.0" not in plain
    assert x11.keys() - plain.keys() == boot.X11_LIBRARIES.keys()
    assert wayland.keys() - plain.keys() == boot.WAYLAND_LIBRARIES.keys()


def test_tests_need_the_x11_libraries_where_xvfb_would_use_them(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.shutil, "which", lambda name: "/usr/bin/Xvfb")

    assert "libxcb-cursor.so.0" in boot.needed_libraries("test", {})
    assert "libxcb-cursor.so.0" not in boot.needed_libraries("setup", {})


def test_the_loader_is_asked(boot: ModuleType) -> None:
    assert not boot.loads("libno-such-library.so.9")


def test_a_plain_user_gets_the_one_line(boot: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = linux_lacks(
        boot, monkeypatch, "libGL.so.1", "libEGL.so.1", root=False, terminal=True
    )

    with pytest.raises(boot.Stop) as caught:
        boot.provide_system_packages("run")

    line = "sudo apt-get install -y --no-install-recommends libgl1 libegl1"
    assert caught.value.message.splitlines()[-1] == line
    assert caught.value.code == 2
    assert commands.seen == []


def test_root_without_a_terminal_installs(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = linux_lacks(boot, monkeypatch, "libGL.so.1", root=True, terminal=False)

    boot.provide_system_packages("run")

    assert [command[-1] for command in commands.seen] == ["libgl1"]


@pytest.mark.parametrize(("answer", "installs"), [("", True), ("Y", True), ("n", False)])
def test_root_in_a_terminal_is_asked(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, answer: str, installs: bool
) -> None:
    commands = linux_lacks(boot, monkeypatch, "libGL.so.1", root=True, terminal=True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)

    if installs:
        boot.provide_system_packages("run")
    else:
        with pytest.raises(boot.Stop, match="sudo apt-get install"):
            boot.provide_system_packages("run")

    assert bool(commands.seen) is installs


def test_without_apt_the_missing_things_are_named(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    linux_lacks(boot, monkeypatch, "libGL.so.1", root=True, terminal=False)
    monkeypatch.setattr(boot.shutil, "which", lambda _name: None)

    with pytest.raises(boot.Stop, match=r"package manager.*libGL\.so\.1"):
        boot.provide_system_packages("run")


def test_a_python_without_venv_is_completed_by_its_own_package(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = linux_lacks(boot, monkeypatch, root=True, terminal=False)
    monkeypatch.setattr(boot, "can_make_environments", lambda: bool(commands.seen))

    boot.provide_system_packages("setup")

    wanted = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert commands.seen[0][-1] == wanted


def test_apt_gets_fresh_lists_when_it_knows_no_package(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = Commands(100, 0, 0)
    monkeypatch.setattr(boot.subprocess, "call", commands)

    boot.apt_install(["libgl1"])

    assert [command[1] for command in commands.seen] == ["install", "update", "install"]


def test_apt_that_fails_twice_ends_the_run(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.subprocess, "call", Commands(100, 0, 100))

    with pytest.raises(boot.Stop) as caught:
        boot.apt_install(["libgl1"])

    assert caught.value.code == 1
