package org.main.emergency.hub

import org.main.emergency.core.Form
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.StaffAction

/** What pressing the row does, of staff's things; null where it does something else, or nothing. */
internal val PageRow.action: StaffAction?
    get() = when (val control = control) {
        is PageControl.Press -> control.action
        is PageControl.Button -> control.action
        is PageControl.Choice -> control.action
        is PageControl.Switch -> control.action
        else -> null
    }?.let { (it as? PageAction.Staff)?.action }

/** Whether it opens this form. */
internal fun PageRow.opens(form: Form) = (action as? StaffAction.OpenForm)?.form == form

/** The value that it chooses. */
internal val PageRow.chooses: String? get() = (action as? StaffAction.Choose)?.value

/** Whether it is the chosen one. */
internal val PageRow.isChosen: Boolean get() = (control as? PageControl.Choice)?.selected == true

/** The field of the form that has this name. */
internal fun PageView.field(name: String): PageRow = rows.single { (it.control as? PageControl.Field)?.field == PageField.Form(name) }

/** What stands in it; null where the form has no such field now. */
internal fun PageView.textOf(name: String): String? = rows.map { it.control }.filterIsInstance<PageControl.Field>().singleOrNull { it.field == PageField.Form(name) }?.text

/** The row that does this. */
internal fun PageView.rowThat(does: (PageRow) -> Boolean): PageRow = rows.single(does)

/** Whether a row does this. */
internal fun PageView.has(does: (PageRow) -> Boolean): Boolean = rows.any(does)
