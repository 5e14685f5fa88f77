"""PB104: documents counted as if they were sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import accounts, documents, notes_of, places, texts, voices
from probata.method.report.prose.phrases import Said, attributed_around, each_said, negated

CODE = "PB104"
LOOKS_AT = "passage"
SAYS = "Outlets, reports or sources are counted where fewer texts, or none, stand behind what is cited."
WHY = """Nine outlets that print one agency text are one source, and agreement between them proves nothing.
Documents, shared texts and independent sources are three different counts, and only the last confirms anything
(the house's method, section 2; a law of the house; the Berkeley Protocol asks to trace online items to their first
source). English wording only."""
BAD = "Several outlets confirmed that residents may have been kept from leaving. {cite}`wire-a` {cite}`wire-copy`"
GOOD = "Several outlets reported on the hostels. {cite}`wire-a` {cite}`tender` {cite}`radio`"
_NUMBERS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
)
_VALUES = {
    **{word: at for at, word in enumerate(_NUMBERS[:-2], 2)},
    "fifteen": 15,
    "twenty": 20,
    "dozen": 12,
    "dozens": 24,
}
_MANY = (
    rf"(?:\d{{1,3}}|(?:a\s+)?dozens?(?:\s+of)?|{'|'.join(_NUMBERS)}|several|many|multiple|numerous|various|"
    rf"different|both|all|"
    r"a\s+(?:number|range|variety|host|series)\s+of|countless|other)"
)
_KIND = (
    r"(?:independent|international|national|local|foreign|leading|major|separate|different|other|distinct|"
    r"reputable|credible|open)"
)
_MEDIA = (
    r"(?:(?:news|media|press)\s+(?:outlets|organi[sz]ations|agencies|reports|articles|sites|stories|items)|outlets|"
    r"newspapers|broadcasters|newsrooms|dailies)"
)
_PRESS = r"(?:the\s+)?(?:(?:\w+al|\w+ign|free)\s+)?(?:media|press)"
_SOURCES = r"(?:sources|reports|documents|articles|publications|websites|organi[sz]ations|accounts\s+in\s+the\s+press)"
_DID = (
    r"(?:(?:have|has|had|all|also|since|independently|widely|repeatedly|separately)\s+){0,3}(?:confirm(?:s|ed)?|"
    r"corroborat(?:e|es|ed)|"
    r"report(?:s|ed)?|carr(?:y|ied)|agree[ds]?|describe[ds]?|documented|show(?:ed|s)?|wrote|publish(?:ed)?|"
    r"verif(?:y|ied))\b"
)
_STRONG = (
    r"(?:(?:have|has|had|all|also|independently)\s+){0,3}(?:confirm(?:s|ed)?|corroborat(?:e|es|ed)|agree[ds]?|"
    r"verif(?:y|ied))\b"
)
_CLAIMS = tuple(
    re.compile(rf"(?i)\b{pattern}")
    for pattern in (
        rf"(?:{_MANY}\s+)?(?:{_KIND}\s+){{0,2}}{_MEDIA}\s+{_DID}",
        rf"(?:{_MANY}\s+(?:{_KIND}\s+){{0,2}}|independent\s+){_SOURCES}\s+{_STRONG}",
        rf"{_MANY}\s+(?:{_KIND}\s+){{0,2}}(?:reports|articles|publications|websites|stories)\s+{_DID}",
        rf"{_PRESS}\s+{_STRONG}",
        rf"(?:{_MANY})\s+(?:{_KIND}\s+){{0,2}}{_PRESS}\s+{_DID}",
        rf"(?:reported|confirmed|corroborated|carried|documented|covered|verified)\s+(?:\w+ly\s+)?(?:by|in|across)\s+"
        rf"(?:{_MANY}\s+)?(?:{_KIND}\s+){{0,2}}{_MEDIA}\b",
        rf"(?:confirmed|corroborated|verified)\s+(?:\w+ly\s+)?by\s+(?:{_MANY}\s+(?:{_KIND}\s+){{0,2}}|"
        rf"independent\s+){_SOURCES}\b",
        rf"according\s+to\s+(?:{_MANY}\s+)?(?:{_KIND}\s+){{0,2}}{_MEDIA}\b",
        rf"according\s+to\s+{_MANY}\s+(?:{_KIND}\s+){{0,2}}{_SOURCES}\b",
        r"(?:widely|broadly|extensively|repeatedly)\s+(?:reported|covered|documented|published)\b",
        r"(?:reported|covered)\s+(?:widely|broadly|extensively)\b",
    )
)
_STEMS = (
    "outlets",
    "newspapers",
    "media",
    "press",
    "broadcasters",
    "newsrooms",
    "dailies",
    "news",
    "sources",
    "reports",
    "documents",
    "articles",
    "publications",
    "websites",
    "organi",
    "widely",
    "broadly",
    "extensively",
    "repeatedly",
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every claim of breadth in the report's own voice that more texts would have to stand behind."""
    for said in each_said(bound, *_STEMS):
        found = said.first(*_CLAIMS)
        if found is None or negated(said.words, found.start()) or _others(said, found):
            continue
        message = _short(said, _claimed(found[0]))
        if message:
            next_step = "Cite a document of each independent source, or say how many documents share how many texts."
            yield said.objection(CODE, found, message, next_step)


def _others(said: Said, found: re.Match[str]) -> bool:
    """Whether somebody else says it; "according to" the outlets themselves is the report's own claim."""
    if re.search(r"(?i)according\s+to\s+$", said.words[: found.start()]) or found[0].casefold().startswith("according"):
        return False
    return attributed_around(said, found)


def _claimed(words: str) -> int:
    """How many sources the words claim: the number that they name, or at least two."""
    named = (int(word) if word.isdecimal() else _VALUES.get(word, 0) for word in words.casefold().split())
    return max(2, *named)


def _short(said: Said, claimed: int) -> str:
    """What is missing behind the claim; empty when enough is cited."""
    passages = (said.passage, *notes_of(said.bound, said.passage))
    found = places(binding for passage in passages for binding in passage.bindings)
    cited, behind = len(documents(found)), texts(found)
    sources = behind + voices(accounts(found))
    if not found:
        return "This counts outlets, reports or sources, and none is cited."
    if behind < cited:
        stand = "text stands" if behind == 1 else "texts stand"
        return f"This counts documents: {cited} are cited, and {behind} {stand} behind them."
    if sources < claimed:
        return f"This claims at least {claimed} sources; {sources} {'is' if sources == 1 else 'are'} cited."
    return ""
