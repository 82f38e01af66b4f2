# %%
def train(model):
    hist = []
    return model, hist
# %%
trained, histories = {}, {}
for name in ["a", "b"]:
    m, h = train([name])
    trained[name], histories[name] = m, h
# %%
for name, model in trained.items():
    model.append(1)
# %%
# flow: 1 -> 2 train
# flow: 2 -> 3 trained
# flow: 2 -> 4 histories
print(histories)
