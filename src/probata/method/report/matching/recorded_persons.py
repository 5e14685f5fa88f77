"""Persons on record as responsible, and where their names stand. Names are compared and never said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from probata.method.findings.model import FoundPerson
from probata.method.reply.removing import names_in
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound
from probata.method.testimony.model import Use
from probata.record.span import TextSpan

_TOKEN = re.compile(r"[^\W\d_]+")
_TITLES = words("""
mr mrs ms dr commissioner general colonel major captain lieutenant sergeant brigadier admiral marshal minister
president governor director judge mayor chief secretary commander commandant inspector superintendent prosecutor
warden professor sir lord deputy officer head
""")
_LONG = 4
CONFIDENTIAL = frozenset({Use.INTERNAL, Use.UN, Use.INTERNATIONAL_COURT, Use.PROSECUTOR})
"""Audiences of a confidential edition; the party itself and everybody else read what is published."""


def persons(bound: Bound) -> tuple[FoundPerson, ...]:
    """Every person on record; none while the inquiry has no file of findings."""
    return tuple(bound.records.findings.persons.values()) if bound.records.findings else ()


def not_allowed(bound: Bound, one: FoundPerson) -> str:
    """Why this edition may not name the person; empty when it may."""
    if bound.internal:
        return ""
    if one.person.edition != "public" and bound.audience not in CONFIDENTIAL:
        return "the record allows the confidential edition only"
    if one.adoption is None or not one.adopted or not one.adoption.by.strip() or not one.adoption.reason.strip():
        return "the record is not adopted as it is now" if one.adoption else "nobody has adopted the record"
    if one.person.notice is None and bound.audience not in CONFIDENTIAL:
        return "the person was not told"
    if one.missing and not one.adoption.although.strip():
        return f"a condition is missing: {one.missing[0].asks}"
    return ""


def names_recorded(bound: Bound, words: str) -> bool:
    """Whether words name a person on record."""
    return any(spans_of(words, one.person.identity) for one in persons(bound))


@lru_cache(maxsize=4096)
def spans_of(text: str, identity: str) -> tuple[TextSpan, ...]:
    """Where a text names a person: in full, in the other order, with an initial or a title, or by the surname alone.

    A surname alone counts with a capital letter and with no other name beside it: a family shares it. Each of several
    names counts ("Havni Ulvanne, called the Heron").
    """
    found = {one for name in names_in(identity) for one in _of_one_name(text, name)}
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _of_one_name(text: str, identity: str) -> tuple[TextSpan, ...]:
    name = _tokens(identity)
    if not name:
        return ()
    if not any(letter.isupper() or letter.islower() for letter in identity):  # scripts without capitals or spaces
        return tuple(TextSpan(*hit.span()) for hit in re.finditer(re.escape(identity.strip()), text))
    each = [(*hit.span(), _plain(hit[0])) for hit in _TOKEN.finditer(text)]
    return tuple(_spans(text, each, [one for _, _, one in name]))


def _tokens(words: str) -> list[tuple[int, int, str]]:
    return [(*hit.span(), _plain(hit[0])) for hit in _TOKEN.finditer(words)]


def _plain(word: str) -> str:
    """A word without case and without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _spans(text: str, each: list[tuple[int, int, str]], name: list[str]) -> Iterator[TextSpan]:
    words = [one for _, _, one in each]
    turned = [name[-1], *name[:-1]]
    known = {tuple(name), tuple(turned), (name[0], name[-1])}
    done = -1
    for at in range(len(words)):
        if at <= done:
            continue
        whole = next((one for one in known if tuple(words[at : at + len(one)]) == one), None)
        if whole is None and len(name) > 1 and words[at] == name[-1] and not _is_other(text, each, at, name):
            whole = (name[-1],)
        if whole and not (len(whole) == 1 == len(name) and not text[each[at][0]].isupper()):
            done = at + len(whole) - 1
            yield TextSpan(each[at][0], each[done][1])


def _is_other(text: str, each: list[tuple[int, int, str]], at: int, name: list[str]) -> bool:
    """Whether a surname belongs to somebody, or something, else: in small letters, short, or beside another name."""
    start, end, word = each[at]
    if not text[start].isupper() or len(word) < _LONG:
        return True
    before = each[at - 1] if at and text[each[at - 1][1] : start].strip(" \n.") == "" else None
    behind = each[at + 1] if at + 1 < len(each) and text[end : each[at + 1][0]].strip(" \n") == "" else None
    if behind and text[behind[0]].isupper():
        return True
    if (
        before is None
        or not text[before[0]].isupper()
        or before[2] in _TITLES
        or before[2] == name[0][: len(before[2])]
    ):
        return False
    opens = not text[: before[0]].strip() or text[: before[0]].rstrip()[-1] in ".!?"
    return not (opens and before[2] in _OPENING)


_OPENING = words("""
the when then that in on at by for from to as if while after
""")
