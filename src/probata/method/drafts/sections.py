"""sections: what a part of a report is, by the words of its heading.

The report language marks limits, the reply and the context by directives. In Word only the heading says it; what it
does not say clearly is left unsaid, since a rule that takes one part for another objects to what is right.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^\s*(?:(?:[0-9]+|[IVXLC]+|[A-Z])[.)]\s*)*(?:[0-9]+(?:\.[0-9]+)*\s+)?")
_PARTY = (
    r"(?:government|state|authorit|minist|mission|embassy|compan|army|police|militar|part(?:y|ies)\b|council|office)"
)
_WORDS = {
    "limitations": (
        r"limitations?\b",
        r"limits (?:of|to) (?:the |this |our )?(?:inquiry|investigation|research|evidence|method|report|study|finding)",
        r"what (?:we|the \w+) (?:do|does|could|can) ?not (?:know|establish|confirm)",
        r"constraints\b",
        r"caveats?\b",
        r"limites\b",
        r"limitaciones\b",
        r"ограничения",
    ),
    "reply": (
        r"right of reply\b",
        r"(?:repl(?:y|ies)|responses?) (?:of|from|by|received from) ",
        rf"(?:comments|observations|answers?|position) (?:of|from|by) (?:the )?(?:\w+ ){{0,3}}{_PARTY}",
        rf"engagement with (?:the )?(?:\w+ ){{0,3}}{_PARTY}",
        rf"{_PARTY}\w*(?:['’]s?)? (?:response|reply|comments|observations|position|answer)",
        r"droit de réponse",
        r"derecho de réplica",
    ),
    "context": (r"(?:background|context|historical)\b", r"contexte\b", r"contexto\b", r"antecedentes\b"),
    "recommendation": (r"recommendations?\b", r"recommandations?\b", r"recomendaci(?:ón|ones)\b"),
    "annex": (r"annex(?:es|e)?\b", r"appendi(?:x|ces)\b", r"anexos?\b"),
}
_PATTERNS = {name: re.compile("|".join(ways), re.IGNORECASE) for name, ways in _WORDS.items()}
_FIRST_WORD = {"annex", "context"}
"""Parts that are named by how their heading begins: "Legal context of the recommendations" is none."""
_LONGEST = 12  # words of a heading that names a part


def part_of(heading: str) -> str:
    """The directive for a part with this heading, "" when the heading does not say one."""
    words = _NUMBER.sub("", heading, count=1).strip()
    if not words or len(words.split()) > _LONGEST:
        return ""
    for name, pattern in _PATTERNS.items():
        found = pattern.search(words)
        if found and (name not in _FIRST_WORD or found.start() == 0):
            return name
    return ""
