"""PB442: the report says that a recommendation came to something, and no event on record brought it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.recommendations.model import Recommendation, State
from probata.method.report.matching.recommended import plain, printed, telling
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB442"
SAYS = "A recommendation is said to be implemented, rejected, blocked or the like, and no event on record brought that."
WHY = """What became of a recommendation is a chain of events, each with its day and what says so. "Has been
implemented" without one is a grade that nobody gave; "was rejected" an answer that nobody made (the house's method,
section 6: states and events; a law of the house). English wording only."""
BAD = "The recommendation to repeal the decree was rejected by the Government of Velmarra.\n"
GOOD = "The recommendation to repeal the decree was addressed to the Government of Velmarra.\n"
_STATES = tuple(
    (states, re.compile(rf"(?i)\b(?:{words})\b"))
    for states, words in (
        (
            (State.IN_PROGRESS,),
            r"(?:is|are)\s+being\s+(?:implemented|carried\s+out|put\s+into\s+effect|acted\s+(?:up)?on)|"
            r"in\s+progress|under\s+way|"
            r"(?:has|have)\s+begun\s+to\s+(?:implement|carry\s+out)|began\s+to\s+(?:implement|carry\s+out)",
        ),
        ((State.VERIFIED,), r"verified"),
        (
            (State.IMPLEMENTED, State.VERIFIED),
            r"implemented|carried\s+out|put\s+into\s+(?:effect|practice)|fulfilled|complied\s+with|followed|"
            r"acted\s+(?:up)?on|met\s+in\s+full|heeded",
        ),
        ((State.REJECTED,), r"rejected|refused|turned\s+down|dismissed|declined|voted\s+down"),
        ((State.BLOCKED,), r"blocked|vetoed|prevented|obstructed"),
        ((State.LAPSED,), r"lapsed|expired|fallen\s+away|become\s+moot"),
        ((State.SUPERSEDED,), r"superseded|replaced|overtaken"),
        (
            (State.ACKNOWLEDGED, State.IN_PROGRESS, State.IMPLEMENTED, State.VERIFIED),
            r"acknowledged|accepted|taken\s+up|welcomed|endorsed|agreed\s+to",
        ),
    )
)
_NOT_YET = re.compile(
    r"(?i)\b(?:should|must|shall|to|will|would|could|can|may|might|need(?:s)?|if|when|once|whether|until|unless|"
    r"how|far|ought|after|before|"
    r"wants?|hopes?|expects?)\b(?:\s+[\w'’-]+){0,3}\s*\Z"
)
_RECOMMENDATION = re.compile(r"(?i)\brecommendations?\b")
_EARLIER = re.compile(
    r"(?i)\b(?:earlier|previous|former|past|other|own)\s+(?:\w+\s+){0,3}recommendations?\b|"
    r"\brecommendations?\s+of\s+(?!this|the\s+inquiry|the\s+report)\w+"
)
_THIS = re.compile(r"(?i)\A\W*(?:this|it|that|the\s+(?:recommendation|request|demand)|which|they)\b")
_IT = re.compile(r"(?i)\b(?:this|it|that)\W*\Z")
_OURS = re.compile(
    r"(?i)\b(?:the|this|that|these|those|our|all|every|each|none|first|second|third|fourth|fifth|"
    r"last)\s+(?:[\w'’-]+\s+){0,3}?"
    r"recommendations?\b|\brecommendations?\s+(?:to\b|that\b|[A-Z]*\d)"
)
_SELDOM = re.compile(r"(?i)\b(?:seldom|rarely|often|usually|sometimes|always|of\s+this\s+kind|such)\b")
_STEMS = (
    "implement", "carried out", "carry out", "put into", "fulfil", "compl", "follow", "acted", "met in", "heeded",
    "reject", "refus", "turned down", "dismiss", "declin", "voted", "block", "veto", "prevent", "obstruct",
    "lapse", "expire", "fallen", "moot", "supersed", "replac", "overtaken", "acknowledg", "accept", "taken up",
    "welcom", "endors", "agreed", "verified", "progress", "under way", "begun", "began",
)  # fmt: skip
_LEAST = 2


def run(bound: Bound) -> Iterator[Objection]:
    """In a block about the recommendation itself, and elsewhere in sentences that name a recommendation."""
    recorded = bound.records.recommendations
    for said in each_piece(bound, *_STEMS) if recorded else ():
        meant = _meant(bound, said, recorded or ())
        for states, words in _STATES if meant else ():
            found = said.first(words)
            if found is None or _NOT_YET.search(said.words[: found.start()]) or negated(said.words, found.start()):
                continue
            if not any(event.state in states for one in meant for event in one.events):
                names = (
                    ", ".join(one.name for one in meant) if len(meant) < len(recorded or ()) else "any recommendation"
                )
                message = f"No event on record brought this state to {names}."
                next_step = "Write the event down ([[events]], with its day and what says so), or take it out."
                yield said.objection(CODE, found, message, next_step)
            break


def _meant(bound: Bound, said: Said, recorded: Sequence[Recommendation]) -> tuple[Recommendation, ...]:
    """Which recommendations a sentence is about: that of its block; those of its words or names; else all of them."""
    if said.inside_any("recommendation"):
        mine = [each.one for each in printed(bound) if each.one and any(one is said.passage for one in each.passages)]
        first = said.passage.sentences and said.sentence.at == said.passage.sentences[0].at and said.start == 0
        about = _THIS.search(said.words) or _IT.search(said.words) or _RECOMMENDATION.search(said.words)
        return tuple(one for one in mine if one) if about and not first else ()
    if said.inside_any("context") or not _OURS.search(said.words) or _other(said.words):
        return ()
    return _by_words(said, recorded) or tuple(recorded)


def _other(words: str) -> bool:
    """Whether a sentence speaks of recommendations of others, or of such things at large."""
    return bool(_EARLIER.search(words) or _SELDOM.search(words))


def _by_words(said: Said, recorded: Sequence[Recommendation]) -> tuple[Recommendation, ...]:
    text = said.sentence.printed
    named = tuple(one for one in recorded if f" {one.name} " in f" {text.replace('.', ' ').replace(',', ' ')} ")
    if named:
        return named
    words = telling(text)
    close = [one for one in recorded if len(telling(one.says) & words) >= _LEAST]
    if close:
        most = max(len(telling(one.says) & words) for one in close)
        return tuple(one for one in close if len(telling(one.says) & words) == most)
    return tuple(one for one in recorded if plain(one.addressee) in text.casefold())
