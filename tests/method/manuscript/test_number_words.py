"""The closed lists hold together."""

from probata.method.manuscript import number_words as known


def test_every_word_is_in_the_vocabulary_in_lower_case() -> None:
    assert all(word == word.lower() for word in known.VOCABULARY)
    assert {"one", "ninety", "dozens", "thirds", "twice", "sixfold", "hundredth"} <= known.VOCABULARY
    assert not known.VOCABULARY & {"first", "second", "a", "and"}


def test_words_have_their_values() -> None:
    assert known.whole("seventeen") == 17
    assert known.whole("dozen") is None
    assert (known.part_of("thirds"), known.part_of("half"), known.part_of("two")) == (3, 2, None)
    assert (known.fold("tenfold"), known.fold("hundredfold"), known.fold("manifold")) == (10, 100, None)


def test_half_in_another_word_is_no_half() -> None:
    assert known.NOT_HALVES.match("-word")
    assert known.NOT_HALVES.match("-truth")
    assert not known.NOT_HALVES.match("-hour")
    assert not known.NOT_HALVES.match("-a-dozen")
    assert not known.NOT_HALVES.match(" of them")
