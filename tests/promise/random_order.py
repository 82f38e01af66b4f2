# %%
import random
random.seed(7)
# %% [markdown]
# ## Shuffle
# %%
deck = list(range(6))
random.shuffle(deck)
# %% [markdown]
# ## Draw
# %%
hand = random.sample(deck, 2)
def roll():
    return random.randint(1, 6)
# %% [markdown]
# ## Roll
# %%
print(deck, hand, roll(), roll())
# %% [markdown]
# ## Reseed
# %%
random.seed(7)
print(random.random())
