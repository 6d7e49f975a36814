package org.main.emergency.screens

import org.main.emergency.core.AttachmentContent
import org.main.emergency.core.AttachmentView
import org.main.emergency.core.Badge
import org.main.emergency.core.FieldKind
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.StaffAction
import org.main.emergency.core.Tone

/** Attachments of a case in every state, in the words of one language. */
internal class AttachmentStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, AttachmentView> = mapOf(
        "attachment-not-fetched" to view(Badge(say["attachment-not-fetched"], Tone.WAITING)),
        "attachment-fetching" to view(Badge(say["attachment-fetching"], Tone.WAITING)).copy(progress = 0.43f),
        "attachment-failed" to view(Badge(say["attachment-failed"], Tone.URGENT)).copy(
            primary = button("attachment-retry", PageIcon.Server, StaffAction.FetchAttachment),
        ),
        "attachment-photo" to view(Badge(say["attachment-waits"], Tone.WAITING)).copy(content = photo()),
        "attachment-voice" to view(null).copy(
            content = AttachmentContent.Voice(
                VOICE,
                say["attachment-play"],
                say["attachment-pause"],
                say["attachment-unreadable"],
            ),
        ),
        "attachment-review" to AttachmentView(
            title = say["attachment-review"],
            details = listOf(say["attachment-size"]),
            status = null,
            progress = null,
            content = photo(),
            fields = listOf(
                row("attachment-caption", PageControl.Field(PageField.Form("caption"), "", FieldKind.TEXT)),
                row(
                    "attachment-of-paper",
                    PageControl.Switch(true, PageAction.Staff(StaffAction.Choose("of_paper", ""))),
                ),
            ),
            primary = button("attachment-attach", PageIcon.Done, StaffAction.SubmitForm),
            secondary = button("attachment-throw-away", PageIcon.Delete, StaffAction.DiscardForm),
        ),
    )

    private fun view(status: Badge?) = AttachmentView(
        title = say["attachment-photo"],
        details = listOf(say["attachment-paper"], say["by-staff"], say["attachment-size"]),
        status = status,
        progress = null,
        content = null,
        fields = emptyList(),
        primary = null,
        secondary = null,
    )

    private fun photo() = AttachmentContent.Photo(PHOTO, say["attachment-paper"], say["attachment-unreadable"])

    private fun row(key: String, control: PageControl) = PageRow(PageIcon.Write, say[key], null, Tone.QUIET, control)

    private fun button(key: String, icon: PageIcon, action: StaffAction) = PageButton(icon, say[key], PageAction.Staff(action), isSos = false, enabled = true)

    companion object {
        /** Names by which the views speak of the content. */
        const val PHOTO = "photo"
        const val VOICE = "voice"
    }
}
