"""_mail: what readers of mail and of saved pages share.

Knows: how a MIME entity is taken apart (RFC 2045 to 2049), how headers and their parameters are decoded (RFC 2047,
2231), what of a mail is its text and what a file, and how a mail is written as text with marks.
Does not know: how mails are kept in a file (one, a mailbox, an Outlook file).
Words defined here: ``Entity``, a header with a body or with entities inside; ``Mail``, what was made of the outermost
one, in whatever format it was kept; ``Piece``, one version of one stretch of its text; ``Held``, a file in it.
"""
