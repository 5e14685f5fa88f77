"""An objection to a draft in Word as programs read it, and as the terminal prints it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from probata.method.report.cutting import head, tail
from probata.method.report.proposing import Offer
from probata.method.report.reviewed import Noted, Placed, in_word, offer_words
from probata.method.report.rules import group_of

if TYPE_CHECKING:
    from probata.record.canonical import Json


_WIDE = 72
"""Letters of a line in the terminal that are shown of words, or on either side of them."""


def placed_json(one: Placed) -> dict[str, Json]:
    """The documented placed object; ``begins`` is where ``words`` begin in ``paragraph``."""
    return {
        "code": one.objection.code,
        "group": group_of(one.objection.code),
        "message": one.objection.message,
        "next": in_word(one.objection),
        "where": one.where,
        "section": one.section,
        "words": one.words,
        "paragraph": one.paragraph,
        "begins": one.begins,
        "start": one.objection.at.start,
        "end": one.objection.at.end,
        "under": one.under,
        "binds": one.binds if one.offers else "",
        "offers": [_offered(choice) for choice in one.offers],
    }


def noted_json(one: Noted) -> dict[str, Json]:
    """The documented object of a note that could be tied."""
    return {
        "where": one.where,
        "words": one.words,
        "binds": one.binds,
        "offers": [_offered(choice) for choice in one.offers],
    }


def _offered(choice: Sequence[Offer]) -> dict[str, Json]:
    ties: list[Json] = [{"role": each.tied.role, "body": each.tied.body, "words": each.tied.words} for each in choice]
    return {"says": offer_words(choice), "ties": ties}


def on_record(one: Placed | Noted) -> tuple[str, ...]:
    """What on record could bear the words, best first, in words for people."""
    return tuple(offer_words(choice) for choice in one.offers)


def next_step(one: Placed) -> str:
    """What would resolve it, when nothing on record is offered."""
    return "" if one.offers else in_word(one.objection)


def in_short(words: str) -> str:
    """Words on one line of a terminal, cut where they are longer."""
    return head(" ".join(words.split()), _WIDE)


def around(one: Placed | Noted) -> str:
    """The words with what stands beside them in their paragraph, on one line."""
    begins = getattr(one, "begins", 0)
    words, ends = getattr(one, "paragraph", one.words), begins + len(one.words)
    return " ".join(f"{tail(words[:begins], _WIDE)}{words[begins:ends]}{head(words[ends:], _WIDE)}".split())
