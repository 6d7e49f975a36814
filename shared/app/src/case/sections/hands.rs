//! Who works on the case: colleagues, hubs, volunteers.

use domain::hub::HubId;

use super::super::look::Look;
use crate::{
    pages::row,
    view::{PageAction, PageControl, PageIcon, PageRow, StaffAction, Tone},
};

impl Look<'_> {
    pub(super) fn hands_rows(&self) -> Vec<PageRow> {
        let case = self.case;
        let mut rows = Vec::new();
        let lead = format!(
            "{} · {}",
            self.hub(&case.routing.hub),
            self.say(&format!("reason-{}", case.routing.reason.as_str().replace('_', "-")))
        );
        rows.push(row(PageIcon::Server, self.say("hands-lead")).with_detail(lead));
        if case.is_stub {
            return rows;
        }
        if let Some(assigned) = &case.assigned {
            let name = self.name(assigned.to, &assigned.name);
            let detail = self.tell("hands-assigned-by", "by", &self.by(&assigned.by));
            rows.push(row(PageIcon::Staff, self.tell("hands-assigned", "name", &name)).with_detail(detail));
        }
        if let Some(taken) = &case.taken {
            let name = self.name(taken.by, &taken.name);
            let detail = format!("{} · {}", self.time(taken.at), self.hub(&taken.hub));
            rows.push(row(PageIcon::Done, self.tell("hands-taken", "name", &name)).with_detail(detail));
        }
        for member in &case.team {
            let name = self.name(member.staff, &member.name);
            let leave = StaffAction::LeaveTeam { staff: member.staff.to_string() };
            let line = row(PageIcon::Staff, name).with_detail(self.hub(&member.hub));
            rows.push(self.with_button(line, "hands-leaves", leave));
        }
        rows.extend(self.hub_rows());
        for share in &case.volunteers {
            let groups: Vec<String> =
                share.groups.iter().map(|group| self.code("group", group.as_str())).collect();
            let name = self.name(share.volunteer, &share.name);
            let line = row(PageIcon::Partner, self.tell("hands-volunteer", "name", &name))
                .with_detail(self.tell("hands-sees", "groups", &groups.join(", ")));
            let end = StaffAction::EndVolunteer { staff: share.volunteer.to_string() };
            rows.push(self.with_button(line, "hands-ends", end));
        }
        rows
    }

    fn hub_rows(&self) -> Vec<PageRow> {
        let case = self.case;
        let mut rows = Vec::new();
        if let Some(nearest) = case.routing.nearest_hub.as_ref().filter(|_| case.routing.outside_coverage) {
            let mut detail = self.hub(nearest);
            if let Some(km) = case.routing.nearest_hub_km {
                detail = format!("{detail} · {}", self.words.distance(km * 1000.0));
            }
            rows.push(
                row(PageIcon::Server, self.say("fact-nearest-hub"))
                    .with_detail(detail)
                    .with_tone(Tone::Waiting),
            );
        }
        if !case.neighbours.is_empty() {
            let names: Vec<String> =
                case.neighbours.iter().map(|neighbour| self.hub(&neighbour.hub)).collect();
            rows.push(row(PageIcon::Server, self.say("fact-neighbours")).with_detail(names.join(", ")));
        }
        for supporting in &case.supporting {
            let line = row(PageIcon::Server, self.tell("hands-supports", "hub", &self.hub(&supporting.hub)))
                .with_detail(format!("“{}” · {}", supporting.reason, self.by(&supporting.by)));
            rows.push(self.with_button(line, "hands-ends", remove(&supporting.hub)));
        }
        for stub in &case.stubs {
            let title = self.tell("hands-gave-away", "hub", &self.hub(&stub.hub));
            rows.push(row(PageIcon::Server, title).with_detail(self.time(stub.at)));
        }
        rows
    }

    /// The row with its button, where it may be pressed.
    pub(in crate::case) fn with_button(&self, row: PageRow, key: &str, action: StaffAction) -> PageRow {
        if !self.may_do(&action) {
            return row;
        }
        row.with_control(PageControl::Button { label: self.say(key), action: PageAction::Staff { action } })
    }
}

fn remove(hub: &HubId) -> StaffAction {
    StaffAction::RemoveSupportingHub { hub: hub.as_str().to_owned() }
}
