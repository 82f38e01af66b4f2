# %%
import matplotlib.pyplot as plt
# %%
%%capture
!pip install numpy
# %% [markdown]
# # Data
# %%
%%capture

# a comment
print("unseen")
x = [1, 2, 3]
text = """a
  b"""
def f(n):
    return n + 1
plt.plot(x)
# %%
%%capture out
print("kept", text)
y = f(4)
y
# %% [markdown]
# # Show
# %%
out.show()
print(out.stdout)
# %%
print(y, x, f(2), text)
