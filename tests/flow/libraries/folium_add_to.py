# %%
import folium
from folium.plugins import MarkerCluster
m = folium.Map()
# %%
mc = MarkerCluster()
mc.add_to(m)
# %%
folium.Marker([1, 2]).add_to(mc)
# %%
m
# flow: 1 -> 2 MarkerCluster
# flow: 1 -> 2 m
# flow: 1 -> 3 folium
# flow: 2 -> 3 mc
# flow: 3 -> 4 m
