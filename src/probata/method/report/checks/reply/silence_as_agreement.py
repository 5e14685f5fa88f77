"""PB536: from a party's silence it is concluded that it agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Replies
from probata.method.report.matching.heard import party_of
from probata.method.report.matching.silences import ANSWER, PEOPLE, SILENT, responses_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece

CODE = "PB536"
SAYS = "A party's silence is told as agreement, admission or as leaving a finding unchallenged."
WHY = """Silence has many reasons and says one thing: that no answer was identified. It is a kind of answer with a
disposition of its own, and never an admission (the house's method, section 6, a law of the house). English wording
only."""
BAD = "Brineworks Ltd did not answer the summary and thereby accepts what was found.\n"
GOOD = "Brineworks Ltd did not answer the summary, from which nothing is concluded.\n"
_SILENCE = (
    rf"(?:(?:{'|'.join(one.pattern.removeprefix('(?i)') for one in SILENT)})|\bsilence\b|\bsilent\b|"
    rf"\bunanswered\b|\bnon-?response\b|"
    rf"\b(?:by|in)\s+not\s+(?:{ANSWER}|answering|responding|replying|commenting)\b|\bnot\s+(?:answering|"
    rf"responding|replying|commenting)\b|"
    r"\b(?:failure|refusal)\s+to\s+(?:answer|respond|reply|comment)\b|\bhas\s+nothing\s+to\s+say\b)"
)
_AGREES = (
    r"(?:accept(?:s|ed|ing|ance)?|agree[sd]?|agreement|agreeing|admi(?:ts?|tted|tting|ssion)|conced(?:e[sd]?|"
    r"ing)|concession|consent(?:s|ed|ing)?|"
    r"acknowledg(?:e[sd]?|ement|ing)|confess(?:es|ed|ion)?|confirm(?:s|ed|ing|ation)?|acquiesc\w+|undisputed|"
    r"uncontested|unchallenged|"
    r"(?:does|did|do)\s+not\s+(?:dispute|contest|deny|challenge)|not\s+(?:in\s+dispute|disputed|contested|"
    r"denied)|assent\w*|no\s+objection|"
    r"has\s+nothing\s+to\s+hide|endors\w+|speaks\s+for\s+itself|tells\s+its\s+own)"
)
_TOLD = (
    re.compile(rf"(?i){_SILENCE}[^.!?]{{0,120}}?\b{_AGREES}\b"),
    re.compile(
        rf"(?i)\b{_AGREES}\b[^.!?]{{0,60}}?\b(?:by|through|since|because|as|in\s+view\s+of|"
        rf"from)\b[^.!?]{{0,60}}?{_SILENCE}"
    ),
)
_NOTHING_AGAINST = re.compile(
    r"(?i)\b(?:heard|received|got|ha[sd]|raised|offered|brought|put)\s+"
    r"(?:nothing|no\s+(?:\w+\s+)?(?:objections?|criticism))\s+(?:against|to|forward|up)\b"
)
"""Of a party that answered nothing, this makes silence speak."""
_TAKES_NO_SIDE = re.compile(
    r"(?i)\b(?:not\s+(?:mean|show|imply|amount|take|taken|treat|treated|read|understood|be|an?|as|to\s+be|"
    r"conclude|infer|count)|nothing\s+(?:is|can|follows)|"
    r"no\s+(?:conclusion|inference|agreement|admission|sign)|never|neither|nor|cannot|whether|rather\s+than|"
    r"without\s+(?:being|that)|"
    r"nobody|unknown|is\s+not)\b"
)
_OTHER = re.compile(r"(?i)\b(?:receipt|received|reading\s+it|questions?\s+of\s+journalists?)\b")
_SPOKE = re.compile(
    r"(?i)\b(?:said|says|claim(?:s|ed)|argu(?:es|ed)|maintain(?:s|ed)|accus\w+|according\s+to|"
    r"wrote|stat(?:es|ed))\b"
)
_STEMS = (
    "silen", "answer", "respon", "repl", "comment", "react", "unanswered", "nothing", "objection", "criticism",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """In the report's own voice, of a party of the record."""
    replies = bound.records.replies
    for said in each_piece(bound, *_STEMS) if replies else ():
        found = said.first(*_TOLD) or (_nothing_against(replies, said) if replies else None)
        if found is None or replies is None or party_of(replies, said, found.start()) is None:
            continue
        rest = said.words[found.start() :]
        inference = _without_silence(rest)
        if _TAKES_NO_SIDE.search(inference) or _OTHER.search(found[0]) or PEOPLE.search(said.words[: found.start()]):
            continue
        if not _SPOKE.search(said.words[: found.start()]):
            message = "This takes a party's silence for agreement."
            yield said.objection(
                CODE, found, message, "Say that no answer was identified, and conclude nothing from it."
            )


def _nothing_against(replies: Replies, said: Said) -> re.Match[str] | None:
    """Where the part on the hearing says that nothing was heard against findings, of a party that answered nothing."""
    found = said.first(_NOTHING_AGAINST) if said.inside_any("reply") else None
    party = party_of(replies, said, found.start()) if found else None
    return found if party and not responses_of(replies, party) else None


_SILENT_WORDS = re.compile(rf"(?i){_SILENCE}")
_DENIES = re.compile(
    r"(?i)\b(?:does|did|do)\s+not\s+(?:dispute|contest|deny|challenge)|\bnot\s+(?:in\s+dispute|disputed|"
    r"contested|denied)"
)


def _without_silence(words: str) -> str:
    """The words without those that say the silence, and "does not deny", whose "not" takes no side."""
    return _DENIES.sub(" ", _SILENT_WORDS.sub(" ", words))
