"""Where a report says that a party was silent, about what, and what the record says of that. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.reply.model import AnswerKind, Disposition, NoticeKind, Party, Replies, Response, Silence
from probata.method.report.english.said import stems
from probata.method.report.matching.heard import mentions, party_of
from probata.method.report.matching.told_days import kinds_in
from probata.method.report.model import Bound
from probata.method.report.prose.evidence import directives, name_and_type, passages_in
from probata.method.report.prose.phrases import Said, attributed_around
from probata.method.report.prose.pieces import each_piece

ANSWER = r"(?:answer(?:ed)?|respon(?:d|ded|se)|repl(?:y|ied)|comment(?:ed)?|react(?:ed)?)"
ASKED = (
    r"(?:questions?|letters?|requests?|inquir(?:y|ies)|notices?|extracts?|findings|report|drafts?|invitations?|"
    r"calls?|appeals?|messages?)"
)
SILENT = tuple(
    re.compile(rf"(?i)\b{pattern}")
    for pattern in (
        rf"(?:did|has|have|had|does|do)\s+(?:not|never)\s+(?:yet\s+|so\s+far\s+|even\s+)?{ANSWER}\b",
        rf"(?:didn|hasn|haven|hadn|doesn)'t\s+(?:yet\s+)?{ANSWER}\b",
        rf"never\s+{ANSWER}\b",
        r"(?:declined|refused|failed|fails|neglected|omitted)\s+to\s+(?:answer|respond|reply|comment|react)\b",
        r"(?:gave|given|offered|made|provided|received|had|was|with|sent|came|is)\s+no\s+(?:\w+\s+)?(?:answers?|"
        r"responses?|repl(?:y|ies)|comments?|reactions?)\b",
        r"no\s+(?:\w+\s+)?(?:answers?|responses?|repl(?:y|ies))\s+(?:was|were|has|had|came|arrived)\b",
        rf"no\s+(?:answers?|responses?|repl(?:y|ies))\s+to\s+(?:\w+\s+){{0,3}}{ASKED}\b",
        r"no\s+comments?\s+(?:was|were|has\s+been)\s+(?:received|given|offered|provided)\b",
        r"without\s+(?:an?\s+|any\s+)?(?:answer|response|reply|comment)\b",
        rf"ignored\s+(?:\w+\s+){{0,3}}{ASKED}\b",
        rf"{ASKED}\s+(?:\w+\s+){{0,4}}?(?:remain(?:s|ed)?|went|stayed)\s+unanswered\b",
        r"(?:remain(?:s|ed)?|stayed|kept)\s+silent\b",
    )
)
"""Ways to say that somebody did not answer."""
IDENTIFIED = re.compile(
    r"(?i)\b(?:did\s+not|could\s+not|has\s+not|have\s+not|was\s+not\s+able\s+to|"
    r"were\s+not\s+able\s+to)\s+(?:\w+\s+)?(?:identif(?:y|ied)|f(?:i|ou)nd|locate[d]?)\s+"
    r"(?:an?|any)\s+(?:\w+\s+)?(?:answer|response|reply)\b|\b(?:identified|found)\s+no\s+(?:answer|response|reply)\b|"
    r"\bno\s+(?:answer|response|reply)\s+(?:was|could\s+be|has\s+been)\s+(?:identified|found)\b"
)
PEOPLE = re.compile(
    r"(?i)\b(?:interviewees?|respondents|witness(?:es)?|people|persons?|women|woman|men|man|relatives|residents|"
    r"survivors|victims|"
    r"children|detainees|families|workers|guards?|who|some|they|she|he|others)\b"
)
"""Those of whom an interview tells whether they answered."""
STEMS = (
    "answer", "respon", "repl", "comment", "react", "ignored", "silen", "address", "taken up", "take up", "deal",
    "dealt", "word on", "word about",
)  # fmt: skip
SO_FAR = re.compile(
    rf"(?i)\b(?:has|have|had|is|are|did|does)\s+(?:so\s+far|still|yet|to\s+date|"
    rf"until\s+now)\s+(?:not\s+{ANSWER}|to\s+{ANSWER})\b"
)
"""No answer yet."""
_MORE = (
    SO_FAR,
    re.compile(
        r"(?i)\b(?:is|was|are|were)\s+silent\b|\bsays?\s+nothing\s+(?:on|of|about|to)\b|"
        r"\bsaid\s+nothing\s+(?:on|of|about|to)\b"
    ),
    re.compile(
        r"(?i)\b(?:does|did|do|has|have)\s+not\s+(?:\w+\s+)?(?:address(?:ed)?|take[n]?\s+up|dea(?:l|lt)\s+with)\b"
    ),
    re.compile(
        r"(?i)\b(?:no\s+(?:answers?|responses?|repl(?:y|ies))\s+(?:to|on|about|from)|unanswered|"
        r"not\s+a\s+word\s+(?:on|about|of))\b"
    ),
    re.compile(r"(?i)\b(?:silence)\s+(?:of|from|by|on|about)\b"),
)
OURSELVES = re.compile(r"(?i)\bask(?:s|ed)?\s+(?:ourselves|itself)\b")
"""Who asked themselves and found no answer had nobody else to answer."""
_IS_NONE = re.compile(r"(?i)\b(?:is|was|are|were|as|being)\s+no(?:t\s+an?)?\s+(?:answer|response|reply|comment)s?\b")
_THE_ANSWER = re.compile(r"(?i)\b(?:the|its|this)\s+(?:written\s+)?(?:answer|response|reply)\b")
_THERE = re.compile(r"(?i)\bthere\s+\Z")
_WHOLE = re.compile(
    r"(?i)\b(?:in\s+(?:time|writing)|by\s+(?:the|then|that)|(?:to|of)\s+(?:the|this|our|its|a|any|these|"
    r"that)\s+(?:\w+\s+)?"
    rf"(?:{ASKED}|summar(?:y|ies)|inquiry)|at\s+all|so\s+far|until|before|within)\b"
)
_SAYS_NOTHING = """
state government ministry party inquiry answer response reply comment question questions letter request
extract  summary draft report notice finding findings point points matter issue day deadline time however
therefore still  yet never even also did does has have not no the that this which who whom what whether its
their it they was were  been on to of in for by from with without and or but silent silence remained stayed
kept give gave given made asked  received sent come came identify identified found find written any an a all
so far address took take taken up deal  dealt searched search looked register registers say said says nothing
"""
_EMPTY = stems(_SAYS_NOTHING)
_LEAST = 2
_NO_ANSWER = frozenset({AnswerKind.GENERAL, AnswerKind.OFF_TOPIC, AnswerKind.NAMES})


@dataclass(frozen=True, slots=True)
class ToldSilence:
    """A sentence that says a party was silent: about which findings, or with which words.

    ``identified``: it is told as what the inquiry did not identify.
    """

    said: Said
    found: re.Match[str]
    party: Party
    findings: tuple[str, ...]
    about: frozenset[str]
    kinds: frozenset[NoticeKind]
    identified: bool


def told_silences(bound: Bound, replies: Replies) -> tuple[ToldSilence, ...]:
    """Every silence of a party of the record that the report tells; made once for a bound manuscript."""
    return bound.once.get("told silences", lambda: tuple(_told(bound, replies)))


def _told(bound: Bound, replies: Replies) -> Iterator[ToldSilence]:
    for said in each_piece(bound, *STEMS):
        one = told_silence(replies, said)
        if one is not None:
            yield one


def told_silence(replies: Replies, said: Said) -> ToldSilence | None:
    """The silence of a party of the record that one sentence tells; None for every other sentence."""
    identified = said.first(IDENTIFIED)
    found = identified or said.first(*SILENT, *_MORE)
    if found is None or said.inside_any("recommendation") or _is_none(said.words, found):
        return None
    if OURSELVES.search(said.words[: found.start()]):
        return None
    party = party_of(replies, said, found.start()) or _who_answered(replies, said.words[: found.start()])
    if party is None or _of_people(replies, said.words[: found.start()]) or attributed_around(said, found):
        return None
    if re.search(
        r"(?i)\b(?:whether|if|not\s+true\s+that|nor|not\s+mean|until)\b",
        said.words[: found.start()],
    ):
        return None
    findings = tuple(one.binding.role.parts[0] for one in said.roles if one.binding.role.name == "ref")
    about = stems(said.words) - _EMPTY - stems(" ".join((party.says, *party.voices, *party.aliases, _own_name(said))))
    return ToldSilence(said, found, party, findings, about, kinds_in(said.words), identified is not None)


def _own_name(said: Said) -> str:
    """What the inquiry calls itself: "the Watch did not identify an answer" is not about a watch."""
    name = said.bound.manuscript.front.get("inquiry")
    return name.value if name else ""


def _who_answered(replies: Replies, before: str) -> Party | None:
    """Whose answer "the answer" is, where one party alone answered."""
    each = {one.file.party for one in replies.responses.values()}
    return replies.file.parties.get(*each) if len(each) == 1 and _THE_ANSWER.search(before) else None


def _of_people(replies: Replies, before: str) -> bool:
    """Whether those who did not answer are people who were interviewed: no party stands between them and the verb."""
    last = max((one.end for one in mentions(replies, before)), default=0)
    return bool(PEOPLE.search(before[last:]))


def _is_none(words: str, found: re.Match[str]) -> bool:
    """ "What he said is no answer to the extract" speaks of words that there are."""
    none = _IS_NONE.search(words)
    return bool(none and none.start() <= found.end() and not _THERE.search(words[: none.start()]))


def responses_of(replies: Replies, party: Party) -> tuple[Response, ...]:
    """What came back from a party."""
    return tuple(one for one in replies.responses.values() if one.file.party == party.name)


def answering(bound: Bound, replies: Replies, told: ToldSilence) -> tuple[Response, int] | None:
    """The response and the number of a paragraph that a person said answers this; None where none does."""
    for response in responses_of(replies, told.party):
        for made in response.file.dispositions:
            if made.kind not in _NO_ANSWER and _answers(bound, response, made, told):
                return response, made.paragraphs[0]
    return None


def _answers(bound: Bound, response: Response, made: Disposition, told: ToldSilence) -> bool:
    if told.findings:
        return any(one in told.findings for one in made.findings)
    if not told.about:
        return False
    words = [made.reason, made.changed, *(_found(bound, one) for one in made.findings)]
    words += [one.span.of(response.text) for one in response.paragraphs if one.number in made.paragraphs]
    each = [stems(one) & told.about for one in words if one]
    shared = max(map(len, each), default=0)
    return shared >= min(_LEAST, len(told.about))


def _found(bound: Bound, name: str) -> str:
    """What a finding says, as on record and as printed."""
    findings = bound.records.findings
    recorded = findings.file.findings[name].says if findings and name in findings.file.findings else ""
    printed = (
        " ".join(sentence.printed for passage in passages_in(bound, one) for sentence in passage.sentences)
        for one in directives(bound, "finding")
        if name_and_type(one)[0] == name
    )
    return " ".join((recorded, *printed))


def general(told: ToldSilence) -> bool:
    """Whether a sentence says that nothing came back at all, and not that one point was passed over."""
    return not told.findings and (not told.about or bool(_WHOLE.search(told.said.words[told.found.start() :])))


def on_record(bound: Bound, replies: Replies, told: ToldSilence) -> Silence | None:
    """The silence of the record that a sentence prints; of several the one whose finding or searches it names."""
    mine = [one for one in replies.file.silences if one.party == told.party.name]
    if told.findings:
        return next((one for one in mine if one.finding in told.findings), None)
    near = [one for one in mine if told.about & stems(f"{_found(bound, one.finding)} {' '.join(one.searches)}")]
    return near[0] if near else mine[0] if mine and not told.about else None


def not_searched(replies: Replies, told: ToldSilence) -> tuple[str, ...]:
    """Of a silence that no finding and no matter narrows: findings that the party was shown, answered nowhere, and
    for which nobody searched; none for every other silence.
    """
    if not told.identified or told.findings or told.about or responses_of(replies, told.party):
        return ()
    shown = [name for one in replies.file.notices.values() if one.party == told.party.name for name in one.findings]
    searched = {one.finding for one in replies.file.silences if one.party == told.party.name}
    said = {name for one in replies.file.statements if one.party == told.party.name for name in one.answers}
    return tuple(name for name in dict.fromkeys(shown) if name not in searched | said)


def unanswered(replies: Replies, told: ToldSilence) -> bool:
    """Whether the silence is that of a whole notice, which the record of notices and answers bears by itself."""
    return not told.identified and not told.findings and not responses_of(replies, told.party)


def says_otherwise(bound: Bound, replies: Replies, told: ToldSilence) -> str:
    """Why the record says that there was an answer; empty where it does not."""
    there = answering(bound, replies, told)
    if there:
        response, paragraph = there
        return f"By a disposition on record, paragraph {paragraph} of the response `{response.file.name}` answers this."
    each = responses_of(replies, told.party)
    if each and general(told) and not _of_questions(replies, told):
        return f"An answer of this party is on record: `{each[0].file.name}`, received {each[0].file.received.edtf}."
    return ""


def _of_questions(replies: Replies, told: ToldSilence) -> bool:
    """Whether the silence is one to questions that no response is on record for."""
    if told.kinds != {NoticeKind.QUESTIONS}:
        return False
    answered = {one.notice for one in replies.file.responses.values()}
    return any(
        one.kind is NoticeKind.QUESTIONS and one.name not in answered
        for one in replies.file.notices.values()
        if one.party == told.party.name
    )


def unasked_party(replies: Replies, told: ToldSilence) -> Party | None:
    """The party of a silence as a whole, where no notice to it is on record: there was nothing that it left unanswered.

    None where something was sent to it, or where a silence or a statement of its is on record.
    """
    sent = any(one.party == told.party.name for one in replies.file.notices.values())
    searched = any(one.party == told.party.name for one in replies.file.silences)
    spoke = any(one.party == told.party.name for one in replies.file.statements)
    return told.party if unanswered(replies, told) and not (sent or searched or spoke) else None
