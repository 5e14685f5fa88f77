"""What a part of the report rests on: the evidence inside it, and how many independent sources stand behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from probata.method.manuscript.model import At, Block, Directive, Items, Manuscript, Quote
from probata.method.report.model import Binding, Bound, BoundValue, Passage, SavedCount, SavedPlace
from probata.method.report.prose.woven import place
from probata.method.testimony.model import Interview

EVIDENCE = frozenset({"count", "quote", "cite", "figure", "estimate"})
_TOKEN = re.compile(r"\w[\w’'.,-]*")
_LONG = 8
"""Words: shorter places can be the same by chance."""
_RUN = 3
_COPIED = 0.85
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


def claim_at(bound: Bound, finding: Directive) -> At:
    """Where a finding is to be mended: its name and type, to the end of the sentence that says what is found."""
    start = finding.argument_at.start
    first = next((one.sentences[0].at for one in passages_in(bound, finding) if one.sentences), None)
    if first is None or first.file != finding.argument_at.file or first.end <= start:
        return finding.argument_at
    return place(bound, first.file, start, first.end)


def notes_of(bound: Bound, passage: Passage) -> tuple[Passage, ...]:
    """The notes that a passage marks."""
    if not passage.notes:
        return ()
    known = bound.once.get("notes by label", lambda: _notes(bound))
    found = sorted(number for label in set(passage.notes) for number in known.get(label, ()))
    return tuple(bound.passages[number] for number in found)


def _notes(bound: Bound) -> dict[str, list[int]]:
    """Label -> where among the passages the parts of this note are."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(bound.passages):
        if one.kind == "note":
            found.setdefault(one.label, []).append(number)
    return found


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
    """How many texts stand behind documents: those that share one are one, and so are long places that say the same."""
    papers = [one for one in found if one.interview is None]
    group = {one.document: number for number, one in enumerate(papers)}
    for one, other in combinations(papers, 2):
        if group[one.document] != group[other.document] and _one_text(one, other):
            joined = group[other.document]
            group = {key: group[one.document] if value == joined else value for key, value in group.items()}
    return len(set(group.values()))


def _one_text(one: SavedPlace, other: SavedPlace) -> bool:
    if one.shared_text is not None and one.shared_text == other.shared_text:
        return True
    return same_words(one.words, other.words) >= _COPIED


def same_words(one: str, other: str) -> float:
    """The share of the shorter text whose words stand in the longer one in the same order, in runs of three or more.

    0 for texts of fewer than eight words: a short sentence can be the same without a copy.
    """
    mine, theirs = ([found[0].casefold().rstrip(".,") for found in _TOKEN.finditer(text)] for text in (one, other))
    shorter = min(len(mine), len(theirs))
    if shorter < _LONG:
        return 0.0
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN) / shorter


def dependent(one: Interview, other: Interview) -> str:
    """Why two interviews are not two sources until a person says so; empty when nothing recorded speaks against it.

    Method, section 2: heard from one another or from the same person, interviewed together, or one intermediary.
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
