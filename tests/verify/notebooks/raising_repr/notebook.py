# %% [markdown]
# # A value whose repr raises is shown as an error, and the notebook goes on

# %%
class Bad:
    def __repr__(self):
        raise ValueError("no text")


class Half:
    def __repr__(self):
        return "half"

    def _repr_html_(self):
        raise KeyError("no page")


# %%
Bad()

# %%
Half()

# %%
print("end")
