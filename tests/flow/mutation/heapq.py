# %%
# expect: reads= writes=h mutates= imports=heapq
import heapq
h = [3, 1, 2]
# %%
# expect: reads=h,heapq writes=h mutates=h
# flow: 1 -> 2 h
# flow: 1 -> 2 heapq
heapq.heapify(h)
# %%
# expect: reads=h writes= mutates=
# flow: 2 -> 3 h
print(h)
