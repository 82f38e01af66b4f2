# %%
import itertools

xs, ys = [1, 2], ["a", "b"]
pairs = zip(xs, ys)
numbered = enumerate(ys)
colors = itertools.cycle(ys)
print(next(pairs), next(numbered))
# %% [markdown]
# # Change
# %%
xs.append(3)
ys.append("c")
# %% [markdown]
# # Consume
# %%
for x, y in pairs:
    print(x, y)
print(list(numbered), [next(colors) for _ in range(4)])
