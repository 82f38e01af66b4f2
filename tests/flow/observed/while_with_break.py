# %%
# expect: writes=item,out,queue
queue = [3, 1, 2]
out = []
while queue:
    item = queue.pop()
    if item == 1:
        break
    out.append(item)
# %% [markdown]
# ## Continue
# %%
# expect: reads=out,queue writes=out,queue mutates=out,queue
# flow: 1 -> 2 out
# flow: 1 -> 2 queue
while queue:
    out.append(queue.pop())
# %%
# expect: reads=item,out,queue
# flow: 1 -> 3 item
# flow: 2 -> 3 out
# flow: 2 -> 3 queue
print(out, queue, item)
