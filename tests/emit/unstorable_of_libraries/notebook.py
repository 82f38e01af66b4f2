# %% [markdown]
# # A function of a formula
# %%
import sympy as sp

x = sp.symbols("x")
f = sp.lambdify(x, x**2 + 1)
# %% [markdown]
# # Its values
# %%
print(f(3))
# %% [markdown]
# # Points
# %%
from PIL import Image

im = Image.new("L", (4, 4))
px = im.load()
# %% [markdown]
# # Diagonal
# %%
for i in range(4):
    px[i, i] = 255
# %% [markdown]
# # Figure
# %%
import plotly.graph_objects as go

fig = go.Figure(go.Scatter(x=[1, 2], y=[3, 4]))
trace = fig.data[0]
# %% [markdown]
# # Name
# %%
trace.name = "n"
# %% [markdown]
# # Rows
# %%
import polars as pl

rows = pl.DataFrame({"a": [1, 2, 3]}).iter_rows()
# %% [markdown]
# # First
# %%
print(next(rows))
