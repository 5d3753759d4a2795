"""Plugs and unplugs screens while a test runs, on Qt's offscreen platform.

The platform takes a new list of screens through a function of its native interface that has no
name in the headers: ``setConfiguration(QJsonObject)``. It is reached here with ctypes. The function
that finds it, ``QPlatformNativeInterface::nativeResourceForIntegration``, is virtual; its slot is
where the table of the base class has the address of the base's own version.

Written for Linux, where Qt's libraries carry the Itanium names.
"""

import ctypes
import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import PySide6
from PySide6.QtCore import QByteArray, QJsonDocument
from shiboken6 import getCppPointer

_POINTER = ctypes.sizeof(ctypes.c_void_p)
_VTABLE_HEAD = 2
_MOST_SLOTS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeScreen:
    """A screen as the platform should report it; sizes in pixels of the desktop."""

    name: str
    x: int = 0
    y: int = 0
    width: int = 1920
    height: int = 1080
    dpr: float = 1.0

    def changed(self, **values: object) -> "FakeScreen":
        """The same screen after somebody changed its mode or its place."""
        return replace(self, **values)

    def described(self) -> dict[str, object]:
        """As the platform reads it."""
        return {
            "name": self.name,
            "x": self.x,
            "y": self.y,
            "width": self.width,
            "height": self.height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": self.dpr,
        }


class _ReturnedInMemory(ctypes.Structure):
    """Stands for a QJsonObject: more than two words, so that the ABI returns it through memory."""

    _fields_ = (("words", ctypes.c_void_p * 4),)


@functools.cache
def _library(name: str) -> ctypes.CDLL:
    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    return ctypes.CDLL(str(folder / f"libQt6{name}.so.6"))


def set_screens(screens: Sequence[FakeScreen]) -> None:
    """Make these the screens of the computer.

    Screens are told apart by name: known names change, new ones are plugged in, missing ones are
    unplugged, in this call. Changes of geometry arrive with the next events.

    Raises:
        RuntimeError: this is not the offscreen platform.
    """
    text = json.dumps({"screens": [screen.described() for screen in screens]})
    document = QJsonDocument.fromJson(QByteArray(text.encode()))
    to_object = _library("Core")["_ZNK13QJsonDocument6objectEv"]
    to_object.restype = _ReturnedInMemory
    to_object.argtypes = [ctypes.c_void_p]
    configuration = to_object(_address(document))
    interface = _native_interface()
    set_configuration = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
    set_configuration(_found(interface))(ctypes.addressof(configuration), interface)


def _address(wrapped: QByteArray | QJsonDocument) -> int:
    return getCppPointer(wrapped)[0]


def _native_interface() -> int:
    function = _library("Gui")["_ZN15QGuiApplication23platformNativeInterfaceEv"]
    function.restype = ctypes.c_void_p
    function.argtypes = []
    return function()


def _found(interface: int) -> int:
    """The address of ``setConfiguration``."""
    table = ctypes.c_void_p.from_address(interface).value or 0
    virtual = ctypes.c_void_p.from_address(table + _slot() * _POINTER).value or 0
    find = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(virtual)
    name = QByteArray(b"setConfiguration")
    address = find(interface, _address(name))
    if not address:
        raise RuntimeError("only the offscreen platform plugs screens")
    return address


@functools.cache
def _slot() -> int:
    """Which entry of the table ``nativeResourceForIntegration`` is."""
    gui = _library("Gui")
    symbol = gui["_ZN24QPlatformNativeInterface28nativeResourceForIntegrationERK10QByteArray"]
    own = ctypes.cast(symbol, ctypes.c_void_p).value
    table = ctypes.addressof(ctypes.c_void_p.in_dll(gui, "_ZTV24QPlatformNativeInterface"))
    return next(
        entry - _VTABLE_HEAD
        for entry in range(_VTABLE_HEAD, _MOST_SLOTS)
        if ctypes.c_void_p.from_address(table + entry * _POINTER).value == own
    )
