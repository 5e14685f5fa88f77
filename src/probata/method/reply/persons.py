"""persons: which stretches of a response name somebody who is protected, and where a name may stand.

Certain: what the lexicon of the vault knows, code names, telephone numbers, addresses of mail and of messengers.
Perhaps: runs of words with capitals that look like a person's name; English, and a proposal only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from probata.method.reply.removing import Find, names_finder
from probata.method.testimony.lookalikes import as_it_looks
from probata.method.testimony.protection import Hit, Lexicon

_UNSEEN = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff"
_WIDE = str.maketrans("＠．：／－＋（）", "@.:/-+()")
_MAIL = re.compile(r"(?i)(?<![\w.+'-])[\w.+'-]++\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+")
_HANDLE = re.compile(
    r"(?i)(?<!\w)@\w{3,}|\b(?:t|wa|m|fb)\.me/\S+|\b(?:https?://|www\.)\S+|"
    r"(?<![\w.-])(?:[\w-]+\.)+(?:com|org|net|info|io)/\w\S*"
)
_CALLED = (
    r"(?i:\b(?:tel(?:ephone)?|phone|mobile|cell|fax|whatsapp|signal|viber|call(?:ed)?|dial(?:led)?|ring)\b"
    r"[^\d+\n]{0,25})"
)
_ON = (
    r"(?i:\b(?:(?:her|his|their|my|our|your|whose|contact|private|home|house|work|office|landline)\s+"
    r"(?:number|line)s?\b[^\d+\n]{0,15}|"
    r"(?:reach(?:ed|able)?|ask|contact(?:ed)?|text(?:ed)?|message[ds]?|speak\s+to|write\s+to)\b[^\d+.;\n]{0,30}?"
    r"\b(?:on|at|under|via)\s+|"
    r"(?<!case\s)(?<!file\s)(?<!registration\s)(?<!reference\s)(?<!decree\s)(?<!docket\s)(?<!serial\s)"
    r"\bnumber\s*:\s*))"
)
_SIGNS = rf"[\s().\-/–·‐‑‒—−_*{_UNSEEN}]{{0,3}}"
_DIGITS = rf"(?:\+|00)?\(?\d(?:{_SIGNS}\d){{5,17}}"
_NO_DAY = r"(?!(?:\d{4}[\s./-]\d{1,2}[\s./-]\d{1,2}|\d{1,2}[\s./-]\d{1,2}[\s./-]\d{4})(?!\d))"
_PHONES = (
    re.compile(rf"{_CALLED}(?P<number>{_DIGITS})"),
    re.compile(rf"{_ON}{_NO_DAY}(?P<number>{_DIGITS})"),
    re.compile(rf"(?P<number>(?:\+|(?<!\d)00)\s?\(?\d(?:{_SIGNS}\d){{5,16}})"),
    re.compile(r"(?<![\d.,-])(?P<number>\d{3}(?P<sign>[.\- ])\d{3}(?P=sign)\d{4})(?![\d-]|[.,]\d)"),
    re.compile(r"(?P<number>\(0\d{1,5}\)[\s\-/]?\d(?:[\s.\-/–]?\d){3,10})"),
    re.compile(rf"(?<![\d.,/-]){_NO_DAY}" r"(?P<number>0\d{1,5}(?:[\s/\-–]\d{2,}){1,4}|0\d{7,14})(?![\d.,-])"),
)
_NO_PERSON = re.compile(r"\d|\b(?:Nos?|Arts?|Article|Decree|Law|Act|Section|Chapter|Annex)\b")
_LEAST_DIGITS = 6
_BETWEEN = rf"[{_UNSEEN}]*(?:[\s\-–‐‑‒—−_/.:·][{_UNSEEN}]*){{0,2}}"
RAISED = "²³¹⁰-⁹₀-₉"
_CODE = re.compile(r"^(?P<letters>[^\W\d_]+)[\s\-–‐‑‒—−_/.:·]*0*(?P<digits>\d+)$")


@dataclass(frozen=True, slots=True)
class Known:
    """Who is protected: the lexicon of the vault (None where there is none) and the code names of interviews.

    ``apart``: others whom the inquiry keeps apart, such as persons named as responsible, each with all their names.
    """

    lexicon: Lexicon | None = None
    code_names: tuple[str, ...] = ()
    apart: tuple[str, ...] = field(default=(), repr=False)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every stretch that names somebody of them, in order; they may overlap."""
        finders: list[Find] = [self.lexicon.find] if self.lexicon else []
        finders += [names_finder(self.apart)] if self.apart else []
        seen = readings(text)
        found = {hit for find in finders for each in seen for hit in find(each)}
        return tuple(sorted({*found, *(hit for each in seen for hit in _code_names(self.code_names, each))}))


def readings(text: str) -> tuple[str, ...]:
    """A text, and as a reader may take its letters and digits where that is another one; all of the same length."""
    return (text,) if text.isascii() else tuple(dict.fromkeys((text, as_it_looks(text), _plain(text))))


def contacts(text: str) -> tuple[Hit, ...]:
    """Telephone numbers, addresses of mail, sites and messengers."""
    text = _plain(text)
    found = [Hit(*match.span()) for pattern in (_MAIL, _HANDLE) for match in pattern.finditer(text)]
    found += [
        Hit(*match.span("number"))
        for pattern in _PHONES
        for match in pattern.finditer(text)
        if sum(map(str.isdecimal, match["number"])) >= _LEAST_DIGITS
    ]
    return tuple(sorted(found))


def _plain(text: str) -> str:
    """A text of the same length with wide signs and the digits of every script as plain ones."""
    if text.isascii():
        return text
    wide = text.translate(_WIDE)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in wide)


def perhaps_named(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """What looks like names of persons; ``known`` are words of the party's own names, which are left out."""
    from probata.method.statements.mentions import Kind, names

    own = _parts(*known)
    found = (one.name for one in names(text) if one.kind is Kind.PERSON and not _NO_PERSON.search(one.name))
    return tuple(dict.fromkeys(one for one in found if not _parts(one) <= own))


def _parts(*names: str) -> set[str]:
    return {word.casefold() for one in names for word in re.findall(r"[^\W\d_]+", one)}


def code_name_pattern(code_names: Iterable[str]) -> re.Pattern[str] | None:
    """``I-12`` as ``i 12``, ``I–12``, ``I.12`` and ``I-012``, too, with a footnote's sign behind it.

    None where there is nothing to look for.
    """
    forms = [_form(one) for one in code_names if any(map(str.isalnum, one))]
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(forms)})(?![^\W{RAISED}])") if forms else None


def _form(code_name: str) -> str:
    found = _CODE.match(code_name)
    if not found:
        return r"\s+".join(map(re.escape, code_name.split()))
    return rf"{re.escape(found['letters'])}{_BETWEEN}0*{found['digits']}"


def _code_names(code_names: tuple[str, ...], text: str) -> Iterator[Hit]:
    """Those that hold a digit or stand there letter by letter: a code name that is a common word may mean anything."""
    pattern, plain = _sought(code_names)
    yield from (Hit(*match.span()) for match in (pattern.finditer(text) if pattern else ()))
    for one in plain:
        if one in text:
            found = re.finditer(rf"(?<!\w){re.escape(one)}(?![^\W{RAISED}])", text)
            yield from (Hit(*match.span()) for match in found)


@lru_cache(maxsize=64)
def _sought(code_names: tuple[str, ...]) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """A pattern for code names of letters and digits, and those that are looked for as they are written."""
    telling = {one for one in code_names if any(map(str.isdigit, one)) and any(map(str.isalpha, one))}
    plain = tuple(one for one in code_names if one not in telling and len(one) > 2 and not one.isdecimal())
    return code_name_pattern(sorted(telling)), plain


_SURELY = re.compile(
    r"\A,?\s+(?:who|whom|whose|aged|lives?|lived|says?|said|told|tells|talks?|talked|spoke|speaks|claims?|claimed|works|worked|knows|knew|"
    r"wrote|testified|complained|married|was\s+born|is\s+(?:a|an|the)\s+(?:\w+\s+)?(?:cousin|neighbou?r|widow|daughter|son|sister|"
    r"brother|wife|husband|friend|farmer|fisher\w*|teacher|nurse|worker))\b|\A['’]s\s+(?:\w+\s+)?(?:cousin|neighbou?r|widow|daughter|son|"
    r"sister|brother|wife|husband|friend|mother|father|house|home|account|story|testimony|family|word)\b|\A,\s+(?:of|from|an?|the)\s+[a-z]"
)
_ADDRESSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mister|Mistress|Madam|Mme|Dr|Nurse|Brother|Sister|Father|Mother|Aunt|Uncle|Widow|Old|Young|Herr|Frau|Monsieur|"
    r"Se[nñ]or|Se[nñ]ora)\.?\Z"
)
_OFFICES = frozenset(
    (
        "Minister", "President", "Ambassador", "Governor", "Secretary", "Director", "Spokesman", "Spokeswoman",
        "Spokesperson", "Commissioner", "Premier", "Chancellor", "King", "Queen", "Prince", "Princess", "Judge",
        "Justice", "General", "Prosecutor", "Chairman", "Chairwoman", "Rapporteur", "Envoy",
    )
)  # fmt: skip


def third_persons(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Of what looks like names of persons, those beside which something says so: "Mistress", "who", "'s cousin".

    Who is named by an office ("the Minister") speaks for the party and is left out, as are ``known`` words of its own
    names. English, and a proposal only.
    """
    from probata.method.statements.mentions import Kind, names

    own, found = _parts(*known), []
    for one in names(text):
        if one.kind is Kind.PERSON and not _NO_PERSON.search(one.name) and not _parts(one.name) <= own:
            before = " ".join((*text[: one.start].split()[-1:], *one.titles[-1:], *one.name.split()[:1]))
            titled = any(_ADDRESSED.search(word) for word in before.split())
            if not set(one.titles) & _OFFICES and (titled or one.described or _SURELY.match(text[one.end :])):
                found.append(one.name)
    return tuple(dict.fromkeys(found))
