# %% [markdown]
# # Names that `%pylab` brings

# %%
%pylab inline
seed(3)
x = linspace(0, 1, 5)

# %% [markdown]
# ## Draw

# %%
gamma = 0.5


def f(x):
    return log(1 + x) + gamma


y = randn(5) + f(x)
figsize(4, 3)
plot(x, y)
title("a");
# %%
print(sum(y > 0), max(y), det(eye(2)), np.pi, pylab.pi, datetime.date(2020, 1, 1), bytes(2))

# %% [markdown]
# ## More

# %%
z = random.rand(2), fft.fft([1, 2]), ma.masked_equal([1, 2], 1), normal(size=2)
hist(y)
# %%
%pylab inline --no-import-all
plt.plot(y)
;
