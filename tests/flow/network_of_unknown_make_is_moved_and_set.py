# %%
# MISSED CHANGES (flow only; packages keep together): networks that are not known as Modules (torch.load, torch.hub.load, clip.load, a class of a
# helper module, transformers' LayoutLMv2ForTokenClassification, diffusers, torch_geometric): net.to("cuda") and half() never change it, net.eval()
# not as soon as pandas is imported (DataFrame.eval reads). train(), cuda(), load_state_dict() do. Right: AutoModel, timm, torchvision, smp.
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
