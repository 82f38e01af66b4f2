# %%
import matplotlib.pyplot as plt

fig, (left, right) = plt.subplots(1, 2)
bars = left.bar(["a", "b"], [1, 2])
second = bars[1]
# %%
# expect: mutates=bars,fig,left,second
left.set_title("first")
# %%
# expect: mutates=bars,fig,left,second
second.set_height(9)
# %%
right.set_title("second")
# flow: 1 -> 2 left
# flow: 1 -> 3 second
# flow: 2 -> 3 second?
# flow: 1 -> 4 right
