"""PB535: a silence is printed that too few people, or too short a search, stand behind."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.model import Silence
from probata.method.report.matching.silences import on_record, responses_of, says_otherwise, told_silences, unanswered
from probata.method.report.model import Bound, Objection

CODE = "PB535"
SAYS = "A silence is printed that fewer than two persons said, without searches, or on pages that nobody has read."
WHY = """That no answer was identified needs two persons and the searches kept, and never rests on unread scans: the
answer may stand on one of them (the house's method, section 6, a law of the house). English wording only."""
BAD = "The Inquiry did not identify an answer of Brineworks Ltd to {ref}`F2`; it searched its letters.\n"
GOOD = "The Inquiry did not identify an answer of the State to {ref}`F3`; it searched the answer and its letters.\n"
_LEAST = 2


def run(bound: Bound) -> Iterator[Objection]:
    """At each silence that the report tells and the record has, with everything that the record lacks."""
    replies = bound.records.replies
    for told in told_silences(bound, replies) if replies else ():
        if replies is None or unanswered(replies, told) or says_otherwise(bound, replies, told):
            continue
        silence = on_record(bound, replies, told)
        lacks = _lacks(silence, tuple(one.unread for one in responses_of(replies, told.party))) if silence else ""
        if lacks:
            message = f"The record of this silence lacks: {lacks}."
            yield told.said.objection(
                CODE, told.found, message, "Let two persons search and read, and write it down in [[silences]]."
            )


def _lacks(silence: Silence, unread: tuple[tuple[int, ...], ...]) -> str:
    people = {" ".join(one.casefold().split()) for one in silence.by if one.strip()}
    missing = []
    if len(people) < _LEAST:
        missing.append("a second person")
    if not any(one.strip() for one in silence.searches):
        missing.append("what was searched")
    if any(unread) and not silence.read_scans:
        missing.append("a reading of the pages that are pictures")
    return ", ".join(missing)
