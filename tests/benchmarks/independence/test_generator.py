"""The corpus is what it says: the same for a seed, and planted as the truth has it."""

from __future__ import annotations

import statistics
from datetime import datetime
from difflib import SequenceMatcher

import numpy as np
import pytest
from benchmarks.independence.families import Kind, Sign
from benchmarks.independence.generator import Corpus, corpus
from benchmarks.independence.sentences import Sort
from benchmarks.independence.truth import LOST, NONE

# as the docstring of benchmarks.independence has them
SHARES = {
    Kind.ORIGINAL: 0.50, Kind.EXACT: 0.06, Kind.WRAPPED: 0.05, Kind.EDITED_5_10: 0.06, Kind.EDITED_10_20: 0.06,
    Kind.EDITED_20_30: 0.05, Kind.TRIMMED: 0.06, Kind.LIGHT: 0.05, Kind.HEAVY: 0.05, Kind.PARTIAL: 0.08,
}  # fmt: skip


def _said(made: Corpus, place: int, *sorts: Sort) -> dict[int, str]:
    """Unit -> text of the pieces of these sorts."""
    text = made.documents[place].text.encode()
    return {u: text[s:e].decode() for s, e, u, sort in made.truth.of(place).tolist() if sort in sorts}


def _with_parents(made: Corpus, kind: Kind) -> list[tuple[int, int]]:
    parent = made.truth.parent.tolist()
    return [(place, parent[place]) for place in made.truth.places(kind) if parent[place] >= 0]


def test_a_seed_gives_one_corpus_and_another_seed_another() -> None:
    first, again, other = corpus(120, 4), corpus(120, 4), corpus(120, 5)
    assert first.documents == again.documents
    assert np.array_equal(first.truth.pieces, again.truth.pieces)
    assert np.array_equal(first.truth.parent, again.truth.parent)
    words, others = ({word for one in c.documents for word in one.text.split()} for c in (first, other))
    assert len(words & others) < 0.1 * len(words)  # English function words and figures


def test_each_place_holds_its_document(made: Corpus) -> None:
    assert [one.id for one in made.documents] == [f"n{place:07}" for place in range(3_000)]
    assert len(made.truth) == 3_000


def test_no_documents_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="0 documents"):
        corpus(0, 1)


def test_pieces_tell_the_text_apart_in_order_and_only_gaps_stand_between_them(made: Corpus) -> None:
    for place in range(0, 3_000, 13):
        text, at = made.documents[place].text.encode(), 0
        for start, end, _, _ in made.truth.of(place).tolist():
            assert at <= start < end
            assert text[at:start].decode() in ("", " ", "\n", "\n\n", " – ")
            assert text[start:end].decode().strip()
            at = end
        assert at == len(text)


def test_kinds_have_the_shares_that_are_documented(made: Corpus) -> None:
    measured = {kind: len(made.truth.places(kind)) / 3_000 for kind in Kind}
    assert measured == pytest.approx(SHARES, abs=0.045)
    words = statistics.mean(len(one.text.split()) for one in made.documents)
    assert 620 < words < 720


def test_families_are_alone_or_small_and_some_are_great(made: Corpus) -> None:
    sizes = np.bincount(made.truth.family)
    assert 0.35 < (sizes == 1).sum() / 3_000 < 0.55
    small = sizes[(sizes > 1) & (sizes <= 12)].sum() / 3_000
    assert small > 0.38
    assert sizes.max() >= 40


def test_a_copy_stands_in_its_parents_family_and_a_line_has_up_to_four_steps(made: Corpus) -> None:
    truth, deepest = made.truth, 0
    for place in range(3_000):
        parent, ancestor = int(truth.parent[place]), int(truth.ancestor[place])
        if parent >= 0:
            assert ancestor == parent
        if ancestor >= 0:
            assert truth.family[ancestor] == truth.family[place]
        if parent == NONE:
            assert ancestor == NONE
            assert truth.kind[place] in (Kind.ORIGINAL, Kind.PARTIAL)
        deepest = max(deepest, len(truth.ancestors(place)))
    assert deepest in (3, 4)
    assert 0.005 < (truth.parent == LOST).mean() < 0.05


def test_an_exact_copy_has_its_parents_words(made: Corpus) -> None:
    pairs = _with_parents(made, Kind.EXACT)
    assert len(pairs) > 100
    everything = (Sort.BODY, Sort.QUOTATION, Sort.BACKGROUND)
    assert all(_said(made, copy, *everything) == _said(made, parent, *everything) for copy, parent in pairs)


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [(Kind.EDITED_5_10, 0.05, 0.10), (Kind.EDITED_10_20, 0.10, 0.20), (Kind.EDITED_20_30, 0.20, 0.30)],
)
def test_an_edited_copy_has_that_many_words_touched(made: Corpus, kind: Kind, least: float, most: float) -> None:
    rates = [_touched(made, copy, parent) for copy, parent in _with_parents(made, kind)[:60]]
    tenths = statistics.quantiles(rates, n=10)
    assert least * 0.8 <= tenths[0]
    assert tenths[-1] <= most * 1.2
    assert least < statistics.mean(rates) < most


def _touched(made: Corpus, copy: int, parent: int) -> float:
    """Words replaced, dropped or put in, per word of the parent."""
    theirs, ours = (_said(made, place, Sort.BODY, Sort.QUOTATION, Sort.BACKGROUND) for place in (parent, copy))
    touched = words = 0
    for unit in theirs.keys() & ours.keys():
        # single figures and names with spaces count as one word when touched; each piece is aligned on its own
        a, b = theirs[unit].lower().split(), ours[unit].lower().split()
        words += len(a)
        codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        touched += sum(max(e - s, f - t) for tag, s, e, t, f in codes if tag != "equal")
    return touched / words


def test_a_trimmed_copy_is_shorter_and_a_wrapped_one_has_an_own_lede(made: Corpus) -> None:
    for copy, parent in _with_parents(made, Kind.TRIMMED):
        left, before = (set(_said(made, one, Sort.BODY)) for one in (copy, parent))
        assert 0.2 < len(left & before) / len(before) < 0.97
    for copy, parent in _with_parents(made, Kind.WRAPPED):
        body, whole = (list(_said(made, one, Sort.BODY)) for one in (copy, parent))
        assert body[0] not in whole  # the headline
        assert body[1] not in whole  # the lede
        assert len(set(body) & set(whole)) > 0.5 * len(whole)


def _grams(text: str) -> set[tuple[str, ...]]:
    words = text.lower().replace(",", "").replace(".", "").split()
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def _sentences_with_a_gram(made: Corpus, kind: Kind) -> float:
    """Of sentences with twelve words or more, the part that still has five words in a row of its original."""
    counted = []
    for copy, parent in _with_parents(made, kind):
        theirs, ours = (_said(made, one, Sort.BODY) for one in (parent, copy))
        both = (unit for unit in theirs.keys() & ours.keys() if len(theirs[unit].split()) >= 12)
        counted += [bool(_grams(theirs[unit]) & _grams(ours[unit])) for unit in both]
    return statistics.mean(counted)


def test_a_heavy_paraphrase_keeps_five_words_in_a_row_in_few_sentences_and_a_light_one_in_more(made: Corpus) -> None:
    heavy, light = _sentences_with_a_gram(made, Kind.HEAVY), _sentences_with_a_gram(made, Kind.LIGHT)
    print(f"sentences with a shared 5-gram: heavy {heavy:.3f}, light {light:.3f}")
    assert heavy < 0.2
    assert 0.5 < light < 0.98


def test_a_light_paraphrase_keeps_figures_and_quotations(made: Corpus) -> None:
    kept = []
    for copy, parent in _with_parents(made, Kind.LIGHT):
        quoted = _said(made, copy, Sort.QUOTATION)
        assert quoted == _said(made, parent, Sort.QUOTATION)
        theirs, ours = _said(made, parent, Sort.BODY), _said(made, copy, Sort.BODY)
        kept += [_figures(theirs[unit]) == _figures(ours[unit]) for unit in theirs]
    assert statistics.mean(kept) > 0.98  # the rest are planted mistakes


def _figures(text: str) -> list[str]:
    return sorted(word.strip(".,") for word in text.split() if word[0].isdigit())


def test_a_heavy_paraphrase_rewrites_some_figures_and_keeps_most_names(made: Corpus) -> None:
    figures, names = [], []
    for copy, parent in _with_parents(made, Kind.HEAVY):
        theirs, ours = (" ".join(_said(made, one, Sort.BODY).values()) for one in (parent, copy))
        figures.append(len(_figures(ours)) / max(1, len(_figures(theirs))))
        capitals, left = ({word.strip(".,") for word in one.split() if word[0].isupper()} for one in (theirs, ours))
        names.append(len({word for word in capitals if theirs.count(word) > 3} & left) > 0)
    assert 0.6 < statistics.mean(figures) < 0.98
    assert statistics.mean(names) > 0.95


def test_a_partial_inclusion_has_a_family_of_its_own_and_holds_the_paragraphs_taken(made: Corpus) -> None:
    truth = made.truth
    takers = [place for place in truth.places(Kind.PARTIAL) if truth.source[place] >= 0]
    assert len(takers) > 120
    likeness = []
    for taker in takers:
        source = int(truth.source[taker])
        assert truth.family[taker] != truth.family[source]
        planted = [one for one in truth.shared(taker, source) if Sort.BODY in one.sorts]
        assert planted
        ours, theirs = made.documents[taker].text.encode(), made.documents[source].text.encode()
        for one in planted:
            a, b = ours[one.start_a : one.end_a].decode(), theirs[one.start_b : one.end_b].decode()
            likeness.append(SequenceMatcher(None, a.split(), b.split(), autojunk=False).ratio())
        assert sum(one.end_a - one.start_a for one in planted) < 0.5 * len(ours)
    assert statistics.mean(likeness) > 0.95  # most are word for word
    assert min(likeness) > 0.6


def test_independent_stories_of_one_event_share_quotations_and_no_sentence_and_no_family(made: Corpus) -> None:
    truth = made.truth
    told: dict[int, list[int]] = {}
    for place in truth.places(Kind.ORIGINAL):
        told.setdefault(int(truth.event[place]), []).append(place)
    pairs = [places[:2] for places in told.values() if len(places) > 1]
    assert len(pairs) > 100
    quoted = 0
    for a, b in pairs:
        assert truth.family[a] != truth.family[b]
        sorts = {sort for passage in truth.shared(a, b) for sort in passage.sorts}
        assert Sort.BODY not in sorts
        quoted += Sort.QUOTATION in sorts
        assert set(_said(made, a, Sort.QUOTATION).values()) & set(_said(made, b, Sort.QUOTATION).values()) or (
            Sort.QUOTATION not in sorts
        )
    assert quoted > 0.5 * len(pairs)


def test_background_stands_in_stories_of_several_events(made: Corpus) -> None:
    events: dict[int, set[int]] = {}
    for place in range(3_000):
        for unit in _said(made, place, Sort.BACKGROUND):
            events.setdefault(unit, set()).add(int(made.truth.event[place]))
    assert statistics.mean(len(one) for one in events.values()) > 2


def test_half_of_the_pages_have_furniture_and_an_outlets_lines_are_always_the_same(made: Corpus) -> None:
    lines: dict[str, set[str]] = {}
    furnished = 0
    for place, one in enumerate(made.documents):
        said = list(_said(made, place, Sort.FURNITURE).values())
        if len(said) > 4:
            furnished += 1
            lines.setdefault(one.outlet, set()).update(said)
    assert 0.45 < furnished / 3_000 < 0.55
    assert max(map(len, lines.values())) < 80  # its own and what copies brought along
    assert statistics.median(map(len, lines.values())) < 30


def test_signs_stand_in_the_text_and_dates_are_as_declared(made: Corpus) -> None:
    truth = made.truth
    for place in range(3_000):
        parent, signs = int(truth.parent[place]), Sign(int(truth.signs[place]))
        if parent >= 0 and Sign.CREDIT in signs:
            assert made.documents[parent].outlet in made.documents[place].text
        assert (made.documents[place].date is None) == (Sign.DATE_MISSING in signs)
    dates = [one.date for one in made.documents if one.date]
    assert 0.09 < 1 - len(dates) / 3_000 < 0.15
    assert all(datetime.fromisoformat(date).year >= 2030 for date in dates)


def test_a_mistake_is_one_wrong_figure(made: Corpus) -> None:
    truth, wrong = made.truth, 0
    for place in truth.places(Kind.TRIMMED, Kind.LIGHT):  # the others change figures themselves
        parent = int(truth.parent[place])
        if parent < 0 or not Sign(int(truth.signs[place])) & Sign.ERROR:
            continue
        theirs, ours = _said(made, parent, Sort.BODY), _said(made, place, Sort.BODY)
        changed = [unit for unit in theirs.keys() & ours.keys() if _figures(theirs[unit]) != _figures(ours[unit])]
        assert len(changed) == 1
        wrong += 1
    assert wrong > 15


@pytest.mark.parametrize(
    ("script", "letter"), [("cyrillic", "\u0430"), ("arabic", "\u0644"), ("chinese", "\u4e00")], ids=str
)
def test_other_scripts_have_their_letters_and_no_english(script: str, letter: str) -> None:
    made = corpus(60, 3, script)
    text = made.documents[0].text
    assert not any("a" <= one <= "z" for one in text.lower())
    assert sum(ord(letter) // 512 == ord(one) // 512 or one >= "\u4e00" for one in text) > 0.5 * len(text)
    if script == "chinese":
        body = _said(made, 0, Sort.BODY)
        assert not any(" " in one for one in body.values())
