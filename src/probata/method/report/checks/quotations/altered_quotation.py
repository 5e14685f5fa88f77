"""PB204: quoted words or figures that do not stand at the place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from probata.method.report.model import Bound, Faulty, Objection, Unbound
from probata.method.report.prose.evidence import label_at

CODE = "PB204"
LOOKS_AT = "passage"
SAYS = "Words given to {quote} or {figure} do not stand at the place."
WHY = """A quotation shows its place word for word, with […] for what is left out and [words] for what is put in.
"May", "appear", "credible" and "about" are what a careful speaker said; a report that drops or adds one says more,
or less, than the evidence (the house's method, sections 2 and 3; a law of the house)."""
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


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation and figure that is not what stands at its place, in the order of the text."""
    for role in bound.manuscript.roles:
        binding = bound.bindings.get(role.at)
        if role.name not in ("quote", "figure"):
            continue
        if isinstance(binding, Unbound) and binding.why is Faulty.VALUE:
            message = f"{binding.message.rstrip('.')}.{_hedges(bound, binding)}"
            yield Objection(CODE, role.at, message, binding.next_step, label_at(bound, role.at))


def _hedges(bound: Bound, binding: Unbound) -> str:
    """Which words of doubt were dropped or added; nothing of a place that may not be printed is bound so."""
    place = bound.records.place(binding.role.parts[0])
    if place is None or len(binding.role.parts) < 2:
        return ""
    mine, theirs = _count(_LEFT_OUT.sub(" ", binding.role.parts[1])), _count(place.words)
    added = sorted(word for word in mine - theirs if _DOUBTS.fullmatch(word))
    dropped = [] if _LEFT_OUT.search(binding.role.parts[1]) else sorted(filter(_DOUBTS.fullmatch, theirs - mine))
    said = f" A word of doubt was added: {', '.join(added)}." if added else ""
    return said + (f" A word of doubt at the place is missing here: {', '.join(dropped)}." if dropped else "")


def _count(words: str) -> Counter[str]:
    return Counter(token.casefold() for token in _TOKEN.findall(words))
