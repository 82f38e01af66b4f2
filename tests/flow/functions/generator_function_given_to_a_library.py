# %%
import somelib
scale = 3
seen = []
# %%
def numbers():
    for i in range(3):
        seen.append(i)
        yield i * scale
# %%
# flow: 1 -> 3 somelib
# flow: 1 -> 3 scale? through numbers
# flow: 1 -> 3 seen? through numbers
# flow: 2 -> 3 numbers
print(somelib.run(numbers))
# %%
# flow: 1 -> 4 seen
# flow: 3 -> 4 seen?
print(seen)
