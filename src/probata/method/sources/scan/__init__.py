"""scan: the words and shingles of many texts, as arrays.

Knows: which characters are words, what they are folded to, and where they stand in the bytes of a text.
Does not know: documents of an inquiry, who copied from whom, what a word means.
Words defined here:
    unit      a quarter of a word of a spaced script, half a Han or Kana character, one character of another script
    shingle   a run of words of a given number of units
    posting   one shingle of one document, by its hash, with its first word and its bytes
``scan.scan.scan`` is a pure function of a batch; ``kernel`` and ``vectors`` say the same, compiled and in numpy.
"""
