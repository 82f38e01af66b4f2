# %%
class Link:
    def __init__(self, value, after):
        self.value, self.after = value, after
head = None
for i in range(2000):
    head = Link(i, head)
box = []
for _ in range(2000):
    box = [box]
# %% [markdown]
# # Use
# %%
head.value = -1
# %% [markdown]
# # Show
# %%
link, total = head, 0
while link:
    total += link.value
    link = link.after
depth, inner = 0, box
while inner:
    inner, depth = inner[0], depth + 1
print(total, depth)
del head, box, link, inner
