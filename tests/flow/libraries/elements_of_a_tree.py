# %%
# expect: reads= writes=root mutates=
import xml.etree.ElementTree as ET
root = ET.fromstring("<data><c name='a'><rank>1</rank></c></data>")
# %%
# expect: reads=root writes=child,root mutates=root
# flow: 1 -> 2 root
for child in root:
    child.set("seen", "y"); child[0].text = "7"
# %%
# expect: reads=ET,root writes= mutates=
# flow: 1 -> 3 ET
# flow: 2 -> 3 root
print(ET.tostring(root).decode())
