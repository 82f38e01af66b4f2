# %% [markdown]
# # ; rm -rf / $(touch pwned) `id` "a" 'b' ${{ secrets.X }} {{ x }} {% y %} [[ z ]] \\ | <script>alert(1)</script>
# """ ends a docstring, ${HOME} $$ %n # and a comment

# %%
a = 1

# %% [markdown]
# ## ../../x

# %%
b = [a]

# %% [markdown]
# ## class

# %%
c = sorted(b)

# %% [markdown]
# ## "]; click s0 "javascript:alert(1)"

# %%
print(c)
