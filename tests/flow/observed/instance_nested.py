# %%
# expect: writes=root defines=Node
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
# expect: reads=Node,root writes=left,root mutates=root
# flow: 1 -> 2 Node
# flow: 1 -> 2 root
left = Node("left", root)
# %% [markdown]
# ## Grow more
# %%
# expect: reads=Node,left writes=leaf,left,root mutates=left,root
# flow: 1 -> 3 Node
# flow: 2 -> 3 left
leaf = Node("leaf", left)
left.name = "LEFT"
# %% [markdown]
# ## Show
# %%
# expect: reads=leaf,root
# flow: 3 -> 4 leaf
# flow: 3 -> 4 root
print([c.name for c in root.children], leaf.parent.name, leaf.parent is root.children[0])
