# %%
# expect: imports=pd,obscure
import pandas as pd
import obscure
# %%
# expect: reads=pd writes=train
# flow: 1 -> 2 pd
train = pd.read_csv("train.csv")
# %%
# expect: reads=obscure,train writes=report
# flow: 1 -> 3 obscure
# flow: 2 -> 3 train
report = obscure.describe(train, title="t")
# %%
# expect: reads=report
# flow: 3 -> 4 report
report.show()
# %%
# expect: reads=obscure,train writes=model
# flow: 1 -> 5 obscure
# flow: 2 -> 5 train
model = obscure.Model(train)
# %%
# expect: reads=model writes=result
# flow: 5 -> 6 model
result = model.fit()
# %%
# expect: reads=result,train
# flow: 2 -> 7 train
# flow: 6 -> 7 result
result.summary()
train.shape
