# %%
class V:
    compared = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        V.compared += 1
        return self.v < o.v
vs = [V(3), V(1), V(2)]
# %% [markdown]
# # Part A
# %%
top = min(vs)
vs.sort()
# %% [markdown]
# # Part B
# %%
print(V.compared, top.v)
