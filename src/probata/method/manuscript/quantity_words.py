"""English words that make a number approximate, and those that stand for a share or number of people."""

from __future__ import annotations

APPROXIMATE = (
    "about", "almost", "nearly", "roughly", "around", "approximately", "approx.", "circa", "ca.", "c.", "some",
    "over", "well over", "just over", "under", "just under", "well under", "above", "below", "close to",
    "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as", "as few as",
    "not more than", "no more than", "not less than", "no less than", "no fewer than", "not fewer than",
    "an estimated", "estimated", "a minimum of", "a maximum of", "a total of about", "in the region of",
    "in the order of", "upwards of", "~", "≈", "<", ">", "≤", "≥", "±",
)  # fmt: skip
"""Right before a number they say that it is not exact."""
QUANTIFIERS = (
    "almost all", "nearly all", "virtually all", "practically all", "not all", "all", "almost every",
    "nearly every", "virtually every", "not every", "every", "everyone", "everybody", "each", "most",
    "almost none", "none", "nobody", "no one", "a majority", "the majority", "the vast majority",
    "a vast majority", "the overwhelming majority", "an overwhelming majority", "a large majority",
    "a minority", "a small minority", "a great many", "many", "several", "some", "quite a few", "a few",
    "very few", "few", "a handful", "half of", "half the", "a number of", "numerous", "countless",
    "a large number", "a small number", "the bulk of", "both", "neither", "a couple of", "a pair of", "a trio of",
    "a quartet of", "a quintet of", "a brace of", "a single", "a myriad", "myriads of", "umpteen", "a host of",
    "a raft of", "a sprinkling of", "plenty of", "a lot of", "lots of", "a good many", "an abundance of",
)  # fmt: skip
"""They stand for a share or a number of people or things."""
