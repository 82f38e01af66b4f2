# %%
# The annotation of a function's own variable is not evaluated, that of a name of the notebook is.
from typing import List
Rows = List[int]
# %%
def count(text):
    lines: Rows = text.split()
    return len(lines)
# %%
# expect: reads=count
# flow: 2 -> 3 count
print(count("a b"))
# %%
# flow: 1 -> 4 Rows
kept: Rows = [1]
