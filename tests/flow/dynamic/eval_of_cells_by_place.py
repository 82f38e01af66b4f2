# %%
# expect: reads= writes=df,k mutates=
import pandas as pd
df = pd.read_csv("a.csv")
k = 5
# %%
# expect: reads=df writes=a,b,c,d,e,first mutates=
# flow: 1 -> 2 df
first = df.iloc[0]
a = eval(df.iloc[20, :]["drawing"])
b = eval(df.loc[3, "drawing"])
c = eval(df["drawing"][0])
d = eval(df.at[0, "drawing"]), eval(df.iat[0, 1])
e = eval(first["drawing"]), eval(first.drawing), eval(df.drawing.iloc[3])
# %%
# expect: reads=df writes=f,g,h,i,j mutates=
# flow: 1 -> 3 df
f = [eval(x) for x in df["drawing"]]
g = list(map(eval, df["drawing"]))
h = [eval(x) for x in df["drawing"].values[:10]]
h.append(eval(df.drawing.values[0]))
i = [eval(row["drawing"]) for _, row in df.iterrows()]
j = [eval(row.drawing) for row in df.itertuples()]
# %%
# expect: reads=k
# flow: 1 -> 4 k
print(k)
