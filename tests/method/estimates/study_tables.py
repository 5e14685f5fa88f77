"""Tables of published studies, retyped (counts are facts)."""

from __future__ import annotations

from probata.method.estimates import CaptureTable

_ROWS = {
    # killings in Kosovo, 20 March to 22 June 1999: Ball, Betts, Scheuren, Dudukovic, Asher 2002
    "kosovo": (
        "EXH ABA OSCE HRW",
        "1000:1131 0100:845 1100:177 0010:936 1010:228 0110:217 1110:181 0001:306 1001:106 0101:31 1101:18 0011:123 "
        "1011:42 0111:32 1111:27",
    ),
    # modern slavery, United Kingdom 2013: Silverman 2014
    "uk": (
        "LA NG PF GO GP NCA",
        "100000:54 010000:463 001000:907 000100:695 000010:316 000001:57 110000:15 101000:19 100100:3 011000:56 "
        "010100:19 010010:1 010001:3 001100:69 001010:10 001001:31 000110:8 000101:6 000011:1 111000:1 110100:1 "
        "011100:4 011001:3 001101:1 111100:1",
    ),
    # the same, with two of the lists merged
    "uk_five": (
        "LA NG PFNCA GO GP",
        "10000:54 01000:463 00100:995 00010:695 00001:316 11000:15 10100:19 10010:3 01100:62 01010:19 01001:1 00110:76 "
        "00101:11 00011:8 11100:1 11010:1 01110:4 11110:1",
    ),
    # trafficking, Netherlands: Silverman 2020
    "netherlands_five": (
        "IO K P R Z",
        "10000:756 01000:1299 00100:4466 00010:650 00001:632 11000:1 10100:81 10010:5 10001:73 01100:44 01001:4 "
        "00110:82 00101:125 00011:2 10110:2 10101:11 00111:1",
    ),
    # trafficking, Greater New Orleans: Bales, Murphy, Silverman 2019
    "new_orleans_five": (
        "A BEFG C D H",
        "10000:25 01000:24 00100:70 00010:33 00001:21 11000:1 10100:1 10010:2 01100:2 01010:2 01001:1 00110:1 11100:1 "
        "11010:1",
    ),
    # not identifiable by construction: Chan, Silverman, Vincent 2021
    "artificial_three": ("A B C", "100:40 010:30 001:20 110:6"),
    # example of Madigan and York 1997, Biometrika 84:19-31
    "madigan_york_three": ("A B C", "001:60 010:49 011:4 100:247 101:112 110:142 111:12"),
}


def table(lists: str, rows: str) -> CaptureTable:
    """``table("A B", "10:5 01:3 11:2")``."""
    names = tuple(lists.split())
    counts = [0] * (1 << len(names))
    for row in rows.split():
        history, _, count = row.partition(":")
        counts[sum(1 << number for number, one in enumerate(history) if one == "1")] = int(count)
    return CaptureTable(names, tuple(counts))


STUDIES = {name: table(*rows) for name, rows in _ROWS.items()}


def permuted(known: CaptureTable, order: tuple[int, ...]) -> CaptureTable:
    """The same people with the lists in another order: column ``i`` becomes what column ``order[i]`` was."""
    counts = [0] * len(known.counts)
    for history, count in enumerate(known.counts):
        counts[sum(1 << new for new, old in enumerate(order) if history >> old & 1)] = count
    return CaptureTable(tuple(known.lists[old] for old in order), tuple(counts))
