# %%
# expect: mutates=
import folium, pandas as pd
df = pd.read_csv('x')
m = folium.Map()
mc = folium.plugins.MarkerCluster()
# %%
# expect: mutates=m,mc
# flow: 1 -> 2 df
# flow: 1 -> 2 folium
# flow: 1 -> 2 m
# flow: 1 -> 2 mc
for i, row in df.iterrows():
    mc.add_child(folium.Marker([row['a'], row['b']]))
m.add_child(mc)
# %%
# expect: mutates=m
# flow: 1 -> 3 folium
# flow: 2 -> 3 m
folium.Marker([1, 2]).add_to(m)
# %%
# expect: mutates=
# flow: 3 -> 4 m
m
# %%
# expect: mutates=
# flow: 1 -> 5 df
# flow: 2 -> 5 mc
# flow: 2 -> 5 row
df, mc, row
