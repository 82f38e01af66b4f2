# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
limit = 1
unit = "m"
def color(v):
    return "color: red" if v > limit else ""
# %%
# expect: reads=df,color mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 color
styled = df.style.map(color).format({"a": lambda v: f"{v} {unit}"})
other = df.style.apply(func=color)
# %%
limit, unit = 5, "km"
# %%
# expect: reads=styled,limit,unit mutates=
# flow: 2 -> 4 styled
# flow: 3 -> 4 limit through color
# flow: 3 -> 4 unit
styled
# %%
# expect: reads=other,limit mutates=
# flow: 2 -> 5 other
# flow: 3 -> 5 limit through color
page = other.to_html()
# %%
# expect: reads=df,color,limit
# flow: 1 -> 6 df
# flow: 1 -> 6 color
# flow: 3 -> 6 limit through color
df.style.applymap(color)
# %%
# expect: reads=styled
# flow: 2 -> 7 styled
again = styled
