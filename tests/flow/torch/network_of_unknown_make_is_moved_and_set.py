# %%
import pandas as pd
import torch
from transformers import LayoutLMv2ForTokenClassification
# %%
# flow: 1 -> 2 torch
# flow: 1 -> 2 LayoutLMv2ForTokenClassification
net = torch.load("net.pt")
tagger = LayoutLMv2ForTokenClassification.from_pretrained("a")
# %%
# expect: reads=net,tagger mutates=net,tagger
net.to("cuda")
tagger.eval()
# %%
# flow: 2 -> 3 net
# flow: 2 -> 3 tagger
# flow: 3 -> 4 net
# flow: 3 -> 4 tagger
print(net, tagger)
