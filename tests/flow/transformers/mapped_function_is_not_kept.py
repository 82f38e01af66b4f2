# %%
# expect: mutates=
from transformers import AutoTokenizer
from datasets import Dataset
import pandas as pd
df = pd.read_csv('x')
tok = AutoTokenizer.from_pretrained('x')
# %%
# expect: mutates=
# flow: 1 -> 2 Dataset
# flow: 1 -> 2 df
ds = Dataset.from_pandas(df)
# %%
# expect: mutates=
# flow: 1 -> 3 tok through f
# flow: 2 -> 3 ds
def f(x): return tok(x['t'])
tds = ds.map(f, batched=True)
# %%
# expect: mutates=
# flow: 3 -> 4 tds
tds = tds.rename_columns({'a': 'labels'})
# %%
# expect: mutates=
# flow: 4 -> 5 tds
dds = tds.train_test_split(0.2)
# %%
# expect: mutates=
# flow: 1 -> 6 df
# flow: 1 -> 6 tok
tok, df
