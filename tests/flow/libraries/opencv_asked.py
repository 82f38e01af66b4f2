# %%
import cv2
cap = cv2.VideoCapture('a.mp4')
# %%
fps = cap.get(cv2.CAP_PROP_FPS)
# %%
ok, frame = cap.read()
# flow: 1 -> 2 cap
# flow: 1 -> 2 cv2
# flow: 1 -> 3 cap
