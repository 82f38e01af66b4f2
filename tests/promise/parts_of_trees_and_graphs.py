# %%
import xml.etree.ElementTree as ET
from types import MappingProxyType

import networkx as nx

root = ET.fromstring("<data><c><rank>1</rank></c><c/></data>")
G = nx.path_graph(3)
H = nx.path_graph(3)
options = {"depth": 1}
fixed = MappingProxyType(options)
# %% [markdown]
# # Mark
# %%
for child in root:
    child.set("seen", "yes")
root[0][0].text = "7"
for n, data in G.nodes(data=True):
    data["k"] = n
for u, v, data in H.edges(data=True):
    data["weight"] = u + v
nodes = dict(H.nodes)
options["width"] = 2
# %% [markdown]
# # Show
# %%
print(ET.tostring(root).decode())
print(G.nodes(data=True), H.edges(data=True), fixed)
# %% [markdown]
# # Multigraph
# %%
M = nx.MultiGraph()
M.add_edge(1, 2)
