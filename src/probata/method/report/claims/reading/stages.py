"""stages: words for events, and the order in which events of one matter come: arrest and release, question and answer.

English. A matter is a row of stages; an event of a later stage cannot have come before one of an earlier stage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

LETTERS = "letters"
FOUNDED = "founded"
_MATTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        LETTERS,
        (
            r"wrote|asked|requested|questioned|invited|inquired|enquired|contacted|approached|letters?|questions?|requests?|"
            r"quer(?:y|ies)|enquir(?:y|ies)|questionnaires?|invitations?|for\s+comments?|complained|asking|applied|petitioned|"
            r"(?:sent|shared|submitted|transmitted|forwarded|put|presented)(?=[^.;]{0,60}\b(?:findings|questions|drafts?|extracts?|lists?|"
            r"summar(?:y|ies)|allegations|report|letter|conclusions)\b)|draft\b[^.;]{0,30}\b(?:shared|sent|submitted|transmitted|forwarded)",
            r"answer(?:ed|s)?|repl(?:y|ies|ied)|respon(?:ded|ses?)|(?<!for\s)comments|acknowledged|acknowledgement|declined|refused|rejected|granted|"
            r"agreed\s+to|consented|denied",
        ),
    ),
    (
        "custody",
        (
            r"arrest(?:ed|s)?|detained|detention|abducted|abduction|apprehended|imprisoned|imprisonment|jailed|captured|capture|"
            r"interned|internment|kidnapped|seized|rounded\s+up|taken(?!\s+(?:to\s+hospital|back|home))|remanded",
            r"released?|freed|let\s+go|set\s+free|discharged|bailed|escaped|returned\s+home|came\s+home",
        ),
    ),
    (
        "doors",
        (
            r"opened|opening|began|begun|beginning|beg[iu]nning|started?|launched|commenced|inaugurated|established|founded|"
            r"set\s+up|imposed|introduced|occupied|entered|arrived|arrival|admitted|admission|moved\s+in(?:to)?|took\s+office|"
            r"elected|appointed|hired|enrolled|joined|signed|convened|sat|met|came\s+into\s+force|entered\s+into\s+force|took\s+effect|declared",
            r"closed|closing|closure|ended|end|finished|concluded|conclusion|shut|dissolved|dismantled|lifted|completed|completion|"
            r"left|departed|departure|discharged?|cleared|evacuated|vacated|adjourned|resigned|resignation|retired|dismissed|"
            r"expired|ceased|stopped|demolished|abandoned|expelled|transferred|deported|closes|ends|dissolution|removed|"
            r"repealed|revoked|withdrawn",
        ),
    ),
    ("life", (r"born|birth", r"died|death|killed|married|graduated")),
    (
        "grave",
        (
            r"died|death|killed|killing|murdered|executed|execution|shot\s+dead|drowned|passed\s+away|dies",
            r"buried|burial|funeral|laid\s+to\s+rest|cremated|interred|autopsy|post-mortem|mourned",
        ),
    ),
    (
        "court",
        (
            r"charged|indicted|indictment|trial|prosecuted|hearings?|arraigned",
            r"convicted|conviction|sentenced?|acquitted|acquittal|verdict|judge?ment",
        ),
    ),
    ("appeal", (r"convicted|sentenced|verdict|judge?ment", r"appeal(?:ed)?|quashed|overturned|pardoned")),
    (
        "law",
        (
            r"drafted|tabled",
            r"adopted|adoption|signed|passed|enacted|issued",
            r"published|publication|promulgated|gazetted|promulgation",
            r"repealed|repeal|revoked|annulled|abolished|rescinded",
        ),
    ),
    (
        "force",
        (
            r"adopted|adoption|signed|passed|enacted|voted",
            r"(?:came|come|entered|entry|put|brought)\s+into\s+(?:force|effect)|took\s+effect",
        ),
    ),
    (
        "journey",
        (
            r"set\s+(?:out|off)|departed|departure|sailed|embarked|(?<!was\s)(?<!were\s)left(?!\s+(?:behind|to|in|at|by)\b)",
            r"returned|came\s+back|got\s+back",
        ),
    ),
    ("sending", (r"sent|posted|mailed|dispatched|written", r"received|delivered|reached|receipt|delivery")),
    (
        "missing",
        (
            r"disappeared|disappearance|vanished|went\s+missing|last\s+seen|taken|abducted|abduction",
            r"(?:body|remains|bodies|corpse)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:found|discovered|recovered|identified)",
        ),
    ),
    ("suit", (r"filed|lodged|submitted|complaint|petition", r"rejected|decided|upheld|granted|dismissed|registered")),
    ("wound", (r"wounded|injured|beaten|stabbed|shot(?!\s+dead)", r"died|death|succumbed")),
    ("works", (r"ordered|commissioned|begun|laid", r"built|completed|demolished|torn\s+down|finished")),
    ("wed", (r"married|wedding", r"divorced|separated|widowed")),
    ("call", (r"summoned|called|convened", r"appeared|met|heard|took\s+place")),
    (
        FOUNDED,
        (
            r"founded|established|created|incorporated|built|erected|formed|constituted|set\s+up",
            r"sat\s+for\s+the\s+first\s+time|met\s+for\s+the\s+first\s+time|first\s+(?:sat|met|opened)|privati[sz]ed|nationali[sz]ed|renamed|sold|bought|acquired|taken\s+over|expanded|enlarged|rebuilt|restored|merged|"
            r"banned|dissolved|demolished|torn\s+down|extended|reopened|reformed|liquidated|leased|modernised|modernized|reorgani[sz]ed",
        ),
    ),
    (
        "harm",
        (
            r"struck|beat(?!s)|beaten|hit|kicked|stabbed|robbed|assaulted|raped|injured|wounded|punched|slapped|attacked",
            r"treated|complaint|complained|hospitali[sz]ed|operated\s+on",
        ),
    ),
    ("tree", (r"planted|sown|planting", r"felled|cut\s+down|uprooted|harvested|harvest")),
)  # fmt: skip
_FORMS = tuple(
    (matter, rank, re.compile(rf"\b(?:{words})\b")) for matter, each in _MATTERS for rank, words in enumerate(each)
)
_NOUNS = re.compile(
    r"\A(?:letters?|questions?|requests?|quer(?:y|ies)|enquir(?:y|ies)|questionnaires?|invitations?|for\s+comments?|answers?|repl(?:y|ies)|"
    r"responses?|comments|acknowledgement|detention|abduction|imprisonment|capture|internment|opening|beginning|arrival|"
    r"admission|closing|closure|end|conclusion|completion|departure|resignation|dissolution|birth|death|killing|execution|"
    r"burial|funeral|autopsy|post-mortem|trial|hearings?|indictment|verdict|judge?ment|conviction|acquittal|sentence|appeal|"
    r"adoption|publication|promulgation|repeal|receipt|delivery|disappearance|complaint|petition|wedding|planting|harvest|arrests?|"
    r"release|(?:body|remains|bodies|corpse)\b.*)\Z"
)
_AFTER_ARTICLE = re.compile(r"\b(?:the|an?|his|her|its|their|this|that|whose|of|no)\s+(?:\w+\s+)?\Z")

Stages = tuple[tuple[str, int], ...]
"""Matters with the stage that is told of each."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A word for an event at code points ``start`` to ``end``: the stage it is of each matter; ``noun`` or a verb."""

    start: int
    end: int
    words: str
    stages: Stages
    noun: bool


@lru_cache(maxsize=4096)
def staged_in(text: str) -> tuple[Staged, ...]:
    """Every word for an event, in order."""
    found: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for matter, rank, form in _FORMS:
        for one in form.finditer(text):
            found.setdefault(one.span(), []).append((matter, rank))
    return tuple(
        Staged(start, end, text[start:end], tuple(stages), _is_noun(text, start, end))
        for (start, end), stages in sorted(found.items())
    )


def _is_noun(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if words in ("end", "release", "arrest", "sentence", "answer", "reply", "request", "appeal"):
        return bool(_AFTER_ARTICLE.search(text, max(0, start - 30), start))
    return bool(_NOUNS.match(words))


def order_of(one: Stages, other: Stages) -> str:
    """The matter in which the first of two events comes before the second; empty where there is none."""
    return next((matter for matter, rank in one for also, behind in other if also == matter and rank < behind), "")
