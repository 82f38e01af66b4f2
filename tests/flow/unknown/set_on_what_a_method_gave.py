# %%
import cobra
model = cobra.io.load_model('textbook')
# %%
model.reactions.get_by_id('EX_glc').lower_bound = -10
# %%
s = model.optimize()
# %%
model.GetProperty().SetColor(1)
# %%
print(model)
# flow: 1 -> 2 model
# flow: 2 -> 3 model
# flow: 3 -> 4 model
# flow: 4 -> 5 model
