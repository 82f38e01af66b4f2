"""Setup: notebook cells 1-2."""


def setup(*, kw={"seed": 3, "scale": 2.5}):
    # [cell 2]
    hist_kw = {}
    title_mapping = {"Mr": 1, "Mrs": 2}
    params = {"seed": kw["seed"], "rounds": 5}
    opts = {"rounds": 5}
    opts["rounds"] = 6
    used = {"model_args": {"depth": 3}}
    args = {"depth": 3}
    same = args
    return hist_kw, title_mapping, params, opts, used, args, same
