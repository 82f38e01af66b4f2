# %%
# expect: mutates=
import numpy as np
import pandas as pd
label = pd.Series(["a", "b"])
prior = np.log((label == "a").mean())
# %%
# expect: mutates=
# flow: 1 -> 2 np
# flow: 1 -> 2 prior
total = prior
total += np.log(0.5)
# %%
# expect: mutates=
# flow: 1 -> 3 prior
print(prior)
