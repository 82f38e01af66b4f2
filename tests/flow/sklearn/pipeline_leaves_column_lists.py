# %%
# expect: mutates=
from sklearn.pipeline import Pipeline
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import StandardScaler
import pandas as pd
# %%
# expect: mutates=
# flow: 1 -> 2 pd
df = pd.read_csv('a.csv'); y = df['y']
num = ['a', 'b']
# %%
# expect: mutates=
# flow: 1 -> 3 ColumnTransformer
# flow: 1 -> 3 Pipeline
# flow: 1 -> 3 StandardScaler
# flow: 2 -> 3 num
pipe = Pipeline([('p', ColumnTransformer([('n', StandardScaler(), num)]))])
# %%
# expect: mutates=pipe
# flow: 2 -> 4 df
# flow: 2 -> 4 y
# flow: 3 -> 4 pipe
pipe.fit(df, y)
# %%
# expect: mutates=
# flow: 2 -> 5 num
print(num)
