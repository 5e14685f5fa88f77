"""reports: a manuscript bound to the inquiry as it is now, and compiled into what people read.

Knows: everything that a manuscript can cite at this moment; which files are reports that Probata wrote.
Does not know: the rules (method.report.checks) and the formats (method.report.exports).
Words defined here:
    bound manuscript  a manuscript with everything that it cites looked up in the inquiry as it is now
"""
