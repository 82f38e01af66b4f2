# %%
import heapq, bisect, random
random.seed(3)
heap, ranks = [5, 1, 4], [1, 5]
# %% [markdown]
# ## Heap
# %%
heapq.heapify(heap)
low = heapq.heappop(heap)
bisect.insort(ranks, 3)
random.shuffle(ranks)
# %% [markdown]
# ## Show
# %%
print(heap, low, ranks)
