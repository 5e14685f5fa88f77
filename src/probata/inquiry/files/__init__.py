"""files: what comes from and goes to the folders of people: read whole as UTF-8, written whole or not at all.

Knows: how a file is replaced so that nobody meets half of it; where the invented example lies.
Does not know: what stands in the files.
Words defined here:
    example    the invented inquiry that comes with Probata, to look at and to try
"""
