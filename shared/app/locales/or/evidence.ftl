### Photos and voice notes that follow an alert.

evidence-photo = ଫଟୋ
evidence-voice = କଥା ରେକର୍ଡ
evidence-sent = MAIN ପାଇଲା
evidence-waits = ଏହି ଫୋନରେ ଅଛି। ଆପଣଙ୍କ ବାର୍ତ୍ତା ପରେ ଯିବ।
evidence-not-sent = ପଠାଇହେଲା ନାହିଁ
evidence-kept = ରହିଲା। ଆପଣଙ୍କ ବାର୍ତ୍ତା ପରେ ଯିବ।
evidence-not-permitted = ଏହି ଆପକୁ କ୍ୟାମେରା ବା ମାଇକର ଅନୁମତି ନାହିଁ। ଫୋନ ସେଟିଂରେ ଦେଇପାରିବେ।
evidence-not-taken = କିଛି ନିଆଯାଇନି। ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
