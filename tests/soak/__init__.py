"""soak: what machines, disks and clocks do to an inquiry, done to it on purpose, in a long and in a short form.

Each experiment is a file with a title, what it shows, and a function that gives one numbered point at a time; the
same number is always the same point, so that a long run can be stopped and gone on with. The store is known here by
its verbs alone: a worker process does acts, and says so after each that has returned; afterwards the folder is opened
through the door and looked at.

Words defined here:
    act            one call of a verb, with what it works on
    diary          the acts in order, as one inquiry would see them
    acknowledged   said by the worker after the verb returned: from then on it may not be lost
    torn           neither as before an act nor as after it
    mutant         a weakness put into the worker on purpose, which the experiment has to find
"""
