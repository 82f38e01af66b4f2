# %%
from collections import namedtuple
from dataclasses import dataclass, field
P = namedtuple("P", "x y")
@dataclass
class Run:
    name: str
    marks: list = field(default_factory=list)
# %% [markdown]
# ## Make
# %%
p = P([1], 2)
run = Run("a")
alias = run.marks
# %% [markdown]
# ## Fill
# %%
p.x.append(9)
alias.append(p)
# %% [markdown]
# ## Show
# %%
print(run, p._replace(y=0), run.marks[0] is p)
