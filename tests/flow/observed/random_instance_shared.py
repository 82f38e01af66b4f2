# %%
# expect: writes=players,rng imports=random
import random
rng = random.Random(5)
players = {"a": rng, "b": rng}
# %% [markdown]
# ## Roll
# %%
# expect: reads=players writes=one,players,rng mutates=players,rng
# flow: 1 -> 2 players
one = players["a"].randint(1, 100)
# %% [markdown]
# ## Roll more
# %%
# expect: reads=one,players,rng writes=players,rng,two mutates=players,rng
# flow: 2 -> 3 one
# flow: 2 -> 3 players
# flow: 2 -> 3 rng
two = players["b"].randint(1, 100)
print(one, two, rng.randint(1, 100))
