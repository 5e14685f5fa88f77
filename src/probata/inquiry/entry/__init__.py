"""entry: coming into an inquiry. Folder, key, member, permission, clock, settings; every act passes here.

Knows: where the inquiry lies, who asks, what time it is; how to act in one transaction with the log.
Does not know: what any act is about.
Words defined here:
    setting    what a person may turn by an environment variable
"""
