"""Core values as JSON and back, strictly: what is not known is refused, never dropped.

The three families that packs and screens are made of (views, slides, scorings) are told apart by
their ``kind``. Frozen content is written in one form only, so that equal contents have one sha256.
"""

from hashlib import sha256
from typing import Any, TypeAlias, TypeVar, cast

import msgspec

from facilitator.core.errors import FormatTooNew, UnreadableData
from facilitator.core.pack import FORMAT_NO, VIEW_KINDS, Content, View
from facilitator.core.scoring.specs import SPEC_KINDS, ScoringSpec
from facilitator.core.stage import SLIDE_KINDS, Slide

T = TypeVar("T")
Json: TypeAlias = Any

_FAMILIES: dict[type, dict[str, type]] = {
    View: dict(VIEW_KINDS),
    Slide: dict(SLIDE_KINDS),
    ScoringSpec: dict(SPEC_KINDS),
}
_ENCODER = msgspec.json.Encoder(order="sorted")


def encode(value: object) -> str:
    """A core value as JSON text, its fields and keys in alphabetical order."""
    return _ENCODER.encode(value).decode()


def plain(value: object) -> dict[str, Json]:
    """The fields of a core value as plain dictionaries, tuples, texts and numbers."""
    return msgspec.to_builtins(value)


def decode(text: str | bytes, kind: type[T]) -> T:
    """A value of ``kind`` from JSON text.

    Raises:
        UnreadableData: not JSON, a field or kind that is unknown, missing or of a wrong type.
    """
    try:
        raw: Json = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableData(kind.__name__, str(error)) from error
    value = shape(raw, kind)
    # msgspec forbids unknown fields in its own Structs only, and core knows nothing of msgspec.
    unknown = _unknown_field(raw, msgspec.json.decode(_ENCODER.encode(value)), "$")
    if unknown:
        raise UnreadableData(kind.__name__, f"unknown field - at `{unknown}`")
    return value


def shape(raw: Json, kind: type[T]) -> T:
    """A value of ``kind`` from plain dictionaries and lists, for instance a row of a table.

    Raises:
        UnreadableData: as ``decode``, but unknown fields pass.
    """
    try:
        return msgspec.convert(raw, kind, dec_hook=_of_family)
    except msgspec.ValidationError as error:
        raise UnreadableData(kind.__name__, str(error)) from error


def freeze(content: Content) -> tuple[str, str]:
    """The sha256 (hex) and the JSON of a content in its one form.

    Raises:
        UnreadableData: a field holds what could not be read back.
    """
    # Through decode: 5 and 5.0 minutes are the same content and must have the same hash.
    text = encode(decode(encode(content), Content))
    return fingerprint(text), text


def fingerprint(text: str) -> str:
    """The sha256 (hex) of a frozen JSON."""
    return sha256(text.encode()).hexdigest()


def thaw(format_no: int, text: str) -> Content:
    """A frozen content, read in the format it was written in.

    Raises:
        FormatTooNew: written by a newer version of the program.
        UnreadableData: not what its format says.
    """
    return decode(upgrade(format_no, text), Content)


def upgrade(format_no: int, text: str) -> str:
    """The same content in the newest format: here each later format turns its predecessor into
    itself, one after the other. Format 1 is the first.

    Raises:
        FormatTooNew: from a newer version of the program.
    """
    if format_no > FORMAT_NO:
        raise FormatTooNew(format_no, FORMAT_NO)
    return text


def _of_family(base: type, raw: Json) -> object:
    kinds = _FAMILIES[base]
    name = cast("dict[str, object]", raw).get("kind") if isinstance(raw, dict) else None
    # A ValueError of a hook comes out of msgspec with the place it happened at.
    if not isinstance(name, str) or name not in kinds:
        message = f"unknown kind of {base.__name__}: {name!r}"
        raise ValueError(message)
    try:
        return msgspec.convert(raw, kinds[name], dec_hook=_of_family)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def _unknown_field(raw: Json, known: Json, path: str) -> str:
    if isinstance(raw, dict):
        for key, value in cast("dict[str, Json]", raw).items():
            if key not in known:
                return f"{path}.{key}"
            if found := _unknown_field(value, known[key], f"{path}.{key}"):
                return found
    elif isinstance(raw, list):
        for index, (value, other) in enumerate(zip(cast("list[Json]", raw), known, strict=True)):
            if found := _unknown_field(value, other, f"{path}[{index}]"):
                return found
    return ""
