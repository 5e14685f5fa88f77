"""charges: the names under which reports accuse: of law ("genocide"), and of everyday crime ("theft"). English."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OF_LAW = (
    ("genocide", r"genocid\w+"),
    ("crimes against humanity", r"crimes?\s+against\s+humanity"),
    ("war crimes", r"war\s+crimes?"),
    ("ethnic cleansing", r"ethnic(?:ally)?\s+cleans\w+"),
    ("apartheid", r"apartheid"),
    ("enslavement", r"enslav\w+|slavery|slave\s+labou?r"),
    ("forced labour", r"forced\s+labou?r"),
    ("torture", r"tortur\w+"),
    ("persecution", r"persecut\w+"),
    ("collective punishment", r"collective(?:ly)?\s+punish\w+"),
    ("enforced disappearance", r"enforced\s+disappearances?"),
    ("murder", r"murder\w*|massacr\w+|assassinat\w+"),
    ("extermination", r"exterminat\w+"),
    ("aggression", r"crimes?\s+of\s+aggression"),
    ("international crimes", r"international\s+crimes?|crimes?\s+under\s+international\s+law"),
)
_OF_CRIME = (
    ("terrorism", r"terroris\w+"),
    ("trafficking", r"traffick\w+"),
    ("abduction", r"abduct\w+|kidnap\w+"),
    ("rape", r"rap(?:e[sd]?|ing)"),
    ("theft", r"thefts?|thie\w+|stole\w*|steal\w*|plunder\w*|loot\w+|robb\w+"),
    ("fraud", r"fraud\w*|embezzl\w+|corrupt\w*|brib\w+"),
    ("a crime", r"crimes?|criminal"),
)


def _forms(each: Iterable[tuple[str, str]]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?i)\b(?:{words})\b") for name, words in each}


OF_LAW = _forms(_OF_LAW)
"""Name of law -> where a text gives it."""
CHARGES = OF_LAW | _forms(_OF_CRIME)
"""Every charge, the general one last."""
