# %%
import calendar
import csv
import os
import socket
import sys
import time
calendar.setfirstweekday(calendar.SUNDAY)
csv.register_dialect("pipes", delimiter="|")
socket.setdefaulttimeout(3)
sys.setrecursionlimit(5000)
os.environ["TZ"] = "Asia/Tokyo"
time.tzset()
# %% [markdown]
# # Text
# %%
text = "a|b\n1|2\n"
# %% [markdown]
# # Use
# %%
print(calendar.month(2024, 2))
print(list(csv.reader(text.splitlines(), "pipes")))
print(socket.getdefaulttimeout(), sys.getrecursionlimit(), time.localtime(0).tm_hour)
