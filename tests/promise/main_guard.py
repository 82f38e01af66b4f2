# %%
def main():
    return "ran"
# %% [markdown]
# ## Main
# %%
if __name__ == "__main__":
    answer = main()
# %% [markdown]
# ## Show
# %%
print(answer)
