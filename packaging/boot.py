"""Set up, start and test Facilitator from a checkout, with nothing but Python's own library.

    python3 packaging/boot.py run [arguments of the program]
    python3 packaging/boot.py test [--long] [arguments of pytest]
    python3 packaging/boot.py setup

The environment lives in `.venv` and is built from `requirements.lock`; it is built anew when that
file or the Python changes. A start that finds it ready adds only the checks below.

Written so that a Python too old for the program still gets as far as saying so.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
HERE = "py packaging\\boot.py" if os.name == "nt" else "python3 packaging/boot.py"

# Shared library -> Debian and Ubuntu package. Found by running Qt on a bare system: what is
# missing here ends in an ImportError, or, for the X11 ones, in an abort nobody can catch.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
COMMANDS = {"demo", "check-pack", "list", "report", "papers", "export", "import"}
WINDOWLESS = {*COMMANDS, "--version", "--help", "-h"}

NO_DISPLAY = f"""\
There is no screen to show windows on: neither DISPLAY nor WAYLAND_DISPLAY is set.
Start this from a desktop session. Over ssh, connect with "ssh -X".
To see the whole program play a workshop without a screen: {HERE} run demo --out DIR"""


class Stop(Exception):
    """The end of the run: a sentence for the person, and the exit code."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


def main(arguments: Sequence[str]) -> int:
    """Do what was asked; returns the exit code unless the process becomes the program."""
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    try:
        if command not in ("run", "test", "setup") or (command == "setup" and rest):
            raise Stop((__doc__ or "").partition("\n\n")[2].partition("\n\n")[0])
        check_python(sys.version_info[:3])
        if command == "run" and wants_window(rest) and not has_display(os.environ):
            raise Stop(NO_DISPLAY)
        provide_system_packages(command)
        python = provide_environment(ROOT)
        if command == "setup":
            print(f"Ready. Start with: {HERE} run")
            return 0
        if command == "test":
            os.chdir(ROOT)
        return become([str(python), "-P", "-m", *module(command, rest)], child_environment(command))
    except Stop as stop:
        print(stop.message, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        return 130


def check_python(version: tuple[int, ...]) -> None:
    """Raises Stop when this Python is older than the program needs."""
    if version[:2] < OLDEST_PYTHON:
        needed, found = ".".join(map(str, OLDEST_PYTHON)), ".".join(map(str, version))
        raise Stop(
            f"Facilitator needs Python {needed} or newer; this is {found}. If a newer one is "
            "installed, start with it by name, for example python3.12 in place of python3."
        )


def module(command: str, rest: Sequence[str]) -> list[str]:
    """The module to run and its arguments. What the caller says comes later and wins over ours."""
    if command == "run":
        return ["facilitator", *rest]
    asked = [each for each in rest if each != "--long"]
    on_all_cores = ["-n", "auto", "--dist", "worksteal"]
    quick = [] if "--long" in rest else ["-m", "not long and not shots"]
    return ["pytest", *on_all_cores, *quick, *asked]


def wants_window(rest: Iterable[str]) -> bool:
    """Whether these arguments of the program open its windows."""
    return not WINDOWLESS.intersection(rest)


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether windows have somewhere to go; elsewhere than on Linux and its kin they always do."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def needed_libraries(command: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The shared libraries Qt will load for this command, with the package each comes from."""
    needed = dict(QT_LIBRARIES)
    tests_open_windows = command == "test" and shutil.which("Xvfb") is not None
    if environment.get("DISPLAY") or tests_open_windows:
        needed.update(X11_LIBRARIES)
    if environment.get("WAYLAND_DISPLAY"):
        needed.update(WAYLAND_LIBRARIES)
    return needed


def loads(library: str) -> bool:
    """Whether the system's loader finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(needed: Mapping[str, str], is_there: Callable[[str], bool]) -> dict[str, str]:
    """Those of the needed libraries that the system does not have."""
    return {library: package for library, package in needed.items() if not is_there(library)}


def venv_package(version: tuple[int, ...]) -> str:
    """The package that completes this Python on Debian and Ubuntu."""
    return f"python{version[0]}.{version[1]}-venv"


def can_make_environments() -> bool:
    """Whether this Python has venv and ensurepip; Debian ships them apart."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def provide_system_packages(command: str) -> None:
    """Make sure that what pip cannot bring is there; raises Stop when it is not."""
    packages, absent = _absent(command)
    if not absent:
        return
    if shutil.which("apt-get") is None:
        raise Stop(
            "These are missing; install them with your system's package manager and run this "
            "again: " + " ".join(absent)
        )
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    told = f"System packages are missing. Install them and run this again:\nsudo {line}"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise Stop(told)
    if sys.stdin is not None and sys.stdin.isatty() and not agrees(packages):
        raise Stop(told)
    apt_install(packages)
    packages, absent = _absent(command)
    if absent:
        raise Stop("Still missing after the installation: " + " ".join(absent))


def _absent(command: str) -> tuple[list[str], list[str]]:
    """Packages to install, and what is missing in the system's own names."""
    absent: dict[str, str] = {}
    if sys.platform == "linux":
        absent.update(missing(needed_libraries(command, os.environ), loads))
    if not can_make_environments():
        absent["venv"] = venv_package(sys.version_info[:2])
    return list(dict.fromkeys(absent.values())), list(absent)


def agrees(packages: Sequence[str]) -> bool:
    """Ask the person at the terminal; Enter means yes."""
    print("System packages are missing: " + " ".join(packages))
    return input("Install them with apt-get now? [Y/n] ").strip().lower() in ("", "y", "yes")


def apt_install(packages: Sequence[str]) -> None:
    """Install by apt-get, with fresh package lists when the present ones do not do."""
    print(f"Installing {len(packages)} system packages ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if subprocess.call(install, env=environment) == 0:
        return
    print("Once more, with fresh package lists ...", flush=True)
    subprocess.call(["apt-get", "update", "-q"], env=environment)
    if subprocess.call(install, env=environment) != 0:
        raise Stop("apt-get could not install them; its own message is above.", 1)


def venv_python(root: Path) -> Path:
    """The interpreter inside the environment of this checkout."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return root / ".venv" / folder / name


def stamp_of(root: Path) -> str:
    """What the environment depends on: the lock, and the Python it is made with."""
    lock = hashlib.sha256((root / "requirements.lock").read_bytes()).hexdigest()
    return f"lock {lock}\npython {platform.python_implementation()} {platform.python_version()}\n"


def is_ready(root: Path) -> bool:
    """Whether the environment is complete and still the right one."""
    try:
        kept = (root / ".venv" / "stamp").read_text(encoding="utf-8")
    except OSError:
        return False
    return kept == stamp_of(root) and venv_python(root).exists()


def provide_environment(root: Path) -> Path:
    """Build the environment when it is missing or stale; returns its interpreter.

    The stamp is written last, so that an interrupted build is done again from the start.
    """
    if is_ready(root):
        return venv_python(root)
    folder = root / ".venv"
    if folder.exists() and not (folder / "pyvenv.cfg").exists() and any(folder.iterdir()):
        raise Stop(f"{folder} is not an environment of Python. Move it away and run this again.")
    try:
        build(root, folder)
    except OSError as error:
        raise Stop(f"The environment cannot be made in {folder}: {error}", 1) from error
    return venv_python(root)


def build(root: Path, folder: Path) -> None:
    """Make the environment from nothing."""
    print("[1/3] Making a Python environment in .venv", flush=True)
    if folder.exists():
        shutil.rmtree(folder)
    python = str(venv_python(root))
    if subprocess.call([sys.executable, "-I", "-m", "venv", str(folder)]) != 0:
        raise Stop("Python could not make it; its own message is above.", 1)
    lock = root / "requirements.lock"
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    print("[2/3] Installing the packages (about 130 MB the first time)", flush=True)
    # Compiling comes after, on all cores; a personal "user = true" must not send files elsewhere.
    # The lock is whole: left to resolve, an older pip takes a newer "name[extra]" than the locked one.
    options = ["--require-hashes", "--no-deps", "--no-compile", "--no-user", "--no-input"]
    pip = [python, "-I", "-m", "pip", "install", *options, "--requirement", str(lock)]
    if install(pip, count) != 0:
        raise Stop(
            "The packages could not be installed; the reason is above. Run this again when it is "
            "mended: nothing half-done is kept.",
            1,
        )
    print("[3/3] Compiling", flush=True)
    compile_all(python, [str(folder), str(root / "facilitator")])
    (folder / "stamp").write_text(stamp_of(root), encoding="utf-8")


def compile_all(python: str, sources: list[str]) -> None:
    """Compile what is imported later, so that the first start is as fast as the second.

    A package may carry a file for another Python: what does not compile is not imported either.
    """
    compiling = [python, "-I", "-m", "compileall", "-qq"]
    at_once = subprocess.run([*compiling, "-j", "0", *sources], stderr=subprocess.PIPE, check=False)
    if at_once.stderr:
        # Processes may not share memory here (/dev/shm is locked): one after the other then.
        subprocess.call([*compiling, *sources], stderr=subprocess.DEVNULL)


def install(pip: list[str], count: int) -> int:
    """Run pip, showing one short line per package; what it complains of is shown as it is."""
    line, end = ("\r      {:<60}", "") if sys.stdout.isatty() else ("      {}", "\n")
    seen = 0
    with subprocess.Popen(
        pip, stdout=subprocess.PIPE, text=True, encoding="utf-8", errors="replace"
    ) as running:
        for said in running.stdout or ():
            if said.startswith(("Collecting ", "Processing ")):  # the latter is a local file
                seen += 1
                name = Path(said.split()[1]).name
                print(line.format(f"{seen} of {count}  {name}"), end=end, flush=True)
            elif said.startswith("Ignoring "):  # for another system
                count -= 1
            elif said.startswith("Installing "):
                print(line.format("unpacking"), flush=True)
    return running.returncode


def child_environment(command: str) -> dict[str, str]:
    """The environment variables of the program: this checkout first, a screen or none."""
    environment = dict(os.environ)
    if command == "test":
        # Compiling the tests takes half of the time until the first one runs; on every core.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    paths = [str(ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    if not has_display(environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    if not environment.get("HOME", "x"):
        del environment["HOME"]  # empty would mean the root folder; absent, the system knows it
    if environment.get("LC_ALL") in ("C", "POSIX"):
        environment["LC_ALL"] = "C.UTF-8"  # Python sees to LANG=C itself, but not to this one
    return environment


def become(command: list[str], environment: Mapping[str, str]) -> int:
    """Turn into the program; on Windows, which cannot, wait for it."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
