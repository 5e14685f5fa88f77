"""The action that a recommendation asks for, and verbs that ask for the same. English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.said import stem, stems

_SAME = tuple(
    frozenset(each.split("|"))
    for each in (
        "release|free|set free|liberate|let go",
        "repeal|abolish|revoke|rescind|annul|withdraw|abrogate|do away with",
        "establish|set up|create|found|form|institute|put in place",
        "restore|return|give back|reinstate|hand back|restitute",
        "end|stop|cease|halt|discontinue|put an end to|desist|refrain",
        "investigate|inquire into|look into|conduct an investigation",
        "publish|make public|disclose|make available|open|issue",
        "provide|give|grant|supply|make available|offer|allow",
        "pay|compensate|reimburse|indemnify",
        "ensure|guarantee|make sure|see to it|secure",
        "amend|revise|change|reform|bring into line|adapt|rewrite",
        "prosecute|bring to justice|try|hold accountable|bring before a court",
        "cooperate|work with|collaborate|work together",
        "ratify|accede|become a party|join",
        "find|establish|trace|locate|clarify|search for|determine|tell|inform|disclose",
        "allow|permit|let|admit|grant|give access|open",
        "protect|safeguard|shield|keep safe",
        "suspend|stop|halt|put on hold|refrain",
        "close|shut|shut down|wind up",
        "adopt|enact|pass|introduce|make",
        "monitor|follow|watch|observe|keep under review",
        "appoint|name|designate|mandate|appoint",
        "train|instruct|teach",
        "support|assist|help|aid|fund",
    )
)


def asked_for(action: str, words: str) -> int | None:
    """Where the words ask for the action, or for one that says the same; None where they do not."""
    places = [_where(one, words) for one in (action, *like(action))]
    return min((one for one in places if one is not None), default=None)


def like(action: str) -> Iterator[str]:
    """Verbs that ask for the same as an action; a verb may come twice."""
    wanted = " ".join(action.casefold().split())
    first = wanted.split()[0] if wanted else ""
    for same in _SAME:
        if wanted in same or first in same:
            yield from same


def _where(phrase: str, words: str) -> int | None:
    """Where the first word of a phrase that means something stands, in any form; all its words have to."""
    wanted = [stem(one) for one in re.findall(r"[^\W\d_]+", phrase)]
    if not wanted or not set(wanted[:2]) <= stems(words):
        return None
    return next((hit.start() for hit in re.finditer(r"[^\W\d_]+", words) if stem(hit[0]) == wanted[0]), None)
