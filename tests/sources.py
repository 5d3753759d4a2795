"""The files of the project, for tests that read its own source."""

import ast
import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]

_NOT_OURS = {
    ".git", ".venv", "__pycache__", ".pytest_cache", ".ruff_cache", ".hypothesis", "htmlcov",
    "build", "dist", "shots", ".import_linter_cache",
}  # fmt: skip


def python_files(*folders: str) -> list[Path]:
    """Every Python file under these folders of the project, sorted."""
    return sorted(path for folder in folders for path in walk(ROOT / folder, ".py"))


def walk(folder: Path, *suffixes: str) -> Iterator[Path]:
    """The files of a folder and its folders, without what tools leave behind."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NOT_OURS]
        yield from (Path(parent, name) for name in names if name.endswith(suffixes))


def shown(path: Path) -> str:
    """The path as it is written in a message: from the root of the project."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def load_script(name: str) -> ModuleType:
    """A script of packaging/, which is a folder and never a package."""
    path = ROOT / "packaging" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
