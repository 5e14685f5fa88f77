"""PB316: a sentence denies what its number counts, or says what the number counts the absence of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.report.english.gaps import Hit, Token, hits, is_light, tokens
from probata.method.report.english.small_words import words
from probata.method.report.matching.claims import Claim, claims
from probata.method.report.matching.counted import Act
from probata.method.report.matching.reach import Own, behind, own_hits, plain
from probata.method.report.matching.remedies import instead, say, what_is_counted
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.testimony.expression import Not, parse

CODE = "PB316"
LOOKS_AT = "passage"
SAYS = "A sentence denies what its number counts, or affirms what the number counts the absence of."
WHY = """One "not" too many, or one lost between two drafts, and everybody who described a thing is said to have been
spared it. "Not mentioned" is never "did not happen", and neither is "described" (the house's method, law 7; a law of
the house). The number of those who said that it did not happen is another part of the same count. English only."""
BAD = "{count}`held:k` of the {count}`held:n` interviewees had not been held in a hostel.\n"
GOOD = "{count}`held:no` of the {count}`held:n` interviewees said that they had not been held in a hostel.\n"
_JUDGED = frozenset(("k", "of", "words", "percent", "no"))
_LIMITS = words("""
for because until long voluntarily freely willingly alone lawfully only legally formally officially properly together
again anymore yet unless without except enough
""")
"""Behind a denied word these are what is denied: "had not worked for wages" does not say that they had not worked."""


def run(bound: Bound) -> Iterator[Objection]:
    """Once for a number: the words of what is counted that stand nearest to it decide."""
    for claim in claims(bound):
        if claim.of_base or claim.facet not in _JUDGED:
            continue
        yield from _in_heads(claim)
        fault = _fault(claim)
        if fault:
            own, so = fault
            at = claim.at(own.hit.first, own.hit.last)
            yield objection(CODE, at, *_told(claim, own, so, claim.words(own.hit.first, own.hit.last)), claim.passage)


def _told(claim: Claim, own: Own, denied: bool, said: str) -> tuple[str, str]:
    """``denied``: whether a "not" stands there that is not counted; else one that is counted is missing."""
    bound, count = claim.bound, claim.count
    no = "; `:no` counts who said that it did not happen" if claim.facet == "no" else ""
    how = "is denied here, and that is not counted" if denied else "stands here without the “not” that is counted"
    message = f"{what_is_counted(bound, count)}{no}; “{said}” {how}."
    if own.act.of_base:
        other = instead(bound, count.expression, _opposite(count.among))
        return message, f"{say(bound, count)}, and its base as it is, or {other}."
    if claim.facet == "no":
        return message, f"Say that it did not happen, or write {{count}}`{count.handle}:k`."
    other = instead(bound, _opposite(count.expression), count.among)
    answer = f"write {{count}}`{count.handle}:no` (who said that it did not happen)"
    return message, f"{say(bound, count)}, {answer}, or {other}."


def _opposite(expression: str) -> str:
    found = parse(expression)
    return str(found.of if isinstance(found, Not) else Not(found))


def _fault(claim: Claim) -> tuple[Own, bool] | None:
    """The words that are turned round, and whether they are denied; of each code those nearest to the number decide."""
    judged: dict[str, tuple[int, Own, bool | None]] = {}
    for own in own_hits(claim):
        if len({one.so for one in claim.counted.acts if one.code == own.act.code}) > 1:
            continue
        near = own.hit.first - claim.behind if behind(claim, own.hit) else claim.first - own.hit.last
        if own.act.code not in judged or near < judged[own.act.code][0]:
            judged[own.act.code] = (near, own, _turned(claim, own))
    for _, own, turned in judged.values():
        wanted = _wanted(claim, own)
        if turned is True and wanted is False:
            return own, True
        if turned is False and wanted is True and not _denies_at_all(claim, own):
            return own, False
    return None


def _wanted(claim: Claim, own: Own) -> bool:
    """Whether the phrase without its own "not" has to stand behind one."""
    no = claim.facet == "no" and not own.act.of_base
    return own.phrase.turned ^ (not own.act.so) ^ no


def _turned(claim: Claim, own: Own) -> bool | None:
    """Whether the words stand behind a "not"; None where that cannot be judged."""
    if behind(claim, own.hit):
        return _turned_behind(claim, own)
    return _turned_before(claim, own)


def _turned_behind(claim: Claim, own: Own) -> bool | None:
    masked = [one.hit for one in own_hits(claim) if one.hit.last < own.hit.first]
    between = claim.each[claim.behind : own.hit.first]
    hidden = {at - claim.behind for hit in masked for at in range(hit.first, hit.last + 1)}
    near = _since_last_own(between, hidden)
    turned = sum(one.negates for one in near) + own.hit.turned
    if turned and _limited(claim, own):
        return None
    if not plain(claim, own.hit, masked, claim.counted.stems):
        return None
    return turned % 2 == 1


def _since_last_own(between: tuple[Token, ...], hidden: set[int]) -> list[Token]:
    """The tokens behind the last words of what is counted: a "not" before those is theirs."""
    start = max(hidden, default=-1) + 1
    tail = list(between[start:])
    joined = hidden and any(one.word in {"or", "nor", "and"} for one in tail)
    return list(between) if joined else tail


def _turned_before(claim: Claim, own: Own) -> bool | None:
    if claim.after_another or not plain(claim, own.hit, (), claim.counted.stems):
        return None
    behind_it = claim.each[own.hit.last + 1 : claim.first]
    before = _light_before(claim, own.hit.first)
    return (sum(one.negates for one in (*before, *behind_it)) + own.hit.turned) % 2 == 1


def _light_before(claim: Claim, first: int) -> list[Token]:
    found: list[Token] = []
    for at in range(first - 1, claim.low - 1, -1):
        token = claim.each[at]
        if not (is_light(token) or token.negates) or token.counts:
            break
        found.append(token)
    return found


def _limited(claim: Claim, own: Own) -> bool:
    following = claim.each[own.hit.last + 1 : min(own.hit.last + 3, claim.high)]
    adverb = any(one.word.endswith("ly") for one in claim.each[max(claim.behind, own.hit.first - 2) : own.hit.first])
    return adverb or any(one.word in _LIMITS for one in following)


def _denies_at_all(claim: Claim, own: Own) -> bool:
    """Whether any word of the clause could carry the denial that is wanted."""
    others = set(range(own.hit.first, own.hit.last + 1)) if not own.hit.turned else set()
    each = [one for at, one in enumerate(claim.each) if claim.low <= at < claim.high and at not in others]
    return any(
        one.negates or one.word.startswith(("un", "opposite", "contrary", "otherwise", "refus", "spared"))
        for one in each
    )


def _in_heads(claim: Claim) -> Iterator[Objection]:
    """A cell under a head that begins with a "not" before what is counted."""
    for text in claim.heads if claim.facet != "no" else ():
        each = tokens(text)
        for act in claim.counted.acts:
            hit = _denied_in(each, act) if act.so and not act.of_base else None
            if hit:
                own = Own(act, act.phrases[0], hit)
                yield objection(CODE, claim.role.binding.role.at, *_told(claim, own, True, text), claim.passage)
                return


def _denied_in(each: Sequence[Token], act: Act) -> Hit | None:
    """Where a head says a code behind one "not" and nothing else of weight."""
    for phrase in act.phrases:
        for hit in hits(each, phrase.loose):
            before = each[: hit.first]
            denials = sum(one.negates for one in before)
            if denials == 1 and not phrase.turned and all(is_light(one) or one.negates for one in before):
                return hit
    return None
