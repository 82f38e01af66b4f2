# %%
class P:
    checks = 0
    def __init__(self, k): self.k = k
    def __eq__(self, o):
        P.checks += 1
        return self.k == o.k
    def __hash__(self): return hash(self.k)
ps = [P(1), P(2)]
# %% [markdown]
# # Part A
# %%
hit = P(2) in ps
d = {P(1): 1}
x = d[P(1)]
# %% [markdown]
# # Part B
# %%
print(P.checks)
