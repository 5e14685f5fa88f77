"""house: what the compiler itself wrote into a Word file: its front page, its annex, what values rest on, cited places.

The export puts bookmarks around it (``_part_own_`` and more). Nobody wrote it, so nobody is asked about it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from probata.method.documents.word.model import Draft
from probata.method.drafts.view import View
from probata.record.span import TextSpan

PART = re.compile(r"_part_([a-z]+)_([a-z0-9]+)")
OWN = "own"
_OWN, _CITED = f"_part_{OWN}_", f"_part_{OWN}_cited"
_SEALED = re.compile(rf"{_CITED}\d+x([0-9a-f]{{8}})")
_LONGEST = 2_000
"""Code points of a note in which the words of a citation are looked for."""
_ENDS = re.compile(r"(?<=[^\W_])(?![^\W_])|(?<=[)\]\"'\u2019\u201d])")
_FILLED = (_OWN, *(f"_part_{name}_" for name in ("methodology", "response", "recommendations", "elements")))
"""Bookmarks around what fills itself from records."""
_HOUSE_STYLES = frozenset(
    {
        *("front fact", "inquiry", "draft", "objections title", "objection", "open objection", "toc heading"),
        *("opening of a value", "fact of a value"),
    }
)
"""Styles in which the export sets nothing but its own words."""


def parts(draft: Draft) -> Mapping[str, TextSpan]:
    """Bookmark -> what it spans, for each part of a report that the export marked.

    LibreOffice saves a bookmark around a table as several of one name; together they span what the one did.
    """
    made: dict[str, TextSpan] = {}
    for one in draft.bookmarks:
        if PART.fullmatch(one.name):
            known = made.get(one.name, one.span)
            made[one.name] = TextSpan(min(known.start, one.span.start), max(known.end, one.span.end))
    return made


def is_made_here(draft: Draft) -> bool:
    """Whether ``report`` wrote the file that this draft comes from."""
    return any(name.startswith(_OWN) for name in parts(draft))


def written_here(view: View) -> frozenset[int]:
    """Which of ``view.read`` the compiler wrote by itself; notes that only cite a place are not among them."""
    draft = view.draft
    if not is_made_here(draft):
        return frozenset()
    spans = [span for name, span in parts(draft).items() if name.startswith(_FILLED) and not name.startswith(_CITED)]
    return frozenset(number for number, one in enumerate(view.read) if _ours(view, one.paragraph, spans))


def cited(view: View) -> tuple[TextSpan, ...]:
    """The words of the view, paragraph by paragraph, in notes that cite a place and were made by a {cite}."""
    spans = [span for name, span in parts(view.draft).items() if name.startswith(_CITED)]
    return tuple(one.span for one in view.read if any(_shared(view, one.paragraph, span) for span in spans))


def seal(words: str) -> str:
    """Eight signs by which the words that a citation prints are known again, whatever the spaces in them."""
    return hashlib.sha256("".join(words.split()).rstrip(".").encode()).hexdigest()[:8]


def edited(view: View) -> Mapping[str, TextSpan | None]:
    """Label of each note that a citation made and somebody edited -> where its first words still stand, if they do."""
    seals = {name: (span, found[1]) for name, span in parts(view.draft).items() if (found := _SEALED.fullmatch(name))}
    made: dict[str, TextSpan | None] = {}
    for span, wanted in seals.values():
        there = [one for one in view.read if _shared(view, one.paragraph, span)]
        if there and seal(" ".join(one.span.of(view.text) for one in there)) != wanted:
            places = (_sealed(view.text, one.span, wanted) for one in there)
            made[view.paragraph(there[0]).note] = next((one for one in places if one), None)
    return made


def _sealed(text: str, span: TextSpan, wanted: str) -> TextSpan | None:
    words = span.of(text)
    each = _stretches(words) if len(words) <= _LONGEST else ()
    found = next((at for at in each if seal(words[at[0] : at[1]]) == wanted), None)
    return TextSpan(span.start + found[0], span.start + found[1]) if found else None


def _stretches(words: str) -> Iterator[tuple[int, int]]:
    """From the beginning of each word to the end of each, the longest first: of two with one seal the whole one."""
    ends = [one.start() for one in _ENDS.finditer(words)][::-1]
    for start in (one.start() for one in re.finditer(r"\S+", words)):
        yield from ((start, end) for end in ends if end > start)


def _shared(view: View, number: int, span: TextSpan) -> bool:
    written = view.draft.paragraphs[number].span
    return written.start < span.end and span.start < written.end


def _ours(view: View, number: int, spans: list[TextSpan]) -> bool:
    style = view.draft.paragraphs[number].style.lower()
    return style in _HOUSE_STYLES or any(_shared(view, number, span) for span in spans)
