### Photos and voice notes that follow an alert.

evidence-photo = ફોટો
evidence-voice = અવાજનો સંદેશ
evidence-sent = MAIN ને મળ્યું
evidence-waits = આ ફોનમાં રાખ્યું. તમારા સંદેશ પછી જશે.
evidence-not-sent = મોકલી શકાયું નહીં
evidence-kept = રાખ્યું. તમારા સંદેશ પછી જશે.
evidence-not-permitted = આ ઍપને કૅમેરા કે માઇકની પરવાનગી નથી. ફોનના સેટિંગમાં આપી શકો.
evidence-not-taken = કંઈ લેવાયું નહીં. ફરી કોશિશ કરો.
