"""The log of the example, from the first act to the last: Refs, digests, numbers and words of the house; no content."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from probata.inquiry.entry.door import look, open_inquiry
from probata.inquiry.entry.roles import MAY
from probata.inquiry.files.example import PASSPHRASE
from probata.record.canonical import Json
from probata.record.withheld import Withheld
from probata.store import log
from tests.season import Season

OPENED_FOR = frozenset(
    {"names", "echoes", "list", "search", "fsck", "interviews", "enclose", "disclose", "close", "report", "sign"}
)
HOUSE = frozenset({*MAY, *OPENED_FOR, "yes", "no", "unsure"})
"""Words that the house itself writes: roles, answers, and what compartments were opened for."""
SHAPES = re.compile(r"[a-z]{2,16}-[a-z2-7]{26}|[0-9a-f]{64}|v\d+")
"""A Ref, a SHA-256, the id of a value in a package."""


def content(detail: Json) -> Iterator[str]:
    """Every text of an entry that is none of these, names of fields included when they are no plain words."""
    if isinstance(detail, dict):
        for name, value in detail.items():
            yield from () if re.fullmatch(r"[a-z_ ]{2,24}", name) else (name,)
            yield from content(value)
    elif isinstance(detail, list):
        for value in detail:
            yield from content(value)
    elif isinstance(detail, str) and detail not in HOUSE and not SHAPES.fullmatch(detail):
        yield detail


def test_no_entry_of_the_example_holds_content(season: Season) -> None:
    opened = open_inquiry(season.folder / "inquiry", Withheld(PASSPHRASE))
    with look(opened) as connection:
        entries = [*log.entries(connection)]
        acts = {one.act for one in entries}
    opened.engine.dispose()
    assert {"add", "interviews", "cite", "report", "sign", "disclose", "withdraw", "erase"} <= acts
    found: dict[str, set[str]] = {}
    for one in entries:
        found.setdefault(one.act, set()).update(content(one.detail))
    assert {act: texts for act, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    "detail",
    [
        {"of": "Q-01"},
        {"interviews": ["interview-aaaaaaaaaaaaaaaaaaaaaaaaaa", "Odalys"]},
        {"Odalys Zestervane": 1},
        {"file": "notes/Q-01.txt"},
        {"day": "2022-03-01"},
    ],
)
def test_content_would_be_found(detail: Json) -> None:
    assert [*content(detail)]
