"""The comparison numbers documents by their text, reads each once and measures the likely pairs."""

from probata.method.sources.comparison import Comparison
from probata.method.sources.coverage import Shares


def silent(_done: int, _every: int) -> None:
    """Nobody watches."""


def test_documents_with_the_same_words_are_compared_once(source, story) -> None:
    texts = [source(3, story(1)), source(1, story(2)), source(2, story(1).upper()), source(9, "…")]
    work = Comparison(texts, silent)
    assert work.pairs == {}
    one, two, three, nothing = (work.number[text.ref] for text in texts)
    first = min(one, three)
    assert work.alike() == {first: [one, three], two: [two]}
    assert work.shares(work.pairs, (one, three)) == Shares(1.0, 1.0)
    assert work.count(nothing) == 0


def test_pairs_that_were_no_candidates_share_nothing(source, story) -> None:
    work = Comparison([source(1, story(1)), source(2, story(2))], silent)
    assert work.shares(work.pairs, (0, 1)) == Shares(0.0, 0.0)


def test_background_is_taken_out_before_the_last_measure(source, story) -> None:
    common = story(99, 24)
    texts = [source(at, f"{story(at, 60)} {common}") for at in range(3)]
    work = Comparison(texts, silent)
    assert {pair: one.measure.shares.both for pair, one in work.pairs.items()} == {(0, 1): 0, (0, 2): 0, (1, 2): 0}
    two = Comparison(texts[:2], silent)
    assert two.pairs[(0, 1)].measure.shares.both > 0.2


def test_two_short_notes_that_differ_in_one_word_are_compared(source) -> None:
    work = Comparison([source(1, "The lake fell again today."), source(2, "The lake fell again yesterday.")], silent)
    shares = work.pairs[(0, 1)].measure.shares
    assert (shares.both, shares.sure) == (0.8, False)


def test_numbers_do_not_hang_on_names_or_order(source, story) -> None:
    told = [story(topic) for topic in range(6)]
    one = Comparison([source(at, text) for at, text in enumerate(told)], silent)
    other = Comparison([source(99 - at, text) for at, text in reversed(list(enumerate(told)))], silent)
    texts = [[known.words.source.text for known in work.known] for work in (one, other)]
    assert texts[0] == texts[1]
