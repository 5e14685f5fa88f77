"""Changes to a manuscript's source that know where they changed it. No product code: a small reader of its own."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mutated:
    """A changed source. ``span`` is what is now wrong, in code points of ``source``.

    ``also`` are other places where an objection would be as right; ``anywhere``: what is wrong is that something is
    missing, and an objection may stand anywhere.
    """

    source: str
    span: Place
    also: tuple[Place, ...] = ()
    anywhere: bool = False


Apply = Callable[[str, random.Random], "Mutated | None"]
GROUPS = ("evidence", "quotations", "numbers", "standards and wording", "reply", "protection")


@dataclass(frozen=True, slots=True)
class Operator:
    """One way to break one law. ``law`` quotes the method, its section in front."""

    name: str
    group: str
    law: str
    apply: Apply


def shelf(group: str) -> tuple[list[Operator], Callable[[str], Callable[[Apply], Apply]]]:
    """A list of operators and the decorator ``breaks(law)`` that puts a function on it under the function's name."""
    operators: list[Operator] = []

    def breaks(law: str) -> Callable[[Apply], Apply]:
        def put(apply: Apply) -> Apply:
            operators.append(Operator(apply.__name__, group, law, apply))
            return apply

        return put

    return operators, breaks


@dataclass(frozen=True, slots=True)
class Role:
    """A role as it stands in the source."""

    name: str
    body: str
    start: int
    end: int

    @property
    def handle(self) -> str:
        return re.split(r"[:|]", self.body)[0]

    @property
    def part(self) -> str:
        """What follows the colon: ``k``, ``words`` and so on."""
        return re.split(r"[:|]", self.body)[1] if ":" in self.body else ""


@dataclass(frozen=True, slots=True)
class Fence:
    """A directive: the whole of it, and its content between the fences."""

    name: str
    argument: str
    start: int
    end: int
    inside: Place


_ROLE = re.compile(r"(?<!\\)\{(\w+)\}`((?:\\.|[^`\\])*)`")
_FENCE = re.compile(r"^:::\{(\w+)\}[ \t]*(.*)\n((?:(?!:::).*\n)*?):::[ \t]*$\n?", re.MULTILINE)
_LABEL = re.compile(r"[ \t]*\{#p-[a-z0-9]{4,12}\}[ \t]*\Z")


def body_start(source: str) -> int:
    """Where the body begins, behind the front matter."""
    found = re.match(r"---\n.*?\n---\n", source, re.DOTALL)
    return found.end() if found else 0


def roles(source: str, name: str = "", part: str = "", inside: Place | None = None) -> list[Role]:
    """Roles of the body in order: of one name, of one part (``k``), inside one place."""
    start, end = inside or (body_start(source), len(source))
    found = [Role(one[1], one[2], one.start(), one.end()) for one in _ROLE.finditer(source, start, end)]
    return [one for one in found if name in ("", one.name) and part in ("", one.part)]


def fences(source: str, name: str = "") -> list[Fence]:
    """Directives of the body in order."""
    found = [Fence(one[1], one[2].strip(), one.start(), one.end(), one.span(3)) for one in _FENCE.finditer(source)]
    return [one for one in found if name in ("", one.name)]


def paragraphs(source: str, inside: Place | None = None) -> list[Place]:
    """Paragraphs of prose, labels left out: no headings, tables, lists, footnotes, comments or fences."""
    start, end = inside or (body_start(source), len(source))
    found = []
    for one in re.finditer(r"(?:^(?![ \t]*$|:::).+(?:\n|\Z))+", source[start:end], re.MULTILINE):
        if not one[0].startswith(("#", "|", "- ", "[^", "%", "> ")):
            text = one[0].rstrip()
            label = _LABEL.search(text)
            found.append((start + one.start(), start + one.start() + (label.start() if label else len(text))))
    return found


def outside(source: str) -> list[Place]:
    """Paragraphs of prose in no directive."""
    every = fences(source)
    return [place for place in paragraphs(source) if not any(one.start <= place[0] < one.end for one in every)]


def replace(source: str, place: Place, new: str, wrong: str = "", *, anywhere: bool = False) -> Mutated:
    """The source with ``new`` at the place; what is wrong is ``wrong`` in it, or the whole of it."""
    start = place[0] + (new.index(wrong) if wrong else 0)
    return Mutated(source[: place[0]] + new + source[place[1] :], (start, start + len(wrong or new)), anywhere=anywhere)


def add(source: str, at: int, new: str, wrong: str = "") -> Mutated:
    """The source with ``new`` put in; what is wrong is ``wrong`` in it, or all of it but the space around."""
    return replace(source, (at, at), new, wrong or new.strip())


def remove(source: str, place: Place) -> Mutated:
    """The source without the place. Something is missing: the span is the empty place where it stood."""
    return Mutated(source[: place[0]] + source[place[1] :], (place[0], place[0]), anywhere=True)


def add_sentence(source: str, rng: random.Random, sentence: str, wrong: str = "", of: str = "") -> Mutated | None:
    """The sentence at the end of some paragraph: of a directive ``of``, or of prose in none."""
    places = (
        [one for fence in fences(source, of) for one in paragraphs(source, fence.inside)] if of else outside(source)
    )
    return add(source, rng.choice(places)[1], " " + sentence, wrong) if places else None


def add_finding(source: str, rng: random.Random, kind: str, content: str, wrong: str = "") -> Mutated | None:
    """One more finding behind some finding."""
    found = fences(source, "finding")
    if not found:
        return None
    block = f"\n:::{{finding}} F{len(found) + 1} {kind}\n{content}\n:::\n"
    return add(source, rng.choice(found).end, block, wrong or content)


def front(source: str, key: str) -> Place | None:
    """The place of one value of the front matter."""
    found = re.compile(rf"^{key}: (.*)$", re.MULTILINE).search(source, 0, body_start(source))
    return found.span(1) if found else None


def value(source: str, key: str) -> str:
    """One value of the front matter, or nothing."""
    place = front(source, key)
    return source[place[0] : place[1]] if place else ""


def phrase(source: str, words: str, inside: Place | None = None) -> list[Place]:
    """Where the words stand, whatever the line breaks between them, outside roles and comments."""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)")
    start, end = inside or (body_start(source), len(source))
    closed = [(one.start, one.end) for one in roles(source)] + comments(source)
    found = [one.span() for one in pattern.finditer(source, start, end)]
    return [one for one in found if not any(low < one[1] and one[0] < high for low, high in closed)]


def comments(source: str) -> list[Place]:
    """Lines that are not printed."""
    return [one.span() for one in re.finditer(r"^%.*$", source, re.MULTILINE)]


def say_instead(source: str, rng: random.Random, pairs: dict[str, str], name: str = "") -> Mutated | None:
    """One of the phrases, somewhere (in a directive of that name, when given), said in other words."""
    zones: list[Place | None] = [one.inside for one in fences(source, name)] if name else [None]
    found = [(place, new) for old, new in pairs.items() for zone in zones for place in phrase(source, old, zone)]
    return replace(source, *rng.choice(found)) if found else None


def swap_role(source: str, role: Role, new: str, wrong: str = "") -> Mutated:
    """The source with something else in the place of one role."""
    return replace(source, (role.start, role.end), new, wrong)


def sentence_around(source: str, at: int) -> Place:
    """The sentence, with the notes that hang on its full stop; enough of a reader for our own prose."""
    start, end = next(one for one in paragraphs(source) if one[0] <= at <= one[1])
    closed = [(one.start, one.end) for one in roles(source, inside=(start, end))]
    stops = [one.end() for one in re.compile(r"[.](?=\s|$|\{|\[\^)").finditer(source, start, end)]
    stops = [_behind_notes(source, stop) for stop in stops if not any(low <= stop - 1 < high for low, high in closed)]
    low = max((stop for stop in stops if stop <= at), default=start)
    return low, min((stop for stop in stops if stop > at), default=end)


def _behind_notes(source: str, at: int) -> int:
    notes = re.compile(r"(?:\{cite\}`[^`]*`|\[\^\w+\])*").match(source, at)
    return notes.end() if notes else at
