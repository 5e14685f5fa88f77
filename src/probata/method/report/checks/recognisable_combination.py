"""PB608: an account stands beside things by which its person could be recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.report.checks._portraits import kinds_in, own_words
from probata.method.report.checks._woven import objection, place_of, sentence_prose
from probata.method.report.model import Binding, Bound, Objection, Passage, Sentence

CODE = "PB608"
SAYS = "An account stands beside a combination by which its person could be recognised."
WHY = """A place, an exact day and a profession are each shared by many and together by one: METHOD, section 4,
forbids such joins. Neighbours know who was on duty that evening. Passages beside each other are read together, and
captions with them."""
BAD = "A nurse at Reed described the evening of {date}`12 April 2019`. {cite}`lamp`\n"
GOOD = "A woman who was held at Reed described an evening in {date}`spring 2019`. {cite}`lamp`\n"
ENOUGH = 3
"""Kinds of four: an exact day, a named place, an occupation, an age."""
_CAPTION_REACH, _NEXT_REACH = 3, 1
_NEXT = "Make at least one of them vaguer (a month, a district, no occupation), or move the account away from them."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a passage. The account's own passage holds one kind or more; others may stand in neighbours and captions."""
    if bound.internal:
        return
    notes = {one.label: one for one in bound.passages if one.kind == "note"}
    body = [one for one in bound.passages if one.kind not in ("note", "heading")]
    for number, passage in enumerate(body):
        account = next((one for one in passage.bindings if _is_account(one)), None)
        own = _kinds(bound, passage, every=True) if account else frozenset()
        if account is None or not own:
            continue
        near = (*_near(body, number), *(notes[label] for label in passage.notes if label in notes))
        kinds = own.union(kinds_in(passage.section, bound) & {"a named place"}, *(_kinds(bound, one) for one in near))
        if len(kinds) >= ENOUGH:
            message = f"{_listed(sorted(kinds))} stand beside this account; together they could tell who gave it."
            yield objection(CODE, account.role.at, message, _NEXT, passage)


def _is_account(binding: Binding) -> bool:
    record = place_of(binding)
    return record is not None and record.interview is not None


def _near(body: Sequence[Passage], number: int) -> Iterator[Passage]:
    """The passages right beside it in its section, and captions a little further away."""
    here = body[number]
    for other in range(max(0, number - _CAPTION_REACH), min(len(body), number + _CAPTION_REACH + 1)):
        caption = body[other].within("figure") or body[other].within("table")
        reach = _CAPTION_REACH if caption else _NEXT_REACH
        if 0 < abs(other - number) <= reach and body[other].section == here.section:
            yield body[other]


def _kinds(bound: Bound, passage: Passage, *, every: bool = False) -> frozenset[str]:
    """Kinds in a passage; of a neighbour without the sentences that only cite documents or laws."""
    found: set[str] = set()
    for sentence in passage.sentences:
        if every or not _of_documents(sentence):
            found |= kinds_in(own_words(sentence_prose(bound, passage, sentence)), bound)
    return frozenset(found)


def _of_documents(sentence: Sentence) -> bool:
    about = [one for one in sentence.bindings if one.role.name in ("cite", "quote", "figure", "law")]
    return bool(about) and not any(_is_account(one) for one in about)


def _listed(kinds: Sequence[str]) -> str:
    words = f"{', '.join(kinds[:-1])} and {kinds[-1]}"
    return words[0].upper() + words[1:]
