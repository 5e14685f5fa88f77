"""The locked cupboard: who the people are. The store's vault alone imports this file (a contract keeps it so).

Everything that opens an identity is here: the bytes that the vault seals, and the lexicon that protects people.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from probata.method.testimony.common_words import NEVER_ALONE
from probata.method.testimony.name_parts import words_of
from probata.method.testimony.protection import Lexicon, lexicon
from probata.record import canonical
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld

_NAME = re.compile(r"(?i)\b(?:\w*names?|nom|pr[ée]nom|nombres?|apellidos?|фамилия|имя|отчество|الاسم|اسم|名|姓名)\b")
_RELATIVE = re.compile(
    r"(?i)father|mother|husband|wife|spouse|guardian|relative|next of kin|child|brother|sister|contact|interpreter|"
    r"interviewer|village|place|street|town|p[èe]re|m[èe]re|padre|madre|отц|матер|الاب|الأب|الام|الأم"
)
_BIRTH = re.compile(r"(?i)birth|born|naiss|nacim|рожд|ميلاد")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def lexicon_of(identities: Mapping[Ref, Mapping[str, Withheld[str]]], salt: bytes) -> Lexicon:
    """The re-identification lexicon of all identities; BadValue for a salt of fewer than 16 bytes."""
    return lexicon((value.reveal() for identity in identities.values() for value in identity.values()), salt)


def alike(identities: Mapping[Ref, Mapping[str, Withheld[str]]], salt: bytes) -> tuple[tuple[Ref, ...], ...]:
    """Interviews whose people may be one: the same name, of two words or more in any order and spelling of its letters,
    unless the years of birth differ where both are known.

    Only columns that are headed as names count, and not those of relatives. Compared are salted digests.
    """
    by_name: dict[bytes, list[tuple[Ref, str]]] = {}
    for ref, identity in identities.items():
        words = sorted(word for name, value in identity.items() if _of_name(name) for word in _words(value))
        if len(words) > 1:
            key = hashlib.sha256(salt + "\x1f".join(words).encode()).digest()
            by_name.setdefault(key, []).append((ref, _born(identity)))
    return tuple(group for several in by_name.values() for group in _one_year(several))


def _one_year(several: Sequence[tuple[Ref, str]]) -> Iterator[tuple[Ref, ...]]:
    """Those of one name by their years; who has none may be any of them."""
    years = sorted({year for _, year in several if year}) or [""]
    for year in years:
        group = tuple(ref for ref, born in several if born in (year, ""))
        if len(group) > 1:
            yield group


def _of_name(column: str) -> bool:
    return bool(_NAME.search(column)) and not _RELATIVE.search(column)


def _words(value: Withheld[str]) -> list[str]:
    return [word.text for word in words_of(value.reveal()) if word.text not in NEVER_ALONE]


def _born(identity: Mapping[str, Withheld[str]]) -> str:
    years = [_YEAR.search(value.reveal()) for name, value in identity.items() if _BIRTH.search(name)]
    return next((found[0] for found in years if found), "")


def seal_form(identity: Mapping[str, Withheld[str]]) -> Withheld[bytes]:
    """The bytes of one identity for the vault to seal: canonical JSON of field and value.

    Raises:
        BadValue: a value that is no text; the message names the field and never the value.
    """
    for field, value in identity.items():
        if not isinstance(value, Withheld):
            raise BadValue(f"The identity's field {field!r} is not withheld.")
    return Withheld(canonical.dump({field: value.reveal() for field, value in identity.items()}))


def open_form(sealed: Withheld[bytes]) -> Mapping[str, Withheld[str]]:
    """The identity of :func:`seal_form`; raises Damaged for bytes that are none, without a word of them."""
    try:
        found = canonical.load(sealed.reveal())
    except BadValue:
        found = None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise Damaged("An identity in the vault is damaged.")
    return {field: Withheld(str(value)) for field, value in found.items()}
