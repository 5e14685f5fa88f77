"""estimators: one file a method; a module here that does not begin with an underscore is an estimator.

Knows: how one method gets from a table of capture histories to a number of people and its interval.
Does not know: what whoever estimates declared, which number becomes the headline, other methods, how it is drawn.
Words defined here: none; ``CaptureTable``, ``Outcome`` and ``Reason`` stand in ``probata.method.estimates.model``. An
estimator has ``NAME``, ``SAYS`` (one sentence), ``METHOD`` and ``run(table)``, which gives an ``Outcome`` and raises
nothing.
"""
