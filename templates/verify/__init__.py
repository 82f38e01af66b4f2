"""What `nbship verify` runs in the user's interpreter: nothing but the standard library.

Each run of a notebook or of a package is a process of its own. It ends by writing a *record*: what
was printed and shown, by cell; a *digest tree* of every value; the files written. Records are
compared outside of those processes, so that neither can disturb the other.

A digest tree says of a value what it is (its type and state) as nested nodes, each with a hash over
all below it. Equal hashes mean equal values; where hashes differ, going down finds the first place.
"""
