# %%
import torch.nn as nn
class Classifier(nn.Module):
    def __init__(self, backbone):
        super().__init__()
        self.backbone = backbone
        self.head = nn.Linear(2, 1)
    def forward(self, x):
        return self.head(self.backbone(x))
backbone = nn.Linear(4, 2)
model = Classifier(backbone)
# %%
# expect: reads=model mutates=model,backbone
model.eval()
for p in model.backbone.parameters():
    p.requires_grad = False
# %%
# flow: 1 -> 2 model
# flow: 2 -> 3 backbone
print(backbone.training, backbone.weight.requires_grad)
