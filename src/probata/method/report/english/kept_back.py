"""Where a report says that an answer is not annexed, or annexed in part, and reasons that excuse it. English."""

from __future__ import annotations

import re

_NOUN = r"(?:answers?|repl(?:y|ies)|responses?|comments|observations|submission)"
_ANSWER = (
    rf"(?:(?:\A|[.;:,—–]\s*|\b(?:and|but|that|because|since|so|as|where|while)\s+|"
    r"\bfor\s+(?:want|lack|reasons?)\s+of\s+\w+,?\s+)(?:\W*)"
    rf"(?:the|its|their|this|his|her|an?|no|[\w\s]{{1,30}}['’]s?)\s+(?:(?:full\s+|whole\s+)?(?:text|wording)\s+of\s+(?:the|its)\s+)?"
    rf"(?:(?:written|full|whole|complete|long|own|official|detailed)\s+){{0,3}}{_NOUN}"
    rf"(?:\s+(?:of|by|from)\s+(?:the\s+)?[^.;:,]{{1,40}}?)?(?:,[^,.;]{{1,40}},)?"
    r"(?:\s+(?:is|was|are|were)\s+(?:\w+\s+)?(?:long|large)\w*\s+(?:and|so)(?:\s+(?:therefore|thus|so))?)?)"
)
_IT = r"(?:[^.;:]{0,50}?\s(?:and|but)(?:\s+(?:it|therefore|thus|so))*)?"
_IS = rf"{_IT}\s+(?:(?:is|was|are|were|(?:has|have|had)\s+been|will\s+be|could)\s+)(?:therefore\s+|thus\s+|however\s+)?"
_PUT = r"(?:annex(?:ed)?|append(?:ed)?|attach(?:ed)?|reproduced?|print(?:ed)?|publish(?:ed)?|included?)"
_OF_IT = r"(?:[^.;:]{0,50}?\s(?:and|but)(?:\s+(?:it|therefore|thus|so))*)?"
_CUT = (
    r"(?:summed\s+up|summari[sz]ed|condensed|paraphrased|abridged|shortened|excerpted|cut\s+(?:down|short|to)|"
    r"(?:annexed|reproduced|printed|published|given)\s+(?:only\s+)?in\s+(?:part|extracts?|excerpts?|(?:summary|short|brief|condensed|shortened)\s+form))"
)
_WE = r"(?:we|(?:the|this)\s+(?:inquiry|commission|report|mission|panel|edition))"
WITHHELD = tuple(
    re.compile(rf"(?i){one}")
    for one in (
        rf"{_ANSWER}{_IS}(?:not|never)\s+(?:be\s+|been\s+|here\s+)?(?:{_PUT}|part\s+of\s+(?:this|the))\b",
        rf"{_ANSWER}{_IS}(?:simply\s+)?(?:omitted|left\s+(?:out|aside)|withheld|kept\s+(?:back|out|in\s+the\s+files))\b",
        rf"{_ANSWER}{_IT}\s+will\s+not\s+be\s+{_PUT}\b",
        rf"\b(?:printing|annexing|reproducing|publishing)\s+(?:the|its)\s+(?:\w+\s+)?{_NOUN}\s+(?:is|was|would)\b",
        rf"\bwish\w*\s+to\s+(?:see|read)\s+(?:the|its)\s+(?:\w+\s+)?{_NOUN}\s+(?:may|can|should)\b",
        rf"{_ANSWER}{_IS}too\s+(?:long|large|bulky)\s+to\s+(?:be\s+)?{_PUT}\b",
        rf"{_ANSWER}\s+(?:can|may|could)\s+be\s+(?:had|seen|read|obtained|consulted)\b[^.;]*\b(?:request|secretariat|office)\b",
        rf"{_ANSWER}{_IS}(?:available|kept|held)\b[^.;]*\b(?:request|secretariat|(?:office|files?)\s+of)\b",
        rf"\b{_WE}\s+(?:do(?:es)?|did|ha(?:s|ve)|will|decided|chose)\s+not\s+(?:to\s+)?{_PUT}\s+(?:the|its|their)\s+(?:\w+\s+)?{_NOUN}\b",
        rf"\bdecided\s+(?:not\s+to|against)\s+(?:annex|append|print|publish|reproduc)\w*\s+(?:the|its|their)\s+(?:\w+\s+)?{_NOUN}\b",
        rf"\b(?:refrain\w*|abstain\w*)\s+from\s+\w+ing\s+(?:the|its|their)\s+(?:\w+\s+)?{_NOUN}\b",
        rf"\b(?:annex|edition|report)\s+(?:does|did|do)\s+not\s+(?:contain|hold|include|print|have|reproduce)\s+(?:the|its)\s+(?:\w+\s+)?{_NOUN}\b",
        rf"(?:\A|[.;:,]\s*)no\s+{_NOUN}\s+(?:is|was|are)\s+{_PUT}\b",
    )
)
SUMMED_UP = tuple(
    re.compile(rf"(?i){one}")
    for one in (
        rf"{_ANSWER}{_IS}(?:only\s+|merely\s+|just\s+)?(?:been\s+)?{_CUT}",
        r"\b(?:extracts?|excerpts?|parts|passages|(?:a|an|only\s+an?)\s+(?:short\s+|brief\s+|abridged\s+|shortened\s+)?"
        rf"(?:summary|version|digest)|(?:the\s+)?main\s+points){_OF_IT}[^.;]{{0,30}}\b(?:is|are|was|were)\s+(?:{_PUT}|given)\b",
        rf"\b(?:prints?|annex(?:es)?|gives?|publish(?:es)?|reproduces?)\s+(?:only\s+)?(?:an?\s+|the\s+)?(?:abridged|shortened|short|condensed|"
        rf"main|brief)?\s*(?:version|summary|extracts?|excerpts?|points){_OF_IT}",
        rf"\b(?:an?|the)\s+(?:shortened|abridged|condensed)\s+{_NOUN}\s+(?:is|was)\s+{_PUT}\b",
        rf"\bof\s+(?:the|its)\s+(?:\w+\s+)?{_NOUN}\s+only\b[^.;]*\b(?:given|{_PUT})\b",
    )
)
_SAFE = re.compile(
    r"(?i)\b(?:danger\w*|endanger\w*|safety|protect\w*|risks?|reprisals?|retaliat\w*|threat\w*|harm\w*|security)\b"
)
_ANNEXED = re.compile(
    r"(?i)\b(?:annexed|appended|attached|reproduced|printed|stands?|available|follows|given|published)\b(?=([^.;]{0,60}))"
)
_WHERE = re.compile(r"(?i)\A\s*(?:\w+\s+){0,4}?(?:in|to)\s+(?:the|an|this)\s+annex\b")
_HOLDS = re.compile(
    r"(?i)\bannex\s+(?:contains|holds|prints|reproduces)\b|\bbut\s+(?:\w+\s+){0,3}?in\s+(?:the|an)\s+annex\b"
)
_PART = re.compile(
    r"(?i)\b(?:extracts?|excerpts?|parts|summary|version|points|shortened|abridged|condensed|instead|only)\b"
)
_NOT = re.compile(r"(?i)\b(?:not|no|never|without|refrain\w*|too)\b(?:\s+[\w,]+){0,3}\s*\Z|\binstead\s+of\s+being\s+\Z")


def for_safety(words: str) -> bool:
    """Whether somebody's safety is given as a reason."""
    return bool(_SAFE.search(words))


def is_annexed(words: str) -> bool:
    """Whether a sentence says that the answer is annexed, whole."""
    for found in _ANNEXED.finditer(words):
        before, behind = words[: found.start()], words[found.end() :]
        there = found[0].casefold() in ("annexed", "appended", "attached") or _WHERE.match(behind)
        if there and not _NOT.search(before) and not _PART.search(before.rpartition(";")[2]):
            return not re.match(r"(?i)\s+(?:only\s+)?in\s+(?:part|extracts?)", behind)
    return bool(_HOLDS.search(words))
