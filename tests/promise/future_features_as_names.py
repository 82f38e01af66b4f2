# %%
from __future__ import annotations
import json


def f(x: Undefined):
    return x


# %%
annotations = json.loads('{"images": [1]}')

# %% [markdown]
# # Look
# %%
print(annotations["images"], f(annotations))
annotations["images"].append(2)
division = 4

# %% [markdown]
# # Divide
# %%
from __future__ import division as dv, print_function

print(division, dv)

# %% [markdown]
# # Again
# %%
print(annotations, division)
