"""A story as a site's page gives it: the text, and which bytes of it belong to which planted unit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.independence.families import Member, Sign
from benchmarks.independence.sentences import Sentence
from benchmarks.independence.stories import Story
from benchmarks.independence.world import World

FURNISHED = 0.5
Piece = tuple[str, Sentence]  # what stands before it, and the piece


def page(world: World, text: Story) -> tuple[str, list[int]]:
    """The text, and of each piece four numbers: first byte (UTF-8), byte after the last, unit, sort."""
    written: list[str] = []
    units: list[int] = []
    at = 0
    for before, piece in _pieces(world, text):
        lead = before if at else ""
        at += _bytes(lead)
        end = at + _bytes(piece.text)
        written += (lead, piece.text)
        units += (at, end, piece.unit, piece.sort)
        at = end
    return "".join(written), units


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _pieces(world: World, text: Story) -> Iterator[Piece]:
    outlet, rng = world.outlets[text.outlet], world.rng
    furnished, between = rng.random() < FURNISHED, outlet.between
    if furnished:
        for line in outlet.above:
            yield "\n", line
    yield between, text.headline
    if text.byline is not None:
        yield between, text.byline
    within = rng.randrange(1, len(text.paragraphs)) if furnished and rng.random() < 0.6 else -1
    for number, paragraph in enumerate(text.paragraphs):
        if number == within:
            yield between, rng.choice(outlet.within)
        yield from _paragraph(world, paragraph, between, None if number else text.dateline)
    yield from _end(world, text, furnished)


def _paragraph(world: World, paragraph: list[Sentence], between: str, dateline: Sentence | None) -> Iterator[Piece]:
    before = between
    if dateline is not None:
        yield between, dateline
        before = " – " if world.script.space else "："
    for sentence in paragraph:
        yield before, sentence
        before = world.script.space


def _end(world: World, text: Story, furnished: bool) -> Iterator[Piece]:
    outlet, rng = world.outlets[text.outlet], world.rng
    for line in text.left_over:
        yield outlet.between, line
    if text.credit is not None:
        yield outlet.between, text.credit
    if furnished:
        for line in rng.sample(outlet.below, rng.randint(4, len(outlet.below))):
            yield "\n", line


def declared(world: World, member: Member) -> str | None:
    """The date that the site gives, ISO 8601, with or without the time; one in eight has none, one in eight errs."""
    rng, text = world.rng, member.story
    how = rng.random()
    if how < 0.12:
        member.signs |= Sign.DATE_MISSING
        return None
    when = text.when
    if how < 0.24:
        member.signs |= Sign.DATE_WRONG
        when += timedelta(days=rng.choice((-9, -4, -2, -1, 1, 2, 30)))
    return when.isoformat(timespec="minutes") if world.outlets[text.outlet].clock else when.date().isoformat()
