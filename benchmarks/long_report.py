"""A manuscript of 200 pages with 3,000 notes and 1,000 values over the example's interviews: everything invented."""

from __future__ import annotations

import random
from collections.abc import Iterator

PARAGRAPHS = 1_000
NOTES = 3_000
VALUES = 1_000
COUNTS = tuple(f"count-{number}" for number in range(40))
CODES = {
    "held": "held",
    "worked": "working",
    "pills": "given pills",
    "injections": "given injections",
    "locked": "not free to leave",
    "lamp": "left with the lamp",
    "yellow_band": "made to wear a yellow band",
    "evening_talk": "made to sit through the evening talk",
    "calls": "made to call on a loudspeaker",
    "pans": "sent to work on the salt pans",
}
"""Codes of the example's codebook, each with words for it."""
_COUNTED = dict(zip(COUNTS, [(a, b) for a in CODES for b in CODES if a < b], strict=False))
"""Handle of a saved count -> the two codes that it counts."""
_WORDS = """
the gate house boat water evening people district morning letter shore office paper road net season store hand window
family bridge field voice list name line work house door table market winter summer returned waited asked wrote carried
found kept opened closed stood walked read heard saw along under behind before after near without
"""
WORDS = _WORDS.split()
PLACES = (
    ("decree-place", "documents/decree-44-2019.pdf", "Absence from the hostel requires permission."),
    ("briefing-place", "documents/briefing-transcript-20190412.txt", "school"),
    ("wire-place", "press/morrevane-wire-20190412.txt", "6,200 bunk beds"),
)


def expressions() -> Iterator[tuple[str, str]]:
    """Handle and expression of each saved count."""
    for handle, (a, b) in _COUNTED.items():
        yield handle, f"{a} or {b}"


def manuscript(seed: int = 1) -> str:
    """The whole source: about 90,000 words."""
    rng = random.Random(seed)  # noqa: S311 (text to fill pages)
    notes = iter(range(NOTES))
    body, definitions = [_front()], []
    for number in range(PARAGRAPHS):
        if number % 25 == 0:
            body.append(f"# {_sentence(rng, 4).rstrip('.')}\n")
        sentences = [_sentence(rng, 14) for _ in range(5)]
        sentences[1] = _bound(rng, number)
        for place in (0, 2, 3):
            label = next(notes)
            sentences[place] += f"[^n{label}]"
            definitions.append(f"[^n{label}]: {_sentence(rng, 6)}{{cite}}`{PLACES[label % 3][0]}`\n")
        body.append(" ".join(sentences) + "\n")
    return "\n".join([*body, _back(), *definitions])


def _bound(rng: random.Random, number: int) -> str:
    """A sentence with a value: every tenth quotes, the others count."""
    if number % 10 == 0:
        return "This was said by {quote}`decree-place`, which was read, to the Inquiry."
    handle = rng.choice(COUNTS)
    first, second = sorted((CODES[one] for one in _COUNTED[handle]), key=lambda words: words.startswith("not "))
    return f"{{count}}`{handle}:of` people interviewed had been {first} or {second}."


def _sentence(rng: random.Random, words: int) -> str:
    found = rng.choices(WORDS, k=words + rng.randrange(6))
    return " ".join(found).capitalize() + "."


def _front() -> str:
    return (
        "---\ntitle: A long report (INVENTED)\nedition: benchmark\naudience: public\n"
        "standard: reasonable grounds to believe\n---\n"
    )


def _back() -> str:
    return (
        ":::{limitations}\nThe Inquiry did not visit the place.\n:::\n\n"
        ":::{reply}\nThe ministry was not notified, because notice would have put people in danger.\n:::\n"
    )
