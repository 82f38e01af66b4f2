# %%
from transformers import BertForSequenceClassification
model = BertForSequenceClassification.from_pretrained("x")
# %%
for p in model.bert.parameters():
    p.requires_grad = False
# %%
print(model.num_parameters(only_trainable=True))
# flow: 1 -> 2 model
# flow: 2 -> 3 model
