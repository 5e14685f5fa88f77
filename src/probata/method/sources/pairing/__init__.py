"""pairing: which documents share enough shingles to be looked at side by side.

Knows: postings, as integers. Does not know: texts, words, families, anything that two documents share beyond a number.
Words defined here:
    crowd     the documents of a shingle that stands in very many: a stock phrase, furniture, or a large family
    hits      how many different shingles two documents share, as far as they were paired
``pairing.pairs.pairs`` is a relation of postings; ``kernel`` and ``vectors`` say the same, compiled and in numpy.
"""
