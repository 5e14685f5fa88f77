"""What a part of the report rests on: the evidence inside it, and how many independent sources stand behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from probata.method.manuscript.model import At, Block, Directive, Items, Manuscript, Quote
from probata.method.report.model import Binding, Bound, BoundValue, Passage, SavedCount, SavedPlace
from probata.method.testimony.model import Interview

EVIDENCE = frozenset({"count", "quote", "cite", "figure", "estimate"})
TYPES = ("incident", "pattern", "law", "statistics", "legal", "limitation")


def directives(bound: Bound, name: str) -> Iterator[Directive]:
    """Every directive of a name, outer ones first, in the order of the text."""
    return (one for one in _walk(bound.manuscript.blocks) if one.name == name)


def _walk(blocks: Sequence[Block]) -> Iterator[Directive]:
    for block in blocks:
        match block:
            case Directive():
                yield block
                yield from _walk(block.blocks)
            case Items():
                for item in block.items:
                    yield from _walk(item)
            case Quote():
                yield from _walk(block.blocks)
            case _:
                continue


def name_and_type(finding: Directive) -> tuple[str, str]:
    """Of a finding's argument ``F1 law``: the name and the type; empty where there is none."""
    words = finding.argument.split()
    if len(words) == 1 and words[0].casefold() in TYPES:
        return "", words[0].casefold()
    return (words[0] if words else ""), (words[-1].casefold() if len(words) > 1 else "")


def passages_in(bound: Bound, directive: Directive) -> tuple[Passage, ...]:
    """The passages inside a directive, with the notes that they mark."""
    inside = [one for one in bound.passages if any(outer.at == directive.at for outer in one.inside)]
    return (*inside, *(note for passage in inside for note in notes_of(bound, passage)))


def notes_of(bound: Bound, passage: Passage) -> tuple[Passage, ...]:
    """The notes that a passage marks."""
    return tuple(one for one in bound.passages if one.kind == "note" and one.label in passage.notes)


def is_empty(passages: Iterable[Passage]) -> bool:
    """Whether passages hold neither a word nor a role."""
    return not any(one.bindings or any(char.isalnum() for char in one.masked) for one in passages)


def top(manuscript: Manuscript, *keys: str) -> At:
    """Where to point for what is missing from the whole: a key of the front matter, or the first line."""
    for key in keys:
        if key in manuscript.front:
            return manuscript.front[key].at
    return At(next(iter(manuscript.sources), ""), 0, 0, 1, 1)


def bindings_with_refs(bound: Bound, passages: Iterable[Passage]) -> tuple[Binding, ...]:
    """The bindings of passages, and of the paragraphs and findings that their {ref} point at."""
    mine = [binding for passage in passages for binding in passage.bindings]
    pointed = {one.role.parts[0] for one in mine if one.role.name == "ref" and one.role.parts}
    return (*mine, *_behind(bound, pointed))


def _behind(bound: Bound, names: set[str]) -> Iterator[Binding]:
    if not names:
        return
    for passage in bound.passages:
        if passage.kind == "paragraph" and passage.label in names:
            yield from passage.bindings
    for finding in directives(bound, "finding"):
        if name_and_type(finding)[0] in names:
            yield from (binding for passage in passages_in(bound, finding) for binding in passage.bindings)


def places(bindings: Iterable[Binding]) -> tuple[SavedPlace, ...]:
    """The places among bindings, each once."""
    found = (one.record for one in bindings if isinstance(one, BoundValue))
    return tuple({one.handle: one for one in found if isinstance(one, SavedPlace)}.values())


def counts(bindings: Iterable[Binding]) -> tuple[SavedCount, ...]:
    """The counts among bindings, each once."""
    found = (one.record for one in bindings if isinstance(one, BoundValue))
    return tuple({one.handle: one for one in found if isinstance(one, SavedCount)}.values())


def documents(found: Iterable[SavedPlace]) -> tuple[SavedPlace, ...]:
    """One place of each document that is no account."""
    return tuple({one.document: one for one in found if one.interview is None}.values())


def accounts(found: Iterable[SavedPlace]) -> tuple[Interview, ...]:
    """The interviews behind places, each once."""
    return tuple({one.interview.ref: one.interview for one in found if one.interview}.values())


def texts(found: Iterable[SavedPlace]) -> int:
    """How many shared texts stand behind documents; a document that shares with nobody is one."""
    return len({one.document if one.shared_text is None else one.shared_text for one in documents(found)})


def dependent(one: Interview, other: Interview) -> str:
    """Why two interviews are not two sources until a person says so; empty when nothing recorded speaks against it.

    METHOD section 2: heard from one another or from the same person, interviewed together, or one intermediary.
    """
    if one.code_name in other.heard_from or other.code_name in one.heard_from:
        return "one heard it from the other"
    if set(one.heard_from) & set(other.heard_from):
        return "both heard it from the same person"
    if one.code_name in other.together_with or other.code_name in one.together_with:
        return "they were interviewed together"
    if one.through.strip() and one.through.strip().casefold() == other.through.strip().casefold():
        return "both came through one intermediary"
    return ""


def voices(found: Sequence[Interview]) -> int:
    """How many groups of interviews stay when dependent ones are put together."""
    group = list(range(len(found)))
    for one, other in combinations(range(len(found)), 2):
        if dependent(found[one], found[other]):
            group = [group[one] if value == group[other] else value for value in group]
    return len(set(group))


def label_at(bound: Bound, at: At) -> str:
    """The label of the paragraph that a place of the source stands in; empty outside of one."""
    for one in bound.passages:
        if one.kind == "paragraph" and one.at.file == at.file and one.at.start <= at.start <= one.at.end:
            return one.label
    return ""
