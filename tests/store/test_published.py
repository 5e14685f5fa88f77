from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.report.model import EarlierNumber
from probata.record.ref import Ref
from probata.store import published

if TYPE_CHECKING:
    from sqlalchemy import Connection

PEOPLE = frozenset(Ref.of("interview", bytes([number] * 16)) for number in range(3))
WOMEN = EarlierNumber("first edition", "held, women", PEOPLE, frozenset({"sex", "district"}), 3)
NOBODY = EarlierNumber("first edition", "held, men", frozenset(), frozenset({"sex"}), 0)


def test_what_editions_printed_comes_back_in_order_with_whom_it_counted(connection: Connection) -> None:
    published.save(connection, [WOMEN, NOBODY])
    published.save(connection, [])
    published.save(connection, [WOMEN])
    assert published.everything(connection) == (WOMEN, NOBODY, WOMEN)
