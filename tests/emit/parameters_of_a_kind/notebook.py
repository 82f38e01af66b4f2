# %%
import pandas as pd

# How the rows are chosen
option = "first"  # the score is 0.5
option = "last"
option = "middle"  # the best

low = high = 3  # rows
left = right = 2
rounds = 1
rounds = 2
unread = again = 0
EPOCHS, LR = 10, 0.1  # of the training
first, changed = 1, 2
(x, y), z = (1, 2), 3
# %%
rows = pd.read_csv("rows.csv")
print(again)
if option == "first":
    rows = rows.head(low)
if option == "last":
    rows = rows.tail(high)
if option == "middle":
    rows = rows.iloc[low:-high]
rounds = rounds + 1
print(len(rows), rounds, left)
right = right * 2
changed = changed + first + x + y + z
print(EPOCHS, LR)
# %%
step = 1
print(step)
step = 2
print(step, right)
