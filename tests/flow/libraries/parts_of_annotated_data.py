# %%
import scanpy as sc

adata = sc.read_10x_mtx("data")
# %%
# expect: mutates=adata
adata.obs["kind"] = "a"
# %%
# expect: mutates=
part = adata[adata.obs["kind"] == "a", :].copy()
frame = adata.to_df()
# %%
# expect: mutates=part
sc.pp.log1p(part)
other = sc.pp.scale(part, copy=True)
# %%
# expect: mutates=
obs, var = sc.pp.calculate_qc_metrics(adata)
# %%
# expect: mutates=adata
adata.layers["counts"] = adata.X.copy()
# %%
print(adata, part)
# flow: 1 -> 2 adata
# flow: 1 -> 4 sc
# flow: 1 -> 5 sc
# flow: 2 -> 3 adata
# flow: 2 -> 5 adata
# flow: 2 -> 6 adata
# flow: 3 -> 4 part
# flow: 4 -> 7 part
# flow: 6 -> 7 adata
