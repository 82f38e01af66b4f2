# %%
import scanpy as sc

adata = sc.read_h5ad("a.h5ad")
# %%
# expect: mutates=adata
sc.pp.normalize_total(adata)
sc.pp.log1p(adata)
# %%
# expect: mutates=adata
sc.tl.pca(adata)
# %%
# expect: mutates=
sc.pl.umap(adata)
adata.write("b.h5ad")
# %%
print(adata)
# flow: 1 -> 2 adata
# flow: 1 -> 2 sc
# flow: 2 -> 3 adata
# flow: 1 -> 3 sc
# flow: 3 -> 4 adata
# flow: 1 -> 4 sc
# flow: 3 -> 5 adata
