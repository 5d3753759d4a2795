"""What reading a pack costs beside a bare tomllib load of the same files: `pytest <this file> -s`."""

import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from facilitator.content.catalogue import catalogue
from facilitator.content.packs import check_pack, read_content

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer"
ROUNDS = 25

CATALOGUE_MS = 30.0
EXERCISE_MS = 15.0
CATALOGUE_RATIO = 1.0
"""A list reads only heads: it must be cheaper than parsing the files it lists."""
EXERCISE_RATIO = 3.0
PACK_RATIO = 3.0


def best_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of several runs, in milliseconds: what the work costs without disturbance."""
    times: list[float] = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times) * 1000


def load(paths: list[Path]) -> list[dict[str, object]]:
    """The same files with nothing but the standard library."""
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]


def test_reading_a_pack() -> None:
    files = sorted(FOLDER.rglob("*.toml"))
    about = FOLDER / "pack.toml"
    rows: list[tuple[str, float, float, float]] = []
    bare = best_ms(lambda: load(files))
    rows.append(("catalogue", best_ms(lambda: catalogue(FOLDER)), bare, CATALOGUE_RATIO))
    rows.append(("check-pack", best_ms(lambda: check_pack(FOLDER)), bare, PACK_RATIO))
    for path in sorted((FOLDER / "exercises").glob("*.toml")):
        own = best_ms(lambda path=path: read_content(FOLDER, path.stem))
        # What it asks people is read with it.
        asked = [FOLDER / f"surveys/{one}.toml" for one in read_content(FOLDER, path.stem).asks]
        plain = best_ms(lambda read=(about, path, *asked): load(list(read)))
        rows.append((path.stem, own, plain, EXERCISE_RATIO))

    print("\n\nreading packs            ms   bare tomllib ms   ratio   at most")
    for name, own, plain, most in rows:
        print(f"  {name:20} {own:6.2f}   {plain:15.2f}   {own / plain:5.2f}   {most:7.1f}")
    for name, own, plain, most in rows:
        assert own / plain <= most, name
    assert rows[0][1] < CATALOGUE_MS
    assert all(own < EXERCISE_MS for _, own, _, _ in rows[2:])
