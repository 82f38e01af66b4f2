# %%
# expect: writes=heap,ranks imports=bisect,heapq,random
import heapq, bisect, random
random.seed(3)
heap, ranks = [5, 1, 4], [1, 5]
# %% [markdown]
# ## Heap
# %%
# expect: reads=bisect,heap,heapq,random,ranks writes=heap,low,ranks mutates=heap,ranks
# flow: 1 -> 2 bisect
# flow: 1 -> 2 heap
# flow: 1 -> 2 heapq
# flow: 1 -> 2 random
# flow: 1 -> 2 random effect
# flow: 1 -> 2 ranks
heapq.heapify(heap)
low = heapq.heappop(heap)
bisect.insort(ranks, 3)
random.shuffle(ranks)
# %% [markdown]
# ## Show
# %%
# expect: reads=heap,low,ranks
# flow: 2 -> 3 heap
# flow: 2 -> 3 low
# flow: 2 -> 3 ranks
print(heap, low, ranks)
