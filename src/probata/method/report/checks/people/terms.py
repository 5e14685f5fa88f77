"""PB612: an account is used on other terms than those that were agreed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from probata.method.manuscript.model import At
from probata.method.report.matching.consents import accounts, gate, without_terms
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import objection, passage_prose

CODE = "PB612"
LOOKS_AT = "passage"
SAYS = "An account is used on other terms than those on which its person spoke."
WHY = """Off the record, not for attribution, an agreed description: a person decides before speaking how far the
words may go, and what was agreed binds the report (the terms of newsrooms; the house's method, section 4). Whoever
agreed to one description may be recognised by another."""
BAD = "A farmer’s widow said: {quote}`described`\n"
GOOD = "A woman who was held for several months said: {quote}`described`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Only where consent itself allows the use: what it refuses is PB601. Inside the inquiry no terms bind."""
    for value, place, interview, passage in accounts(bound):
        if bound.internal or not gate(bound, without_terms(interview)).allowed:
            continue
        permission = gate(bound, interview)
        if not permission.allowed:
            message = f"`{place.handle}` may not be used so: {permission.reason}"
            yield objection(CODE, value.role.at, message, "Take it out, or agree other terms with the person.", passage)
        elif permission.describe_as and not _described(bound, passage, permission.describe_as):
            message = f"A description was agreed for the person of `{place.handle}`, and it does not stand here."
            yield objection(
                CODE,
                _introduced(passage, value.role.at),
                message,
                f"Write “{permission.describe_as}”, and nothing else about the person.",
                passage,
            )


def _described(bound: Bound, passage: Passage | None, words: str) -> bool:
    return passage is not None and _plain(words) in _plain(passage_prose(bound, passage).text)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())


def _introduced(passage: Passage | None, at: At) -> At:
    """From the beginning of its sentence, where the person is described, to the role."""
    each = passage.sentences if passage else ()
    sentence = next((one.at for one in each if one.at.start <= at.start < one.at.end), at)
    return replace(sentence, end=at.end)
