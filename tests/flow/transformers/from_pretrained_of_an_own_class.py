# %%
# expect: mutates=
from transformers import LlamaPreTrainedModel, LlamaModel
import torch.nn as nn
k = 3
scale = 2
class M(LlamaPreTrainedModel):
    def __init__(self, config):
        super().__init__(config)
        self.model = LlamaModel(config)
        self.head = nn.Linear(2, k)
        self.post_init()
    def forward(self, x):
        return self.head(x) * scale
# %%
# expect: mutates=
# flow: 1 -> 2 M
# flow: 1 -> 2 LlamaModel through M
# flow: 1 -> 2 k through M
# flow: 1 -> 2 nn through M
m = M.from_pretrained("a")
m.print_trainable_parameters()
# %%
# expect: mutates=
# flow: 1 -> 3 scale through M
# flow: 2 -> 3 m
# flow: 2 -> 3 torch.random? effect
y = m(3)
