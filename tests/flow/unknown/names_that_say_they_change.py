# %%
# expect: imports=pd,obscure
import pandas as pd
import obscure
# %%
# expect: reads=pd,obscure writes=train,model
# flow: 1 -> 2 pd
# flow: 1 -> 2 obscure
train = pd.read_csv("train.csv")
model = obscure.Model()
# %%
# expect: reads=model,train mutates=model
# flow: 2 -> 3 model
# flow: 2 -> 3 train
model.fit(train)
# %%
# expect: reads=model mutates=model
# flow: 3 -> 4 model
model.add_layer(3)
# %%
# expect: reads=model,train
# flow: 2 -> 5 train
# flow: 4 -> 5 model
model.predict(train)
