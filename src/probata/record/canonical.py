"""Canonical JSON: one value, one spelling, so that a digest of it means something.

UTF-8, keys sorted by code point, no spaces, no floating point (decimals are strings), integers below 2**53,
no duplicate keys, no lone surrogates. A subset of RFC 8785; the order differs from it only for keys beyond
the basic plane (code points here, UTF-16 units there), and format 0 has no such keys.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from probata.record.errors import BadValue

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"
_Where: TypeAlias = "tuple[_Where, str | int] | None"
"""The place of a value: the place around it, and its key or number there."""
MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 64
_LEAVES = frozenset({str, bool, type(None)})
_KEY_TOLD = 100


def dump(value: Json) -> bytes:
    """The canonical bytes of a value; raises BadValue for anything that has no canonical spelling."""
    if not _is_plain(value):
        _check(value, None, 0)
    try:
        return spell(value).encode("utf-8")
    except UnicodeEncodeError:
        _check(value, None, 0)  # it knows the place
        raise


def spell(value: Json) -> str:
    """The text of a value that ``load`` gave, or that was looked at in another way: nothing is looked at again."""
    return json.dumps(
        value,
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
        allow_nan=False,
        check_circular=False,  # no value that goes round passes the limit of levels
        default=_plain,
    )


def load(data: bytes) -> Json:
    """The value of canonical bytes; raises BadValue unless ``dump`` of the result gives the same bytes back.

    A key that stands twice is left out by the reader, and so found by that comparison as well.
    """
    try:
        value: Json = json.loads(
            data.decode("utf-8"),
            parse_float=_no_float,
            parse_constant=_no_float,
            parse_int=_small_int,
        )
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as fault:
        raise BadValue(f"Not JSON in UTF-8 ({type(fault).__name__}).") from None
    if dump(value) != data:
        raise BadValue("JSON, but not in its canonical spelling.")
    return value


def _is_plain(value: Any) -> bool:
    """Whether this is made of the plainest types alone, within the limits; False is for ``_check`` to say more.

    Level by level and not value by value: bytes from a stranger may hold half a million values. Lone surrogates are
    left to the encoder.
    """
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        below: list[Any] = []
        for one in level:
            kind: type = type(one)
            if kind in _LEAVES:
                continue
            if kind is dict:
                for key in one:
                    if type(key) is not str:
                        return False
                below += one.values()
            elif kind is list:
                below += one
            elif kind is not int or not -MAX_INTEGER <= one <= MAX_INTEGER:
                return False
        if not below:
            return True
        level = below
    return False


def _check(value: object, where: _Where, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise BadValue(f"Nested deeper than {MAX_DEPTH} levels.", where=_place(where))
    if isinstance(value, str):
        _check_text(value, where)
    elif value is None or isinstance(value, bool):
        return
    elif isinstance(value, int):
        _check_int(value, where)
    elif isinstance(value, (dict, Mapping)):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise BadValue(f"A key is a {type(key).__name__}, not text.", where=_place(where))
            _check_text(key, where)
            _check(inner, (where, key), depth + 1)
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            _check(inner, (where, index), depth + 1)
    else:
        raise BadValue(f"A {type(value).__name__} has no canonical spelling.", where=_place(where))


def _place(where: _Where) -> str:
    """The place in words, for a refusal alone: below a key of many MiB, a place for every value would fill days."""
    steps = []
    while where:
        where, step = where
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step[:_KEY_TOLD]}")
    return "$" + "".join(reversed(steps))


def _check_int(value: int, where: _Where) -> None:
    if abs(value) > MAX_INTEGER:
        raise BadValue(
            f"An integer beyond {MAX_INTEGER} is not kept exactly everywhere; write it as text.", where=_place(where)
        )


def _check_text(value: str, where: _Where) -> None:
    if value.isascii():
        return
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise BadValue("Text with a lone surrogate has no UTF-8 spelling.", where=_place(where)) from None


def _plain(value: Mapping[str, Json]) -> dict[str, Json]:
    """``_check`` lets nothing else through that ``json`` does not know by itself."""
    return dict(value)


def _no_float(_text: str) -> Json:
    raise BadValue("A floating-point number; decimals are written as text.")


def _small_int(text: str) -> int:
    if len(text) > 17:
        raise BadValue("An integer is too long.")
    return int(text)
