//! What is said of the evidence of an alert.

use super::Model;
use crate::{
    around::Around,
    locale::Words,
    pages::row,
    view::{PageIcon, PageRow, Tone},
};

impl Model {
    /// A line for each piece of this alert: sent, waiting, or not taken.
    pub(crate) fn rows(&self, words: Words, alert_id: &str, around: &Around<'_>) -> Vec<PageRow> {
        let items = self.items.iter().filter(|item| item.kept.alert_id == alert_id);
        let of = |item: &super::Item| {
            let is_photo = item.kept.media_type == "image/jpeg";
            let (key, tone) = if item.kept.sent {
                ("evidence-sent", Tone::Good)
            } else if Self::is_sendable(item, around) {
                ("evidence-waits", Tone::Waiting)
            } else {
                ("evidence-not-sent", Tone::Urgent)
            };
            let icon = if is_photo { PageIcon::Photo } else { PageIcon::Voice };
            let title = words.say(if is_photo { "evidence-photo" } else { "evidence-voice" });
            row(icon, title).with_detail(words.say(key)).with_tone(tone)
        };
        items.map(of).collect()
    }
}
