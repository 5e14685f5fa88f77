"""PB204: quoted words or figures that do not stand at the place, or that lost the word that holds them back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from probata.method.report.checks._evidence import label_at
from probata.method.report.checks._phrases import each_said
from probata.method.report.model import Bound, BoundValue, Faulty, Objection, SavedPlace, Unbound

CODE = "PB204"
SAYS = "Words given to {quote} or {figure} do not stand at the place, or begin right behind a word of doubt or denial."
WHY = """A quotation shows its place word for word, with […] for what is left out and [words] for what is put in.
"May", "appear", "credible" and "about" are what a careful speaker said; a report that drops or adds one says more,
or less, than the evidence. What is put in explains, it never denies or limits (the house's method, sections 2 and 3;
a law of the house)."""
BAD = "A driver's words were printed. {quote}`wire-a|Residents of the hostels have been kept from leaving`"
GOOD = "A driver's words were printed. {quote}`wire-a|Residents of the hostels may have been kept […]`"
_TOKEN = re.compile(r"[\w’'-]+")
_LEFT_OUT = re.compile(r"\[[^\]\[]*\]")
_HOLDS_BACK = re.compile(
    r"may|might|could|appear(?:s|ed)?|seem(?:s|ed)?|alleged(?:ly)?|reportedly|apparently|possibly|probably|perhaps|"
    r"not|never|hardly|barely|cannot|if|whether"
)
_DOUBTS = re.compile(
    rf"{_HOLDS_BACK.pattern}|likely|suspected|credible|indications|estimated|about|around|approximately|nearly|almost|"
    r"roughly|some"
)
_SAID_SO = re.compile(
    rf"{_HOLDS_BACK.pattern}|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|entitle[sd]?|enable[sd]?|empower(?:s|ed)?|power|"
    r"authori[sz]e[sd]?|discretion|can|would|possible|no|without|nobody|nothing|neither|nor|denie[sd]|denied|don't|didn't"
)
_TURNS = re.compile(
    rf"{_HOLDS_BACK.pattern}|no|nobody|nothing|none|neither|nor|without|always|all|only|every|everyone|everybody|likely|false|"
    r"falsely|wrongly|supposed(?:ly)?|so-called|illegal(?:ly)?|unlawful(?:ly)?"
)
_LINKS = frozenset(["to", "be", "have", "been", "that"])


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation and figure that is not what stands at its place, in the order of the text."""
    for role in bound.manuscript.roles:
        binding = bound.bindings.get(role.at)
        if role.name not in ("quote", "figure"):
            continue
        if isinstance(binding, Unbound) and binding.why is Faulty.VALUE:
            message = f"{binding.message.rstrip('.')}.{_hedges(bound, binding)}"
            yield Objection(CODE, role.at, message, binding.next_step, label_at(bound, role.at))
    yield from _turned(bound)
    yield from _cut_short(bound)


def _turned(bound: Bound) -> Iterator[Objection]:
    """Quotations with a word put in, in brackets, that denies, doubts or widens what stands there."""
    for value in bound.values:
        if value.role.name != "quote" or not isinstance(value.record, SavedPlace) or len(value.role.parts) < 2:
            continue
        put_in = [found[0] for found in _LEFT_OUT.finditer(value.role.parts[1])]
        turning = next(
            (one for one in put_in if any(map(_TURNS.fullmatch, map(str.casefold, _TOKEN.findall(one))))), ""
        )
        if turning:
            message = f"“{turning}” was put into these words and turns what they say."
            next_step = (
                "Take it out; say in the report's own words what you hold of it. Brackets explain who or what is meant."
            )
            yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))


def _hedges(bound: Bound, binding: Unbound) -> str:
    """Which words of doubt were dropped or added; nothing of a place that may not be printed is bound so."""
    place = bound.records.places.get(binding.role.parts[0])
    if place is None or len(binding.role.parts) < 2:
        return ""
    mine, theirs = _count(_LEFT_OUT.sub(" ", binding.role.parts[1])), _count(place.words)
    added = sorted(word for word in mine - theirs if _DOUBTS.fullmatch(word))
    dropped = [] if _LEFT_OUT.search(binding.role.parts[1]) else sorted(filter(_DOUBTS.fullmatch, theirs - mine))
    said = f" A word of doubt was added: {', '.join(added)}." if added else ""
    return said + (f" A word of doubt at the place is missing here: {', '.join(dropped)}." if dropped else "")


def _count(words: str) -> Counter[str]:
    return Counter(token.casefold() for token in _TOKEN.findall(words))


def _cut_short(bound: Bound) -> Iterator[Objection]:
    """Quotations that begin right behind a word of doubt or denial which the report does not say itself."""
    for said in each_said(bound):
        for placed in said.roles:
            value = placed.value
            if value is None or value.role.name != "quote" or len(value.role.parts) < 2:
                continue
            lost = _lost(value)
            own = {token.casefold() for token in _TOKEN.findall(said.words[: placed.start])}
            if lost and not any(map(_SAID_SO.fullmatch, own)):
                message = f"At the place {lost!r} stands right before these words, and it was left out."
                next_step = f"Quote it too, or say {lost!r} in the report's own words before the quotation."
                yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))


def _lost(value: BoundValue) -> str:
    """The word of doubt or denial that stands before a piece of the quotation and not in it; empty when none does."""
    place = value.record
    if not isinstance(place, SavedPlace) or value.figure is None:
        return ""
    there = [(found[0].casefold(), found.start()) for found in _TOKEN.finditer(place.words)]
    for piece in _LEFT_OUT.split(value.role.parts[1]):
        mine = [token.casefold() for token in _TOKEN.findall(piece)]
        before = _before(there, mine, place.words)
        if mine and before and before not in _count(value.role.parts[1]):
            return before
    return ""


def _before(there: list[tuple[str, int]], mine: list[str], words: str) -> str:
    tokens = [token for token, _ in there]
    starts = [at for at in range(1, len(tokens) - len(mine) + 1) if tokens[at : at + len(mine)] == mine]
    if len(starts) != 1:
        return ""
    at = starts[0]
    reach = at - 1
    while reach > 0 and at - reach < 4 and tokens[reach] in _LINKS:
        reach -= 1
    ended = re.search(r"[.!?;:]", words[there[reach][1] : there[at][1]])
    return tokens[reach] if _HOLDS_BACK.fullmatch(tokens[reach]) and not ended else ""
