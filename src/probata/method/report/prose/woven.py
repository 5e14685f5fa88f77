"""Prose as a reader meets it: roles filled in, markup taken out, and for each letter its place in the source.

Rules that look for phrases look here. The words of a quotation are blanked: they are somebody else's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probata.method.manuscript.model import At
from probata.method.manuscript.onefile import OneFile
from probata.method.report.model import Binding, Bound, BoundValue, Objection, Passage, SavedCount, SavedPlace, Sentence
from probata.method.report.prose.prose import Filled, Prose, weave

QUOTED = "\ufffc"
"""Stands for each letter of a quotation."""
_NEITHER = frozenset({"cite"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A role and where its printed words stand: code points ``start`` to ``end`` of the woven text."""

    start: int
    end: int
    binding: Binding

    @property
    def value(self) -> BoundValue | None:
        """What is bound; None for a role that could not be."""
        return self.binding if isinstance(self.binding, BoundValue) else None

    @property
    def count(self) -> SavedCount | None:
        """The count that the role prints a part of, if it is one."""
        return count_of(self.binding)


def _end(one: Placed) -> int:
    return one.end


@dataclass(frozen=True, slots=True)
class Woven:
    """Words as printed, of the stretch that begins at ``start`` of ``file``."""

    file: str
    start: int
    prose: Prose
    roles: tuple[Placed, ...]

    @property
    def text(self) -> str:
        """The words."""
        return self.prose.text

    def origin(self, at: int) -> int:
        """The place in ``file`` of the letter ``at``; of a role's words, of the role; behind the last, of the end."""
        return self.start + self.prose.steps[at]

    def inside_role(self, start: int, end: int) -> Placed | None:
        """The role whose printed words a stretch touches."""
        first = bisect_right(self.roles, start, key=_end)  # a sentence may hold thousands
        return self.roles[first] if first < len(self.roles) and self.roles[first].start < end else None


@dataclass(frozen=True, slots=True)
class Shelved:
    """A passage with its prose and that of its sentences."""

    passage: Passage
    woven: Woven
    sentences: tuple[Woven, ...]


def count_of(binding: Binding) -> SavedCount | None:
    """The count of a bound value, if it has one."""
    record = binding.record if isinstance(binding, BoundValue) else None
    return record if isinstance(record, SavedCount) else None


def place_of(binding: Binding) -> SavedPlace | None:
    """The place of a bound value, if it has one."""
    record = binding.record if isinstance(binding, BoundValue) else None
    return record if isinstance(record, SavedPlace) else None


def shelf(bound: Bound) -> Iterator[Shelved]:
    """Every passage of the manuscript with its prose, in order."""
    return (shelved(bound, one) for one in bound.passages)


def shelved(bound: Bound, passage: Passage) -> Shelved:
    """One passage with its prose; made once for a bound manuscript."""
    found = bound.once.get(("woven", id(passage)), lambda: _shelved(bound, passage))
    return found if found.passage is passage else _shelved(bound, passage)


def passage_prose(bound: Bound, passage: Passage) -> Woven:
    """A whole passage."""
    return shelved(bound, passage).woven


def sentence_prose(bound: Bound, passage: Passage, sentence: Sentence) -> Woven:
    """One sentence of a passage."""
    at = bisect_left(passage.sentences, sentence.at.start, key=_sentence_start)
    return shelved(bound, passage).sentences[at]


def _sentence_start(one: Sentence) -> int:
    return one.at.start


def each_sentence(bound: Bound) -> Iterator[tuple[Passage, Sentence, Woven]]:
    """Every sentence of the manuscript with its passage and its prose."""
    for one in shelf(bound):
        for sentence, woven in zip(one.passage.sentences, one.sentences, strict=True):
            yield one.passage, sentence, woven


def each_binding(bound: Bound) -> Iterator[tuple[Passage, Sentence, Binding]]:
    """Every role that stands in prose, in the order of the text."""
    for passage in bound.passages:
        for sentence in passage.sentences:
            for binding in sentence.bindings:
                yield passage, sentence, binding


def objection(code: str, at: At, message: str, next_step: str, passage: Passage | None = None) -> Objection:
    """An objection with the label of the paragraph that it stands in."""
    return Objection(code, at, message, next_step, passage.label if passage and passage.kind == "paragraph" else "")


def place(bound: Bound, file: str, start: int, end: int) -> At:
    """A stretch of a source file with its line and column."""
    source = bound.manuscript.sources[file]
    lines = bound.kept.get(("lines", file, source), lambda: OneFile(file, source))
    return lines.at(start, end)


def woven_place(bound: Bound, woven: Woven, start: int, end: int) -> At:
    """Where in the source a stretch of woven text stands; of a role's words, the whole role."""
    return place(bound, woven.file, woven.origin(start), max(woven.origin(start), _last(woven, end)))


def _last(woven: Woven, end: int) -> int:
    role = woven.inside_role(end - 1, end) if end else None
    return role.binding.role.at.end if role else woven.origin(end - 1) + 1 if end else woven.origin(0)


def _shelved(bound: Bound, passage: Passage) -> Shelved:
    """The passage woven, or as it was woven when the same words stood there, or elsewhere, before."""
    at, source = passage.at, bound.manuscript.sources[passage.at.file]
    words = (source[at.start : at.end], passage.masked)
    bindings = sorted(passage.bindings, key=_role_start)
    roles = tuple(_filled(one, at.start) for one in bindings)
    cuts = tuple((one.at.start - at.start, one.at.end - at.start) for one in passage.sentences)
    whole, parts = bound.kept.get(("woven", words, roles, cuts), lambda: _woven_all(*words, roles, cuts))
    sentences = tuple(
        _placed(at.file, one.at.start, part, one.bindings) for one, part in zip(passage.sentences, parts, strict=True)
    )
    return Shelved(passage, _placed(at.file, at.start, whole, bindings), sentences)


def _role_start(binding: Binding) -> int:
    return binding.role.at.start


def _filled(binding: Binding, offset: int) -> Filled:
    at = binding.role.at
    return Filled(binding.role.name, at.start - offset, at.end - offset, _shown(binding))


def _woven_all(
    source: str, masked: str, roles: tuple[Filled, ...], cuts: tuple[tuple[int, int], ...]
) -> tuple[Prose, tuple[Prose, ...]]:
    """A stretch, and its sentences each for itself."""
    parts, starts = [], [one.start for one in roles]
    for start, end in cuts:
        inside = roles[bisect_left(starts, start) : bisect_left(starts, end)]
        mine = [replace(one, start=one.start - start, end=one.end - start) for one in inside]
        parts.append(weave(source[start:end], masked[start:end], mine))
    return weave(source, masked, roles), tuple(parts)


def _placed(file: str, start: int, prose: Prose, bindings: Sequence[Binding]) -> Woven:
    each = sorted(bindings, key=_role_start)
    return Woven(file, start, prose, tuple(Placed(*span, one) for span, one in zip(prose.roles, each, strict=True)))


def _shown(binding: Binding) -> str:
    if not isinstance(binding, BoundValue):
        return "" if binding.role.name in _NEITHER else QUOTED
    if binding.role.name in _NEITHER:
        return ""
    return f"“{QUOTED * len(binding.printed)}”" if binding.role.name == "quote" else binding.printed
