# %%
# expect: defines=main
def main():
    return "ran"
# %% [markdown]
# ## Main
# %%
# expect: reads=main writes=answer
# flow: 1 -> 2 main
if __name__ == "__main__":
    answer = main()
# %% [markdown]
# ## Show
# %%
# expect: reads=answer
# flow: 2 -> 3 answer
print(answer)
