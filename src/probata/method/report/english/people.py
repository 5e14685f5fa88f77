"""Words for people who were interviewed, and for people at large. English; other languages are passed over."""

from __future__ import annotations

import re

INTERVIEWEES = r"(?:interviewees?|respondents?|witness(?:es)?|deponents?|interlocutors?)"
"""Nouns that can only mean somebody who gave an account."""
PEOPLE = (
    r"(?:people|persons?|individuals?|women|woman|men|man|girls?|boys?|children|child|residents?|relatives?|survivors?|"
    r"victims?|detainees?|prisoners?|inmates?|villagers?|workers?|mothers?|fathers?|parents?|famil(?:y|ies)|youths?|"
    r"teenagers?|minors?|adults?|inhabitants|officials?|(?:former\s+)?staff|guards?|testimon(?:y|ies))"
)
"""Nouns that mean interviewees only where the sentence says so."""
POPULATION = (
    r"(?:residents|inhabitants|population|famil(?:y|ies)|households|villagers|citizens|detainees|prisoners|inmates|"
    r"communit(?:y|ies)|province|district|region|country|county|town|village|public|nation|society|"
    r"(?:people|persons|women|men|children|adults|workers|those|everyone|everybody)\s+"
    r"(?:living\s+|held\s+|detained\s+|kept\s+|who\s+lived\s+)?(?:in|of|from|across|throughout)\s+(?:the|this|that|[A-Z]\w+))"
)
SPOKE = (
    r"(?:describ(?:ed|es?|ing)|said|told|recall(?:ed|s)?|report(?:ed|s)?|stat(?:ed|es?)|spoke|mention(?:ed|s)?|"
    r"recount(?:ed|s)?|testif(?:ied|y|ies)|explained|remember(?:ed|s)?|answered|confirmed|gave\s+accounts?|"
    r"alleged|related|complained|added|noted|saw|witnessed|heard|experienced)"
)
"""What people do who give an account."""
INTERVIEWED = re.compile(
    r"(?i)\b(?:interview\w*|respondents?|witness(?:es)?|deponents?|interlocutors?|spoke\s+(?:to|with)\s+(?:the|us|our)|"
    r"(?:told|spoken\s+to\s+by)\s+(?:the\s+)?(?:inquiry|commission|mission|us)|who\s+(?:answered|were\s+asked|spoke|"
    r"gave\s+(?:an\s+)?accounts?))\b"
)
"""Anything by which a sentence says that it speaks of people who were interviewed."""


def speaks_of_interviewees(words: str) -> bool:
    """Whether words say that they are about people who gave accounts."""
    return bool(INTERVIEWED.search(words))


PEOPLE_BEHIND = re.compile(
    rf"(?i)^\s+(?:(?:of\s+)?(?:the|these|those|our|all)\s+)?(?:[\w-]+\s+){{0,1}}(?:{INTERVIEWEES}|{PEOPLE})\b"
)
"""People right behind a number."""
