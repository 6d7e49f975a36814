### Photos and voice notes that follow an alert.

evidence-photo = Photo
evidence-voice = Voice note
evidence-sent = MAIN has it
evidence-waits = Kept on this phone. It goes out after your alert.
evidence-not-sent = It could not be sent
evidence-kept = Kept. It goes out after your alert.
evidence-not-permitted = This app may not use the camera or the microphone. You can allow it in the phone's settings.
evidence-not-taken = Nothing was taken. Try again.
