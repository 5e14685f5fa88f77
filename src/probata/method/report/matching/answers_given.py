"""Places of the record in sentences: a party's public statements, and paragraphs of what it wrote back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import PartyStatement, Replies, Response
from probata.method.report.model import Bound, SavedPlace
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.woven import Placed, place_of

ANSWERING = re.compile(
    r"(?i)\b(?:answer(?:s|ed|ing)?|respon(?:ds|ded|ding|se|ses)|repl(?:y|ies|ied|ying)|react(?:s|ed|ion)|"
    r"rebut(?:s|ted|tal)?|"
    r"reject(?:s|ed)|dismiss(?:es|ed)|contest(?:s|ed)|disput(?:es|ed)|counter(?:s|ed))\b"
)
"""Words by which something is told as an answer."""


def statements_in(bound: Bound, replies: Replies, said: Said) -> Iterator[tuple[Placed, PartyStatement]]:
    """The public statements that a sentence quotes or cites, by handle or by the document that holds one alone."""
    of: dict[str, list[PartyStatement]] = {}
    for one in replies.file.statements:
        of.setdefault(one.place, []).append(one)
    documents = _documents(bound, replies)
    for role in said.roles:
        place = place_of(role.binding)
        if place is None or role.binding.role.name not in ("quote", "cite"):
            continue
        found = of.get(place.handle) or documents.get(str(place.document), [])
        if found:
            yield role, found[0]


def _documents(bound: Bound, replies: Replies) -> dict[str, list[PartyStatement]]:
    """Documents of which every place on record is of one voice on one day."""
    found: dict[str, list[PartyStatement]] = {}
    for one in replies.file.statements:
        place = bound.records.places.get(one.place)
        if place is not None and place.interview is None:
            found.setdefault(str(place.document), []).append(one)
    return {
        key: each
        for key, each in found.items()
        if len({(one.voice, one.on.edtf, one.had_not_seen) for one in each}) == 1
    }


def responses_in(replies: Replies, said: Said) -> Iterator[tuple[Placed, Response, SavedPlace]]:
    """The places in responses that a sentence quotes or cites."""
    by_document = {one.document: one for one in replies.responses.values()}
    for role in said.roles:
        place = place_of(role.binding)
        if place is not None and place.document in by_document:
            yield role, by_document[place.document], place


def paragraph_at(response: Response, place: SavedPlace) -> int | None:
    """The number of the paragraph in which a place begins; None where the place is in no text."""
    if place.text is None:
        return None
    start = place.text.start
    if place.words and not response.text.startswith(place.words, start):  # transcripts move what stands behind them
        start = response.text.find(place.words)
    return next((one.number for one in response.paragraphs if one.span.start <= start < one.span.end), None)


def is_recorded(bound: Bound, place: SavedPlace) -> bool:
    """Whether whose words a place holds is on record: a statement of a party, or its written answer."""
    replies = bound.records.replies
    if replies is None:
        return False
    return any(one.place == place.handle for one in replies.file.statements) or any(
        one.document == place.document for one in replies.responses.values()
    )
