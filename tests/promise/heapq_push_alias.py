# %% [markdown]
# ## Core
# %%
import heapq
class Job:
    def __init__(self, p): self.p = p; self.done = False
    def __lt__(self, o): return self.p < o.p
jobs = [Job(2), Job(1)]
hq = []
for j in jobs: heapq.heappush(hq, j)
# %% [markdown]
# ## C
# %%
heapq.heappop(hq).done = True
# %% [markdown]
# ## D
# %%
print([j.done for j in jobs], len(hq))
