package org.main.emergency.screens

import org.main.emergency.core.ActionButton
import org.main.emergency.core.Screen
import org.main.emergency.core.SignInView

/** What staff see, in the words of one language. */
internal class StaffStates(
    private val say: Wording,
) {
    /** What link persons see, too. */
    val field: Map<String, Screen> = mapOf(
        "sign-in" to Screen.SignIn(signIn(code = "", error = null, busy = false)),
        "sign-in-refused" to
            Screen.SignIn(signIn(code = "K7QM-4TRX", error = say["sign-in-unknown-code"], busy = false)),
        "sign-in-busy" to Screen.SignIn(signIn(code = "K7QM-4TRX", error = null, busy = true)),
        "sign-in-waits" to Screen.SignIn(
            signIn(code = "K7QM-4TRX", error = null, busy = false).copy(scanLabel = say["sign-in-scan"], waits = say["sign-in-waits"]),
        ),
    ) + FieldStates(say).all

    /** All of them, where hubs work in this language. */
    val all: Map<String, Screen> = if (say.hasStaff) field + ofHubs() else field

    private fun ofHubs() = mapOf<String, Screen>("ringing" to Screen.Ringing(CaseStates(say).ringing)) +
        InboxStates(say).all.mapValues { (_, view) -> Screen.Inbox(view) } +
        AttachmentStates(say).all.mapValues { (_, view) -> Screen.Attachment(view) } +
        CaseStates(say).all.mapValues { (_, view) -> Screen.Case(view) } +
        FormStates(say).all.mapValues { (_, view) -> Screen.Page(view) }

    private fun signIn(code: String, error: String?, busy: Boolean) = SignInView(
        title = say["sign-in-title"],
        explanation = say["sign-in-explanation"],
        codeLabel = say["sign-in-code"],
        code = code,
        submit = ActionButton(say["sign-in-submit"], enabled = code.isNotEmpty() && !busy, reason = null),
        busy = busy,
        error = error,
    )
}
