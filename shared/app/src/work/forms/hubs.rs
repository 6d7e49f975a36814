//! Which hubs work on the case.

use std::sync::LazyLock;

use domain::{
    hub::{Hub, HubKind, embedded},
    operation::Work,
    place::Point,
};

use super::handling::typed;
use crate::{
    hubs::hub_name,
    view::{FieldKind, PageIcon, Tone},
    work::form::{About, Asks, Choice, Field, Start, Written},
};

static HUBS: LazyLock<Vec<Hub>> = LazyLock::new(embedded);

/// Hubs that can be asked, the nearest to the person first, then by name; those whose name or place has what is looked
/// for. `also_helping` keeps those that help already.
fn offered(about: &About<'_>, also_helping: bool) -> Vec<Choice> {
    let Some(case) = about.case else { return Vec::new() };
    let words = about.words;
    let search = about.text("search").to_lowercase();
    let near = case.position.as_ref().map(|fix| fix.point);
    let km = |hub: &Hub| near.map(|point: Point| point.km_to(hub.point));
    let mut there: Vec<(&Hub, String, Option<f64>)> = HUBS
        .iter()
        .filter(|hub| hub.kind != HubKind::Zonal && hub.id != case.routing.hub)
        .filter(|hub| also_helping || !case.hubs().any(|there| *there == hub.id))
        .map(|hub| (hub, hub_name(words, hub.id.as_str(), &hub.name), km(hub)))
        .filter(|(hub, name, _)| {
            let is_chosen = about.values.get("hub") == hub.id.as_str();
            let all = [name, &hub.place].into_iter().chain(&hub.states).chain(&hub.districts);
            is_chosen
                || search.is_empty()
                || all.into_iter().any(|text| text.to_lowercase().contains(&search))
        })
        .collect();
    there.sort_by(|(_, name, km), (_, other, other_km)| {
        let order = km.zip(*other_km).map(|(km, other)| km.total_cmp(&other));
        order.unwrap_or(std::cmp::Ordering::Equal).then_with(|| name.cmp(other))
    });
    let choices = there.into_iter().map(|(hub, name, km)| {
        let far = km.map(|km| words.distance(km * 1000.0));
        let detail = far.map_or_else(|| hub.place.clone(), |far| format!("{} · {far}", hub.place));
        Choice::new(hub.id.as_str(), name).with_detail(detail)
    });
    choices.collect()
}

fn hub_fields(about: &About<'_>, also_helping: bool) -> Vec<Field> {
    let offered = offered(about, also_helping);
    let field = Field::new("hub", about.say("form-hub"), PageIcon::Authority, Asks::One(offered.clone()));
    let field = if offered.is_empty() { field.with_hint(about.say("form-nothing-found")) } else { field };
    vec![typed(about, "search", "form-hub-search", FieldKind::Search), field]
}

pub(super) fn support_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = hub_fields(about, false);
    fields.push(typed(about, "reason", "form-support-reason", FieldKind::Text));
    fields
}

pub(super) fn support(about: &About<'_>) -> Written {
    about.one(Work::AddSupportingHub { hub: about.hub("hub")?, reason: about.required("reason")? })
}

pub(super) fn transfer_start(_about: &About<'_>) -> Start {
    Start::default().with_yes("stays", true)
}

pub(super) fn transfer_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = hub_fields(about, true);
    fields.push(typed(about, "reason", "form-reason", FieldKind::Text));
    fields.push(
        Field::new("stays", about.say("form-stays"), PageIcon::Family, Asks::Yes)
            .with_hint(about.say("form-stays-hint")),
    );
    if about.case.is_some_and(|case| !case.duplicates.is_empty()) {
        let stay = Field::read(about.say("form-duplicates-stay"), String::new(), PageIcon::Merge);
        fields.push(stay.with_tone(Tone::Waiting));
    }
    fields
}

pub(super) fn transfer(about: &About<'_>) -> Written {
    about.one(Work::ProposeTransfer {
        hub: about.hub("hub")?,
        reason: about.required("reason")?,
        stays: about.values.is_on("stays"),
    })
}

pub(super) fn decline(about: &About<'_>) -> Written {
    let waiting = about.case.and_then(|case| case.transfer.as_ref()).map(|transfer| transfer.operation);
    let refused = about.refused_work().and_then(|work| match work {
        Work::DeclineTransfer { transfer, .. } => Some(*transfer),
        _ => None,
    });
    let transfer = waiting.or(refused).ok_or_else(|| about.gone())?;
    about.one(Work::DeclineTransfer { transfer, reason: about.required("reason")? })
}
