# %%
annotations = {"a": 1}
kept = annotations

# %%
from __future__ import annotations

# %% [markdown]
# # Look
# %%
print(type(annotations).__name__, kept)
kept["b"] = 2

# %% [markdown]
# # Again
# %%
print(annotations, kept)
