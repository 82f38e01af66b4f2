# %%
class Stack:
    def __init__(self):
        self.items = []
        self.n = 0
    def push(self, x):
        self.items.append(x)
    def count(self):
        self.n += 1
# %%
stacks = [Stack() for _ in range(3)]
# %%
stacks[0].push(1)
# %%
stacks[0].count()
# %%
print(stacks[0].items)
# %%
named = {k: Stack() for k in "ab"}
# %%
named["a"].push(1)
# %%
print(named["b"].items)
# %%
def fill(stack, x):
    stack.items.append(x)
# %%
fill(named["a"], 3)
# %%
print(named)
# flow: 1 -> 2 Stack
# flow: 2 -> 3 stacks
# flow: 3 -> 4 stacks
# flow: 4 -> 5 stacks
# flow: 1 -> 6 Stack
# flow: 6 -> 7 named
# flow: 7 -> 8 named
# flow: 7 -> 10 named
# flow: 9 -> 10 fill
# flow: 10 -> 11 named
