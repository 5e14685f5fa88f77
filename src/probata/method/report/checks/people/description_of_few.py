"""PB613: an account is introduced by a description that fits few of those who were interviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection, passage_prose, place_of, woven_place
from probata.method.testimony.model import Codebook, Interview, Use

CODE = "PB613"
LOOKS_AT = "passage"
SAYS = "An account is introduced by a description that fits fewer interviewed people than the threshold."
WHY = """A place of stay and a profession, a district and a sex: each is shared by many, and together they leave one
or two. The threshold for numbers holds for words too, since "a nurse who had been at Reed" is a cell with one person
in it (the house's method, section 4). How many fit is counted in the records; a description by a single attribute is
let be, and so are the words that a person agreed to."""
BAD = "A woman of the Upper district said: {quote}`lamp`\n"
GOOD = "A woman of the East district said: {quote}`lamp`\n"
_LEAST = 2
_INTRODUCES = re.compile(
    r"(?i)(?:\b(?:an?|the|one|another)\s+(?:[^.!?:;]{0,120}?))\b(?:said|says|told|recalled|remembered|added|"
    r"described|explained|spoke|reported|stated|recounted|"
    r"answered|wrote|related|asked|heard|saw|put\s+it|in\s+(?:her|his|their)\s+words)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the words that introduce it. Editions in which people agreed to be named are passed over."""
    codebook = bound.records.codebook
    if codebook is None or bound.internal or bound.audience is Use.ATTRIBUTED or not english(bound):
        return
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        for role in woven.roles:
            record = place_of(role.binding)
            if record is None or record.interview is None:
                continue
            start = max(
                (one.end for one in woven.roles if one.end <= role.start and place_of(one.binding) is not None),
                default=0,
            )
            sentence = max(start, *(found.end() for found in re.finditer(r"[.!?]\s+", woven.text[: role.start])), 0)
            found = _INTRODUCES.search(woven.text, sentence, role.start)
            agreed = record.interview.consent.description.strip()
            if found is None or (agreed and agreed.casefold() in found[0].casefold()):
                continue
            said = _said(codebook, found[0])
            few = sum(_fits(one, said) for one in bound.records.interviews)
            if len(said) >= _LEAST and 0 < few < codebook.threshold:
                message = (
                    "This describes who gave the account by things that fewer interviewed people share than "
                    "the threshold allows."
                )
                next_step = "Leave out one of them: write “an interviewee”, or a description that more people share."
                yield objection(CODE, woven_place(bound, woven, *found.span()), message, next_step, passage)


def _fits(one: Interview, said: Mapping[str, frozenset[str]]) -> bool:
    return all(one.attributes.get(name) in values for name, values in said.items())


def _said(codebook: Codebook, words: str) -> dict[str, frozenset[str]]:
    """The quasi-identifiers that words name -> the values that they name of each."""
    found: dict[str, set[str]] = {}
    for attribute in codebook.attributes.values():
        for value in attribute.values if attribute.quasi else ():
            if any(_whole(term).search(words) for term in (value, *attribute.says.get(value, ())) if len(term) > 1):
                found.setdefault(attribute.name, set()).add(value)
    return {name: frozenset(values) for name, values in found.items()}


@lru_cache(maxsize=1024)
def _whole(term: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, term.split()))
    return re.compile(rf"(?i)(?<![^\W_]){words}(?![^\W_])")
