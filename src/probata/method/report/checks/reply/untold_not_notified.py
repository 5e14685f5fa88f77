"""PB522: that a party was not notified is on record, and the report does not say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.manuscript.model import At
from probata.method.reply.model import Party, Replies
from probata.method.report.matching.heard import heads, mentions, party_of, replies_of, reply_place
from probata.method.report.matching.reply import NOT_NOTIFIED
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import Said, each_said, english

CODE = "PB522"
SAYS = "A party was not notified, by a decision on record, and the report does not say so; or the other way round."
WHY = """Publishing without notice is a state with a reason, and the reader is told both; that somebody was not notified
who was, is a wrong about the inquiry itself (the house's method, sections 6 and 8: publishing without one states why,
a law of the house). English wording only."""
BAD = """:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract. Its
answer of {date}`28 February 2022` is annexed and was weighed; the day of closing has been corrected.
A summary was sent to Brineworks Ltd, which did not answer.
:::
"""
GOOD = BAD.replace(
    "which did not answer.",
    "which did not answer. The Salt Guild was not notified, because\nnotice would have put people in danger.",
)
_STEMS = ("not", "notice", "nobody")


def run(bound: Bound) -> Iterator[Objection]:
    """At the part on how parties were heard, once a party whose findings stand in the report."""
    replies = replies_of(bound)
    if replies is None or not english(bound) or not any(directives(bound, "reply")):
        return  # without such a part it is PB501 that asks for it
    told = [(said, found) for said in each_said(bound, *_STEMS) if (found := said.first(NOT_NOTIFIED))]
    each = [(said, found) for said, found in told if _of_a_party(replies, said, found.start())]
    about = {said.sentence.at: _parties(replies, said, found.start()) for said, found in each}
    for party in replies.file.parties.values():
        if party.not_notified and not any(party.name in names for names in about.values()) and _in_report(bound, party):
            message = f"The record says that {party.says} was not notified, and the report does not say so."
            yield Objection(CODE, reply_place(bound), message, f"Say so, and why: {party.not_notified}.")
    yield from _though_notified(replies, each, about)


def _though_notified(
    replies: Replies, each: Sequence[tuple[Said, object]], about: dict[At, frozenset[str]]
) -> Iterator[Objection]:
    heard = {one.party for one in replies.file.notices.values()}
    for said, _ in each:
        found = said.first(NOT_NOTIFIED)
        if found and about[said.sentence.at] and about[said.sentence.at] <= heard:
            message = "This says that a party was not notified, and a notice to it is on record."
            yield said.objection(CODE, found, message, "Tell the notice: its kind, its day, and what came of it.")


def _of_a_party(replies: Replies, said: Said, at: int) -> bool:
    """Elsewhere than in that part, "was not asked" is said of people too: there a party has to be its subject."""
    return said.passage.within("reply") or any(one.start < at for one in heads(replies, said.words))


def _parties(replies: Replies, said: Said, at: int) -> frozenset[str]:
    """Whom "was not notified" is said of: every party that the sentence names, or the one above."""
    named = frozenset(one.party for one in mentions(replies, said.words))
    above = party_of(replies, said, at)
    return named or (frozenset({above.name}) if above else frozenset())


def _in_report(bound: Bound, party: Party) -> bool:
    printed = {one.argument.split()[0] for one in directives(bound, "finding") if one.argument.strip()}
    return not party.findings or bool(printed & set(party.findings))
