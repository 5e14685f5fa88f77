"""Copies in other words: lightly (synonyms, function words, clauses moved) and heavily, as after two translations."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.independence.scripts import Form
from benchmarks.independence.sentences import Sentence, Sort
from benchmarks.independence.stories import Paragraph, Pen, Story
from benchmarks.independence.vocabulary import NUMERALS
from benchmarks.independence.world import Pattern, World


def light(world: World, pen: Pen, parent: Story) -> Story:
    """A quarter to nearly a half of the content words by synonyms; figures, names and quotations stay."""
    del pen
    rate = world.rng.uniform(0.25, 0.45)
    paragraphs = [[_light(world, sentence, rate) for sentence in paragraph] for paragraph in parent.paragraphs]
    title = world.again(parent.headline, _reworded(world, parent.headline.parts, rate, 0.2))
    return replace(parent, headline=title, paragraphs=paragraphs)


def heavy(world: World, pen: Pen, parent: Story) -> Story:
    """Six to eight and a half of ten content words by synonyms, sentences split, joined and moved, nothing verbatim."""
    del pen
    rate = world.rng.uniform(0.60, 0.85)
    paragraphs = [_heavy_paragraph(world, paragraph, rate) for paragraph in parent.paragraphs]
    title = world.again(parent.headline, _translated(world, parent.headline.parts, rate))
    keeps = world.rng.random() < 0.5
    return replace(parent, headline=title, paragraphs=paragraphs, dateline=parent.dateline if keeps else None)


def _light(world: World, sentence: Sentence, rate: float) -> Sentence:
    if sentence.sort is Sort.QUOTATION:
        return sentence
    parts = _reworded(world, sentence.parts, rate, 0.25)
    if len(parts) > 1 and sentence.form is Form.SENTENCE and world.rng.random() < 0.5:
        parts = parts[1:] + parts[:1]
    return world.again(sentence, parts)


def _reworded(world: World, parts: Pattern, content: float, function: float) -> Pattern:
    """Content words by synonyms and function words by their like, each at its rate."""
    rng = world.rng
    chance, choice = rng.random, rng.choice
    synonyms, exchanges = world.vocabulary.synonyms, world.vocabulary.exchanges
    made = []
    for part in parts:
        words = []
        for word in part:
            if (others := synonyms.get(word)) is not None:
                words.append(choice(others) if chance() < content else word)
            elif (others := exchanges.get(word)) is not None:
                words.append(choice(others) if chance() < function else word)
            else:
                words.append(word)
        made.append(words)
    return made


def _heavy_paragraph(world: World, paragraph: Paragraph, rate: float) -> Paragraph:
    """Sentences in other words; plain ones change places; two may be joined."""
    made = [_heavy(world, sentence, rate) for sentence in paragraph]
    plain = [at for at, sentence in enumerate(made) if sentence.form is Form.SENTENCE]
    order = plain[:]
    if world.rng.random() < 0.5:
        world.rng.shuffle(order)
    moved = list(made)
    for at, source in zip(plain, order, strict=True):
        moved[at] = made[source]
    if len(plain) > 1 and plain[1] == plain[0] + 1 and world.rng.random() < 0.35:
        _join(world, moved, plain[0])
    return moved


def _join(world: World, paragraph: Paragraph, at: int) -> None:
    """Two sentences become one: the first ends in a comma, the second goes on after "while" or "and"."""
    script, first, second = world.script, paragraph[at], paragraph[at + 1]
    link = world.vocabulary.say(world.rng.choice(("while", "and", "but", "as")))
    text = first.text.removesuffix(script.stop) + script.comma.strip()
    paragraph[at] = replace(first, text=text)
    paragraph[at + 1] = world.sentence(
        second.sort, [[link, *second.parts[0]], *second.parts[1:]], Form.TAIL, second.unit
    )


def _heavy(world: World, sentence: Sentence, rate: float) -> Sentence:
    rng = world.rng
    parts = _translated(world, sentence.parts, rate)
    if sentence.form is Form.QUOTED:
        return _quoted(world, sentence, parts)
    if sentence.form is Form.SENTENCE and len(parts) > 1:
        if rng.random() < 0.6:
            parts = parts[1:] + parts[:1]
        if rng.random() < 0.35:
            return _split(world, sentence, parts)
    return world.again(sentence, parts)


def _quoted(world: World, sentence: Sentence, parts: Pattern) -> Sentence:
    """Three of ten quotations lose their marks."""
    if world.rng.random() < 0.7:
        return world.again(sentence, parts)
    told = world.sentence(sentence.sort, parts, Form.LINE, sentence.unit)
    return replace(told, text=told.text + world.script.comma.strip())


def _split(world: World, sentence: Sentence, parts: Pattern) -> Sentence:
    """One sentence becomes two, of one unit."""
    at = world.rng.randrange(1, len(parts))
    halves = [world.script.rendered(half, Form.SENTENCE) for half in (parts[:at], parts[at:])]
    return replace(world.again(sentence, parts), text=world.script.space.join(halves))


def _translated(world: World, parts: Pattern, rate: float) -> Pattern:
    """Synonyms, function words, names and figures as two translations leave them; words of a clause change places."""
    rng = world.rng
    made = [[_rendered(world, word) for word in part] for part in _reworded(world, parts, rate, 0.55)]
    for part in made:
        if len(part) > 4 and rng.random() < 0.5:
            at = rng.randrange(1, len(part) - 2)
            part[at], part[at + 1] = part[at + 1], part[at]
    return made


def _rendered(world: World, word: str) -> str:
    """A figure in words or rounded (one in three), a name by its last (one in five), a fact's noun by a synonym."""
    rng, space = world.rng, world.script.space
    figure = _figure(word)
    if figure:
        noun = word[len(figure) :].strip()
        others = world.vocabulary.synonyms.get(noun)
        if others and rng.random() < 0.6:
            noun = rng.choice(others)
        shown = _rewritten(world, figure) if rng.random() < 0.33 else figure
        return f"{shown}{space}{noun}" if noun else shown
    if space and space in word and word[0].isupper() and rng.random() < 0.2:
        return word.rpartition(space)[2]
    return word


def _figure(word: str) -> str:
    """The digits that a word begins with."""
    at = 0
    while at < len(word) and (word[at].isdigit() or word[at] == ","):
        at += 1
    return word[:at] if word[:1].isdigit() else ""


def _rewritten(world: World, figure: str) -> str:
    """``12`` as ``twelve``, ``340`` as ``more than 300``."""
    number = int(figure.replace(",", ""))
    if number < len(NUMERALS):
        return world.vocabulary.say(NUMERALS[number])
    step = 10 ** (len(str(number)) - 1)
    return world.script.space.join([*world.vocabulary.phrase("more than"), f"{number // step * step:,}"])
