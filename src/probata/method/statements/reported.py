"""reported: reports without quotation marks, each beside the one quoted rendering that it is most like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from probata.method.statements.candidates import Postings
from probata.method.statements.comparing import Compared, Likeness, compare
from probata.method.statements.families import Decided, Joined, SaidAt
from probata.method.statements.grounds import proposed, voice_between
from probata.method.statements.joining import places
from probata.method.statements.renderings import Rendering
from probata.method.statements.voices import Voice

_STRONG_INDIRECT = 0.4


def reports(
    quoted: Sequence[Rendering], others: Sequence[Rendering], postings: Postings, decided: Decided
) -> dict[int, list[tuple[Rendering, Joined, Compared]]]:
    """Reports without quotation marks, each beside the one quoted rendering that it is most like."""
    at = places(quoted)
    answers: dict[SaidAt, dict[int, bool]] = defaultdict(dict)
    for ends, answer in decided.items():
        for end in ends:
            for other in ends - {end}:
                if other in at:
                    answers[end][at[other]] = answer
    found: dict[int, list[tuple[Rendering, Joined, Compared]]] = defaultdict(list)
    for one in others:
        told = {number: yes for each in one.carried for number, yes in answers.get((each.of, each.span), {}).items()}
        best = _best_of(one, quoted, sorted({*postings.like(one), *told}), told)
        if best:
            found[best[0]].append((one, *best[1:]))
    return found


def _best_of(
    one: Rendering, quoted: Sequence[Rendering], near: Sequence[int], told: Mapping[int, bool]
) -> tuple[int, Joined, Compared] | None:
    yes = next((number for number in near if told.get(number)), None)
    if yes is not None:
        found = compare(one.side, quoted[yes].side) or Compared(Likeness.VARIANT, 1.0)
        return yes, Joined.DECIDED, found
    likely = []
    for number in near:
        if number in told or voice_between(one, quoted[number]) is not Voice.SAME:
            continue
        found_ = proposed(one, quoted[number])
        if found_ and found_.score >= _STRONG_INDIRECT:
            likely.append((-found_.score, number, found_))
    return (likely[0][1], Joined.PROPOSED, likely[0][2]) if (likely := sorted(likely, key=lambda x: x[:2])) else None
