package org.main.emergency.screens

import org.main.emergency.core.CallTarget
import org.main.emergency.core.ContactChoice
import org.main.emergency.core.FieldKind
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.Permission
import org.main.emergency.core.PhoneOption
import org.main.emergency.core.SettingsPage
import org.main.emergency.core.Tone

/** One page for each thing that a row can be, in the words of one language. */
internal class PageStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, PageView> = mapOf(
        "menu" to page(Page.MENU, "menu").copy(
            rows = listOf(
                press(PageIcon.Practice, "practise-title", "menu-practice-detail"),
                press(PageIcon.Family, "after-family", "menu-family-detail"),
                press(PageIcon.CheckUp, "check-title", "menu-check-up-trouble", Tone.WAITING),
                press(PageIcon.Staff, "staff", null),
            ),
        ),
        "confirm" to page(Page.CONFIRM_SOS, "confirm-title").copy(
            icon = PageIcon.Sos,
            paragraphs = listOf(say["confirm-why"]),
            primary = button(PageIcon.Sos, "confirm-yes", PageAction.ConfirmSos).copy(isSos = true),
            secondary = button(PageIcon.Remove, "confirm-no", PageAction.Back),
        ),
        "check-up" to page(Page.CHECK_UP, "check-title").copy(
            paragraphs = listOf(say["check-trouble"]),
            rows = listOf(
                settings(PageIcon.Place, "check-location", "check-location-off", SettingsPage.LOCATION),
                read(PageIcon.Message, "check-sms", "check-sms-tap", Tone.GOOD),
                settings(PageIcon.Battery, "check-battery", "check-battery-xiaomi", SettingsPage.BATTERY),
                read(PageIcon.Server, "check-server", "check-server-never-offline", Tone.QUIET),
            ),
        ),
        "permissions" to page(Page.PERMISSIONS, "permissions-title").copy(
            icon = PageIcon.Permissions,
            paragraphs = listOf(say["permissions-why"]),
            rows = listOf(read(PageIcon.Place, "permission-location", "permission-location-why", Tone.QUIET)),
            primary = button(PageIcon.Done, "permission-allow", PageAction.AskPermission(Permission.LOCATION)),
            secondary = button(PageIcon.Remove, "permission-skip", PageAction.SkipPermission(Permission.LOCATION)),
        ),
        "safety" to page(Page.SAFETY, "safety-title").copy(
            rows = listOf(
                switch(PageIcon.Silent, "safety-silent", "safety-silent-why", PhoneOption.SILENT, isOn = true),
                switch(PageIcon.Hidden, "safety-hide", "safety-hide-why", PhoneOption.HIDE_IN_RECENTS, isOn = false),
            ),
        ),
        "asked" to page(Page.ASKED, "asked-title").copy(
            paragraphs = listOf(say["asked-call-back"], say["asked-where"]),
            rows = listOf(
                press(PageIcon.Place, "after-place", null),
                press(PageIcon.Voice, "after-voice", null),
                press(PageIcon.Photo, "after-photo", null),
                press(PageIcon.Call, "call-helpline", null),
                press(PageIcon.Kind(KindIcon.ACCIDENT), "after-kind", null),
            ),
            primary = button(PageIcon.Done, "asked-done", PageAction.QuestionsAnswered),
        ),
        "place" to page(Page.PLACE, "place-title").copy(
            rows = listOf(
                press(PageIcon.Place, "place-state", "place-state-none"),
                field(PageIcon.Write, "place-landmark", PageField.Landmark, "", FieldKind.WORDS),
                press(PageIcon.Voice, "place-say", "place-say-detail"),
            ),
            error = say["evidence-not-taken"],
            primary = button(PageIcon.Done, "place-keep", PageAction.KeepPlace),
        ),
        "answer" to page(Page.CONTACT, "answer-title").copy(
            rows = listOf(
                choice(PageIcon.Call, "answer-call", ContactChoice.CALL, isChosen = true),
                choice(PageIcon.Message, "answer-message", ContactChoice.MESSAGE, isChosen = false),
            ),
        ),
        "recording" to page(Page.RECORDING, "after-voice").copy(
            icon = PageIcon.Voice,
            primary = button(PageIcon.Stop, "place-keep", PageAction.FinishRecording),
            secondary = button(PageIcon.Delete, "cancel", PageAction.DiscardRecording),
        ),
    )

    private fun page(page: Page, title: String) = PageView(
        page = page,
        title = say[title],
        icon = null,
        paragraphs = emptyList(),
        rows = emptyList(),
        error = null,
        primary = null,
        secondary = null,
    )

    private fun row(icon: PageIcon, title: String, detail: String?, tone: Tone, control: PageControl) = PageRow(icon, say[title], detail?.let { say[it] }, tone, control)

    private fun press(icon: PageIcon, title: String, detail: String?, tone: Tone = Tone.QUIET) = row(icon, title, detail, tone, PageControl.Press(PageAction.Call(CallTarget.HELPLINE)))

    private fun read(icon: PageIcon, title: String, detail: String, tone: Tone) = row(icon, title, detail, tone, PageControl.Nothing)

    private fun settings(icon: PageIcon, title: String, detail: String, page: SettingsPage) = row(
        icon,
        title,
        detail,
        Tone.WAITING,
        PageControl.Button(say["open-settings"], PageAction.OpenSettings(page)),
    )

    private fun switch(icon: PageIcon, title: String, detail: String, option: PhoneOption, isOn: Boolean) = row(icon, title, detail, Tone.QUIET, PageControl.Switch(isOn, PageAction.Set(option, !isOn)))

    private fun choice(icon: PageIcon, title: String, contact: ContactChoice, isChosen: Boolean) = row(icon, title, null, Tone.QUIET, PageControl.Choice(isChosen, PageAction.ChooseContact(contact)))

    private fun field(icon: PageIcon, title: String, field: PageField, text: String, kind: FieldKind) = row(icon, title, null, Tone.QUIET, PageControl.Field(field, text, kind))

    private fun button(icon: PageIcon, label: String, action: PageAction) = PageButton(icon, say[label], action, isSos = false, enabled = true)
}
