"""Ratio phrases with two numbers, written from the method before the reader: true, false, and none to be read.

One entry is `words | first | second`; entries end with a semicolon.
"""

from __future__ import annotations

from decimal import Decimal

_TRUE = """
twice | 84 | 42; twice the number of | 30 | 15; double | 240 | 119; doubled | 62 | 31;
more than doubled | 70 | 31; nearly doubled | 60 | 31; halved | 31 | 62; more than halved | 25 | 62;
tripled | 93 | 31; almost tripled | 90 | 31; threefold | 96 | 32; a threefold increase | 96 | 32;
tenfold | 320 | 32; ten-fold | 318 | 32; 10-fold | 318 | 32; increased fivefold | 150 | 30;
half as many again | 60 | 40; half as much again | 61 | 40; half again as many | 60 | 40;
as many again | 80 | 40; a third as many again | 40 | 30; one and a half times | 60 | 40;
two and a half times | 100 | 40; two and a half times as long | 50 | 20; three and a half times | 70 | 20;
2.5 times | 100 | 40; 2,5 times | 100 | 40; 2½ times | 100 | 40; half | 20 | 40; half of | 21 | 40;
half as many | 20 | 40; a third | 14 | 42; a third of | 14 | 42; one third | 14 | 42;
a third more than | 56 | 42; a third fewer than | 28 | 42; a quarter | 10 | 40; one in four | 10 | 40;
nine out of ten | 36 | 40; three-quarters | 30 | 40; three-quarters of | 30 | 40; two-thirds | 28 | 42;
less than a third | 12 | 42; more than half | 26 | 42; a fifth as many | 8 | 40; 20 per cent more | 60 | 50;
20% fewer | 40 | 50; up 30 % | 130 | 100; up by 30 percent | 143 | 110; down 30 % | 70 | 100;
fell by a quarter | 30 | 40; cut by two-thirds | 14 | 42; fell to a third of | 14 | 42; 40 % of | 40 | 100;
40 per cent | 20 | 50; 150 per cent of | 150 | 100; 150 per cent more than | 250 | 100;
100 per cent more | 100 | 50; 99 per cent | 99 | 100; a 50 per cent increase | 75 | 50;
a 50 per cent drop | 25 | 50; 5 percentage points more | 45 | 40; up 12 percentage points | 52 | 40;
down 12 percentage points | 28 | 40; 12 more than | 52 | 40; 12 fewer than | 28 | 40;
about 12 more than | 53 | 40; twelve more | 52 | 40; a dozen more than | 52 | 40; just under twice | 39 | 20;
just under half | 19 | 40; just over half | 21 | 40; well over half | 30 | 40; well over twice | 52 | 20;
well under half | 10 | 40; no more than twice | 38 | 20; at least twice | 40 | 20; nearly a third | 13.6 | 42;
roughly a quarter | 10 | 41; some three times | 61 | 20; as many as three times | 60 | 20;
exactly twice | 40 | 20; not quite twice | 39 | 20; slightly more than twice | 41 | 20;
close to three times | 58 | 20; twice or more | 45 | 20; two or three times | 50 | 20;
two to three times | 50 | 20; between two and three times | 50 | 20; 20 to 30 per cent of | 25 | 100;
between a third and a half | 40 | 100; twenty times | 400 | 20; a dozen times | 240 | 20;
a hundred times | 2000 | 20; three times more than | 60 | 20; three times more than | 80 | 20;
twice more than | 60 | 20; a score of times | 400 | 20; more than twenty-five times | 600 | 20;
nearly three times longer | 58 | 20; a hundredfold | 2000 | 20; two-fold | 40 | 20;
a twofold decrease | 20 | 40; three times smaller | 20 | 60; four times fewer than | 20 | 80;
one and a half times larger | 60 | 40; one and a half times larger | 100 | 40;
one and a quarter times | 50 | 40; one and a third times as many | 56 | 42; five sixths | 35 | 42;
seven tenths | 28 | 40; a tenth of | 4 | 40; one-tenth | 4 | 40; one hundredth | 4 | 400;
two out of three | 28 | 42; 2 in 5 | 16 | 40; one out of every ten | 4 | 40; 3/4 | 30 | 40; 1/3 of | 14 | 42;
¾ | 30 | 40; three in four witnesses | 30 | 40; more than two-thirds | 30 | 42; less than a quarter of | 9 | 40;
fewer than half | 19 | 40; almost two-thirds | 27 | 42; almost a quarter of | 9.5 | 40; over 60 % | 62 | 100;
at least 60% | 60 | 100; nearly 60 percent of | 58 | 100; around 60 per cent of | 61 | 100;
an estimated 60 per cent | 60 | 100; 33 per cent of | 33 | 100; 12.5 per cent | 5 | 40; 12,5 per cent | 5 | 40;
200 per cent of | 80 | 40; 200 per cent more | 120 | 40; 200 % higher than | 120 | 40;
25% higher than | 50 | 40; 25% lower than | 30 | 40; 25 per cent below | 30 | 40; a quarter less | 30 | 40;
half less than | 20 | 40; half more than | 60 | 40; two-thirds fewer | 14 | 42; two-thirds higher | 70 | 42;
by a third more | 56 | 42; increased by half | 60 | 40; increased by a half | 60 | 40;
increased by 50 per cent | 60 | 40; increased to 50 per cent of | 20 | 40; an increase of 50 per cent | 60 | 40;
an increase of about 50 % | 60 | 40; a fall of nearly a quarter | 30.2 | 40;
a decline of more than 25 % | 28 | 40; up nearly 30 per cent | 129 | 100;
down by at least 30 per cent | 65 | 100; down 30 per cent from | 70 | 100; shrank by half | 20 | 40;
grew tenfold | 400 | 40; rose almost threefold | 116 | 40; has more than tripled | 130 | 40;
numbers halved | 20 | 40; nearly halved | 21 | 40; had quadrupled | 160 | 40; doubling | 80 | 40;
about twice as large as | 82 | 40; roughly double the number | 78 | 40; nearly double | 77 | 40;
well over three times as many | 150 | 40; well over a third | 25 | 42; just over a third | 14.3 | 42;
just under three-quarters | 29.5 | 40; slightly less than half | 19 | 40; a little more than double | 82 | 40;
no fewer than three times | 120 | 40; not more than half | 19 | 40; not less than twice | 81 | 40;
at most twice | 79 | 40; as much as twice | 80 | 40; as few as a third | 14 | 42;
approximately 2.5 times | 101 | 40; in the region of three times | 121 | 40; close to half | 19.5 | 40;
three times or so | 121 | 40; a third or more | 15 | 42; half or less | 18 | 40; twice at most | 70 | 40;
between two-thirds and three-quarters | 28.5 | 40; between 20 and 30 per cent more | 50 | 40; 20-30 % | 10 | 40;
two- to threefold | 100 | 40; 2-3 times | 100 | 40; from 20 to 30 per cent | 10 | 40; 300 more than | 340 | 40;
3,000 fewer than | 1000 | 4000; at least 10 more than | 52 | 40; nearly 100 more | 138 | 40;
one more than | 41 | 40; two hundred and six more than | 246 | 40; 83 pages more than | 131 | 48;
83 pages longer than | 131 | 48; 10 percentage points lower | 30 | 40; ten percentage points below | 30 | 40;
a rise of 10 percentage points | 50 | 40; a 10-percentage-point rise | 50 | 40; rose 10 points | 50 | 40;
about 10 percentage points more | 51 | 40; three to one | 120 | 40; a ratio of three to one | 120 | 40;
twice or three times | 100 | 40; half the size | 20 | 40; a third the length of | 14 | 42;
40 per cent the size of | 16 | 40; twice its size | 80 | 40; three times that of | 120 | 40;
three times the size of | 120 | 40; one half | 20 | 40; a full third | 14 | 42; only a third | 14 | 42;
just a quarter | 10 | 40; only 10 per cent | 4 | 40; up 20 per cent over the year | 120 | 100;
grew by a factor of three | 120 | 40; fell by a factor of four | 10 | 40; 3x | 120 | 40;
3× the number | 120 | 40; ~30 % | 31 | 100; a mere tenth | 4 | 40; a 30-per-cent rise | 52 | 40;
a 40 per cent share | 16 | 40; half the time | 20 | 40; two thirds to three quarters | 28 | 40;
five to ten times more than | 400 | 40; the share fell by 20 per cent | 80 | 100;
more than 30 per cent fewer | 26 | 40; threefold more | 120 | 40; threefold more | 160 | 40;
exactly 33 per cent | 33.3 | 100; exactly half | 20 | 40; as much as 30 per cent more | 125 | 100;
about half as many again | 61 | 40; more than half as many again | 70 | 40; only half as many | 20 | 40;
at least double | 90 | 40; at least one in three | 15 | 42; some two-thirds of the houses | 28 | 42;
a tenth fewer than | 36 | 40; an eighth of | 5 | 40; three and a half times as many as | 140 | 40;
100 times | 4000 | 40; 1,000 times | 40000 | 40; seven-fold | 280 | 40; twelve fewer than | 28 | 40;
a hundred more than | 140 | 40; 26 out of 40 | 26 | 40; under a tenth | 3 | 40; roughly one in ten | 4 | 41;
nearly nine in ten | 35.5 | 40; more than nine in ten | 37 | 40; 0.5 percentage points more | 40.5 | 40;
1.5 percentage points lower | 38.5 | 40; one percentage point higher | 41 | 40;
20 per cent more women than men | 48 | 40; the number of houses rose by a third | 56 | 42;
prices fell 15 per cent | 85 | 100; the figure is twice that of last year | 80 | 40;
three times the official figure | 120 | 40; 5 minutes longer than | 45 | 40; five pages shorter | 35 | 40;
twice as long | 80 | 40; half as long again | 60 | 40; the double | 80 | 40; 3 out of 4 people | 30 | 40;
one fifth more | 48 | 40; a half | 20 | 40; a half more | 60 | 40; two and one half times | 100 | 40;
less than 1 per cent of | 0.3 | 40; fewer than one in a hundred | 0.3 | 40; cut to half | 20 | 40;
reduced by a factor of two | 20 | 40; more than two times lower than | 15 | 40; two times lower | 20 | 40;
exceeded by 20 per cent | 48 | 40;
"""
_FALSE = """
twice as many as | 84 | 61; double the size of | 240 | 180; more than doubled | 55 | 31;
nearly doubled | 66 | 31; halved | 62 | 31; more than halved | 35 | 62; quadrupled | 60 | 31; tenfold | 64 | 32;
a 10-fold rise | 100 | 32; half as many again | 20 | 40; one and a half times as many | 40 | 60;
two and a half times as long | 40 | 20; 2,5 times | 80 | 40; half as many | 60 | 40; half the number | 30 | 40;
a third of | 21 | 42; a third more than | 14 | 42; a third fewer than | 14 | 42; a quarter | 20 | 40;
one in five | 10 | 40; three quarters | 10 | 40; two-thirds | 14 | 42; less than a third | 18 | 42;
more than half | 20 | 42; 20 per cent more than | 50 | 60; 20 per cent more | 10 | 50; 20% fewer | 10 | 50;
up 30 % | 30 | 100; down 30 % | 30 | 100; rose by 30 per cent | 70 | 100; fell by a quarter | 10 | 40;
40 % of | 60 | 100; 150 per cent of | 250 | 100; 99 per cent | 90 | 100; a 50 per cent drop | 75 | 50;
5 percentage points more | 42 | 40; 12 percentage points higher | 28 | 40; 20 percentage points more | 48 | 40;
12 more than | 40 | 52; 12 more than | 60 | 40; just under twice | 41 | 20; just over half | 19 | 40;
just over half | 35 | 40; well over twice | 41 | 20; well below half | 19.8 | 40; no more than twice | 45 | 20;
at least twice | 38 | 20; nearly a third | 18 | 42; roughly a quarter | 20 | 41; some three times | 81 | 20;
as many as three times | 81 | 20; exactly twice | 41 | 20; slightly more than twice | 70 | 20;
two to three times | 90 | 20; between two and three times | 70 | 20; 20 to 30 per cent of | 45 | 100;
between a third and a half | 60 | 100; a dozen times as many | 100 | 20; three times more than | 40 | 20;
three times as many as | 80 | 20; more than twenty-five times | 400 | 20; a threefold drop | 60 | 20;
four times fewer than | 80 | 20; five-sixths of | 20 | 42; ¾ of | 10 | 40; more than two-thirds of | 27 | 42;
fewer than half of | 22 | 40; under 60 % | 62 | 100; up to 60 per cent | 65 | 100;
nearly 60 percent of | 48 | 100; 200 per cent more | 80 | 40; 25% lower than | 32 | 40;
a quarter less | 10 | 40; a decline of more than 25 % | 31 | 40; down by at least 30 per cent | 75 | 100;
has more than tripled | 110 | 40; nearly halved | 19 | 40; nearly double | 83 | 40; almost twice | 60 | 40;
just over a third | 25 | 42; just under three-quarters | 30.5 | 40; slightly fewer than half | 25 | 40;
no less than half | 19 | 40; at most twice | 85 | 40; close to half | 30 | 40; a third or more | 12 | 42;
between 20 and 30 per cent more | 60 | 40; 20–30 % of | 20 | 40; 300 more than | 430 | 40;
at least 10 more than | 48 | 40; up 20 per cent over the year | 20 | 100;
the share fell by 20 per cent | 20 | 100; more than 30 per cent fewer | 28 | 40; exactly half | 21 | 40;
as many as 30 per cent more | 140 | 100; more than half as many again | 50 | 40;
at least one in three | 10 | 42; three and a half times as many as | 100 | 40; ninefold increase | 100 | 40;
26 out of 40 | 20 | 40; under a tenth | 6 | 40; more than nine in ten | 35 | 40;
twice the official figure | 60 | 40; five pages shorter | 45 | 40; half as long again | 20 | 40;
less than 1 per cent of | 1 | 40;
"""
_UNREAD = """
several times | 60 | 20; many times more | 60 | 20; dozens of times | 480 | 20; tens of thousands | 20000 | 1;
about 40 states | 40 | 1; a third time | 14 | 42; the third | 14 | 42; the third quarter | 10 | 40;
three times a day | 60 | 20; twice a week | 40 | 20; the second | 40 | 20; twenty-first | 21 | 1;
half past six | 20 | 40; half a million | 20 | 40; three | 60 | 20; about 40 | 40 | 1; most | 30 | 40;
a fraction of | 3 | 40; an hour and a half | 60 | 40; not twice | 40 | 20; not three times | 60 | 20;
neither half nor a third | 20 | 40; two five times | 60 | 20; rose to 30 per cent | 30 | 100;
five more times | 60 | 12; was cut in half | 20 | 40; 10 percentage points | 50 | 40; two in | 40 | 20;
a quarter of an hour | 10 | 40; a third party | 14 | 42; first quarter | 10 | 40; third-quarter | 10 | 40;
quarter | 10 | 40; every third | 14 | 42; every other | 20 | 40; twice a day | 80 | 40; twice in 2019 | 80 | 40;
three times in a row | 120 | 40; rose three times | 120 | 40; a few times | 120 | 40;
hundreds of times | 4000 | 40; ten to twelve people | 11 | 1; hardly twice | 80 | 40; could double | 80 | 40;
is expected to double | 80 | 40; almost never twice | 80 | 40; two times three | 240 | 40;
half of a third | 7 | 42; a third of half | 7 | 42; 20 per cent of 30 per cent | 6 | 100;
30 per cent fewer than half | 14 | 40; a dozen | 480 | 40; scores of | 480 | 40; a second time | 80 | 40;
double-edged | 80 | 40; a 131-page answer | 131 | 1; 40 | 40 | 1; 1 200 times | 8000 | 40;
minus 30 per cent | 28 | 40; -30 % | 28 | 40; 30 % less than twice | 56 | 40; a factor of three | 120 | 40;
by a factor of three | 120 | 40; twice as few | 20 | 40; three times the 48 pages | 144 | 48;
up from 30 per cent | 130 | 100; rose from 20 to 30 per cent | 130 | 100; three times over | 120 | 40;
by a factor of four | 10 | 40; nowhere near half | 10 | 40; far from half | 10 | 40;
nothing like half | 10 | 40; every second | 20 | 40; did not double | 80 | 40; no longer twice | 80 | 40;
twice, not three times | 80 | 40; two and three times | 100 | 40; half as few | 20 | 40; a majority | 30 | 40;
a handful | 5 | 40; not even half | 10 | 40; almost exactly half | 20 | 40; the vast majority | 38 | 40;
dozens more than | 80 | 40; hundreds more | 400 | 40; twenty-six of 40 | 26 | 40; 26 of 40 | 26 | 40;
half a percentage point more | 40.5 | 40; a percentage point | 41 | 40; down from 40 to 20 | 20 | 40;
an hour longer | 60 | 40; double-digit growth | 80 | 40; a one-in-five share | 8 | 40; one-in-five | 8 | 40;
twice and a half | 100 | 40; quarter of a million | 10 | 40; a quarter of a million | 10 | 40;
a third of a million | 14 | 42; half of one per cent | 20 | 40; surpassed by 20 per cent | 48 | 40;
20 per cent short of | 32 | 40;
"""


def _entries(table: str) -> list[tuple[str, Decimal, Decimal]]:
    entries = [one.split("|") for one in " ".join(table.split("\n")).split(";") if one.strip()]
    return [(words.strip(), Decimal(first.strip()), Decimal(second.strip())) for words, first, second in entries]


TRUE, FALSE, UNREAD = _entries(_TRUE), _entries(_FALSE), _entries(_UNREAD)
