"""Prose as a reader meets it: roles filled in, markup taken out, and for each letter its place in the source.

Rules that look for phrases look here. The words of a quotation are blanked: they are somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import At
from probata.method.report.model import Binding, Bound, BoundValue, Objection, Passage, SavedCount, SavedPlace, Sentence

QUOTED = "\ufffc"
"""Stands for each letter of a quotation."""
_NEITHER = frozenset({"cite"})
_SPACES = re.compile(r"\s")


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


@dataclass(frozen=True, slots=True)
class Woven:
    """Words as printed; ``origin[i]`` is the place in ``file`` of the letter ``i``, with one more for the end."""

    file: str
    text: str
    origin: tuple[int, ...]
    roles: tuple[Placed, ...]

    def inside_role(self, start: int, end: int) -> Placed | None:
        """The role whose printed words a stretch touches."""
        return next((one for one in self.roles if one.start < end and start < one.end), None)


def count_of(binding: Binding) -> SavedCount | None:
    """The count of a bound value, if it has one."""
    record = binding.record if isinstance(binding, BoundValue) else None
    return record if isinstance(record, SavedCount) else None


def place_of(binding: Binding) -> SavedPlace | None:
    """The place of a bound value, if it has one."""
    record = binding.record if isinstance(binding, BoundValue) else None
    return record if isinstance(record, SavedPlace) else None


def passage_prose(bound: Bound, passage: Passage) -> Woven:
    """A whole passage."""
    return _weave(bound, passage, passage.at.start, passage.at.end, passage.bindings)


def sentence_prose(bound: Bound, passage: Passage, sentence: Sentence) -> Woven:
    """One sentence of a passage."""
    return _weave(bound, passage, sentence.at.start, sentence.at.end, sentence.bindings)


def each_sentence(bound: Bound) -> Iterator[tuple[Passage, Sentence, Woven]]:
    """Every sentence of the manuscript with its passage and its prose."""
    for passage in bound.passages:
        for sentence in passage.sentences:
            yield passage, sentence, sentence_prose(bound, passage, sentence)


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
    before = bound.manuscript.sources[file][:start].replace("\r\n", " \n").replace("\r", "\n")
    return At(file, start, end, before.count("\n") + 1, len(before) - before.rfind("\n"))


def woven_place(bound: Bound, woven: Woven, start: int, end: int) -> At:
    """Where in the source a stretch of woven text stands; of a role's words, the whole role."""
    return place(bound, woven.file, woven.origin[start], max(woven.origin[start], _last(woven, end)))


def _last(woven: Woven, end: int) -> int:
    role = woven.inside_role(end - 1, end) if end else None
    return role.binding.role.at.end if role else woven.origin[end - 1] + 1 if end else woven.origin[0]


def _weave(bound: Bound, passage: Passage, start: int, end: int, bindings: Sequence[Binding]) -> Woven:
    words: list[str] = []
    origin: list[int] = []
    roles: list[Placed] = []
    here = start
    for binding in sorted(bindings, key=lambda one: one.role.at.start):
        _add_prose(bound, passage, here, binding.role.at.start, words, origin)
        shown = _shown(binding)
        roles.append(Placed(len(origin), len(origin) + len(shown), binding))
        words.append(shown)
        origin += [binding.role.at.start] * len(shown)
        here = binding.role.at.end
    _add_prose(bound, passage, here, end, words, origin)
    return Woven(passage.at.file, "".join(words), (*origin, end), tuple(roles))


def _add_prose(bound: Bound, passage: Passage, start: int, end: int, words: list[str], origin: list[int]) -> None:
    """Prose between two roles; what was blanked as markup is left out, white space stays."""
    masked = passage.masked[start - passage.at.start : end - passage.at.start]
    source = bound.manuscript.sources[passage.at.file][start:end]
    if masked == source:
        words.append(_SPACES.sub(" ", masked))
        origin += range(start, end)
        return
    kept = [at for at, shown in enumerate(masked) if shown != " " or source[at].isspace()]
    words.append("".join(" " if masked[at].isspace() else masked[at] for at in kept))
    origin += [start + at for at in kept]


def _shown(binding: Binding) -> str:
    if not isinstance(binding, BoundValue):
        return "" if binding.role.name in _NEITHER else QUOTED
    if binding.role.name in _NEITHER:
        return ""
    return f"“{QUOTED * len(binding.printed)}”" if binding.role.name == "quote" else binding.printed
