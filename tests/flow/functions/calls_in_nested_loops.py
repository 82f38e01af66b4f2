# %%
import numpy as np
X = np.load("a.npy")
def mean_of(a):
    b = a * 2
    return b.max(axis=0)
# %%
def grid_search(X, ps):
    best = {}
    for p0 in ps:
        for p1 in ps:
            for p2 in ps:
                for p3 in ps:
                    for p4 in ps:
                        a = X[p0]
                        c0 = mean_of(a)
                        c1 = mean_of(a)
                        c2 = mean_of(a)
                        c3 = mean_of(a)
                        best[p0] = c0
    return best
# %%
r = grid_search(X, [1, 2])
# %%
print(X)
# flow: 1 -> 3 X
# flow: 1 -> 3 mean_of through grid_search
# flow: 1 -> 4 X
# flow: 2 -> 3 grid_search
