"""PB608: a person stands beside things by which he or she could be recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from probata.method.manuscript.model import At
from probata.method.report.apart import told
from probata.method.report.model import Binding, Bound, Objection, Passage, Sentence
from probata.method.report.prose.phrases import english
from probata.method.report.prose.portraits import held_worker, kinds_in, own_words
from probata.method.report.prose.woven import objection, passage_prose, place_of, sentence_prose, woven_place

CODE = "PB608"
SAYS = "An account, or somebody who was held, stands beside a combination by which the person could be recognised."
WHY = """A place, an exact day and a profession are each shared by many and together by one: the house's method,
section 4, forbids such joins. Neighbours know who was on duty that evening. Passages beside each other are read
together, and captions with them."""
BAD = "A nurse at Reed described the evening of {date}`12 April 2019`. {cite}`lamp`\n"
GOOD = "A woman who was held at Reed described an evening in {date}`spring 2019`. {cite}`lamp`\n"
ENOUGH = 3
"""Kinds of four: an exact day, a named place, an occupation, an age."""
_CAPTION_REACH, _NEXT_REACH = 3, 1
_NEXT = "Make at least one of them vaguer (a month, a district, no occupation), or move the account away from them."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a passage. The person's own passage holds one kind or more; others may stand in neighbours and captions."""
    if bound.internal:
        return
    notes = {one.label: one for one in bound.passages if one.kind == "note"}
    body = [one for one in bound.passages if one.kind not in ("note", "heading")]
    for number, passage in enumerate(body):
        person = _person(bound, passage) if told(bound, passage, _shows_somebody) else None
        own = _kinds(bound, passage, every=True) if person else frozenset()
        if person is None or not own:
            continue
        near = (*_near(body, number), *(notes[label] for label in passage.notes if label in notes))
        kinds = own.union(kinds_in(passage.section, bound) & {"a named place"}, *(_kinds(bound, one) for one in near))
        if len(kinds) >= ENOUGH:
            message = f"{_listed(sorted(kinds))} stand beside {person[1]}; together they could tell who it is."
            yield objection(CODE, person[0], message, _NEXT, passage)


def _shows_somebody(bound: Bound, passage: Passage) -> bool:
    return _person(bound, passage) is not None


def _person(bound: Bound, passage: Passage) -> tuple[At, str] | None:
    """Whom a passage could show: the person of its first account, or somebody of an occupation who was held there.

    Where both stand, the place reaches from the one to the other.
    """
    account = next((one.role.at for one in passage.bindings if _is_account(one)), None)
    woven = passage_prose(bound, passage)
    found = held_worker(own_words(woven)) if english(bound) else None
    told = woven_place(bound, woven, *found.span()) if found else None
    if account and told:
        first = min(account, told, key=lambda one: one.start)
        return replace(first, end=max(account.end, told.end)), "this account"
    if told:
        return told, "this person"
    return (account, "this account") if account else None


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
