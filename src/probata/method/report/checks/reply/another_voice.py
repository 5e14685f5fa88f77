"""PB527: the words of one voice are given to the whole party, or to another voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Replies
from probata.method.report.english.speakers import SAID
from probata.method.report.english.state_at_large import as_the_state
from probata.method.report.matching.answers_given import responses_in, statements_in
from probata.method.report.matching.heard import Mention, Name, heads, mentions, names
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece
from probata.method.report.prose.woven import Placed

CODE = "PB527"
SAYS = "Words of one voice of a party are told as the party's, or as another voice's."
WHY = """A ministry, a mission, an ambassador and a written answer are several voices of one State, and stay apart under
it: what an ambassador said to the press commits the ambassador. The record knows whose words a place holds (the
house's method, section 6, a law of the house). English wording only."""
BAD = "The State declared: {quote}`spokesman`\n"
GOOD = "The ministry's spokesman declared: {quote}`spokesman`\n"
_SAYING = re.compile(
    rf"(?i)\b(?:{SAID}|repl(?:ies|ied)|respond(?:s|ed)|answer(?:s|ed)|called|calls|rejected|rejects|dismissed|"
    rf"dismisses|denied|denies|"
    r"described|describes|spoke|spoken|speaks|accused|accuses|contested|put\s+it)\b"
)
_ACCORDING = re.compile(r"(?i)\b(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of|as)\s+(?:the\s+|its\s+)?\Z")
_THROUGH = re.compile(
    r"(?i)\b(?:through|by|via|in\s+the\s+(?:words|voice|person)\s+of|speaking\s+for|on\s+behalf\s+of)\b"
)
_WRITTEN = re.compile(
    r"(?i)\b(?:answer\w*|repl(?:y|ies|ied)|respon(?:se|ses|ds|ded)|letter|note|written|wrote|writes|writing|"
    r"annex\w*|submission|"
    r"submitted|comments|observations|paragraph)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the name before or behind the verb of saying, where the record has another voice for the place."""
    replies = bound.records.replies
    if replies is None:
        return
    for said in each_piece(bound):
        each = tuple(_owned(bound, replies, said))
        for role, party, voice in each[:1]:
            state = as_the_state(said.words, role.start, role.end, replies.file.parties[party], voice)
            if state and not _named(replies, said, party, voice):
                label = said.passage.label if said.passage.kind == "paragraph" else ""
                at = said.at(min(state.start("who"), role.start), max(state.end("who"), role.start + 1))
                yield Objection(CODE, at, _AS_THE_STATE, f"Say whose they are: {voice}.", label)
                continue
            speaker = _speaker(replies, said, role) if len({one[2] for one in each}) == 1 else None
            if speaker and speaker.party == party and not _is_voice(replies, said, speaker, voice):
                whole = not speaker.name.voice
                message = (
                    "These are the words of one voice of this party, and the sentence gives them to the party "
                    "as a whole."
                    if whole
                    else "These are not the words of the voice that the sentence names."
                )
                start, end = min(speaker.start, role.start), max(speaker.end, role.start + 1)
                label = said.passage.label if said.passage.kind == "paragraph" else ""
                yield Objection(CODE, said.at(start, end), message, f"Say whose they are: {voice}.", label)


_AS_THE_STATE = "These are the words of one voice of this party, and the sentence gives them to the State at large."


def _named(replies: Replies, said: Said, party: str, voice: str) -> bool:
    """Whether the voice is named in the sentence as well: "the State, through its ambassador"."""
    mine = (one for one in names(replies) if one.party == party and one.voice == voice)
    return any(one.pattern.search(said.words) for one in mine)


def _owned(bound: Bound, replies: Replies, said: Said) -> Iterator[tuple[Placed, str, str]]:
    """Places whose voice is on record: statements, and written answers, which are no spokesman's words."""
    for role, statement in statements_in(bound, replies, said):
        yield role, statement.party, statement.voice
    if not _WRITTEN.search(said.words):
        for role, response, _ in responses_in(replies, said):
            yield role, response.file.party, "the written answer"


def _speaker(replies: Replies, said: Said, role: Placed) -> Mention | None:
    """Who is named as the speaker: the subject of the last verb of saying before the place, or of the first behind."""
    words = said.words
    if _THROUGH.search(words[: role.start]) and len(mentions(replies, words)) > 1:
        return None  # "the State, through its ambassador"
    there = heads(replies, words)
    verbs = list(_SAYING.finditer(words))
    for verb in reversed([one for one in verbs if one.end() <= role.start + 1]):
        subject = [one for one in there if one.end <= verb.start() and _near(words[one.end : verb.start()])]
        if subject:
            return subject[-1]
    for one in mentions(replies, words):
        if _ACCORDING.search(words[: one.start]):
            return one
    behind = next((one for one in verbs if one.start() >= role.start), None)
    if behind and role.binding.role.name == "quote":
        after = [one for one in there if one.start >= behind.end() and one.start - behind.end() < _CLOSE]
        before = [one for one in there if role.end <= one.start and one.end <= behind.start()]
        return next(iter([*before, *after]), None)
    return None


_CLOSE = 8
_FAR = 80


def _near(between: str) -> bool:
    """Whether a subject can reach its verb: no other sentence, clause or verb of saying between them."""
    return len(between) <= _FAR and not re.search(r"[.;:!?]", between) and not _SAYING.search(between)


def _is_voice(replies: Replies, said: Said, speaker: Mention, voice: str) -> bool:
    """Whether the speaker goes by the name of this voice, or the voice is named somewhere in the sentence or above."""
    mine = [one for one in names(replies) if one.party == speaker.party and one.voice == voice]
    if voice == "the written answer":
        return not speaker.name.voice or _may_write(speaker.name)
    if any(one.pattern.search(said.words[speaker.start : speaker.end]) for one in mine):
        return True
    if not mine:
        return False
    return not speaker.name.voice and any(one.pattern.search(said.words) for one in mine)


def _may_write(name: Name) -> bool:
    """An office writes answers; a person who speaks for it does not."""
    return not re.search(
        r"(?i)spokes|ambassador|minister\b|envoy|delegate|director\b|lawyer|counsel|officer", name.voice
    )
