# %%
def run(i):
    return {"run": i}, [i]
results = [run(i) for i in range(3)]
models, histories = zip(*results)
# %%
# expect: reads=models mutates=models,results
models[0]["best"] = True
# %%
# flow: 1 -> 2 models
# flow: 2 -> 3 models
# flow: 1 -> 3 results
# flow: 2 -> 3 results?
# flow: 1 -> 3 histories
print(models, results, histories)
