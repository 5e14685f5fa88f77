"""PB440: a recommendation has lost a qualification that the record has, so that it asks for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.said import stems
from probata.method.report.matching.recommended import Printed, printed, telling
from probata.method.report.model import Bound, Objection

CODE = "PB440"
SAYS = (
    "A recommendation has lost a qualification, a limit or a condition that it has on record, or its scope is another."
)
WHY = """"Release all persons held" reaches people on whom nothing was found, and its addressee answers the wider
demand. "Arbitrarily", "until", "where", "without delay" are what was decided; a recommendation does not change on its
way into the report (the house's method, section 8: widened scope is flagged, a law of the house). English wording
only."""
BAD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are held in the hostels ({ref}`F2`).
:::
"""
GOOD = """:::{recommendation} the Government of Velmarra
Release without delay every person who is held arbitrarily in the hostels ({ref}`F2`).
:::
"""
_IF = (
    r"where(?:ver)?|if|when(?:ever)?|in\s+(?:all\s+|any\s+)?cases?|unless|provided|insofar|in\s+so\s+far|"
    r"to\s+the\s+extent|as\s+far\s+as|on\s+condition|"
    r"should|once|subject\s+to|so\s+long\s+as"
)
_FAMILIES = tuple(
    (name, re.compile(rf"(?i)\b(?:{there})\b"), re.compile(rf"(?i)\b(?:{kept})\b"))
    for name, there, kept in (
        ("arbitrarily", r"arbitrar\w+", r"arbitrar\w+"),
        ("unlawfully", r"unlawful\w*|illegal\w*", r"unlawful\w*|illegal\w*|without\s+(?:a\s+)?legal\s+(?:basis|"
            r"ground\w*)|contrary\s+to\s+(?:the\s+)?law"),
        (
            "without delay",
            r"without\s+(?:any\s+|further\s+)?delay|immediate(?:ly)?|at\s+once|prompt(?:ly)?|forthwith|urgent(?:ly)?",
            r"without\s+(?:\w+\s+)?delay|immediate(?:ly)?|at\s+once|prompt(?:ly)?|forthwith|urgent(?:ly)?|now|"
            r"right\s+away|instantly|delay",
        ),
        ("until", r"until|till|pending", r"until|till|pending|as\s+long\s+as|so\s+long\s+as|unless|before|"
            r"meanwhile|in\s+the\s+meantime|until\s+then|while"),
        ("the condition", rf"(?<!know\s)(?<!tell\s)(?:{_IF})", _IF),
        ("unless", r"unless|except(?:ing)?|save\s+for|other\s+than|excluding", r"unless|except\w*|save|"
            r"other\s+than|exclud\w+|apart\s+from|but\s+not|without|if\s+not|not"),
        ("since", r"since|from\s+[^.;,]{1,30}\s+on(?:wards?)?|between", r"since|from|between|after|as\s+of|during"),
        ("within the time", r"within\s+(?!the\s+(?:hostels|country|province|framework|limits|meaning|reach|"
            r"walls|scope)\b)", r"within|in|inside|by|no\s+later\s+than|before"),
        ("independent", r"independent\w*|impartial\w*", r"independent\w*|impartial\w*"),
        ("public", r"publicly|in\s+public", r"public\w*|in\s+public|publish\w*"),
        ("consent", r"consent\w*|voluntar\w+|of\s+their\s+own\s+free\s+will|free(?:ly)?", r"consent\w*|"
            r"voluntar\w+|free\w*|agree\w*|will"),
        ("in writing", r"in\s+writing|written", r"in\s+writing|written|wrote|write"),
        ("consulting", r"consult\w*|in\s+agreement\s+with|together\s+with|jointly\s+with", r"consult\w*|"
            r"agree\w*|together\s+with|joint\w*|with"),
        ("only", r"only|solely|exclusively|no\s+more\s+than|at\s+most", r"only|solely|exclusively|no\s+more|"
            r"at\s+most|nothing\s+(?:but|else)|no\s+other|not\s+beyond|alone|merely"),
        ("at least", r"at\s+least|no\s+fewer\s+than|not\s+less\s+than", r"at\s+least|no\s+fewer|not\s+less|"
            r"or\s+more|minimum"),
        ("not", r"not|never", r"not|no|never|without|neither|nor|un\w+|refrain|abstain|cease|stop|nothing|none"),
    )
)  # fmt: skip
_ALL = re.compile(r"(?i)\b(?:all|every(?:one|body)?|each|any(?:one|body)?|whoever)\b")
_PART = re.compile(
    r"(?i)\b(?:some|certain|several|selected|most|many|a\s+number\s+of|a\s+few|part\s+of|half\s+of|"
    r"the\s+(?:remaining|eldest|youngest|sick|ill|elderly))\b"
)
_SCOPE = re.compile(
    r"(?i)\b(?:all|every|any|each|those|persons?|people|everyone|everybody|whoever|anyone)\b(?:\s+[\w'’-]+){0,4}?\s+"
    r"(?:(?:who|whom|whose|that|which)\s+(?P<clause>[^.;,]{3,80})|(?P<participle>(?:\w+ly\s+)?\w+ed|held|kept|taken)\b)"
)
_COMMON = stems("person people everyone everybody one time such other still now")
_CONDITION = re.compile(r"(?i)\s+(?:until|till|where|if|when|unless|pending|as\s+long|since|and|or|but)\b")
_DIGITS = re.compile(r"\d+")
_NUMBER_WORDS = dict(
    enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a block, with everything that is lost."""
    for each in printed(bound):
        lost = list(dict.fromkeys(_lost(each))) if each.one and each.passages else []
        if each.one and lost:
            message = f"On record `{each.one.name}` has what is lost here: {'; '.join(lost)}."
            next_step = (
                "Print the recommendation as it is on record, or mend the record: probata recommendations --from FILE."
            )
            yield Objection(CODE, each.at, message, next_step)


def _lost(each: Printed) -> Iterator[str]:
    says = each.one.says if each.one else ""
    words = each.words
    for _, there, kept in _FAMILIES:
        found = there.search(says)
        if found and not kept.search(words):
            yield f"“{found[0].strip()}”"
    yield from _scope(says, words)
    for number in dict.fromkeys(_DIGITS.findall(says)):
        known = {*_DIGITS.findall(words)}
        word = _NUMBER_WORDS.get(int(number))
        if number not in known and not (word and re.search(rf"(?i)\b{word}\b", words)):
            yield f"“{number}”"


def _scope(says: str, words: str) -> Iterator[str]:
    """Who or what is meant: a clause that bounds "all ... who", of which the block has no word; "some" for "all"."""
    for found in _SCOPE.finditer(says):
        bounds = _CONDITION.split(found["clause"] or found["participle"])[0]
        wanted = telling(bounds) - _COMMON
        if wanted and len(wanted & telling(words)) < len(wanted) / 2:
            yield f"“{bounds.strip()}”"
    part = _PART.search(words)
    if _ALL.search(says) and part and not _PART.search(says) and not _ALL.search(words):
        yield f"“{_found(_ALL, says)}”, which is “{part[0]}” here"


def _found(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return found[0] if found else ""
