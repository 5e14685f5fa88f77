"""Persons on record as responsible, and where their names stand. Names are compared and never said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from probata.method.findings.model import FoundPerson
from probata.method.reply.removing import names_in
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound
from probata.method.testimony.guises import JOINED_LEAST, guises, put_together, without_digits
from probata.method.testimony.model import Use
from probata.method.testimony.name_parts import words_of
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
    names = [one for _, _, one in name]
    found = list(_named(text, names))
    for guise in guises(text):
        found += [TextSpan(*guise.span(one.start, one.end)) for one in _named(guise.text, names)]
    return tuple(found)


def _named(text: str, name: list[str]) -> Iterator[TextSpan]:
    yield from _spans(text, _tokens(text), name)
    put = _put_together(text, name)
    if put:
        rest = (one for one in _tokens(text) if not any(one[0] < word[1] and word[0] < one[1] for word in put))
        yield from _spans(text, sorted([*rest, *put]), name)


def _put_together(text: str, name: list[str]) -> list[tuple[int, int, str]]:
    """Words of the name of which only pieces stand there (guises.py), none within another."""
    sought = {one for one in (*name, *_joined(name)) if len(one) >= JOINED_LEAST}
    words = without_digits(words_of(text), text) if sought else []
    most = max(map(len, sought), default=0)
    put = [(one.start, one.end, one.text) for one in put_together(words, text, most) if one.text in sought]
    return [one for one in put if not any(each != one and each[0] <= one[0] and one[1] <= each[1] for each in put)]


def _joined(name: list[str]) -> set[str]:
    """A name of several words as one word."""
    several = ("".join(name), name[-1] + "".join(name[:-1]), name[0] + name[-1])
    return {one for one in several if len(name) > 1 and len(one) > JOINED_LEAST}


def _tokens(text: str) -> list[tuple[int, int, str]]:
    """The words of letters, folded; a digit ends one."""
    words = without_digits(words_of(text), text)
    return [(one.start, one.end, one.text) for one in words if one.text.isalpha()]


def _spans(text: str, each: list[tuple[int, int, str]], name: list[str]) -> Iterator[TextSpan]:
    words = [one for _, _, one in each]
    turned = [name[-1], *name[:-1]]
    known = {tuple(name), tuple(turned), (name[0], name[-1]), *((one,) for one in _joined(name))}
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
