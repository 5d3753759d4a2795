import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from tests.sources import ROOT, load_script

BOOT = ROOT / "packaging" / "boot.py"


@pytest.fixture
def boot(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return load_script("boot")


def checkout(boot: ModuleType, root: Path) -> Path:
    """A checkout whose environment is ready."""
    (root / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    python = boot.venv_python(root)
    python.parent.mkdir(parents=True)
    python.touch()
    (root / ".venv" / "pyvenv.cfg").touch()
    (root / ".venv" / "stamp").write_text(boot.stamp_of(root), encoding="utf-8")
    return root


def test_a_ready_environment_is_used_as_it_is(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = checkout(boot, tmp_path)
    monkeypatch.delattr(boot.subprocess, "call")
    monkeypatch.delattr(boot, "install")

    assert boot.provide_environment(root) == boot.venv_python(root)


def test_another_lock_another_python_or_a_lost_interpreter_make_it_stale(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = checkout(boot, tmp_path)
    assert boot.is_ready(root)

    with monkeypatch.context() as patch:
        patch.setattr(boot.platform, "python_version", lambda: "3.99.0")
        assert not boot.is_ready(root)
    (root / "requirements.lock").write_text("a==2\n", encoding="utf-8")
    assert not boot.is_ready(root)
    (root / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    assert boot.is_ready(root)
    boot.venv_python(root).unlink()
    assert not boot.is_ready(root)


def test_a_build_that_breaks_off_is_begun_again(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = checkout(boot, tmp_path)
    (root / "requirements.lock").write_text("a==2\n", encoding="utf-8")
    monkeypatch.setattr(boot.subprocess, "call", lambda _command, **_environment: 0)
    monkeypatch.setattr(boot, "install", lambda _pip, _count: 1)

    with pytest.raises(boot.Stop) as caught:
        boot.provide_environment(root)

    assert caught.value.code == 1
    assert not boot.is_ready(root)


def test_a_whole_build_is_ready_afterwards(
    boot: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = checkout(boot, tmp_path)
    (root / "requirements.lock").write_text("a==2\nb==1\n", encoding="utf-8")
    asked: list[tuple[list[str], int]] = []

    def make_venv(command: Sequence[str], **_environment: object) -> int:
        if "venv" in command:
            checkout(boot, root)
            (root / "requirements.lock").write_text("a==2\nb==1\n", encoding="utf-8")
        return 0

    compiled: list[list[str]] = []
    monkeypatch.setattr(boot.subprocess, "call", make_venv)
    monkeypatch.setattr(boot, "install", lambda pip, count: asked.append((pip, count)) or 0)
    monkeypatch.setattr(boot, "compile_all", lambda _python, sources: compiled.append(sources))

    boot.provide_environment(root)

    assert compiled == [[str(root / ".venv"), str(root / "facilitator")]]

    assert boot.is_ready(root)
    [(pip, count)] = asked
    assert {"--require-hashes", "--no-deps"} < set(pip)
    assert pip[-1] == str(root / "requirements.lock")
    assert count == 2
    # The lock names packages of other systems too: only the counting below says how many.
    assert "[2/3] Installing the packages (" in capsys.readouterr().out


def test_progress_is_a_short_line_and_complaints_are_whole(
    boot: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    said = (
        "import sys\n"
        "print('Ignoring c: markers do not match your environment')\n"
        "print('Collecting a==1 (from -r lock (line 1))')\n"
        "print('  Downloading a-1.whl (3 kB)')\n"
        "print('ERROR: no such package', file=sys.stderr)\n"
        "sys.exit(1)"
    )

    code = boot.install([sys.executable, "-c", said], 7)

    shown = capfd.readouterr()
    assert (code, shown.out) == (1, "      1 of 6  a==1\n")
    assert shown.err == "ERROR: no such package\n"


def test_a_folder_that_is_no_environment_is_left_alone(boot: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").touch()
    (tmp_path / ".venv").mkdir()
    precious = tmp_path / ".venv" / "thesis.txt"
    precious.touch()

    with pytest.raises(boot.Stop, match="not an environment"):
        boot.provide_environment(tmp_path)

    assert precious.exists()


def test_the_program_finds_this_checkout_first_and_a_screen_or_none(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.sys, "platform", "linux")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("HOME", "")
    monkeypatch.setenv("LC_ALL", "C")

    environment = boot.child_environment("run")

    assert environment["PYTHONPATH"].split(os.pathsep) == [str(boot.ROOT), "/elsewhere"]
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert "HOME" not in environment
    assert environment["LC_ALL"] == "C.UTF-8"


def test_a_screen_is_left_to_qt(boot: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")

    assert "QT_QPA_PLATFORM" not in boot.child_environment("run")


def test_what_the_tests_compile_is_kept_whatever_else_is_not(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in boot.child_environment("test")
    assert boot.child_environment("run")["PYTHONDONTWRITEBYTECODE"] == "1"


@pytest.mark.slow
def test_from_nothing_to_the_program_and_again(tmp_path: Path) -> None:
    """The real thing on a small checkout: no packages to install, so no network is needed."""
    root = tmp_path / "check out"
    for folder in ("packaging", "facilitator"):
        (root / folder).mkdir(parents=True)
    (root / "packaging" / "boot.py").write_bytes(BOOT.read_bytes())
    (root / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    (root / "facilitator" / "__main__.py").write_text(
        "import os, sys; print(sys.argv[1:], os.getcwd())", encoding="utf-8"
    )
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "facilitator").mkdir(parents=True)
    (elsewhere / "facilitator" / "__main__.py").write_text("print('decoy')", encoding="utf-8")
    command = [sys.executable, str(root / "packaging" / "boot.py"), "run", "list", "--x", "a b"]
    environment = {"PATH": os.environ["PATH"], "LANG": "C", "HOME": str(tmp_path)}

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False
        )

    first, again = run(), run()

    shown = f"['list', '--x', 'a b'] {elsewhere}\n"
    assert first.returncode == 0, first.stderr
    assert "[1/3]" in first.stdout
    assert first.stdout.endswith(shown)
    assert again.stdout == shown


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for Python")
def test_where_processes_share_no_memory_it_is_compiled_by_one(
    boot: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    python, asked = tmp_path / "python", tmp_path / "asked"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> "{asked}"\ncase "$*" in *"-j 0"*) echo Traceback >&2; exit 1;; esac\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    boot.compile_all(str(python), ["a", "b"])
    assert [line.split("-qq ")[1] for line in asked.read_text().splitlines()] == ["-j 0 a b", "a b"]
    assert capfd.readouterr().err == ""
