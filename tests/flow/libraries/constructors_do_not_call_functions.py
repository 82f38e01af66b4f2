# %%
# expect: mutates=
from bayes_opt import BayesianOptimization
k = 3
def f(a): return a * k
# %%
# expect: mutates=
# flow: 1 -> 2 BayesianOptimization
# flow: 1 -> 2 f
opt = BayesianOptimization(f, {'a': (0, 1)})
# %%
# expect: mutates=opt
# flow: 1 -> 3 k through f
# flow: 2 -> 3 opt
opt.maximize()
