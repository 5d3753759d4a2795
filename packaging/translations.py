"""Keep the Chinese catalogue in step with the code.

    .venv/bin/python packaging/translations.py                  extract, update the .po, compile the .mo
    .venv/bin/python packaging/translations.py --merge FILE...  take translations from text files first

A line of such a file is `English source ||| 中文`, or `one ||| many ||| 中文` for a plural; `\\n` in
it means a line break, and a line that starts with `#` is a remark.

Both files come out the same on every machine: no dates, no line numbers, sorted by source text.
"""

import argparse
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO_FILE = ROOT / "resources/translations/zh_CN/LC_MESSAGES/facilitator.po"

_KEYWORDS = {"tr": (1,), "trn": (1, 2)}

MessageId: TypeAlias = str | tuple[str, str]
"""A source text, or its singular and plural."""


class _SteadyCatalog(Catalog):
    """A catalogue whose header says only what readers need, and never when or by whom."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The three lines without which gettext guesses."""
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Language", "zh_CN"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
        ]


def used_messages(package: Path) -> dict[MessageId, list[str]]:
    """Every text the code asks for, with the files (relative to the package's parent) it is in."""
    used: dict[MessageId, list[str]] = {}
    found = extract_from_dir(package, method_map=[("**.py", "python")], keywords=_KEYWORDS)
    for file, _line, message, _comments, _context in found:
        identity: MessageId = message if isinstance(message, str) else (message[0], message[1])
        places = used.setdefault(identity, [])
        place = f"{package.name}/{Path(file).as_posix()}"
        if place not in places:
            places.append(place)
    return used


def read_translations(po_file: Path) -> dict[MessageId, str]:
    """The finished translations of a .po file; what is empty or marked fuzzy is not finished."""
    if not po_file.exists():
        return {}
    with po_file.open("rb") as file:
        catalog = read_po(file, locale="zh_CN")
    finished: dict[MessageId, str] = {}
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        identity: MessageId = (
            message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
        )
        string = message.string or ""
        translation = string if isinstance(string, str) else string[0]
        if translation:
            finished[identity] = translation
    return finished


def parse_merge(lines: Iterable[str]) -> dict[MessageId, str]:
    """The translations of a text file for `--merge`.

    Raises:
        ValueError: a line has neither two nor three parts, or an empty one.
    """
    found: dict[MessageId, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip().replace("\\n", "\n") for part in line.split("|||")]
        if len(parts) not in (2, 3) or not all(parts):
            message = f"line {number} is not `English ||| 中文`: {line.strip()}"
            raise ValueError(message)
        identity = parts[0] if len(parts) == 2 else (parts[0], parts[1])
        found[identity] = parts[-1]
    return found


def catalog_of(used: dict[MessageId, list[str]], translations: dict[MessageId, str]) -> Catalog:
    """A catalogue of exactly the texts in use, translated as far as translations are known."""
    catalog = _SteadyCatalog(locale="zh_CN", charset="utf-8", fuzzy=False, header_comment="")
    for identity, places in used.items():
        translation = translations.get(identity, "")
        string = translation if isinstance(identity, str) else (translation,)
        catalog.add(identity, string, locations=[(place, 0) for place in sorted(places)])
    return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """The catalogue as people edit it."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, sort_output=True, include_lineno=False)
    return out.getvalue().strip() + b"\n"


def mo_bytes(translations: dict[MessageId, str]) -> bytes:
    """The finished translations as the program reads them."""
    out = io.BytesIO()
    write_mo(out, catalog_of({identity: [] for identity in translations}, translations))
    return out.getvalue()


def main(arguments: Sequence[str]) -> int:
    """Update both files; returns 1 while a text in use has no translation."""
    parser = argparse.ArgumentParser(description="Update the Chinese catalogue.")
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE")
    options = parser.parse_args(arguments)

    used = used_messages(ROOT / "facilitator")
    translations = read_translations(PO_FILE)
    for path in options.merge:
        fresh = parse_merge(path.read_text(encoding="utf-8").splitlines())
        for identity in fresh.keys() - used.keys():
            print(f"{path.name}: not in the code: {identity}")
        translations.update(fresh)

    translations = {identity: t for identity, t in translations.items() if identity in used}
    PO_FILE.parent.mkdir(parents=True, exist_ok=True)
    PO_FILE.write_bytes(po_bytes(catalog_of(used, translations)))
    PO_FILE.with_suffix(".mo").write_bytes(mo_bytes(translations))
    absent = sorted(map(str, used.keys() - translations.keys()))
    for identity in absent:
        print(f"no translation: {identity}")
    print(f"{len(used)} texts, {len(absent)} without a translation")
    return 1 if absent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
