"""PB532: the report tells another disposition of an answer than the record has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.reply.model import Answered, Disposition, Replies
from probata.method.report.matching.answers_given import paragraph_at, responses_in
from probata.method.report.matching.heard import mentions, party_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB532"
SAYS = "An answer is told as accepted or rejected, and its disposition on record is the other."
WHY = """The disposition is what the inquiry did with an answer, by a named person and with a reason. A report that
tells it the other way round either claims a hearing that there was none, or hides that the party was right (the house's
method, sections 1 and 6, law 4). English wording only."""
BAD = """:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract. Its
answer came on {date}`28 February 2022`.{cite}`answer-gates` The Inquiry accepts what it says to {ref}`F1`, and has
corrected the day of closing. A summary was sent to Brineworks Ltd, which did not answer. The Salt Guild was not
notified, because notice would have put people in danger.
:::
"""
GOOD = BAD.replace(
    "accepts what it says to {ref}`F1`", "rejects what it says to {ref}`F1`, since the decree names nobody"
)
_OURS = r"(?:the\s+(?:inquiry|commission|mission|panel)|we|this\s+report|the\s+report)"
_ADVERBS = r"(?:(?:has|have|had|also|therefore|thus|fully|partly|largely|\w+ly)\s+)*"
_ACCEPTS = (
    re.compile(
        rf"(?i)\b{_OURS}\s+{_ADVERBS}(?:accept(?:s|ed)?|agree[sd]?\s+with|correct(?:s|ed)|adopt(?:s|ed)?|"
        rf"follow(?:s|ed))\b"
    ),
    re.compile(
        r"(?i)\b(?:this|that|it|they|these|both|all|(?:the|its|that|this)\s+(?:\w+\s+){0,2}(?:answer|point|"
        r"points|objections?|arguments?|"
        r"position|reply|response|explanation)|(?:what|that)\s+[^.;]{0,80})\s+(?:\w+ly\s+)?(?:is|are|was|were|"
        r"has\s+been|"
        r"have\s+been)\s+(?:\w+ly\s+)?(?:accepted|taken\s+over|adopted)\b"
    ),
)
_REJECTS = (
    re.compile(
        rf"(?i)\b{_OURS}\s+{_ADVERBS}(?:reject(?:s|ed)?|dismiss(?:es|ed)?|disagree[sd]?\s+with|(?:does|do|did|"
        rf"can|could)\s*not\s+(?:accept|agree\s+with|follow))\b"
    ),
    re.compile(
        r"(?i)\b(?:this|that|it|they|these|both|all|(?:the|its|that|this)\s+(?:\w+\s+){0,2}(?:answer|point|"
        r"points|objections?|arguments?|"
        r"position|reply|response|explanation|correction)|(?:what|that)\s+[^.;]{0,80})\s+(?:\w+ly\s+)?(?:is|are|"
        r"was|were|"
        r"has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:rejected|dismissed|not\s+accepted)\b"
    ),
)
_WHOLE = re.compile(
    r"(?i)\b(?:the|its|their|this)\s+(?:\w+\s+){0,1}(?:answer|response|reply)\b(?:\s+(?:as\s+a\s+whole|"
    r"in\s+full|entirely|altogether|in\s+its\s+entirety)|"
    r"\s*[.,;]|\s+(?:is|was|has\s+been)\b)|\b(?:every|all|each)\b[^.;]{0,40}\b(?:points?|paragraphs?|"
    r"objections?|corrections?|arguments?)\b"
)
_PARAGRAPH = re.compile(r"(?i)\bparagraphs?\s+([0-9]{1,5})\b")
_BACK = re.compile(
    r"(?i)\b(?:this|that|it|these|them|both|such|the\s+(?:\w+\s+)?(?:points?|arguments?|objections?|explanation|"
    r"claim|position|correction))\b"
)
_NEAR = 40
_STEMS = ("accept", "agree", "correct", "adopt", "follow", "reject", "dismiss", "taken over")
_YES = frozenset({Answered.ACCEPTED, Answered.CORRECTED})


def run(bound: Bound) -> Iterator[Objection]:
    """In the parts on the reply, and wherever a party or a place of its answer stands beside it."""
    replies = bound.records.replies
    if replies is None or not replies.responses:
        return
    before: Said | None = None
    for said in each_piece(bound):
        same = before if before is not None and before.passage.at == said.passage.at else None
        before = said
        lower = said.words.casefold()
        if any(stem in lower for stem in _STEMS):
            yield from _in_sentence(replies, said, same)


def _in_sentence(replies: Replies, said: Said, before: Said | None) -> Iterator[Objection]:
    if not said.inside_any("reply") and not mentions(replies, said.words) and not list(responses_in(replies, said)):
        return
    for patterns, accepted in ((_ACCEPTS, True), (_REJECTS, False)):
        found = said.first(*patterns)
        if (
            found is None
            or negated(said.words, found.start())
            or re.search(r"(?i)\bwhether\b", said.words[: found.start()])
        ):
            continue
        linked = _linked(replies, said, before, found)
        if linked and not any((one.answer in _YES) if accepted else one.answer is Answered.REJECTED for one in linked):
            states = ", ".join(dict.fromkeys(one.answer.value for one in linked))
            told = "accepted" if accepted else "rejected"
            message = f"By the record this answer is {states}, and the report tells it as {told}."
            yield said.objection(
                CODE, found, message, "Tell the disposition of the record, or mend it with its reason."
            )


def _linked(replies: Replies, said: Said, before: Said | None, found: re.Match[str]) -> Sequence[Disposition]:
    """The dispositions that a sentence is about: by a place, a paragraph's number, a finding, or all of them."""
    party = party_of(replies, said, found.start())
    each = [
        made
        for one in replies.file.responses.values()
        if party is None or one.party == party.name
        for made in one.dispositions
    ]
    near = (
        (said, before)
        if before is not None and _BACK.search(said.words[found.start() : found.end() + _NEAR])
        else (said,)
    )
    for one in near:
        made = _of_places(replies, one) or _of_numbers(replies, one) or _of_refs(one, each)
        if made:
            return made
    if _WHOLE.search(said.words) and not _limited(said.words):
        return _whole(each, said)
    return ()


def _of_refs(said: Said, each: Sequence[Disposition]) -> Sequence[Disposition]:
    refs = {role.binding.role.parts[0] for role in said.roles if role.binding.role.name == "ref"}
    return [made for made in each if refs & set(made.findings)]


def _whole(each: Sequence[Disposition], said: Said) -> Sequence[Disposition]:
    """What speaks against a word on the answer as a whole: something rejected of an accepted one, and the reverse."""
    rejects = any(pattern.search(said.words) for pattern in _REJECTS)
    return [one for one in each if (one.answer in _YES if rejects else one.answer is Answered.REJECTED)]


def _limited(words: str) -> bool:
    return bool(
        re.search(
            r"(?i)\b(?:part|parts|some|most|other|rest|remaining|except|insofar|where|on\s+this|this\s+point|"
            r"in\s+this\s+respect)\b",
            words,
        )
    )


def _of_places(replies: Replies, said: Said) -> Sequence[Disposition]:
    found: list[Disposition] = []
    for _, response, place in responses_in(replies, said):
        number = paragraph_at(response, place)
        found += response.of(number) if number is not None else ()
    return found


def _of_numbers(replies: Replies, said: Said) -> Sequence[Disposition]:
    text = said.sentence.printed
    numbers = {int(one[1]) for one in _PARAGRAPH.finditer(text)}
    if not numbers or not re.search(r"(?i)\b(?:answer|reply|response)\b", text) or len(replies.responses) != 1:
        return ()
    [response] = replies.responses.values()
    return [made for number in sorted(numbers) for made in response.of(number)]
