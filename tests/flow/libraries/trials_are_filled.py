# %%
# expect: mutates=
from hyperopt import fmin, tpe, hp, Trials
space = {'a': hp.uniform('a', 0, 1)}
def f(p): return p['a']
trials = Trials()
# %%
# expect: mutates=trials
# flow: 1 -> 2 f
# flow: 1 -> 2 fmin
# flow: 1 -> 2 space
# flow: 1 -> 2 tpe
# flow: 1 -> 2 trials
best = fmin(f, space, algo=tpe.suggest, max_evals=3, trials=trials)
# %%
# expect: mutates=
# flow: 2 -> 3 trials
trials.losses()
# %%
# expect: mutates=
# flow: 1 -> 4 space
# flow: 2 -> 4 best
best, space
