# %%
class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)
root = Node("root")
# %% [markdown]
# ## Grow
# %%
left = Node("left", root)
# %% [markdown]
# ## Grow more
# %%
leaf = Node("leaf", left)
left.name = "LEFT"
# %% [markdown]
# ## Show
# %%
print([c.name for c in root.children], leaf.parent.name, leaf.parent is root.children[0])
