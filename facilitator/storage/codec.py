"""Core values as JSON and back, strictly: what is not known is refused, never dropped.

A family is a base class whose members are told apart by their ``kind`` (views, slides, scorings):
whoever decodes a value that holds some says what they are.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar, cast

import msgspec

from facilitator.core.errors import UnreadableData

T = TypeVar("T")
Json: TypeAlias = Any
Families: TypeAlias = Mapping[type, Mapping[str, type]]
"""Base class -> kind -> member."""

_ENCODER = msgspec.json.Encoder(order="sorted")
_NO_FAMILIES: Families = {}


def encode(value: object) -> str:
    """A core value as JSON text, its fields and keys in alphabetical order."""
    return _ENCODER.encode(value).decode()


def plain(value: object) -> dict[str, Json]:
    """The fields of a core value as plain dictionaries, tuples, texts and numbers."""
    return msgspec.to_builtins(value)


def decode(text: str | bytes, kind: type[T], families: Families = _NO_FAMILIES) -> T:
    """A value of ``kind`` from JSON text.

    Raises:
        UnreadableData: not JSON, a field or kind that is unknown, missing or of a wrong type.
    """
    try:
        raw: Json = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableData(kind.__name__, str(error)) from error
    value = shape(raw, kind, families)
    # msgspec forbids unknown fields in its own Structs only, and core knows nothing of msgspec.
    unknown = _unknown_field(raw, msgspec.json.decode(_ENCODER.encode(value)), "$")
    if unknown:
        raise UnreadableData(kind.__name__, f"unknown field - at `{unknown}`")
    return value


def shape(raw: Json, kind: type[T], families: Families = _NO_FAMILIES) -> T:
    """A value of ``kind`` from plain dictionaries and lists, for instance a row of a table.

    Raises:
        UnreadableData: as ``decode``, but unknown fields pass.
    """
    try:
        return msgspec.convert(raw, kind, dec_hook=partial(_of_family, families))
    except msgspec.ValidationError as error:
        raise UnreadableData(kind.__name__, str(error)) from error


def fingerprint(text: str) -> str:
    """The sha256 (hex) of a frozen JSON."""
    return fingerprint_of(text.encode())


def fingerprint_of(data: bytes) -> str:
    """The sha256 (hex) of a file or a picture."""
    # Loading OpenSSL takes 3 ms, and a start that finds all well hashes nothing.
    from hashlib import sha256  # noqa: PLC0415

    return sha256(data).hexdigest()


def _of_family(families: Families, base: type, raw: Json) -> object:
    kinds = families[base]
    name = cast("dict[str, object]", raw).get("kind") if isinstance(raw, dict) else None
    # A ValueError of a hook comes out of msgspec with the place it happened at.
    if not isinstance(name, str) or name not in kinds:
        message = f"unknown kind of {base.__name__}: {name!r}"
        raise ValueError(message)
    try:
        return msgspec.convert(raw, kinds[name], dec_hook=partial(_of_family, families))
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
