"""Labels of paragraphs, drawn from the seed of the inquiry: the same manuscript gets the same ones in a copy of it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, look
from probata.record.canonical import dump

if TYPE_CHECKING:
    from probata.method.manuscript.model import Manuscript

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is easily taken for another
_LENGTH = 5
_ABOUT = b"probata-labels/0\x00"


def drawn(opened: Opened, source: Manuscript) -> Callable[[], str]:
    """What gives one label after the other. They say nothing about the text to whoever does not hold the seed."""
    from probata.store import facts

    with look(opened) as connection:
        seed = facts.get(connection, facts.SEED)
    key = hmac.digest(seed, _ABOUT + dump(dict(source.sources)), "sha256")
    numbers = count()
    return lambda: _label(key, next(numbers))


def _label(key: bytes, number: int) -> str:
    drawn_bytes = hmac.digest(key, number.to_bytes(8, "big"), hashlib.sha256)
    value, letters = int.from_bytes(drawn_bytes, "big"), []
    for _ in range(_LENGTH):
        value, at = divmod(value, len(_LETTERS))
        letters.append(_LETTERS[at])
    return "p-" + "".join(letters)
