"""asked: every sentence by which a report recommends, under whatever heading it does so. English.

Commissions head them "Recommendations"; newspapers and associations write "What should happen now", "Our demands", "The
way forward". There an order ("Open the lifeboats"), or a sentence with "should" or "must", recommends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.drafts.sections import is_demanding
from probata.method.report.claims.reading.concluded import Recommended, recommended
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.structure.founded import is_order
from probata.method.report.model import Bound

_NUMBERED = re.compile(r"^[\s\dIVXLC.)(A-H-]*\b(?=[A-Za-z])")
_WHOM = re.compile(r"^(?:To|For|The)\s+[\w’' ,-]+:?$")
_ASKS = re.compile(
    r"(?i)\b(?:should|must|shall|ought\s+to|(?:has|have|needs?)\s+to(?!\s+be\s+said)|recommend(?:s|ed|ing)?|urge[sd]?|"
    r"calls?\s+(?:on|upon|for)|(?<!the\s)(?<!our\s)(?<!these\s)(?<!their\s)demands?|"
    r"(?:is|are)\s+(?:\w+\s+)?(?:essential|vital|imperative|necessary|important|needed|required))\b"
)
_INSERTED = re.compile(r",\s+(?:which|who|whom|whose|where|when|as|if|in)\b[^,;]{2,120},(?=\s)")
_OPENING = re.compile(r"(?i)\A\W*(?:if|when|where|until|before|after|because|since|as|while|so\s+that)\b[^,;]*,\s+")
"""What stands beside the main clause: a clause set between commas, and one that a sentence begins with."""
_TELLS = re.compile(
    r"\A\W*(?:The|This|That|These|Those|It|They|He|She|We|There|Its|Their|In|On|At|Since|One|Some|Most|None|All)\b"
    r".*?\b(?:has|have|had|was|were|is|are|did|does|do)\b"
)
"""How a point of a list begins that tells something."""
_LEADS = re.compile(
    r"(?i)\b(?:recommend\w*|urge[sd]?|calls?\s+(?:on|upon|for)|should|must|we\s+(?:ask|demand|want)|"
    r"(?:suggest|propose|name|demand|ask\s+for)s?\s+(?:\w+\s+){0,3}(?:remed(?:y|ies)|measures?|steps|changes?|reforms?))\b[^.]*:\s*$"
)
_BY_LAW = re.compile(
    r"(?i)\b(?:acts?|laws?|dut(?:y|ies)|statut\w+|regulations?|requires?|required|section|article|regard)\b"
)
"""Who says what must be done: the law tells duties, and the report recommends nothing by it."""
_SUBORDINATE = re.compile(
    r",?\s+(?:which|who|whom|whose|that|where|when|if|so|until|before|after|because|since|as|while|even)\s"
)
_ADVISING = (Part.RECOMMENDATIONS, Part.CONCLUSIONS)


def asked(bound: Bound) -> tuple[Recommended, ...]:
    """Every sentence that recommends, in the order of the text. Remembered."""
    return bound.once.get("claims: asked", lambda: tuple(_asked(bound)))


def demanding(bound: Bound) -> tuple[bool, ...]:
    """For each passage, whether it stands where the report recommends. Remembered."""
    return bound.once.get("claims: demanding", lambda: tuple(_demanding(bound)))


def _demanding(bound: Bound) -> Iterator[bool]:
    """Under a heading that announces demands, or in the list behind a line that does."""
    under = list_ = False
    for one in bound.passages:
        words = one.masked.strip()
        if one.kind == "heading":
            bare = _NUMBERED.sub("", words, count=1)
            under, list_ = is_demanding(words) or (under and bool(_WHOM.match(bare))), False
        elif one.kind == "paragraph":
            list_ = bool(_LEADS.search(words)) and not _BY_LAW.search(words)
        yield one.kind != "heading" and (under or (list_ and one.kind == "item"))


def _asked(bound: Bound) -> Iterator[Recommended]:
    own = {id(one.told): one for one in recommended(bound) if one.told.part in _ADVISING}
    there = demanding(bound)
    for one in told(bound):
        if id(one) in own:
            if _is_put(own[id(one)]):
                yield own[id(one)]
        elif there[one.passage] and one.part not in (Part.ASIDE, Part.NOTE, Part.SUMMARY) and _asks(one):
            yield Recommended(one, "", " ".join(one.words.split()))


_PUT = re.compile(r"(?i)^\W*(?:\(?\w{1,3}[.)]\s+)?(?:(?:not|also|and)\s+)?(?:to|that|be)\s")


def _is_put(one: Recommended) -> bool:
    """Whether a sentence asks, and does not only stand where others do ("Copies go to the Secretary"; a signature)."""
    if one.told.said.passage.kind == "item" and not _TELLS.match(_main(one.told.words)):
        return True
    return _asks(one.told) or bool(_PUT.match(one.told.words))


def _asks(one: Told) -> bool:
    """An order, or a sentence with a word of asking; what leads to a list asks for nothing by itself."""
    if one.said.passage.kind not in ("item", "paragraph") or one.words.rstrip().endswith(":"):
        return False
    main = _main(one.words)
    return bool(_ASKS.search(main)) or is_order(main)


def _main(words: str) -> str:
    """The main clause: "a list of persons who should be tried" asks for nothing."""
    bare = _OPENING.sub("", _INSERTED.sub("", words), count=1)
    return _SUBORDINATE.split(bare, maxsplit=1)[0]
