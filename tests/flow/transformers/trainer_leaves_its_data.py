# %%
# expect: mutates=
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
import pandas as pd
tr = pd.read_pickle('x'); ev = pd.read_pickle('y')
# %%
# expect: mutates=
# flow: 1 -> 2 AutoModelForSequenceClassification
# flow: 1 -> 2 TrainingArguments
model = AutoModelForSequenceClassification.from_pretrained('x')
args = TrainingArguments('o')
# %%
# expect: mutates=
# flow: 1 -> 3 Trainer
# flow: 1 -> 3 ev
# flow: 1 -> 3 tr
# flow: 2 -> 3 args
# flow: 2 -> 3 model
trainer = Trainer(model, args, train_dataset=tr, eval_dataset=ev)
# %%
# expect: mutates=model,trainer
# flow: 3 -> 4 trainer
trainer.train()
# %%
# expect: mutates=
# flow: 1 -> 5 ev
# flow: 4 -> 5 trainer
trainer.predict(ev)
# %%
# expect: mutates=
# flow: 1 -> 6 ev
# flow: 1 -> 6 tr
# flow: 2 -> 6 args
tr, ev, args
# %%
# expect: mutates=
# flow: 4 -> 7 model
# flow: 4 -> 7 trainer
model, trainer
