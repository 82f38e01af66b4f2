# %% tags=["parameters"]
out = None
# What the model is
config = {  # tuned by hand
    "C": 1.0,  # strength
    # until it stops
    "max_iter": 200,
    "solver": {"kind": "direct", "warm start": False, "deep": {"sizes": [64, 32], "none": None}},
    # "tolerance": 0.1,
    "pairs": [(1, 1), (1, 2)],
    "depths": [None, 5],
    "C": 2.0,  # the last one
}  # as in the paper
weights = {"age": 0.5}

# %%
kw = dict(seed=3, scale=2.5)
hist_kw = {}
title_mapping = {"Mr": 1, "Mrs": 2}
params = {"seed": kw["seed"], "rounds": 5}
opts = {"rounds": 5}
opts["rounds"] = 6
used = {"model_args": {"depth": 3}}
args = {"depth": 3}
same = args
COLOURS = {"bad": "red", "good": "green"}

# %% [markdown]
# # Use
# %%
def scaled(x):
    return x * kw["scale"] * config["C"]


print(scaled(2), list(config), weights, config["solver"]["deep"]["sizes"], out)
# %% [markdown]
# # Report
# %%
print(config["pairs"], title_mapping, params, opts, used, args is same, COLOURS, hist_kw)
