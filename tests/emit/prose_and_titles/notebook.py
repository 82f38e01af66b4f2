# %% [markdown]
# # Ratings
# %%
import json

rows = json.loads("[1, 2, 3]")
# %% [markdown]
# ## Both candidates:
#
# See "Means: a guide", the "mean" is *robust*. The result is illustrated in this figure:
# %%
mean = sum(rows) / len(rows)
print(mean)
# %% [markdown]
# ## The descent.
#
# We use the formula:
#
# y = mx
# %%
descent = [row - mean for row in rows]
print(descent)
# %% [markdown]
# ## What is left?
#
# He called it "rest"
# %%
print(len(descent), """a "b" c""")
