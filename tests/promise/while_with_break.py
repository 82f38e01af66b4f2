# %%
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
while queue:
    out.append(queue.pop())
# %%
print(out, queue, item)
