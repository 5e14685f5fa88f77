"""returning_ties: bookmarks that stand for records as roles of the report language, with the words as they are now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probata.method.documents.word.model import Bookmark
from probata.method.drafts.returning.model import Kept, Left, Sourced
from probata.method.drafts.ties import CITE, FINDING, Found, found
from probata.method.drafts.view import View, place
from probata.method.manuscript.model import At, Role
from probata.method.manuscript.roles import parts_of
from probata.record.span import TextSpan

_OPEN, _CLOSE = "\u201c\u201d\u201e\u00ab\u300c\"'\u2018", "\u201d\u201c\u00bb\u300d\"'\u2019"
_BESIDE = re.compile(r"[\s\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\"'\u2018\u2019]*(?:\(in translation\))?\s*")
_TRANSLATED = re.compile(r"\s*\(in translation\)\s*$")
_WORDED = frozenset({"count", "quote", "figure", "estimate"})
_COMPUTED = (":percent", ":of", ":interval", ":sum", ":headline")
_FIRST = frozenset({"date", "law", "fixed"})
"""Roles whose body begins with the words that they print."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A role and the words of the view that it takes the place of; empty where a note's mark stands for it."""

    at: TextSpan
    role: Role


def bound_words(view: View, kept: Kept) -> tuple[list[Bound], list[Left]]:
    """Each tie of the draft as a role over its words, in order; and what became of those that are none any more."""
    marks = {mark.at for one in view.read for _at, mark in one.marks}
    spans = {one.name: one for one in view.draft.bookmarks if one.name in kept.ties}
    made: list[Bound] = []
    left: list[Left] = []
    words = {name: each.tied for name, each in kept.ties.items() if name in spans and each.tied.role != FINDING}
    for one in found(view, words):
        role = _role(view, one, kept.ties[one.name], spans[one.name], marks)
        if role:
            made.append(role)
        else:
            left.append(Left(_gone(one)))
    return list(_apart(sorted(made, key=lambda one: (one.at.start, one.at.end)))), left


def _apart(bound: Sequence[Bound]) -> Iterator[Bound]:
    """Marks of several notes at one place are told apart by their columns: a role is known by its place."""
    taken: set[At] = set()
    for one in bound:
        at = one.role.at
        while at in taken:
            at = replace(at, column=at.column + 1)
        taken.add(at)
        yield replace(one, role=replace(one.role, at=at))


def findings(view: View, kept: Kept) -> dict[str, str]:
    """Each bookmark around paragraphs that a person tied to a finding -> the argument of its directive."""
    names = {one.name for one in view.draft.bookmarks}
    return {name: one.tied.body for name, one in kept.ties.items() if one.tied.role == FINDING and name in names}


def _gone(one: Found) -> str:
    head = one.tied.body.partition("|")[0]
    return f"Words that were tied to {{{one.tied.role}}}`{head}` were written anew; they stand as plain words."


def _role(view: View, one: Found, sourced: Sourced, mark: Bookmark, marks: set[int]) -> Bound | None:
    here = view.forth(mark.span)
    if one.tied.role == CITE:
        stands = mark.span.start in marks or (here.length and here.of(view.text) == one.tied.words)
        at = TextSpan(here.start, here.start) if mark.span.start in marks else here
        return Bound(at, _cite(view, sourced.source or one.tied.body, at)) if stands else None
    whole = sourced.source or one.tied.role in _FIRST  # such a bookmark stands at the very words
    if whole and one.changed and here.of(view.text).strip():
        one = replace(one, at=here)
    if one.at is None:
        return None
    at = _widened(view, one, view.forth(mark.span))
    body = _body(one, sourced, one.at.of(view.text))
    return Bound(at, _made(view, one.tied.role, body, at)) if body else None


def _made(view: View, name: str, body: str, at: TextSpan) -> Role:
    return Role(name, body, parts_of(body), place(view, at.start, at.end))


def _cite(view: View, body: str, at: TextSpan) -> Role:
    """A note's mark takes no room, and stands in its sentence: at the last letter before it."""
    shift = 0 if at.length else min(1, at.start)
    return _made(view, CITE, body, TextSpan(at.start - shift, at.end - shift))


def _widened(view: View, one: Found, whole: TextSpan) -> TextSpan:
    """The words with what the role prints around them: a quotation's marks."""
    at = one.at or whole
    if one.tied.role != "quote":
        return at
    start = whole.start if _BESIDE.fullmatch(view.text[whole.start : at.start]) else at.start
    end = whole.end if _BESIDE.fullmatch(view.text[at.end : whole.end]) else at.end
    if view.text[start : start + 1] not in tuple(_OPEN) and view.text[start - 1 : start] in tuple(_OPEN):
        start -= 1
    if view.text[end - 1 : end] not in (*_CLOSE, ")") and view.text[end : end + 1] in tuple(_CLOSE):
        end += 1
    return TextSpan(start, end)


def _body(one: Found, sourced: Sourced, words: str) -> str:
    """The body of the role: as it was while its words stand, with the new ones where the role prints words."""
    if sourced.source and not one.changed:
        return sourced.source
    if one.tied.role == "ref":
        return sourced.source or one.tied.body
    parts = list(_parts(one, sourced, " ".join(words.split())))
    return "|".join(part.replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`") for part in parts)


def _parts(one: Found, sourced: Sourced, words: str) -> Iterator[str]:
    """The parts with the words in their place; none where the role prints what the record says and they differ."""
    head, *rest = one.tied.body.split("|")
    if one.tied.role in _FIRST:
        yield from (words, *rest)
    elif one.tied.role in _WORDED and not head.endswith(_COMPUTED):
        yield from (head, _said(one, sourced, words), *rest)
    elif not one.changed:
        yield from (head, *rest)


def _said(one: Found, sourced: Sourced, words: str) -> str:
    """What an author says in these words: of a quotation the inside, of "most of the 18 who answered" the word."""
    if one.tied.role == "quote":
        return _TRANSLATED.sub("", words).strip(_OPEN + _CLOSE)
    before = parts_of(sourced.source)
    word = before[1] if len(before) > 1 else ""
    if not one.tied.body.partition("|")[0].endswith(":words") or not word or not one.tied.words.startswith(word):
        return words
    return words.removesuffix(one.tied.words[len(word) :])
