"""PB611: a number with special handling is crossed, or stands beside a place or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.count_roles import bound_count
from probata.method.report.english.dates import without_periods
from probata.method.report.model import Bound, Objection, Passage, Sentence
from probata.method.report.prose.portraits import kinds_in, own_words
from probata.method.report.prose.woven import objection, sentence_prose

CODE = "PB611"
LOOKS_AT = "passage"
SAYS = "A number with special handling (sexual violence and the like) is crossed, or stands beside a place or a date."
WHY = """One account of sexual violence can carry an incident, so that the number is often one, and whoever is taken
for that one person is in danger at home too. It is printed over everyone interviewed and nowhere near a place, a
day or a group (the house's method, sections 3 and 4; Murad Code)."""
BAD = "At Heron {count}`violence:k|one` interviewee described sexual violence.\n"
GOOD = "{count}`violence:k|One` interviewee described sexual violence.\n"
_MONTH = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b[0-9]{4}-[0-9]{2}\b(?!/)"
)
_NEXT = "Print it over everyone interviewed, in a sentence of its own without place, day or group."


def run(bound: Bound) -> Iterator[Objection]:
    """A year and a longer period may stand beside it. The sentence counts, and those right before and after it."""
    if bound.internal:
        return
    for passage in bound.passages:
        for number, sentence in enumerate(passage.sentences):
            for binding in sentence.bindings:
                found = bound_count(binding)
                if found is None or not found[1].special:
                    continue
                beside = "" if found[1].crossed else _beside(bound, passage, number)
                if found[1].crossed or beside:
                    what = (
                        f"stands beside {beside}"
                        if beside
                        else "is crossed with something that could help to recognise people"
                    )
                    message = f"`{found[1].handle}` has special handling and {what}."
                    yield objection(CODE, binding.role.at, message, _NEXT, passage)


def _beside(bound: Bound, passage: Passage, number: int) -> str:
    """What stands beside it: a named place or a date; empty when nothing does."""
    for sentence in passage.sentences[max(0, number - 1) : number + 2]:
        words = own_words(sentence_prose(bound, passage, sentence))
        kinds = kinds_in(words, bound)
        if "a named place" in kinds:
            return "a named place"
        if "an exact day" in kinds or _month(sentence, words):
            return "a date"
    return ""


def _month(sentence: Sentence, words: str) -> bool:
    """Whether a date role gives one month, and not the ends of a period."""
    dated = any(one.role.name == "date" and _MONTH.search(one.role.body) for one in sentence.bindings)
    return dated and bool(_MONTH.search(without_periods(words)))
