# %%
# expect: mutates=
import optuna
COLOUR = "r"
def report(study, trial):
    print(COLOUR, trial.number)
def objective(trial):
    return trial.suggest_float("x", 0, 1)
# %%
# expect: mutates=
# flow: 1 -> 2 COLOUR through report
# flow: 1 -> 2 objective
# flow: 1 -> 2 optuna
# flow: 1 -> 2 report
study = optuna.create_study()
study.optimize(objective, n_trials=3, callbacks=[report])
