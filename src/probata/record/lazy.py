"""Lazy doors (PEP 562): a room names what it offers and loads a file only when something of it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def door(room: str, offers: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` for a room's ``__init__``.

    Args:
        room: the room's ``__name__``.
        offers: public name -> the file of this room (without ``.py``) that holds it.

    Returns:
        The two functions; an unknown name raises AttributeError as any module does.
    """

    def get(name: str) -> object:
        if name not in offers:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        return getattr(import_module(f"{room}.{offers[name]}"), name)

    return get, lambda: sorted(offers)
