# %%
# expect: mutates=
from bayes_opt import BayesianOptimization
def f(a): return a
# %%
# expect: mutates=
# flow: 1 -> 2 BayesianOptimization
# flow: 1 -> 2 f
opt = BayesianOptimization(f, {'a': (0, 1)})
# %%
# expect: mutates=opt
# flow: 2 -> 3 opt
opt.maximize(n_iter=3)
# %%
# expect: mutates=
# flow: 3 -> 4 opt
opt.max
