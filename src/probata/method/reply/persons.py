"""persons: which stretches of a response name somebody who is protected, and where a name may stand.

Certain: what the lexicon of the vault knows, code names, telephone numbers, addresses of mail and of messengers.
Perhaps: runs of words with capitals that look like a person's name; English, and a proposal only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from probata.method.reply.removing import finder
from probata.method.testimony.protection import Hit, Lexicon

_MAIL = re.compile(r"(?i)(?<![\w.+'-])[\w.+'-]++\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+")
_HANDLE = re.compile(r"(?i)(?<!\w)@\w{3,}|\b(?:t|wa|m|fb)\.me/\S+|\b(?:https?://|www\.)\S+")
_CALLED = (
    r"(?i:\b(?:tel(?:ephone)?|phone|mobile|cell|fax|whatsapp|signal|viber|call(?:ed)?|dial(?:led)?|ring)\b"
    r"[^\d+\n]{0,25})"
)
_DIGITS = r"(?:\+|00)?\(?\d(?:[\s().\-/–·]{0,3}\d){5,17}"
_PHONES = (
    re.compile(rf"{_CALLED}(?P<number>{_DIGITS})"),
    re.compile(r"(?P<number>(?:\+|(?<!\d)00)\s?\(?\d(?:[\s().\-/–·]{0,3}\d){5,16})"),
    re.compile(r"(?P<number>\(0\d{1,5}\)[\s\-/]?\d(?:[\s.\-/–]?\d){3,10})"),
    re.compile(r"(?<![\d.,-])(?P<number>0\d{1,5}(?:[\s/\-–]\d{2,}){1,4}|0\d{7,14})(?![\d.,-])"),
)
_NO_PERSON = re.compile(r"\d|\b(?:Nos?|Arts?|Article|Decree|Law|Act|Section|Chapter|Annex)\b")
_LEAST_DIGITS = 6
_CODE = re.compile(r"^(?P<letters>[^\W\d_]+)[\s\-–‑_/]*0*(?P<digits>\d+)$")


@dataclass(frozen=True, slots=True)
class Known:
    """Who is protected: the lexicon of the vault (None where there is none) and the code names of interviews.

    ``apart``: names of others whom the inquiry keeps apart, such as persons named as responsible.
    """

    lexicon: Lexicon | None = None
    code_names: tuple[str, ...] = ()
    apart: tuple[str, ...] = field(default=(), repr=False)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every stretch that names somebody of them, in order; they may overlap."""
        found = [*(self.lexicon.find(text) if self.lexicon else ()), *_code_names(self.code_names, text)]
        found += finder(self.apart)(text) if self.apart else ()
        return tuple(sorted(found))


def contacts(text: str) -> tuple[Hit, ...]:
    """Telephone numbers, addresses of mail, sites and messengers."""
    found = [Hit(*match.span()) for pattern in (_MAIL, _HANDLE) for match in pattern.finditer(text)]
    found += [
        Hit(*match.span("number"))
        for pattern in _PHONES
        for match in pattern.finditer(text)
        if sum(map(str.isdecimal, match["number"])) >= _LEAST_DIGITS
    ]
    return tuple(sorted(found))


def perhaps_named(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """What looks like names of persons; ``known`` are words of the party's own names, which are left out."""
    from probata.method.statements.mentions import Kind, names

    own = _parts(*known)
    found = (one.name for one in names(text) if one.kind is Kind.PERSON and not _NO_PERSON.search(one.name))
    return tuple(dict.fromkeys(one for one in found if not _parts(one) <= own))


def _parts(*names: str) -> set[str]:
    return {word.casefold() for one in names for word in re.findall(r"[^\W\d_]+", one)}


def code_name_pattern(code_names: Iterable[str]) -> re.Pattern[str] | None:
    """``I-12`` as ``i 12``, ``I–12`` and ``I-012``, too; None where there is nothing to look for."""
    forms = [_form(one) for one in code_names if any(map(str.isalnum, one))]
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else None


def _form(code_name: str) -> str:
    found = _CODE.match(code_name)
    if not found:
        return r"\s+".join(map(re.escape, code_name.split()))
    return rf"{re.escape(found['letters'])}[\s\-–‑_/]{{0,2}}0*{found['digits']}"


def _code_names(code_names: Iterable[str], text: str) -> Iterator[Hit]:
    """Those that hold a digit or stand there letter by letter: a code name that is a common word may mean anything."""
    telling = [one for one in code_names if any(map(str.isdigit, one)) and any(map(str.isalpha, one))]
    plain = [one for one in code_names if one not in telling and len(one) > 2 and not one.isdecimal()]
    pattern = code_name_pattern(telling)
    yield from (Hit(*match.span()) for match in (pattern.finditer(text) if pattern else ()))
    for one in plain:
        yield from (Hit(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(one)}(?!\w)", text))
