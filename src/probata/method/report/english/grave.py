"""Words for grave acts, for intention, for scale and for names of law, and what else says the same. English.

Each meaning has the words that say it and the words of a record that bear it. Killing is borne by "murdered", since
that says more; murder is borne by nothing that says only that somebody was killed. The list is closed and kept by
meaning: a word stands here when adding it to a sentence makes another accusation of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grave:
    """One meaning: ``added`` finds it in a sentence, ``borne`` in a record, where it may stand in weaker detail."""

    added: re.Pattern[str]
    borne: re.Pattern[str]


_MURDER = (
    r"murder\w*|assassin\w+|massacr\w+|lynch(?:ed|ing|ings)|(?:summary|extrajudicial|"
    r"unlawful)\s+(?:execution|killing)s?|summarily\s+executed"
)
_KILL = (
    r"kill(?:s|ed|ing|ings|ers?)?|slain|slew|slaughter\w*|strangl\w+|behead\w*|homicid\w+|manslaughter|"
    r"put\s+to\s+death|gunned\s+down|executed\s+(?:him|her|them|people|prisoners|men|women|detainees|by)"
)
_SHOOT = (
    r"shot\s+(?:dead|at|and|by|him|her|them|in|the|a|two|three|several|people)|(?:was|were|been|"
    r"being)\s+shot|opened\s+fire|gunned\s+down"
)
_BEAT = (
    r"beat(?:s|en|ing|ings)?(?!\s+(?:the\s+(?:deadline|record|drums?)|track|path)|"
    r"\s+by\s+(?:the\s+)?(?:wind|waves|rain|storm|sea))|flog\w*|whipp\w+|punch(?:ed|ing)|kick(?:ed|"
    r"ing)|clubb\w+|assault\w*"
)
_RAPE = r"rap(?:e|ed|es|ing|ists?)"
_SEXUAL = (
    r"sexual(?:ly)?\s+(?:violence|assault\w*|abus\w+|slavery|exploit\w+|harass\w+)|molest\w+|forced\s+prostitution"
)
_STEAL = (
    r"steal\w*|stole(?:n)?|thefts?|thief|thieves|rob(?:bed|bing|beries|bery|s|bers?)|loot\w*|"
    r"plunder\w*|pillag\w+|embezzl\w+|extort\w*|defraud\w*"
)
_ENSLAVE = r"enslav\w+|slaver(?:y|ies)|slaves?|servitude|serfdom|debt\s+bondage"
_ABDUCT = r"abduct\w*|kidnap\w*|hostages?"
_STARVE = r"starv(?:e|ed|es|ing|ation)"
_INTENT = (
    r"deliberate(?:ly)?|intentional(?:ly)?|wil+ful(?:ly)?|purposely|purposefully|knowingly|"
    r"premeditated|malicious(?:ly)?|"
    r"on\s+purpose|in\s+cold\s+blood|with\s+(?:the\s+)?(?:full\s+)?(?:intent|intention|aim|"
    r"purpose)\s+(?:to|of)|by\s+design"
)
_METHOD = (
    r"(?!\s+(?:search\w*|review\w*|analys\w+|reading|comparison\w*|sampl\w+|collect\w+|record\w*|"
    r"asked|compared?|check\w*|use\s+of))"
)
_SCALE = (
    rf"systematic(?:ally)?{_METHOD}|widespread{_METHOD}|en\s+masse|mass\s+(?:killings?|detentions?|"
    rf"arrests?|rapes?|deportations?)|"
    r"on\s+a\s+(?:large|massive|wide|vast)\s+scale|as\s+(?:a\s+matter\s+of|an\s+official|a\s+state)\s+policy"
)
_LAWLESS = r"unlawful(?:ly)?|illegal(?:ly)?|arbitrar(?:y|ily)"
_TORTURE = r"tortur\w+"
_VIOLENCE = r"ill-?\s?treat\w*|mistreat\w*|maltreat\w*|brutali[sz]\w+|mutilat\w+|maim\w*"
_SOLD = r"sold|sell(?:s|ing)?"

_PAIRS: tuple[tuple[str, str], ...] = (
    (_MURDER, rf"{_MURDER}|execution\w*"),
    (
        _KILL,
        (
            rf"{_KILL}|{_MURDER}|{_SHOOT}|shot|shots|fatal\w*|execut\w+|"
            rf"caus\w+\s+(?:\w+\s+){{0,3}}deaths?|lost\s+their\s+li(?:fe|ves)"
        ),
    ),
    (_SHOOT, rf"{_SHOOT}|shot|shots|shooting\w*|shoot|fir(?:e|ed|ing)|guns?|gunfire|bullets?"),
    (_TORTURE, _TORTURE),
    (
        _VIOLENCE,
        rf"{_VIOLENCE}|{_TORTURE}|{_BEAT}|{_SEXUAL}|inhuman\w*|degrading|cruel\w*|violen\w+|injur\w+|blows?|hit|struck|burn\w*",
    ),
    (_BEAT, rf"{_BEAT}|{_TORTURE}|{_VIOLENCE}|violen\w+|blows?|hit|hits|struck|strik\w+|fists?|batons?|sticks?"),
    (_RAPE, _RAPE),
    (_SEXUAL, rf"{_SEXUAL}|{_RAPE}|sexual\w*"),
    (_STEAL, rf"{_STEAL}"),
    (_SOLD, rf"{_SOLD}|sales?|buy\w*|bought|trad(?:e|ed|ing)|market\w*|auction\w*"),
    (_ENSLAVE, rf"{_ENSLAVE}|bondage"),
    (r"(?:human|people)\s+traffick\w+|traffick\w+", r"traffick\w+"),
    (
        r"forced\s+(?:or\s+compulsory\s+)?labou?r|compulsory\s+labou?r",
        (r"(?:forced|compulsory)\s+(?:\w+\s+){0,2}labou?r|made\s+to\s+work|forced\s+to\s+work"),
    ),
    (_ABDUCT, _ABDUCT),
    (r"(?:forcibly|enforcedly)\s+disappeared|enforced\s+disappearances?", r"disappear\w*"),
    (
        _STARVE,
        (
            rf"{_STARVE}|hung(?:er|ry)|famine\w*|(?:nothing|little|no\s+food)\s+to\s+eat|(?:without|no|"
            rf"withh\w+)\s+(?:any\s+)?food|malnourish\w+"
        ),
    ),
    (r"poison\w*", r"poison\w*|toxic\w*"),
    (
        r"(?:set|sett?ing)\s+(?:\w+\s+){0,3}(?:on\s+fire|fire\s+to|ablaze|alight)|arson\w*|torched",
        (r"fires?|burn\w*|arson\w*|ablaze|torched"),
    ),
    (r"brib\w+|corrupt(?:ion|ly)?|fraud\w*", r"brib\w+|corrupt\w*|fraud\w*"),
    (_INTENT, rf"{_INTENT}|inten(?:t|d)\w*|purposes?|plan(?:s|ned)?|ordered|aim(?:s|ed)?"),
    (_SCALE, rf"{_SCALE}|systematic\w*|widespread|scale|policy|policies|common\s+plan|matter\s+of\s+course|routine\w*"),
    (_LAWLESS, rf"{_LAWLESS}|lawful(?:ly|ness)?|without\s+(?:any\s+|a\s+)?(?:legal|decision|warrant|law)\w*"),
    (r"persecut\w+", r"persecut\w+"),
    (r"genocid\w+", r"genocid\w+"),
    (r"apartheid", r"apartheid"),
    (r"exterminat\w+", r"exterminat\w+"),
    (r"ethnic(?:ally)?\s+cleans\w+", r"ethnic(?:ally)?\s+cleans\w+"),
    (r"crimes?\s+against\s+humanity", r"crimes?\s+against\s+humanity|international\s+crimes?"),
    (r"war\s+crimes?", r"war\s+crimes?|international\s+crimes?"),
    (r"collective(?:ly)?\s+punish\w+", r"collective(?:ly)?\s+punish\w+"),
    (r"terroris\w+|terrori[sz]ed", r"terror\w*"),
    (
        r"deport(?:ed|s|ing|ations?)|forcibl[ey]\s+transfer\w*",
        (r"deport\w*|expel\w*|expuls\w+|transfer\w*|removed?|driven\s+out"),
    ),
)
GRAVE = tuple(
    Grave(re.compile(rf"(?i)(?<![\w-])(?:{added})(?!\w)"), re.compile(rf"(?i)(?<!\w)(?:{borne})(?!\w)"))
    for added, borne in _PAIRS
)
SOLD = re.compile(rf"(?i)(?<![\w-])(?:{_SOLD})(?!\w)")
"""Selling is everyday business, and grave only where what is sold is what the finding speaks of."""


def graver(words: str, record: str) -> Iterator[re.Match[str]]:
    """Words of a sentence that say something grave which a record nowhere says; each meaning at its first place."""
    for one in GRAVE:
        if not one.borne.search(record):
            yield from one.added.finditer(words)
