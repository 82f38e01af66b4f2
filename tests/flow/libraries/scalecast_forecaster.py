# %%
# expect: mutates=
from scalecast.Forecaster import Forecaster
f = Forecaster(y=[1, 2, 3], current_dates=["2020-01", "2020-02", "2020-03"])
# %%
# expect: mutates=f
# flow: 1 -> 2 f
f.set_test_length(1)
# %%
# expect: mutates=f
# flow: 2 -> 3 f
f.set_estimator("mlr")
f.manual_forecast()
# %%
# expect: mutates=
# flow: 3 -> 4 f
f.plot_test_set(ci=True)
# %%
# expect: mutates=
# flow: 3 -> 5 f
table = f.export("model_summaries")
