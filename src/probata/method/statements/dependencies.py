"""Who stands behind a word of saying: read from a dependency parse, where a language model is at hand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.method.statements import grammar
from probata.method.statements.cues import Entry
from probata.method.statements.grammar import Grammar
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "csubj")
_POSSIBLE = frozenset(["could", "would", "should", "might", "may", "can", "will", "shall", "must"])
_INSIDE = (
    "det",
    "amod",
    "compound",
    "poss",
    "case",
    "nummod",
    "prep",
    "pobj",
    "conj",
    "cc",
    "nmod",
    "quantmod",
    "advmod",
)
_LONGEST = 1_200


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as the model reads it: what stands whole in quotation marks is shortened, and offsets lead back."""

    text: str
    _here: tuple[int, ...]
    _there: tuple[int, ...]

    def back(self, at: int) -> int:
        """The offset in the sentence of an offset in this text."""
        index = bisect_right(self._here, at) - 1
        return self._there[index] + at - self._here[index]


def unit(sentence: str, whole: Sequence[TextSpan]) -> Unit:
    """``whole``: quotations (marks included) that are sentences of their own; the model sees “Yes,” instead."""
    pieces, here, there, length, at = [], [0], [0], 0, 0
    for span in whole:
        before = sentence[at : span.start]
        last = sentence[span.end - 2 : span.end - 1]
        short = f"“Yes{last if last in ',.?!' else ''}”"
        pieces += [before, short]
        length += len(before)
        here.append(length)
        there.append(span.start)
        length += len(short)
        here.append(length)
        there.append(span.end)
        at = span.end
    pieces.append(sentence[at:])
    return Unit("".join(pieces)[:_LONGEST], tuple(here), tuple(there))


def read(  # noqa: PLR0911 (one return for each construction)
    doc: Doc, shown: Unit, starts: Mapping[int, int], masked: str, found: tuple[re.Match[str], Entry, Grammar]
) -> Grammar:
    """The grammar of one word of saying; by the order of words where the parse does not show a subject.

    ``starts``: offset in the sentence -> number of the token that begins there. ``found``: the word and its grammar by
    the order of words.
    """
    cue, entry, plain = found
    token = doc[starts[cue.start()]] if cue.start() in starts else None
    if token is None or token.pos_ == "PUNCT":
        return plain
    if (
        token.pos_ in ("NOUN", "PROPN", "ADJ")
        and token.lower_ not in ("said", "told", "says", "added")
        and not plain.relative
    ):
        return grammar.BLOCKED
    if grammar.blocked(masked, cue, entry) or _possible(token):
        return grammar.BLOCKED
    if _passive(token):
        return plain if plain.passive else grammar.BLOCKED
    subject = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
    if subject is None:
        return _inherited(token, plain, shown)
    if subject.lower_ in ("who", "that", "which") and token.dep_ == "relcl":
        return plain
    span = _span(subject, token, shown)
    return _joined(token, plain, span, masked)


def _joined(token: Token, plain: Grammar, span: TextSpan, masked: str) -> Grammar:
    words = span.of(masked)
    if grammar.nobody(words) or not re.search(r"\w", words):
        return grammar.BLOCKED
    if plain.subject and (plain.subject.holds(span) or plain.subject.overlaps(span)):
        return replace(plain, cuts=plain.cuts and token.dep_ not in ("ccomp",))
    return replace(plain, subject=span, blocked=False, inherits=False, clause=min(span.start, _clause(plain, span)))


def _clause(plain: Grammar, span: TextSpan) -> int:
    return plain.clause if not plain.blocked and plain.clause <= span.start else span.start


def _inherited(token: Token, plain: Grammar, shown: Unit) -> Grammar:
    if plain.inherits and plain.subject is None and token.dep_ in ("conj", "advcl", "xcomp", "acl"):
        return _of_head(token, plain, shown)
    if plain.subject or plain.inherits:
        return plain
    if token.dep_ in ("conj", "advcl", "xcomp") and token.head.pos_ in ("VERB", "AUX") and plain.blocked is False:
        return replace(plain, inherits=True)
    return plain


def _of_head(token: Token, plain: Grammar, shown: Unit) -> Grammar:
    """ "It examined ..., stating that": the subject of the verb that the word of saying depends on."""
    head = token.head
    for _ in range(4):
        subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
        if subject is not None and subject.lower_ not in ("who", "which", "that"):
            return replace(plain, subject=_span(subject, head, shown))
        if head.head == head:
            break
        head = head.head
    return plain


def _possible(token: Token) -> bool:
    children = [child.lower_ for child in token.children if child.dep_ in ("aux", "neg", "auxpass")]
    if any(word in _POSSIBLE or word in ("not", "n't", "n’t", "never") for word in children):
        return True
    return "to" in children and token.tag_ == "VB"


def _passive(token: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)


def _span(subject: Token, verb: Token, shown: Unit) -> TextSpan:
    """The noun phrase of the subject, without appositions and relative clauses behind it."""
    low, high = subject.i, subject.i
    for token in subject.subtree:
        if _inside(token, subject) and (token.i < verb.i) == (subject.i < verb.i):
            low, high = min(low, token.i), max(high, token.i)
    doc = subject.doc
    while high > subject.i and doc[high].is_punct:
        high -= 1
    first, last = doc[low], doc[high]
    return TextSpan(shown.back(first.idx), shown.back(last.idx + len(last) - 1) + 1)


def _inside(token: Token, subject: Token) -> bool:
    while token != subject:
        if token.dep_ not in _INSIDE and not (token.dep_ == "punct" and token.text in ("-", "’s", "'s")):
            return False
        token = token.head
    return True
