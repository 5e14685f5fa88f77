"""Invented outlets and agencies, and the furniture of their sites: the same lines on each of an outlet's pages."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import count

from benchmarks.independence.scripts import Form
from benchmarks.independence.sentences import Sentence, Sort
from benchmarks.independence.vocabulary import Vocabulary

AGENCIES = 10
OUTLETS = 250
_KINDS = [
    "Courier",
    "Herald",
    "Tribune",
    "Observer",
    "Gazette",
    "Post",
    "Dispatch",
    "Monitor",
    "Chronicle",
    "Ledger",
    "Record",
    "Mirror",
]
_WIRES = ("Press", "News Agency", "Wire", "Newsroom")
_SECTIONS = [
    "Home",
    "World",
    "Region",
    "Politics",
    "Business",
    "Courts",
    "Health",
    "Science",
    "Sport",
    "Culture",
    "Opinion",
    "Weather",
    "Video",
    "Podcasts",
]
_EVERYWHERE = (
    "Share this",
    "Share this article",
    "Skip to main content",
    "Advertisement",
    "Print this page",
    "Follow us",
    "Most read",
    "Read more",
    "Comments are closed",
)
_NEWSLETTERS = (
    "Sign up for the newsletter of {} and get the most important stories in your inbox every morning",
    "Thank you for reading {} Please help us to keep our reporting free for everybody and become a member today",
    "You are reading {} Support independent journalism from the region with a subscription and cancel at any time",
)
_COPYRIGHTS = (
    "© {} All rights reserved It may not be published broadcast rewritten or passed on without permission",
    "Copyright {} No part of this page may be copied in any form without written consent of the publisher",
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A site: how it is called, its lines above, within and below a story, and how it sets paragraphs apart."""

    name: str
    agency: bool
    above: tuple[Sentence, ...]
    within: tuple[Sentence, ...]
    below: tuple[Sentence, ...]
    between: str
    clock: bool


def outlets(vocabulary: Vocabulary, units: count[int]) -> list[Outlet]:
    """Agencies first. Common lines ("Share this") have one unit on all sites."""
    rng = vocabulary.rng
    common = [_line(vocabulary, text.split(), units) for text in _EVERYWHERE]
    return [_outlet(vocabulary, units, common, rng, number < AGENCIES) for number in range(OUTLETS)]


def _line(vocabulary: Vocabulary, words: list[str], units: count[int]) -> Sentence:
    said = [vocabulary.say(word) for word in words]
    return Sentence(next(units), Sort.FURNITURE, [said], Form.LINE, vocabulary.script.rendered([said], Form.LINE))


def _outlet(
    vocabulary: Vocabulary, units: count[int], common: list[Sentence], rng: random.Random, agency: bool
) -> Outlet:
    name = f"{vocabulary.name()} {rng.choice(_WIRES)}" if agency else f"The {vocabulary.name()} {rng.choice(_KINDS)}"
    name = vocabulary.script.space.join(vocabulary.say(word) if word.isascii() else word for word in name.split())
    own = [_line(vocabulary, rng.choice(_NEWSLETTERS).format(name).split(), units)]
    own += [_line(vocabulary, vocabulary.draw("N", rng.randint(4, 9)).tolist(), units) for _ in range(6)]
    sections = [_line(vocabulary, [section], units) for section in rng.sample(_SECTIONS, rng.randint(4, 9))]
    legal = _line(vocabulary, rng.choice(_COPYRIGHTS).format(name).split(), units)
    return Outlet(
        name=name,
        agency=agency,
        above=(*sections, *rng.sample(common, 2)),
        within=(rng.choice(common), own[1]),
        below=(*rng.sample(common, 2), *own[2:], own[0], legal),
        between="\n\n" if rng.random() < 0.5 else "\n",
        clock=agency or rng.random() < 0.8,
    )
