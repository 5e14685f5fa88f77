"""How texts travel: from a story its copies and their copies, with the traces that copying leaves or loses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import IntEnum, IntFlag
from functools import partial
from typing import Final

from benchmarks.independence.editing import edited, exact, trimmed, wrapped
from benchmarks.independence.paraphrasing import heavy, light
from benchmarks.independence.scripts import Form
from benchmarks.independence.sentences import Sentence, Sort
from benchmarks.independence.stories import Event, Pen, Story, story
from benchmarks.independence.world import World


class Kind(IntEnum):
    """How a document was made."""

    ORIGINAL = 0
    EXACT = 1
    WRAPPED = 2
    EDITED_5_10 = 3
    EDITED_10_20 = 4
    EDITED_20_30 = 5
    TRIMMED = 6
    LIGHT = 7
    HEAVY = 8
    PARTIAL = 9


class Sign(IntFlag):
    """What shows, in a copy, that it is one. A date that is missing or wrong is no sign but the lack of one."""

    CREDIT = 1
    DATELINE = 2
    LEFT_OVER = 4
    ERROR = 8
    DATE_MISSING = 16
    DATE_WRONG = 32


@dataclass(slots=True, eq=False)
class Member:
    """One text and where it comes from; ``lost`` ones are in nobody's corpus."""

    story: Story
    kind: Kind
    event: int
    parent: Member | None = None
    source: Member | None = None
    depth: int = 0
    lost: bool = False
    signs: Sign = field(default_factory=lambda: Sign(0))
    family: int = -1
    place: int = -1

    @property
    def ancestor(self) -> Member | None:
        """The nearest text up its line that is in the corpus."""
        above = self.parent
        while above is not None and above.lost:
            above = above.parent
        return above


Maker = Callable[[World, Pen, Story], Story]
MAKERS: Final[dict[Kind, Maker]] = {
    Kind.EXACT: exact,
    Kind.WRAPPED: wrapped,
    Kind.EDITED_5_10: partial(edited, least=0.05, most=0.10),
    Kind.EDITED_10_20: partial(edited, least=0.10, most=0.20),
    Kind.EDITED_20_30: partial(edited, least=0.20, most=0.30),
    Kind.TRIMMED: trimmed,
    Kind.LIGHT: light,
    Kind.HEAVY: heavy,
}
SHARES: Final = (0.14, 0.12, 0.13, 0.14, 0.11, 0.14, 0.11, 0.11)  # of copies, in the order of MAKERS
WIRE: Final = 0.0012  # the share of stories that fifty outlets or more take over
DEEPEST: Final = 4
LOST: Final = 0.10  # of copies that were copied themselves
LOST_ROOTS: Final = 0.04  # of originals with two copies or more


def family(world: World, told: Event) -> list[Member]:
    """An original and what was made from it; the lost ones marked."""
    rng = world.rng
    wire = rng.random() < WIRE
    root = Member(story(world, told, _first_outlet(world, wire)), Kind.ORIGINAL, told.number)
    return [root, *descend(world, told, root, rng.randint(50, 90) if wire else _few(world))]


def descend(world: World, told: Event, root: Member, copies: int) -> list[Member]:
    """Copies of a text and of its copies, at most four steps down."""
    rng, members = world.rng, [root]
    for _ in range(copies):
        parent = root if rng.random() < 0.65 else rng.choice(members)
        members.append(copy(world, told.pen, parent if parent.depth < DEEPEST else root))
    copied = {id(member.parent) for member in members}
    for member in members[1:]:
        member.lost = id(member) in copied and rng.random() < LOST
    root.lost = copies >= 2 and rng.random() < LOST_ROOTS
    return members[1:]


def copy(world: World, pen: Pen, parent: Member) -> Member:
    """One copy, with the credit, dateline, errors and furniture that it keeps or loses, some time later."""
    rng = world.rng
    kind = rng.choices(list(MAKERS), SHARES)[0]
    theirs = parent.story
    text = replace(MAKERS[kind](world, pen, theirs), left_over=[], outlet=_other_outlet(world, theirs.outlet))
    text.when = theirs.when + timedelta(minutes=1 + int(rng.lognormvariate(5.8, 1.2)))
    member = Member(text, kind, parent.event, parent, depth=parent.depth + 1)
    _credit(world, member, theirs)
    _dateline(world, member, theirs)
    _byline(world, text, theirs)
    _left_over(world, member, theirs)
    if kind is not Kind.EXACT and rng.random() < 0.12:
        _mistake(world, member)
    return member


def _first_outlet(world: World, wire: bool) -> int:
    return world.agency() if wire or world.rng.random() < 0.25 else world.newspaper()


def _other_outlet(world: World, theirs: int) -> int:
    while (own := world.newspaper()) == theirs:
        pass
    return own


def _few(world: World) -> int:
    """Three of four stories are copied by nobody; the others by one to eleven outlets."""
    rng = world.rng
    return 0 if rng.random() < 0.76 else min(11, 1 + int(rng.expovariate(1 / 2.6)))


_CREDITS: Final = ("Source:", "This story first appeared in", "Originally published by", "With material from")


def _credit(world: World, member: Member, theirs: Story) -> None:
    """A line that names the outlet that it comes from; else the parent's own line may stay, or none."""
    rng, text = world.rng, member.story
    text.credit = theirs.credit if rng.random() < 0.5 else None
    if rng.random() < (0.2 if member.kind in (Kind.LIGHT, Kind.HEAVY) else 0.42):
        text.credit = credit_to(world, world.outlets[theirs.outlet].name)
        member.signs |= Sign.CREDIT


def credit_to(world: World, name: str) -> Sentence:
    """A line that names where a text comes from."""
    return world.sentence(Sort.CREDIT, [[*world.vocabulary.phrase(world.rng.choice(_CREDITS)), name]], Form.LINE)


def _dateline(world: World, member: Member, theirs: Story) -> None:
    """What is left of the parent's dateline; the name of another house's agency in it is a sign."""
    text = member.story
    if text.dateline is not None and world.rng.random() < 0.4:
        text.dateline = None
    if text.dateline is not None and world.outlets[theirs.outlet].agency:
        member.signs |= Sign.DATELINE


def _byline(world: World, text: Story, theirs: Story) -> None:
    how = world.rng.random()
    own = world.sentence(Sort.CREDIT, [[*world.vocabulary.phrase("By"), *world.person()]], Form.LINE)
    text.byline = theirs.byline if how < 0.3 else own if how < 0.6 else None


def _left_over(world: World, member: Member, theirs: Story) -> None:
    """One copy in eight still carries a line or two of the other site."""
    if world.rng.random() < 0.12:
        member.story.left_over = world.rng.sample(world.outlets[theirs.outlet].below[2:], world.rng.randint(1, 2))
        member.signs |= Sign.LEFT_OVER


def _mistake(world: World, member: Member) -> None:
    """A figure with two digits turned round or one changed; whoever copies the copy has it, too."""
    places = [
        (paragraph, sentence, part, at)
        for paragraph, sentences in enumerate(member.story.paragraphs)
        for sentence, one in enumerate(sentences)
        if one.form is Form.SENTENCE and one.sort is Sort.BODY
        for part, words in enumerate(one.parts)
        for at, word in enumerate(words)
        if word[:1].isdigit() and word[1:2].isdigit()
    ]
    if places:
        _spoil(world, member, *world.rng.choice(places))


def _spoil(world: World, member: Member, paragraph: int, sentence: int, part: int, at: int) -> None:
    text = member.story
    one = text.paragraphs[paragraph][sentence]
    right = one.parts[part][at]
    digit = str((int(right[1]) + world.rng.randint(1, 9)) % 10)
    wrong = right[0] + digit + right[2:]
    parts = [list(words) for words in one.parts]
    parts[part][at] = wrong
    paragraphs = [list(sentences) for sentences in text.paragraphs]
    paragraphs[paragraph][sentence] = replace(one, parts=parts, text=one.text.replace(right, wrong, 1))
    text.paragraphs, text.error = paragraphs, f"{right} > {wrong}"
    member.signs |= Sign.ERROR
