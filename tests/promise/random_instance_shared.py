# %%
import random
rng = random.Random(5)
players = {"a": rng, "b": rng}
# %% [markdown]
# ## Roll
# %%
one = players["a"].randint(1, 100)
# %% [markdown]
# ## Roll more
# %%
two = players["b"].randint(1, 100)
print(one, two, rng.randint(1, 100))
