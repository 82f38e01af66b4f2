# %%
import pandas as pd
from tqdm import tqdm
train = pd.DataFrame({"a": [1]})
test = pd.DataFrame({"a": [2]})
both = [train, test]
# %%
# expect: reads=both,tqdm mutates=both,train,test
for table in tqdm(both):
    table["b"] = 1
# %%
# flow: 1 -> 2 both
# flow: 1 -> 2 tqdm
# flow: 2 -> 3 train
print(train)
