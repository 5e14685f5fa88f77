"""PB314: the sentence of a number says an act or state that its count does not count."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.gaps import hits, tokens
from probata.method.report.matching.claims import Claim, claims
from probata.method.report.matching.counted import phrases_of
from probata.method.report.matching.foreign import claimed, foreign
from probata.method.report.matching.reach import in_group, own_hits
from probata.method.report.matching.remedies import both, instead, say, what_is_counted
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB314"
LOOKS_AT = "passage"
SAYS = "The sentence of a number says an act or a state that its count does not count, or narrows its group by one."
WHY = """A number is bound to what was counted, not to what stands beside it. "Twenty-one interviewees described pills"
where twenty-one had been held prints a claim that nobody made, with a right number in it (the house's method, law 1:
every number in the prose resolves to a count; section 4). English wording only; the codebook's says are its words."""
BAD = "{count}`held:k` of the {count}`held:n` interviewees described pills.\n"
GOOD = "{count}`held:k` of the {count}`held:n` interviewees had been held in a hostel.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Once for a number. Words count where nothing of weight stands between them and the number."""
    for claim in claims(bound):
        yield from _in_heads(claim)
        found = claimed(claim)
        if found:
            said = claim.words(found.hit.first, found.hit.last)
            at = claim.at(found.hit.first, found.hit.last)
            yield objection(CODE, at, *_told(claim, found.code, said), claim.passage)


def _told(claim: Claim, code: str, said: str) -> tuple[str, str]:
    """Message and next step; without a code the words are grave ones that no code has."""
    bound, count, book = claim.bound, claim.count, claim.bound.records.codebook
    which = f" (the code {code!r})" if code else ""
    base = f"; :{claim.facet} is its base alone" if claim.of_base else ""
    message = f"{what_is_counted(bound, count)}{base}; this sentence says “{said}”{which}, which it does not count."
    if not code or book is None:
        return message, f"{say(bound, count)}, or write “{said}” into says of a code in the codebook and count that."
    within = (count.expression, both(count.among, code)) if _narrows(claim, code) else (code, count.among)
    teach = f"[codes.{count.expression}]" if count.expression in book.codes else "its code"
    other = f"{say(bound, count)}, or {instead(bound, *within)}."
    return (
        message,
        f"{other} If “{said}” is your word for what is counted, write it into says of {teach} in the codebook.",
    )


def _narrows(claim: Claim, code: str) -> bool:
    return any(one.code == code and in_group(claim, one.hit) for one in foreign(claim)) and bool(own_hits(claim))


def _in_heads(claim: Claim) -> Iterator[Objection]:
    """A cell whose row or column says another code and nothing that is counted."""
    book = claim.bound.records.codebook
    heads = [tokens(text) for text in claim.heads]
    mine = claim.counted.stems
    if book is None or claim.of_base or any(token.stem in mine for each in (*heads, claim.each) for token in each):
        return
    for code in book.codes:
        if code in claim.counted.codes:
            continue
        for text, each in zip(claim.heads, heads, strict=True):
            if any(hits(each, phrase.strict) for phrase in phrases_of(book, code)):
                yield objection(CODE, claim.role.binding.role.at, *_told(claim, code, text), claim.passage)
                return
