"""Copies that keep most of their words: exact, wrapped, edited at a rate, trimmed; and single paragraphs taken in."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.independence.sentences import Sentence
from benchmarks.independence.stories import Paragraph, Pen, Story, headline
from benchmarks.independence.world import World


def exact(world: World, pen: Pen, parent: Story) -> Story:
    """The article as it stands."""
    del world, pen
    return replace(parent)


def wrapped(world: World, pen: Pen, parent: Story) -> Story:
    """An own headline, an own lede of two or three sentences and an own end around the parent's body."""
    body = parent.paragraphs[1:] if world.rng.random() < 0.5 else parent.paragraphs
    own = [pen.paragraph()[:3], *body, *([pen.paragraph()] if world.rng.random() < 0.8 else [])]
    return replace(parent, headline=headline(world, pen), paragraphs=own, dateline=None)


def trimmed(world: World, pen: Pen, parent: Story) -> Story:
    """Two fifths to five sixths of the paragraphs: mostly the end goes, sometimes the lede, sometimes the middle."""
    rng = world.rng
    paragraphs, how = parent.paragraphs, rng.random()
    gone = min(len(paragraphs) - 3, max(1, round(len(paragraphs) * rng.uniform(0.17, 0.6))))
    start = len(paragraphs) - gone if how < 0.6 else 0 if how < 0.8 else rng.randrange(1, len(paragraphs) - gone)
    kept = paragraphs[:start] + paragraphs[start + gone :]
    title = headline(world, pen) if rng.random() < 0.3 else parent.headline
    return replace(parent, headline=title, paragraphs=kept, dateline=parent.dateline if start else None)


def edited(world: World, pen: Pen, parent: Story, least: float, most: float) -> Story:
    """Words replaced, dropped and put in at a rate between the two; one in three has small reorderings, too."""
    rate = world.rng.uniform(least, most)
    paragraphs = [edited_paragraph(world, paragraph, rate) for paragraph in parent.paragraphs]
    if world.rng.random() < 0.33:
        _reorder(world, paragraphs)
    own = world.rng.random() < 0.35
    title = headline(world, pen) if own else edited_sentence(world, parent.headline, rate)
    return replace(parent, headline=title, paragraphs=paragraphs)


def edited_paragraph(world: World, paragraph: Paragraph, rate: float) -> Paragraph:
    """The same sentences in the same order, with the rate of words touched."""
    return [edited_sentence(world, sentence, rate) for sentence in paragraph]


def edited_sentence(world: World, sentence: Sentence, rate: float) -> Sentence:
    """Six of ten touched words become other words, two are dropped, two get a word after them."""
    chance, changed, parts = world.rng.random, False, []
    for part in sentence.parts:
        words: list[str] = []
        for word in part:
            if chance() >= rate:
                words.append(word)
                continue
            changed, how = True, chance()
            if how < 0.6:
                words.append(_other(world))
            elif how < 0.8:
                words += (word, _other(world))
        parts.append(words)
    if not changed or not any(parts):
        return sentence
    return world.again(sentence, parts)


def _other(world: World) -> str:
    slot = world.rng.choice("NNNVA")
    words = world.vocabulary.words[slot]
    return str(words[int(len(words) * world.rng.random() ** 2.5)])


def _reorder(world: World, paragraphs: list[Paragraph]) -> None:
    """Two neighbouring paragraphs change places, and the sentences of another are turned round."""
    if len(paragraphs) > 3:
        at = world.rng.randrange(1, len(paragraphs) - 1)
        paragraphs[at], paragraphs[at + 1] = paragraphs[at + 1], paragraphs[at]
    at = world.rng.randrange(len(paragraphs))
    plain = all(sentence.form.value == 0 for sentence in paragraphs[at])
    if plain:  # a quotation and its attribution stay together
        paragraphs[at] = paragraphs[at][::-1]


def including(world: World, pen: Pen, own: Story, theirs: Story) -> tuple[Story, list[int]]:
    """An own story that takes in one to three paragraphs of another; and the units taken in.

    Seven of ten take them word for word, the others with one word in thirty touched; mostly in one place.
    """
    del pen
    rng = world.rng
    long = [at for at, one in enumerate(theirs.paragraphs) if _long_enough(one)]
    start = rng.randrange(len(long))
    taken = [theirs.paragraphs[at] for at in long[start : start + rng.choice((1, 2, 2, 3))]]
    units = [sentence.unit for paragraph in taken for sentence in paragraph]
    if rng.random() < 0.3:
        taken = [edited_paragraph(world, paragraph, 0.033) for paragraph in taken]
    paragraphs = list(own.paragraphs)
    at = rng.randrange(1, len(paragraphs))
    if rng.random() < 0.2:
        for one in taken:
            paragraphs.insert(rng.randrange(1, len(paragraphs)), one)
    else:
        paragraphs[at:at] = taken
    return replace(own, paragraphs=paragraphs), units


def _long_enough(paragraph: Paragraph) -> bool:
    """Twenty-five words of the story's own, and no agency background."""
    return sum(len(part) for one in paragraph if one.sort == 0 for part in one.parts) >= 25


def can_give(theirs: Story) -> bool:
    """Whether a paragraph can be taken from it."""
    return any(_long_enough(paragraph) for paragraph in theirs.paragraphs)
