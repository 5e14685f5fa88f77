"""Measures of the second held-out set (tests/data/statements/second): each gives what was wanted and what was got.

A measure returns one :class:`Item` for each thing that was asked, in the order of the file, so that shares are counted
in one place and a floor that sinks can name the items.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from probata.method.report.checks.standards import stronger_than_adopted, wider_than_adopted
from probata.method.statements.drift import drift
from probata.method.statements.families import Joined
from probata.method.statements.model import Note, Statement
from probata.method.statements.quantities import ratio_fits
from probata.method.statements.reading import statements
from probata.method.statements.telling import QuotedPiece, told
from probata.method.statements.utterances import utterances
from probata.record.errors import BadValue
from tests.method.report.found_world import found
from tests.method.statements.scoring import LENIENT, STRICT, overlap, same
from tests.method.statements.uttering import ref, source

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATA = Path(__file__).parents[2] / "data" / "statements" / "second"
Parse = Callable[[Iterable[str]], Iterable["Doc"]]
_INSIDE = 0.8
_MINIMAL = ("figure", "negation")


class Gold(TypedDict, total=False):
    """A statement of the gold: its place, other places that are as right, and the parties that are right."""

    start: int
    end: int
    text: str
    also: list[list[int]]
    party: list[str | None] | None
    relays: list[str]
    unclosed: bool


class Passage(TypedDict, total=False):
    """A text with all its statements; what stands in ``free`` may be read as one or not."""

    id: str
    genre: str
    text: str
    statements: list[Gold]
    free: list[list[int]]


class Rendered(TypedDict, total=False):
    """A report that quotes, its primary, and what its quotation is against that."""

    primary: str | None
    text: str
    state: str
    changed: list[dict[str, str]]
    kind: str


class Drifted(TypedDict, total=False):
    """A sentence of the evidence and one of the report; ``wording`` are the words that were adopted."""

    object: str
    verdict: str
    evidence: str
    report: str
    wording: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was asked: where it stands, of what group it is, what is right and what was got."""

    name: str
    group: str
    wanted: str
    got: str

    @property
    def right(self) -> bool:
        """Whether what was got is what was wanted."""
        return self.wanted == self.got


def lines(name: str) -> list[dict[str, object]]:
    """The lines of one file of the set."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def share(items: Iterable[Item]) -> float:
    """The share of items that are right."""
    every = list(items)
    return sum(one.right for one in every) / len(every)


def wrong(items: Iterable[Item]) -> str:
    """The items that are wrong, a line each, for whoever has to see why a floor sank."""
    return "\n".join(f"{one.name} ({one.group}): {one.wanted}, not {one.got}" for one in items if not one.right)


# ---- statements


@dataclass(frozen=True, slots=True)
class Met:
    """A statement of the gold and the one found for it (None: missed), or one found that is none (``wanted`` None)."""

    passage: Passage
    wanted: Gold | None
    found: Statement | None

    @property
    def overlap(self) -> float:
        """How much the two places have in common, at the best of those that are right."""
        return 0.0 if self.wanted is None or self.found is None else _overlap(self.wanted, self.found)

    @property
    def mouth(self) -> str:
        """Whose mouth it was put in: ``right``, ``wrong``, or ``nobody`` where somebody is right."""
        if self.wanted is None or self.found is None:
            return "none"
        party, wanted = self.found.speaker.party, self.wanted["party"]
        if same(party, _named(wanted)) or (party is None and None in (wanted or ())):
            return "right"
        return "nobody" if party is None else "wrong"

    def __str__(self) -> str:
        where = self.wanted["text"] if self.wanted else self.found and self.found.span.of(self.passage["text"])
        if self.found is None or self.wanted is None:
            return f"{self.passage['id']}: {'missed' if self.wanted else 'none'}: {where!r}"
        return f"{self.passage['id']}: overlap {self.overlap:.2f}, mouth {self.mouth}: {where!r}"


def met(parse: Parse | None) -> tuple[Met, ...]:
    """Every statement of the gold with what was found, then what was found besides; ``free`` places left out."""
    passages: list[Passage] = lines("statements")  # type: ignore[assignment]  # the file holds such objects
    return tuple(one for passage in passages for one in _met(passage, parse))


def _met(passage: Passage, parse: Parse | None) -> Iterator[Met]:
    made = list(statements(passage["text"], parse))
    for wanted in passage["statements"]:
        best = max(made, key=lambda each, gold=wanted: _overlap(gold, each), default=None)
        if best is None or _overlap(wanted, best) < LENIENT:
            yield Met(passage, wanted, None)
            continue
        made.remove(best)
        yield Met(passage, wanted, best)
    yield from (Met(passage, None, each) for each in made if not _is_free(passage, each))


def _overlap(wanted: Gold, found_: Statement) -> float:
    places = [[wanted["start"], wanted["end"]], *wanted.get("also", [])]
    return max(overlap({"start": start, "end": end}, found_) for start, end in places)


def _is_free(passage: Passage, each: Statement) -> bool:
    for start, end in passage.get("free", []):
        both = min(end, each.span.end) - max(start, each.span.start)
        if both >= _INSIDE * each.span.length:
            return True
    return False


def _named(wanted: list[str | None] | None) -> list[str] | None:
    return None if wanted is None else [one for one in wanted if one is not None]


@dataclass(frozen=True, slots=True)
class Figures:
    """F1 of content at both overlaps and with its party; shares of the matched; what was read where nothing is said."""

    lenient: float
    strict: float
    joint: float
    wrong: float
    abstained: float
    read_into_nothing: int


def figures(every: Iterable[Met]) -> Figures:
    """The figures of some statements. A share of no statement is 0."""
    all_ = list(every)
    gold, made = sum(one.wanted is not None for one in all_), sum(one.found is not None for one in all_)
    mouths = Counter(one.mouth for one in all_)
    matched = sum(mouths[name] for name in ("right", "wrong", "nobody"))
    strict = sum(one.overlap >= STRICT for one in all_)
    lenient, strict_, joint = (2 * hits / max(1, gold + made) for hits in (matched, strict, mouths["right"]))
    nothing = sum(one.wanted is None and not one.passage["statements"] for one in all_)
    wrong_, nobody = (mouths[name] / max(1, matched) for name in ("wrong", "nobody"))
    return Figures(lenient, strict_, joint, wrong_, nobody, nothing)


def marked(every: Iterable[Met]) -> tuple[Item, ...]:
    """Of the matched statements, whether a quotation that is never closed is flagged, and no other one."""
    return tuple(
        Item(one.passage["id"], "never closed", str(one.wanted.get("unclosed", False)), str(_flagged(one.found)))
        for one in every
        if one.wanted is not None and one.found is not None
    )


def _flagged(found_: Statement) -> bool:
    return Note("quotation never closed") in found_.notes


def relayed(every: Iterable[Met]) -> tuple[Item, ...]:
    """Of the matched statements that came through somebody, whether the relays are those, nearest first."""
    return tuple(
        Item(one.passage["id"], "relays", " < ".join(one.wanted["relays"]), " < ".join(_relays(one)))
        for one in every
        if one.wanted is not None and one.found is not None and "relays" in one.wanted
    )


def _relays(one: Met) -> Iterator[str]:
    """As the gold calls them where one holds the words of the other: "letter" for "a letter seen by two diplomats"."""
    assert one.found is not None
    assert one.wanted is not None
    for place, name in zip(one.found.relays, [*one.wanted["relays"], *[""] * len(one.found.relays)], strict=False):
        text = place.of(one.passage["text"])
        yield name if name and name in text else text


# ---- renderings and utterances


def rendered() -> tuple[Item, ...]:
    """Each quotation with its state against its primary; the group is the state that is right."""
    every: list[Rendered] = lines("renderings")  # type: ignore[assignment]  # the file holds such objects
    return tuple(
        Item(f"rendering {number}", one["state"], one["state"], _state(one)) for number, one in enumerate(every, 1)
    )


def _state(one: Rendered) -> str:
    states = [str(piece.checked.state.value) for piece in _pieces(one)]
    return " + ".join(dict.fromkeys(states)) or "not read"


def _pieces(one: Rendered) -> list[QuotedPiece]:
    primaries = {ref("primary"): one["primary"]} if one["primary"] is not None else {}
    families = told(utterances([source(one["text"])]), primaries)
    return [piece for family in families for each in family.standings for piece in each.pieces]


def changed() -> tuple[Item, ...]:
    """Each altered quotation whose words have others one for one in the primary, with these, as the edits show them."""
    every: list[Rendered] = lines("renderings")  # type: ignore[assignment]  # the file holds such objects
    return tuple(
        Item(f"rendering {number}", one.get("kind", ""), _wanted(one), _edited(one))
        for number, one in enumerate(every, 1)
        if "changed" in one
    )


def _wanted(one: Rendered) -> str:
    return _bags(" ".join(each["from"] for each in one["changed"]), " ".join(each["to"] for each in one["changed"]))


def _edited(one: Rendered) -> str:
    edits = [each for piece in _pieces(one) for each in piece.checked.edits if each.kind.value != "equal"]
    return _bags(
        " ".join(each.a.of(one["primary"] or "") for each in edits), " ".join(each.b.of(one["text"]) for each in edits)
    )


def _bags(first: str, other: str) -> str:
    return " -> ".join(" ".join(sorted(one.lower().split())) for one in (first, other))


def paired() -> tuple[Item, ...]:
    """Each pair of reports: whether it is put together as one utterance. The group is the kind of the pair.

    Two that differ by a "not" or a figure alone may be shown to a person, if the question says what differs.
    """
    return tuple(
        Item(f"pair {number}", str(one["kind"]), "same" if one["same"] else "different", _together(one))
        for number, one in enumerate(lines("utterances"), 1)
    )


def _together(pair: dict[str, object]) -> str:
    texts = (str(pair["one"]), str(pair["other"]))
    made = utterances([source(text, str(number)) for number, text in enumerate(texts)])
    both = [one for one in made.families if len(one.documents) == 2]
    asked = all(member.flips for one in both for member in one.members if member.joined is Joined.PROPOSED)
    computed = any(one.utterances.most == 1 for one in both)
    if not both or (pair["kind"] in _MINIMAL and asked and not computed):
        return "different"
    return "same"


# ---- ratios and qualifications


def ratios() -> tuple[Item, ...]:
    """Each ratio in words with its two numbers: whether it fits."""
    return tuple(
        Item(f"{one['words']}, {one['first']} to {one['second']}", "ratio", _fits(one["fits"]), _ratio(one))
        for one in lines("ratios")
    )


def _ratio(one: dict[str, object]) -> str:
    try:
        return _fits(ratio_fits(str(one["words"]), int(str(one["first"])), int(str(one["second"]))).fits)
    except BadValue:
        return "not read"


def _fits(answer: object) -> str:
    return "fits" if answer else "does not fit"


def drifts() -> tuple[Item, ...]:
    """What ``drift`` says of each pair whose scope is the same: weaker, same or stronger. The group is the object."""
    every: list[Drifted] = lines("drift")  # type: ignore[assignment]  # the file holds such objects
    return tuple(
        Item(f"drift {number}", one["object"], one["verdict"], _verdict(drift(one["evidence"], one["report"])))
        for number, one in enumerate(every, 1)
        if one["verdict"] != "scope widened"
    )


def _verdict(says: tuple[str, ...]) -> str:
    directions = {"raised": "stronger", "dropped": "stronger", "lowered": "weaker", "added": "weaker"}
    found_ = {direction for one in says for word, direction in directions.items() if f"” {word}" in one}
    if not found_:
        return "same"  # nothing said, or only that words became others of the same strength
    return found_.pop() if len(found_) == 1 else "unclear"


def objected() -> tuple[Item, ...]:
    """What the two rules on adopted findings say of each pair that can be adopted: stronger, wider or neither."""
    every: list[Drifted] = lines("drift")  # type: ignore[assignment]  # the file holds such objects
    return tuple(
        Item(f"drift {number}", one["object"], _ruled(one["verdict"]), _objection(one))
        for number, one in enumerate(every, 1)
        if "wording" in one
    )


def _ruled(verdict: str) -> str:
    return verdict if verdict in ("stronger", "scope widened") else "neither"


def _objection(one: Drifted) -> str:
    manuscript = _manuscript(one)
    stronger, wider = found(stronger_than_adopted, manuscript), found(wider_than_adopted, manuscript)
    return " + ".join(["stronger"] * bool(stronger) + ["scope widened"] * bool(wider)) or "neither"


def _manuscript(one: Drifted) -> str:
    label = one["object"] == "legal label"
    return (
        f'% findings.toml\n% [findings.F2]\n% type = "{"legal" if label else "incident"}"\n'
        f'% says = "{one["evidence"]}"\n% object = "{"label" if label else one["object"]}"\n'
        f'% wording = "{one["wording"].lower()}"\n% rests_on = ["gate", "lamp"]\n\n'
        f":::{{finding}} F2 {'legal' if label else 'incident'}\n"
        f"{one['report']} {{cite}}`gate`{{cite}}`lamp`\n:::\n"
    )
