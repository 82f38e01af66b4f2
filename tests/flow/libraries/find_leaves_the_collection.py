# %%
import pymongo
client = pymongo.MongoClient()
db = client["shop"]
items = db["items"]
# %%
rows = list(items.find({"a": 1}))
# %%
print(items.count_documents({}))
# flow: 1 -> 2 items
# flow: 1 -> 3 items
# flow: 1 -> 2 file effect
# flow: 1 -> 3 file effect
