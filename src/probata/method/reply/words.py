"""words: which words of a text carry what it is about, folded and without their endings.

English endings and small words; other languages are compared by whole folded words, and scripts without spaces by
pairs of signs. Enough to propose where one text takes up another; nothing is ever decided by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from probata.method.documents.folding import unspaced
from probata.method.reply.concepts import is_matter, matters
from probata.method.testimony.name_parts import words_of

_FUNCTION = """
a about above after again all also although always am among an and another any anyone anything are as at away be because
been before being below between both but by came can cannot come could did do does doing done down during each either
else even ever every few for from further gave get give given go goes had has have having he hence her here hers herself
him himself his how however i if in indeed into is it its itself just kept largely last later least less let like made
make many may me might more most much must my near neither never no nobody none nor not nothing now of off often on once
one only onto or other others otherwise our ours out over own part per perhaps put quite rather really said same say
says see seen shall she should since so some still such take taken than that the their theirs them themselves then there
therefore these they thing things this those though three through thus to together too two under until up upon us very
was we went were what whatever when where whether which while who whoever whole whom whose why will with within without
would yet you your
"""
_OF_THE_CRAFT = """
accordingly answer answers believe concern concerns concerning concluded conclusion conclusions describe described find
finding findings finds follow following found grounds inquiry note notes particular people person persons point points
position reasonable reason reasons refer refers regard regarding regards reject rejects report reports respect state
states statement statements stress stresses well
"""
_SMALL = frozenset((*_FUNCTION.split(), *_OF_THE_CRAFT.split()))
"""Words of every sentence, and of every finding and every answer: they tell nothing about what is answered."""
_ARTICLE = re.compile(
    r"(?i)\b(articles?|art\.|sections?|sec\.|rules?|regulations?|clauses?)\s*(\d{1,4}[a-z]?)"
    r"(?:\s*(?:\((\d{1,3}|[a-z])\)|paragraph\s+\(?(\d{1,3})\)?))?"
)
_KINDS = {"art": "article", "sec": "section"}
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y")
_LEAST = 3


def anchors(text: str) -> frozenset[str]:
    """The anchors of a text: stems of its words, numbers, provisions of laws ("article 9 2"), matters ("about pay")."""
    return frozenset((*_stems(text), *provisions(text), *matters(word.text for word in words_of(text))))


def provisions(text: str) -> Iterator[str]:
    """Every provision that a text names, with and without its paragraph."""
    for found in _ARTICLE.finditer(text):
        kind = found[1].lower().rstrip(".").rstrip("s")
        name = f"{_KINDS.get(kind, kind)} {found[2].lower()}"
        yield name
        inner = found[3] or found[4]
        if inner:
            yield f"{name} {inner.lower()}"


def is_provision(anchor: str) -> bool:
    """Whether an anchor names a provision of a law; the others are words, numbers and matters."""
    return " " in anchor and not is_matter(anchor)


def _stems(text: str) -> Iterator[str]:
    before = ""
    for word in words_of(text):
        if len(word.text) == 1 and unspaced(word.text):
            if before:
                yield before + word.text
            before = word.text
            continue
        before = ""
        one = stem(word.text)
        if one:
            yield one


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without its English ending; empty for small words and for what is too short to tell anything."""
    if word in _SMALL:
        return ""
    if word.isdecimal():
        return word if len(word) > 1 else ""
    if not word.isascii() or not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    word = word[:-1] if len(word) > _LEAST and word[-1] == word[-2] else word
    return word if len(word) >= _LEAST else ""
