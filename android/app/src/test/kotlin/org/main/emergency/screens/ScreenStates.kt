package org.main.emergency.screens

import org.main.emergency.core.AboutView
import org.main.emergency.core.ActionButton
import org.main.emergency.core.AlertCard
import org.main.emergency.core.Banner
import org.main.emergency.core.CallButton
import org.main.emergency.core.CallTarget
import org.main.emergency.core.CaseFact
import org.main.emergency.core.CaseView
import org.main.emergency.core.InboxRow
import org.main.emergency.core.InboxView
import org.main.emergency.core.KindChoice
import org.main.emergency.core.KindIcon
import org.main.emergency.core.KindView
import org.main.emergency.core.LanguageChoice
import org.main.emergency.core.LanguageView
import org.main.emergency.core.NoteView
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.ReceiptStep
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Screen
import org.main.emergency.core.SignInView
import org.main.emergency.core.SosView
import org.main.emergency.core.Tone
import org.main.emergency.core.ViewModel

/** Every designed state of every screen, in the words of one language. */
internal class ScreenStates(
    private val say: Wording,
) {
    /** States of the path from the press to the receipt: nothing scrolls there at the ordinary font size. */
    val sosPath: Map<String, ViewModel> = mapOf(
        "sos" to on(Screen.Sos(sos(alert = null))),
        "sos-alert" to on(Screen.Sos(sos(alert = AlertCard(say[Say.UNDER_WAY], say[Say.OPEN])))),
        "sos-offline" to on(Screen.Sos(sos(alert = null)), banner = offline()),
        "kind" to on(Screen.Kind(kind())),
        "receipt-kept" to on(Screen.Receipt(receiptKept()), canGoBack = true),
        "receipt-offline" to on(Screen.Receipt(receiptKept().copy(title = say[Say.KEPT_OFFLINE])), canGoBack = true),
        "receipt-late" to on(Screen.Receipt(receiptLate()), canGoBack = true),
        "receipt-taken" to on(Screen.Receipt(receiptTaken()), canGoBack = true),
        "receipt-safe" to on(
            Screen.Receipt(receiptTaken().copy(safeLabel = null, claim = say[Say.SAID_SAFE])),
            canGoBack = true,
        ),
    )

    /** The worker's other screens. */
    val beside: Map<String, ViewModel> = mapOf(
        "language" to on(Screen.Language(language()), canGoBack = true),
        "about" to on(
            Screen.About(AboutView(say[Say.ABOUT], listOf(say[Say.ABOUT_TEXT], say[Say.ABOUT_TEXT]), "0.1.0")),
            canGoBack = true,
        ),
    )

    /** Staff screens. */
    val staff: Map<String, ViewModel> = mapOf(
        "sign-in" to on(Screen.SignIn(signIn(code = "", error = null, busy = false)), canGoBack = true),
        "sign-in-refused" to
            on(Screen.SignIn(signIn(code = "K7QM-4TRX", error = say[Say.CODE_WRONG], busy = false)), canGoBack = true),
        "sign-in-busy" to on(Screen.SignIn(signIn(code = "K7QM-4TRX", error = null, busy = true)), canGoBack = true),
        "inbox" to on(Screen.Inbox(inbox(rows())), canGoBack = true),
        "inbox-empty" to on(Screen.Inbox(inbox(emptyList())), canGoBack = true, banner = offline()),
        "case" to on(Screen.Case(case(isTaken = false)), canGoBack = true),
        "case-taken" to on(Screen.Case(case(isTaken = true)), canGoBack = true),
    )

    /** All of them. */
    val all: Map<String, ViewModel> = sosPath + beside + staff

    private fun on(screen: Screen, canGoBack: Boolean = false, banner: Banner? = null) = ViewModel(
        language = say.tag,
        rightToLeft = say.isRightToLeft,
        screen = screen,
        banner = banner,
        canGoBack = canGoBack,
        backLabel = say[Say.BACK],
    )

    private fun offline() = Banner(say[Say.OFFLINE], Tone.WAITING, say[Say.DISMISS])

    private fun calls(prominent: Boolean) = listOf(
        CallButton(CallTarget.EMERGENCY, say[Say.CALL_112], "112", prominent),
        CallButton(CallTarget.HELPLINE, say[Say.CALL_HELPLINE], "1800 891 2995", prominent = false),
    )

    private fun sos(alert: AlertCard?) = SosView(
        buttonLabel = say[Say.SOS],
        hint = say[Say.HOLD],
        accessibilityLabel = say[Say.HOLD_SPOKEN],
        holdMs = HOLD_MS,
        calls = calls(prominent = false),
        alert = alert,
        languageLabel = say[Say.LANGUAGE],
        staffLabel = say[Say.STAFF],
        aboutLabel = say[Say.ABOUT],
    )

    private fun kind() = KindView(
        title = say[Say.WHAT_HAPPENED],
        choices = listOf(
            KindChoice("accident", say[Say.ACCIDENT], KindIcon.ACCIDENT),
            KindChoice("medical", say[Say.MEDICAL], KindIcon.MEDICAL),
            KindChoice("assault", say[Say.ASSAULT], KindIcon.ASSAULT),
            KindChoice("threat", say[Say.THREAT], KindIcon.THREAT),
            KindChoice("wages", say[Say.WAGES], KindIcon.WAGES),
            KindChoice("other", say[Say.OTHER], KindIcon.OTHER),
        ),
        countdown = say[Say.COUNTDOWN],
        secondsLeft = 7u,
        secondsTotal = 10u,
        cancelLabel = say[Say.CANCEL],
    )

    private fun receiptKept() = receipt(
        title = say[Say.KEPT],
        steps = listOf(done(ReceiptKind.KEPT, Say.KEPT), waits(ReceiptKind.RECEIVED, Say.WAITS_FOR_MAIN)) + lastSteps(),
    ).copy(cancelLabel = "${say[Say.CANCEL]} (4)")

    private fun receiptLate() = receipt(
        title = say[Say.KEPT],
        steps = listOf(
            done(ReceiptKind.KEPT, Say.KEPT),
            ReceiptStep(ReceiptKind.RECEIVED, ReceiptState.LATE, say[Say.LATE], null),
        ) + lastSteps(),
    ).copy(
        warning = say[Say.LATE_WARNING],
        calls = calls(prominent = true),
        callsFirst = true,
        safeLabel = say[Say.SAFE],
    )

    private fun receiptTaken() = receipt(
        title = say[Say.TAKEN],
        steps = listOf(
            done(ReceiptKind.KEPT, Say.KEPT),
            done(ReceiptKind.RECEIVED, Say.RECEIVED),
            done(ReceiptKind.ON_HUB_PHONE, Say.ON_HUB_PHONE),
            done(ReceiptKind.TAKEN, Say.TAKEN),
        ),
    ).copy(safeLabel = say[Say.SAFE], caseNumber = say[Say.CASE_NUMBER])

    private fun receipt(title: String, steps: List<ReceiptStep>) = ReceiptView(
        title = title,
        kindLabel = say[Say.ACCIDENT],
        icon = KindIcon.ACCIDENT,
        steps = steps,
        position = say[Say.POSITION],
        warning = null,
        calls = calls(prominent = false),
        callsFirst = false,
        cancelLabel = null,
        safeLabel = null,
        claim = null,
        caseNumber = null,
    )

    private fun done(kind: ReceiptKind, text: Say) = ReceiptStep(kind, ReceiptState.DONE, say[text], "14:02")

    private fun waits(kind: ReceiptKind, text: Say) = ReceiptStep(kind, ReceiptState.WAITING, say[text], null)

    private fun lastSteps() = listOf(
        waits(ReceiptKind.ON_HUB_PHONE, Say.WAITS_FOR_PHONE),
        waits(ReceiptKind.TAKEN, Say.WAITS_FOR_PERSON),
    )

    private fun language() = LanguageView(
        title = "Choose your language · अपनी भाषा चुनें",
        choices = listOf("en" to "English", "hi" to "हिन्दी", "ta" to "தமிழ்", "ur" to "اردو", "or" to "ଓଡ଼ିଆ")
            .map { (tag, name) -> LanguageChoice(tag, name, selected = tag == say.tag) },
    )

    private fun signIn(code: String, error: String?, busy: Boolean) = SignInView(
        title = say[Say.SIGN_IN],
        explanation = say[Say.SIGN_IN_HOW],
        codeLabel = say[Say.CODE],
        code = code,
        submit = ActionButton(say[Say.SIGN_IN], enabled = code.isNotEmpty() && !busy, reason = null),
        busy = busy,
        error = error,
    )

    private fun inbox(rows: List<InboxRow>) = InboxView(
        title = say[Say.INBOX],
        staffName = "Asha Pawar",
        syncLine = say[Say.ALL_SENT],
        syncTone = if (rows.isEmpty()) Tone.QUIET else Tone.GOOD,
        summary = say[Say.SUMMARY],
        rows = rows,
        first = 0u,
        total = rows.size.toUInt(),
        empty = say[Say.EMPTY],
        signOutLabel = say[Say.SIGN_OUT],
        sosLabel = say[Say.SOS],
    )

    private fun rows() = listOf(
        row("a", Say.ACCIDENT, KindIcon.ACCIDENT, Tone.URGENT, Say.NOBODY).copy(unread = true),
        row("b", Say.WAGES, KindIcon.WAGES, Tone.WAITING, Say.NOBODY)
            .copy(marks = listOf(say[Say.OUTSIDE], say[Say.NOT_SENT])),
        row("c", Say.MEDICAL, KindIcon.MEDICAL, Tone.GOOD, Say.ALREADY),
        row("d", Say.THREAT, KindIcon.THREAT, Tone.QUIET, Say.ALREADY),
    )

    private fun row(id: String, kind: Say, icon: KindIcon, tone: Tone, status: Say) = InboxRow(
        caseId = id,
        kindLabel = say[kind],
        icon = icon,
        place = say[Say.PLACE],
        age = say[Say.AGE],
        status = say[status],
        tone = tone,
        number = "MUM-2026-000123",
        marks = emptyList(),
        unread = false,
    )

    private fun case(isTaken: Boolean) = CaseView(
        number = "MUM-2026-000123",
        kindLabel = say[Say.ACCIDENT],
        icon = KindIcon.ACCIDENT,
        status = if (isTaken) say[Say.ALREADY] else say[Say.NOBODY],
        tone = if (isTaken) Tone.GOOD else Tone.URGENT,
        safeContact = say[Say.SAFE_CONTACT],
        safeContactTone = Tone.WAITING,
        call = CallButton(CallTarget.PERSON, say[Say.CALL_PERSON], "+91 98123 45678", prominent = false),
        facts = listOf(
            CaseFact(say[Say.WHEN], "14:02 · ${say[Say.AGE]}", Tone.QUIET),
            CaseFact(say[Say.WHERE], "19.11360, 72.86970 · 35 m", Tone.QUIET),
            CaseFact(say[Say.WHERE], say[Say.PLACE], Tone.WAITING),
        ),
        notesTitle = say[Say.NOTES],
        notes = if (isTaken) {
            listOf(NoteView("Ravi Kumar", "14:05", say[Say.NOTE], null), NoteView("Ravi Kumar", "14:09", say[Say.NOTE], say[Say.NOT_SENT]))
        } else {
            emptyList()
        },
        acknowledge = ActionButton(say[Say.TAKE], enabled = !isTaken, reason = if (isTaken) say[Say.ALREADY] else null),
        noteLabel = say[Say.NOTE_LABEL],
        noteDraft = "",
        noteSubmit = ActionButton(say[Say.KEEP_NOTE], enabled = false, reason = null),
    )

    private companion object {
        const val HOLD_MS = 1500u
    }
}
