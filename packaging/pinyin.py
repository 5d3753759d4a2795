"""Writes the first letters of the Chinese characters, by which the library is searched.

    python3 -m pip install --target /tmp/pinyin pypinyin
    PYTHONPATH=/tmp/pinyin .venv/bin/python packaging/pinyin.py

The program itself needs one letter for each reading of a character and no more: 20 KB instead of
a library of 40,000 characters that every trainer would download and load. The table holds the
6,763 characters of GB 2312, with every reading, because a name may mean any of them.
"""

import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "resources" / "pinyin" / "initials.txt"
HEAD = """\
# First letters of the readings of Chinese characters (GB 2312), written by packaging/pinyin.py
# from the data of pypinyin (MIT, see LICENSE-pypinyin.txt). A letter, a space, its characters.
"""


def characters() -> list[str]:
    """All Chinese characters of GB 2312."""
    cells = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    found = (cell.decode("gb2312", "ignore") for cell in cells)
    return [one for one in found if one]


def table() -> str:
    """The file as it should be."""
    library = import_module("pypinyin")
    found: dict[str, list[str]] = defaultdict(list)
    for one in characters():
        readings: list[list[str]] = library.pinyin(
            one, style=library.Style.FIRST_LETTER, heteronym=True, strict=False
        )
        for letter in dict.fromkeys(readings[0]):
            if "a" <= letter <= "z":
                found[letter].append(one)
    return HEAD + "".join(f"{letter} {''.join(found[letter])}\n" for letter in sorted(found))


def main() -> int:
    """Write the table."""
    TABLE.write_text(table(), encoding="utf-8")
    print(TABLE, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
