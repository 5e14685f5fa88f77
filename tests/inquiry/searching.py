"""Documents to search, written with the store's own functions: name, text, what was declared, whether public."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from probata.inquiry.entry.door import Opened
from probata.method.documents.item import Document, Item
from probata.method.documents.model import Declared, Reading
from probata.record.basis import Method
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan

_TEXTS = (
    "The lamp was lit at 12.",
    "湖区的宿舍没有暖气。大湖很冷",
    "Ёлка стояла у клуба; lamps, a lamp.",
    "قالت المُدَرِّسة في ١٢ شباط",
    "Nothing of it; the\n  lamp\u00ad\n light, ２０１２.",
    "ferry ferry ferry",
)


def _name(number: int) -> str:
    also = "-lamp" * (number % 7 == 0) + "-Ferry" * (number % 5 == 0)
    return f"pile/{'ab'[number % 2]}/{number}{also}.{'md' if number % 3 == 0 else 'txt'}"


POOL = tuple(
    (
        _name(number),
        _TEXTS[number % len(_TEXTS)] + f" {number}",
        {"author": "Ána Quill"} if number % 4 == 0 else {"title": "The lamp"} if number % 9 == 0 else {},
        number % 3 == 1,
    )
    for number in range(30)
)
Given = tuple[str, str, dict[str, str], bool]


def stock(opened: Opened, these: Sequence[Given]) -> None:
    """Writes these documents, each a file of its own, without its bytes."""
    from probata.inquiry.entry.door import transact
    from probata.store import items

    with transact(opened) as connection:
        for name, text, said, public in these:
            token = hashlib.sha256(name.encode()).digest()[:16]
            reader = Method(f"read-{name.rpartition('.')[2]}", 1)
            digest = Digest.of(name.encode())
            item = Item(Ref.of("item", token), digest, name, 1, str(reader), exact=True, public=public)
            claims = tuple(Declared(field, value, "front matter") for field, value in said.items())
            span = TextSpan(0, len(text))
            part = Document(Ref.of("doc", token), item.ref, 1, name, span, Digest.of(text.encode()), claims)
            items.save(connection, item, token.hex() * 2, Reading(text, reader), (part,))
