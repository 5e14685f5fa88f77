"""Probata: a compiler for fact-finding reports.

The map, from the faces down. A room imports only rooms below it; a record may name a later one by its Ref.

    cli         the command line: asks, shows, nothing else
    inquiry     the verbs, one file each, over the rooms that they share:
      log         the verb `log`, which is a room: reading, proving, checkpoints for others, timestamps
      reports     a manuscript bound to the inquiry as it is now, and compiled
      records     findings, replies and recommendations as they stand; handles
      accounts    interviews as the verbs need them; what follows when one is taken back
      documents   stored texts, statements and utterances with what people decided
      files       what comes from and goes to people's folders
      entry       folder, key, member, permission, clock, settings; one transaction with the log
    store       the encrypted folder: keyring, database, blobs, migrations, log, search index
    intake      files from outside, and the receipt that accounts for each
    method      the work, pure:
      report      from manuscript and records to a report: binding, rules (checks/), exports/
      drafts      a report in Word, read as a manuscript and answered in the same file
      manuscript  the report language, with exact places
      reply       how the party that is accused was heard: notice, response, dispositions
      recommendations  who is asked to do what, following from which findings
      findings    claims with type, standard, evidence for and against; independent sources; adoption
      estimates   lists of people -> how many there were, or the reason why nobody can say
      disclosure  what published numbers give away together
      testimony   interviews, consent, codings, counts; identity.py is the locked cupboard
      statements  who said what, in whose words
      sources     shared texts, passages, credit lines against declared bylines
      documents   texts with spans over captured bytes, quotation marks, furniture; readers, one file a format
    signing     commitments, Merkle tree, signatures, the package and its verification
    record      the values that everything is made of, and the one error tree
"""

__version__ = "0.1.0"
