# %% [markdown]
# ## Core
# %%
import heapq
count = {"n": 0}
def tick(k=1): count["n"] += k
hq = []
heapq.heappush(hq, (1, tick)); heapq.heappush(hq, (2, tick))
# %% [markdown]
# ## C
# %%
heapq.heappop(hq)[1]()
# %% [markdown]
# ## D
# %%
print(count)
