# %%
import librosa
import librosa.display

sound, rate = librosa.load("a.wav")
# %%
# expect: mutates= could=
spectrum = librosa.amplitude_to_db(abs(librosa.stft(sound)))
power = librosa.feature.melspectrogram(y=sound, sr=rate)
# %%
# expect: mutates= could=
librosa.display.specshow(spectrum, sr=rate)
# %%
# expect: mutates= could=
part, at = librosa.effects.trim(sound)
# %%
part[0] = 1
# %%
print(sound, power)
# flow: 1 -> 2 librosa
# flow: 1 -> 2 rate
# flow: 1 -> 2 sound
# flow: 1 -> 3 librosa
# flow: 1 -> 3 rate
# flow: 2 -> 3 spectrum
# flow: 1 -> 4 librosa
# flow: 1 -> 4 sound
# flow: 4 -> 5 part
# flow: 2 -> 6 power
# flow: 5 -> 6 sound
