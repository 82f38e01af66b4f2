# %% tags=["parameters"]
note = """two
lines"""
weights = [0.5, 0.3, 0.2]
retries = 3

# %%
SIZES = (64, 32)
COLUMNS = ["age", "income"]
MESSAGE = "All the rows that were left out are listed below in order"
rate = 0.25
path = "out/table one.csv"
date_format = "%Y-%m-%d %H:%M"
query = "select weekday, count(*) from rides group by weekday"
number = r"\d+(\.\d+)?"
x = [1, 2, 3]
y = [4, 5, 6]
i = 0

# %% [markdown]
# # Use
# %%
for each in x:
    i = i + each * rate
print(note, weights, retries, SIZES, COLUMNS, MESSAGE, path, date_format, query, number, y, i)
