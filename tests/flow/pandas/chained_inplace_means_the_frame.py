# %%
# finding: NB205
# expect: imports=pd
import pandas as pd
# %%
# expect: reads=pd writes=test
# flow: 1 -> 2 pd
test = pd.read_csv("test.csv")
# %%
# expect: reads=test mutates=test
# flow: 2 -> 3 test
test["Fare"].fillna(test["Fare"].median(), inplace=True)
# %%
# expect: reads=test mutates=test
# flow: 3 -> 4 test
test["Age"][test["Age"] > 60] = 60
# %%
# expect: reads=test
# flow: 4 -> 5 test
test.head()
