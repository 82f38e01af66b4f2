# %%
# expect: mutates=
import optuna
study = optuna.create_study()
# %%
# expect: mutates=
def objective(trial): return trial.suggest_float('x', 0, 1)
# %%
# expect: mutates=study
# flow: 1 -> 3 study
# flow: 2 -> 3 objective
study.optimize(objective, n_trials=3)
# %%
# expect: mutates=
# flow: 3 -> 4 study
study.best_params
