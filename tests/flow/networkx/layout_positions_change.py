# %%
import networkx as nx
G = nx.path_graph(4)
pos = nx.spring_layout(G, seed=1)
# %%
pos[0][:] = 0
# %%
print(pos[0], len(pos))
# flow: 1 -> 2 pos
# flow: 2 -> 3 pos
