"""PB153: a note is doubled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from probata.method.report.claims.reading.cited import Marked, Noted, Source, citations, marks, notes
from probata.method.report.claims.sources.source_cited import source_cited
from probata.method.report.claims.sources.source_fit import apart
from probata.method.report.claims.sources.sourced import Named, sources_named
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection, sentence_prose

CODE = "PB153"
WITHOUT_RECORDS = True
SAYS = "One note is marked twice, or stands twice in the same words where once would do."
WHY = """A note that stands twice at one sentence was pasted, and mostly in the place of another: the second source
that the sentence rests on is missing, and one source looks like two (the house's method, sections 1 and 2, a law of
the house: one text is one source). Repeated citations are normal: notes of other sentences that cite the same source in
the same words are let be, unless they are long remarks."""
BAD = """The gate was closed all night.[^one][^two]

[^one]: The record of a conversation with a former driver of the hostels.

[^two]: The record of a conversation with a former driver of the hostels.
"""
GOOD = """The gate was closed all night.[^one]

The lamp was never off.[^two]

[^one]: The record of a conversation with a former driver of the hostels.

[^two]: The record of a conversation with a former driver of the hostels.
"""
_NEXT = "Write the note that belongs here, or leave one of the two."
_REMARK = 18
"""Words: a remark of this length that stands twice was pasted."""
_NEIGHBOURS = 5
"""Notes between two of the same words, from which on they were repeated on purpose."""
_BLACKED = re.compile(r"(?i)\[[^\[\]]*\]|\bredacted\b|[█■▇]+|\W+")
"""What is blacked out, and no words of a note."""
_VERB = re.compile(r"(?i)\b(?:is|are|was|were|has|have|had|does|did|will|may|can|should|refers?|means?|includes?)\b")


def run(bound: Bound) -> Iterator[Objection]:
    """At the later mark, once a note."""
    yield from _of_two_sources(bound)
    by_label = {one.label: one for one in notes(bound)}
    yield from _twice_marked(bound)
    seen: dict[str, list[tuple[Marked, Noted]]] = defaultdict(list)
    for mark in marks(bound):
        one = by_label.get(mark.label)
        if one is None or mark is not one.marks[0]:
            continue
        words = _plain(one.words)
        if _BLACKED.sub("", words).strip() and any(
            _doubled(mark, earlier, one, _far(one, other)) for earlier, other in seen[words]
        ):
            yield objection(CODE, mark.at, "An earlier note has the same words.", _NEXT, bound.passages[mark.passage])
        seen[words].append((mark, one))


def _twice_marked(bound: Bound) -> Iterator[Objection]:
    """The same note marked twice at one sentence; in a Word draft, where each mark has a note of its own, anywhere."""
    seen: set[tuple[str, int, int]] = set()
    own: set[str] = set()
    for mark in marks(bound):
        key = (mark.label, mark.passage, mark.sentence)
        if key in seen:
            message = "This note is already marked at this sentence."
            yield objection(CODE, mark.at, message, _NEXT, bound.passages[mark.passage])
        elif mark.at.start == mark.at.end and mark.label in own:
            message = "This mark shares its note with an earlier mark: it was copied, and its own note is missing."
            yield objection(CODE, mark.at, message, _NEXT, bound.passages[mark.passage])
        seen.add(key)
        own.add(mark.label)


def _of_two_sources(bound: Bound) -> Iterator[Objection]:
    """One note, or two with the same words, at sentences that name sources of which neither is the other."""
    if not english(bound):
        return
    texts = {one.label: _plain(one.words) for one in notes(bound)}
    seen: dict[str, list[tuple[Marked, Named]]] = defaultdict(list)
    for mark in marks(bound):
        words, passage = texts.get(mark.label, ""), bound.passages[mark.passage]
        if (
            not words
            or passage.kind == "note"
            or source_cited(words)
            or len(citations(words)) > 1
            or not passage.sentences
        ):
            continue  # what can be read is held against each sentence by itself (PB154)
        if any(one.kind in (Source.SAME, Source.ABOVE) for one in citations(words)):
            continue
        named = sources_named(sentence_prose(bound, passage, passage.sentences[mark.sentence]).text)
        if len(named) != 1:
            continue
        if any(apart(named[0], other) for _, other in seen[words]):
            message = "This note stands at an earlier sentence, too, which names another source."
            yield objection(CODE, mark.at, message, _NEXT, passage)
        seen[words].append((mark, named[0]))


def _far(one: Noted, other: Noted) -> bool:
    """Whether many notes stand between: then a reader was meant to find the remark, or the definition, again."""
    return abs(one.number - other.number) > _NEIGHBOURS


def _doubled(mark: Marked, earlier: Marked, one: Noted, far: bool) -> bool:
    kinds = {each.kind for each in citations(one.words)}
    if kinds <= {Source.SAME, Source.ABOVE}:
        return False
    if (mark.passage, mark.sentence) == (earlier.passage, earlier.sentence):
        return True
    return not far and kinds == {Source.UNKNOWN} and len(one.words.split()) >= _REMARK and bool(_VERB.search(one.words))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .")
