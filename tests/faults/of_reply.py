"""Faults against the laws of the right of reply."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults.editing import (
    Mutated,
    add_sentence,
    fences,
    front,
    phrase,
    remove,
    replace,
    roles,
    sentence_around,
    shelf,
    swap_role,
)

OPERATORS, breaks = shelf("reply")
_HEARD = "METHOD 1: right of reply: notice, response, paragraph-by-paragraph disposition; METHOD 8, A3: publishing without one states why"
_ACCESS = (
    "METHOD 6: A statement answers content only if that party had access to it by then and does not say otherwise."
)
_SILENCE = 'METHOD 6: "The inquiry did not identify an answer" needs two persons and the searches kept'
_STATED = "METHOD 1, law 4: an unanswered notice is stated as unanswered."
_DISPOSED = "METHOD 1, law 4: Every paragraph of a response that answers a finding or names a person has a disposition"
_PARTIES = {"The Directorate answered": "The Directorate", "The Authority answered": "The Authority"}


@breaks(_HEARD)
def reply_removed(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "reply")
    return remove(source, (found[0].start, found[0].end)) if found else None


@breaks(_HEARD)
def reply_left_to_be_written(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "reply")[0]
    content = rng.choice(["", "To be completed.\n", "See annex.\n", "TBC\n"])
    return replace(source, (found.start, found.end), f":::{{reply}}\n{content}:::\n")


@breaks(_HEARD)
def not_notified_and_no_reason(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "reply")[0]
    return replace(source, found.inside, "The party was not notified.\n", "The party was not notified.")


@breaks(_SILENCE)
def said_to_have_been_silent(source: str, rng: random.Random) -> Mutated | None:
    """They answered; the report says that they did not, and keeps no search."""
    found = [(place, who) for words, who in _PARTIES.items() for place in phrase(source, words)]
    if not found:
        return None
    place, who = rng.choice(found)
    reply = next(one for one in fences(source, "reply") if one.start < place[0] < one.end)
    words = f"{who} {rng.choice(['did not answer', 'has not responded', 'remained silent', 'gave no comment'])}."
    return replace(source, (place[0], reply.inside[1]), words + "\n", words)


@breaks(_SILENCE)
def said_to_have_passed_over_a_finding(source: str, rng: random.Random) -> Mutated | None:
    words = "It did not respond to {ref}`F2`."
    return add_sentence(source, rng, words, words, of="reply") if phrase(source, "It stated:") else None


@breaks(_SILENCE)
def silence_without_its_record(source: str, rng: random.Random) -> Mutated | None:
    """No answer was identified; where one looked, and who, is gone."""
    found = phrase(source, "did not identify an answer")
    if not found:
        return None
    reply = next(one for one in fences(source, "reply") if one.start < found[0][0] < one.end)
    end = sentence_around(source, found[0][0])[1]
    cut = source[:end] + source[reply.inside[1] - 1 :]
    return Mutated(cut, (sentence_around(source, found[0][0])[0] + 1, end))


@breaks(_STATED)
def unanswered_notice_not_stated(source: str, rng: random.Random) -> Mutated | None:
    found = phrase(source, "The Inquiry did not identify an answer")
    if not found:
        return None
    reply = next(one for one in fences(source, "reply") if one.start < found[0][0] < one.end)
    cut = source[: found[0][0]].rstrip() + source[reply.inside[1] - 1 :]
    return Mutated(cut, (reply.start, len(source[: found[0][0]].rstrip())), anywhere=True)


@breaks(_ACCESS)
def remarks_from_before_the_draft_told_as_the_answer(source: str, rng: random.Random) -> Mutated | None:
    reply = fences(source, "reply")[0]
    words = "In answer to this report the ambassador said on {date}`2 January 2022`: {quote}`ambassador-homes`{cite}`ambassador-homes`"
    return replace(source, (reply.inside[1], reply.inside[1]), f"\n{words}\n", words)


@breaks(_ACCESS)
def answer_dated_before_access(source: str, rng: random.Random) -> Mutated | None:
    reply = fences(source, "reply")[0]
    found = [
        one
        for one in roles(source, "date", inside=reply.inside)
        if "answered on" in source[max(0, one.start - 14) : one.start].replace("\n", " ")
    ]
    return swap_role(source, found[0], "{date}`14 December 2021`") if found else None


@breaks(_ACCESS)
def access_dated_after_the_answer(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "access")
    if place is None or not any(phrase(source, words) for words in _PARTIES):
        return None
    new = replace(source, place, "2022-03-20")
    reply = fences(new.source, "reply")[0]
    return Mutated(new.source, new.span, ((reply.start, reply.end),))


@breaks("METHOD 6: Notice: [...] with version, access date of each party, deadline and cut-off")
def access_date_missing(source: str, rng: random.Random) -> Mutated | None:
    """Nowhere is it said when the party could read the draft: neither in front nor in the text."""
    place, reply = front(source, "access"), fences(source, "reply")[0]
    dates = [one for one in roles(source, "date", inside=reply.inside) if one.body == "20 January 2022"]
    if place is None or not dates:
        return None
    start, end = source.rindex("\n", 0, place[0]), place[1]
    sentence = sentence_around(source, dates[0].start)
    cut = source[:start] + source[end : sentence[0]] + source[sentence[1] :].lstrip(" ")
    shift = end - start + sentence[1] - sentence[0]
    return Mutated(cut, (start, start), ((reply.start - (end - start), reply.end - shift),), anywhere=True)


@breaks(_DISPOSED)
def answer_printed_without_a_disposition(source: str, rng: random.Random) -> Mutated | None:
    """The answer stands there; what became of it does not."""
    found = phrase(source, "It stated:")
    if not found:
        return None
    reply = next(one for one in fences(source, "reply") if one.start < found[0][0] < one.end)
    quoted = roles(source, "quote", inside=(found[0][0], reply.inside[1]))[0]
    noted = roles(source, "cite", inside=(quoted.end, reply.inside[1]))[0]
    cut = source[: noted.end] + source[reply.inside[1] - 1 :]
    return Mutated(cut, (found[0][0], noted.end), anywhere=True)


@breaks(_DISPOSED)
def rejected_without_a_reason(source: str, rng: random.Random) -> Mutated | None:
    found = phrase(source, "The Inquiry rejects this, since it does not agree with the accounts under")
    if not found:
        return None
    end = sentence_around(source, found[0][0])[1]
    return replace(source, (found[0][0], end), "The Inquiry rejects this.")


@breaks("METHOD 1, law 1: every quotation to a place in an item")
def answer_told_without_its_place(source: str, rng: random.Random) -> Mutated | None:
    reply = fences(source, "reply")[0]
    if not roles(source, "quote", inside=reply.inside):
        return None
    new = re.sub(r"\{cite\}`[^`]*`", "", source[slice(*reply.inside)])
    new = re.sub(r"It stated: \{quote\}`[^`]*`", "It stated that people could leave whenever they liked.", new)
    return replace(source, reply.inside, new, new.strip())


@breaks(
    "METHOD 6: Several voices of one State (ministry, mission, ambassador, written response) stay apart under one party."
)
def voices_of_one_state_run_together(source: str, rng: random.Random) -> Mutated | None:
    words = "The Directorate said in its answer: {quote}`ambassador-homes`{cite}`ambassador-homes`"
    return add_sentence(source, rng, words, words)


@breaks(
    "METHOD 6: Kinds of answer: bare denial, reasoned answer with material (weigh it), admission with justification"
)
def admission_invented(source: str, rng: random.Random) -> Mutated | None:
    words = "It has since accepted the findings of this report."
    return add_sentence(source, rng, words, words, of="reply")


@breaks(
    "METHOD 3: A person named as responsible has a record of its own: separate threshold, notice to that person, wording, adoption; by default only in the confidential edition."
)
def official_named_as_responsible(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        [
            "Commissioner Halvo Tessane ordered this and is responsible for it.",
            "Responsibility lies with Halvo Tessane, the head of the office.",
        ]
    )
    return add_sentence(source, rng, words, words, of="finding")
