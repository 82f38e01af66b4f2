# %%
import pandas as pd
# %%
%%html
<b>Shown before the first heading</b>
# %% [markdown]
# # Load
# %%
from IPython.core.interactiveshell import InteractiveShell
InteractiveShell.ast_node_interactivity = "all"
1
2
# %%
x = 1
x
x + 1
for i in range(2):
    i
    i, 2
    (i), (3)
    print(i)
    if i:
        (i,
         2)
df = pd.DataFrame({"a": [1, 2]})
df.head()
df.shape
# %% [markdown]
# # Next
# %%
y = x + 5
y
y + 1;
# %%
InteractiveShell.ast_node_interactivity = "last_expr_or_assign"
y
# %%
z = y * 2
# %% [markdown]
# # End
# %%
%config InteractiveShell.ast_node_interactivity = "none"
w = z
# %%
w
z
