# %%
# expect: reads= writes=G,H,I,J,K,M,N,O,P mutates=
import networkx as nx
G = nx.path_graph(3); H = nx.path_graph(3); I = nx.path_graph(3); J = nx.path_graph(3); K = nx.DiGraph([(0, 1)]); M = nx.path_graph(2); N = nx.path_graph(2); O = nx.path_graph(2); P = nx.path_graph(2)
# %%
# expect: reads=G,H,I,J,K,M,N,O,P writes=G,H,I,J,K,M,N,O,P,a,b,d,e,n,nb,u,v mutates=G,H,I,J,K,M,N,O,P
# flow: 1 -> 2 G
# flow: 1 -> 2 H
# flow: 1 -> 2 I
# flow: 1 -> 2 J
# flow: 1 -> 2 K
# flow: 1 -> 2 M
# flow: 1 -> 2 N
# flow: 1 -> 2 O
# flow: 1 -> 2 P
for n, d in G.nodes.items(): d["y"] = n
for n, d in H.nodes.data(): d["z"] = n
for e, d in I.edges.items(): d["e"] = 1
for u, nb in J.adjacency():
    for v, d in nb.items(): d["a"] = 1
for u, v, d in K.out_edges(data=True): d["q"] = 1
for n in M.nodes: M.nodes[n]["m"] = 1
for a, b, d in N.edges.data(): d["n"] = 1
for d in dict(O.nodes(data=True)).values(): d["o"] = 1
for u, v in P.edges: P.edges[u, v]["p"] = 1
# %%
# expect: reads=G,H,I,J,K,M,N,O,P writes=g mutates=
# flow: 2 -> 3 G
# flow: 2 -> 3 H
# flow: 2 -> 3 I
# flow: 2 -> 3 J
# flow: 2 -> 3 K
# flow: 2 -> 3 M
# flow: 2 -> 3 N
# flow: 2 -> 3 O
# flow: 2 -> 3 P
for g in (G, H, I, J, K, M, N, O, P): print(g.nodes(data=True), g.edges(data=True))
