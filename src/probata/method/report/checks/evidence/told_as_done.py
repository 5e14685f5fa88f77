"""PB147: what was recommended is told as done, and no event on record brought it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.recommendations.model import Recommendation, State
from probata.method.report.matching.done import Done, told_done
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed
from probata.method.report.prose.pieces import each_piece

CODE = "PB147"
SAYS = "What a recommendation asks for is told as done since, and no event on record brought that."
WHY = """Somewhere in the text the law has been repealed in the meantime: if that is so, the recommendation has a state
and an event with its day and what says so; if not, the report tells its readers to stop asking (the house's method,
section 6: states and events; section 8: "blocked" is a state of its own; a law of the house). English wording only."""
BAD = "The Government of Velmarra has since repealed the decree.\n"
GOOD = "The Government of Velmarra has not repealed the decree.\n"
_CAME = frozenset({State.IN_PROGRESS, State.IMPLEMENTED, State.VERIFIED})
_STEMS = ("has", "have", "since", "mean", "now", "recent", "already", "after", "late", "last")


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences of the report's own voice outside of recommendations that cite nothing for it."""
    recorded = [
        one for one in bound.records.recommendations or () if not any(event.state in _CAME for event in one.events)
    ]
    for said in each_piece(bound, *_STEMS) if recorded else ():
        if said.inside_any("recommendation", "context", "response") or _evidenced(said):
            continue
        found = next((hit for one in recorded if (hit := _told(said, one))), None)
        if found:
            message = f"By the record no event brought this: what `{found.name}` asks for is not done."
            next_step = "Write the event down ([[events]], with its day and what says so), or take it out."
            yield said.objection(CODE, found.hit, message, next_step)


def _told(said: Said, one: Recommendation) -> Done | None:
    done = told_done(said.words, said.sentence.printed, one)
    return done if done and not attributed(said, *done.hit.span()) else None


def _evidenced(said: Said) -> bool:
    return any(one.binding.role.name in ("cite", "quote") for one in said.roles)
