# %%
# expect: imports=random
import random
random.seed(7)
# %% [markdown]
# ## Shuffle
# %%
# expect: reads=random writes=deck
# flow: 1 -> 2 random
# flow: 1 -> 2 random effect
deck = list(range(6))
random.shuffle(deck)
# %% [markdown]
# ## Draw
# %%
# expect: reads=deck,random writes=hand defines=roll
# flow: 1 -> 3 random
# flow: 2 -> 3 deck
# flow: 2 -> 3 random effect
hand = random.sample(deck, 2)
def roll():
    return random.randint(1, 6)
# %% [markdown]
# ## Roll
# %%
# expect: reads=deck,hand,random,roll
# flow: 1 -> 4 random through roll
# flow: 2 -> 4 deck
# flow: 3 -> 4 hand
# flow: 3 -> 4 random effect
# flow: 3 -> 4 roll
print(deck, hand, roll(), roll())
# %% [markdown]
# ## Reseed
# %%
# expect: reads=random
# flow: 1 -> 5 random
random.seed(7)
print(random.random())
