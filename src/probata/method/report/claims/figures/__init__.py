"""figures: arithmetic within one passage.

Knows: numbers that have to agree within one passage or one table: parts and wholes, lists, ranges, ratios, sums.
Does not know: what another passage tells.
Words defined here:
    operand   a number that a ratio is of
"""
