package org.main.emergency.screens

import org.main.emergency.core.AboutView
import org.main.emergency.core.ActionButton
import org.main.emergency.core.AlertCard
import org.main.emergency.core.Banner
import org.main.emergency.core.CallButton
import org.main.emergency.core.CallTarget
import org.main.emergency.core.Countdown
import org.main.emergency.core.KindChoice
import org.main.emergency.core.KindIcon
import org.main.emergency.core.KindView
import org.main.emergency.core.LanguageChoice
import org.main.emergency.core.LanguageView
import org.main.emergency.core.ListenButton
import org.main.emergency.core.NeutralDay
import org.main.emergency.core.NeutralView
import org.main.emergency.core.NextCard
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PracticeBand
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.ReceiptStep
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Screen
import org.main.emergency.core.SosView
import org.main.emergency.core.Tone
import org.main.emergency.core.ViewModel

/** Every designed state of every screen, in the words of one language. */
internal class ScreenStates(
    private val say: Wording,
) {
    /** States of the path from the press to the receipt: nothing scrolls there. */
    val sosPath: Map<String, ViewModel> = mapOf(
        "sos" to on(Screen.Sos(sos(alert = null))),
        "sos-alert" to on(Screen.Sos(sos(alert = AlertCard(say["headline-kept"], say["open"])))),
        "sos-offline" to on(Screen.Sos(sos(alert = null)), banner = notice()),
        "sos-practice" to practised(Screen.Sos(sos(alert = null))),
        "kind" to on(Screen.Kind(kind())),
        "kind-practice" to practised(Screen.Kind(kind())),
        "kind-help" to on(Screen.Kind(kindAnew()), canGoBack = true),
        "receipt-kept" to on(Screen.Receipt(receiptKept()), canGoBack = true),
        "receipt-offline" to
            on(Screen.Receipt(receiptKept().copy(title = say["headline-kept-offline"])), canGoBack = true),
        "receipt-late" to on(Screen.Receipt(receiptLate()), canGoBack = true),
        "receipt-taken" to on(Screen.Receipt(receiptTaken()), canGoBack = true),
        "receipt-asked" to on(Screen.Receipt(receiptAsked()), canGoBack = true),
        "receipt-practice" to practised(Screen.Receipt(receiptTaken())),
        "receipt-safe" to on(
            Screen.Receipt(receiptTaken().copy(safeLabel = null, claim = say["claim-safe"])),
            canGoBack = true,
        ),
    )

    /** The worker's other screens. */
    val beside: Map<String, ViewModel> = PageStates(say).all.mapValues { (_, page) ->
        on(Screen.Page(page), canGoBack = true)
    } + mapOf(
        "language" to on(Screen.Language(language()), canGoBack = true),
        "about" to on(
            Screen.About(AboutView(say["about-title"], listOf(say["about-main"], say["about-data"]), "0.1.0")),
            canGoBack = true,
        ),
        "neutral" to on(Screen.Neutral(neutral())).copy(listen = null, quickExitLabel = null),
        "silent" to on(Screen.Sos(sos(alert = null))).copy(quiet = true),
    )

    /** Staff screens, where they are written in this language. */
    val staff: Map<String, ViewModel> = if (say.hasField) {
        StaffStates(say).all.mapValues { (_, screen) -> on(screen, canGoBack = true).copy(listen = null) }
    } else {
        emptyMap()
    }

    /** All of them. */
    val all: Map<String, ViewModel> = sosPath + beside + staff

    private fun on(screen: Screen, canGoBack: Boolean = false, banner: Banner? = null) = ViewModel(
        language = say.tag,
        rightToLeft = say.isRightToLeft,
        screen = screen,
        banner = banner,
        canGoBack = canGoBack,
        backLabel = say["back"],
        practice = null,
        listen = ListenButton(say["listen"], speaking = false),
        quickExitLabel = say["quick-exit"],
        quiet = false,
        hideInRecents = false,
    )

    private fun practised(screen: Screen) = on(screen).copy(
        practice = PracticeBand(say["practice-band"], say["practice-end"]),
        listen = ListenButton(say["listen"], speaking = true),
    )

    private fun notice() = Banner(say.longest("notice-not-kept", "notice-deleting-spared"), Tone.WAITING, say["dismiss"])

    private fun calls(prominent: Boolean, withMissedCall: Boolean = false) = listOfNotNull(
        CallButton(CallTarget.EMERGENCY, say["call-emergency"], "112", prominent),
        CallButton(CallTarget.HELPLINE, say["call-helpline"], "1800 891 2995", prominent = false),
        CallButton(CallTarget.MISSED_CALL, say["call-missed"], "011 4123 4567", prominent = false)
            .takeIf { withMissedCall },
    )

    private fun sos(alert: AlertCard?) = SosView(
        buttonLabel = say["sos"],
        hint = say["sos-hint"],
        accessibilityLabel = say["sos-accessibility"],
        holdMs = HOLD_MS,
        calls = calls(prominent = false),
        alert = alert,
        helpLabel = say["help"],
        languageLabel = say["language"],
        menuLabel = say["menu"],
    )

    private fun kind() = KindView(
        title = say["kind-title"],
        choices = listOf("accident", "medical", "assault", "threat", "wages", "other").map { code ->
            val icon = KindIcon.valueOf(code.uppercase())
            KindChoice(code, say["kind-$code"], icon, speaking = code == "medical", selected = false)
        },
        countdown = Countdown(say["kind-countdown"], 7u, 10u),
        cancelLabel = say["cancel"],
    )

    private fun kindAnew() = kind().let { kind ->
        kind.copy(
            title = say["kind-help-title"],
            choices = kind.choices.map { it.copy(speaking = false, selected = it.code == "wages") },
            countdown = null,
        )
    }

    private fun receiptKept() = receipt(
        title = say["headline-kept"],
        steps = listOf(done(ReceiptKind.KEPT, "receipt-kept"), waits(ReceiptKind.RECEIVED, "receipt-received-waiting")) +
            lastSteps(),
    ).copy(cancelLabel = say["cancel-countdown"])

    private fun receiptLate() = receipt(
        title = say["headline-kept"],
        steps = listOf(
            done(ReceiptKind.KEPT, "receipt-kept"),
            done(ReceiptKind.SENT_BY_SMS, "receipt-sent-by-message"),
            ReceiptStep(ReceiptKind.RECEIVED, ReceiptState.LATE, say["receipt-received-late"], null),
        ) + lastSteps(),
    ).copy(
        warning = say["warning-not-received"],
        calls = calls(prominent = true, withMissedCall = true),
        callsFirst = true,
        safeLabel = say["safe"],
        next = NextCard(PageIcon.Message, say["next-send-message"], PageAction.SendSms),
    )

    private fun receiptTaken() = receipt(
        title = say["receipt-taken-will-call"],
        steps = listOf(
            done(ReceiptKind.KEPT, "receipt-kept"),
            done(ReceiptKind.RECEIVED, "receipt-received"),
            done(ReceiptKind.ON_HUB_PHONE, "receipt-on-hub-phone"),
            done(ReceiptKind.TAKEN, "receipt-taken"),
        ),
    ).copy(safeLabel = say["safe"], caseNumber = say["receipt-case-number"])

    // The longest of the questions that fit on the card.
    private fun receiptAsked() = receiptTaken().copy(
        next = NextCard(
            PageIcon.Message,
            say.longest("asked-where", "asked-call-back", "asked-how-many"),
            PageAction.Open(Page.ASKED),
        ),
    )

    private fun receipt(title: String, steps: List<ReceiptStep>) = ReceiptView(
        title = title,
        kindLabel = say["kind-accident"],
        icon = KindIcon.ACCIDENT,
        steps = steps,
        position = say["position-known-within"],
        warning = null,
        calls = calls(prominent = false),
        callsFirst = false,
        cancelLabel = null,
        safeLabel = null,
        claim = null,
        caseNumber = null,
        next = NextCard(PageIcon.Place, say["next-place"], PageAction.KeepPlace),
        moreLabel = say["receipt-more"],
    )

    private fun done(kind: ReceiptKind, key: String) = ReceiptStep(kind, ReceiptState.DONE, say[key], "14:02")

    private fun waits(kind: ReceiptKind, key: String) = ReceiptStep(kind, ReceiptState.WAITING, say[key], null)

    private fun lastSteps() = listOf(
        waits(ReceiptKind.ON_HUB_PHONE, "receipt-on-hub-phone-waiting"),
        waits(ReceiptKind.TAKEN, "receipt-taken-waiting"),
    )

    private fun language() = LanguageView(
        title = say["language-title"],
        choices = listOf("en" to "English", "hi" to "हिन्दी", "ta" to "தமிழ்", "ur" to "اردو", "or" to "ଓଡ଼ିଆ")
            .map { (tag, name) -> LanguageChoice(tag, name, selected = tag == say.tag) },
    )

    private fun neutral() = NeutralView(
        title = say["calendar-month"],
        weekdays = (1..7).map { say["weekday-$it"] },
        days = (1..42).map { NeutralDay("${(it + 24) % 31 + 1}", today = it == 27, inMonth = it in 7..36) },
        holdMs = 2000u,
    )

    private companion object {
        const val HOLD_MS = 1500u
    }
}
