//! Action Taken Reports.

use super::{Applied, Doing, Done, Refused, text};
use crate::{
    case::{Atr, AtrContent, AtrVersion, NextAction},
    ids::AtrId,
    operation::Stamp,
    text::is_sha256,
};

/// Most ATRs of one case, and most versions of one ATR.
const ATRS_LIMIT: usize = 200;
/// Most attachments of one ATR.
const ATTACHMENTS_LIMIT: usize = 40;

fn read(content: &AtrContent) -> Result<AtrContent, Refused> {
    if content.services.is_empty() {
        return Err(Refused::Missing { field: "services".to_owned() });
    }
    if content.attachments.len() > ATTACHMENTS_LIMIT {
        return Err(Refused::TooMany { limit: ATTACHMENTS_LIMIT });
    }
    if !content.attachments.iter().all(|sha256| is_sha256(sha256)) {
        return Err(Refused::OutOfRange { field: "attachments".to_owned() });
    }
    let limit = AtrContent::TEXT_LIMIT;
    Ok(AtrContent {
        met: text::fits("met", &content.met, limit)?,
        done: text::required("done", &content.done, limit)?,
        outcome: text::fits("outcome", &content.outcome, limit)?,
        next_step: text::fits("next_step", &content.next_step, limit)?,
        ..content.clone()
    })
}

pub(super) fn file(doing: &mut Doing<'_>, atr: AtrId, content: &AtrContent) -> Done {
    // also of a closed case: a report is often written when it is over
    let by = doing.by()?;
    if doing.case.taken.is_none() {
        return Err(Refused::NotTaken);
    }
    let content = read(content)?;
    if let Some(there) = doing.case.atrs.iter().find(|there| there.id == atr) {
        let same = there.versions.first().is_some_and(|version| version.operation == doing.operation.id);
        return if same { Ok(Applied::Unchanged) } else { Err(Refused::AlreadyThere) };
    }
    let count = doing.case.atrs.len();
    if count >= ATRS_LIMIT {
        return Err(Refused::TooMany { limit: ATRS_LIMIT });
    }
    let version = AtrVersion {
        operation: doing.operation.id,
        by,
        reason: String::new(),
        unseen_before: false,
        content,
    };
    // two phones that file offline would both count on
    let number = match doing.stamp {
        Stamp::Pending { .. } => 0,
        Stamp::Confirmed { .. } => u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1),
    };
    let (seq, device) = (doing.seq(), doing.stamp.actor().device);
    doing.case.atrs.push(Atr { id: atr, number, versions: vec![version], seq, device });
    Ok(Applied::Changed)
}

pub(super) fn correct(doing: &mut Doing<'_>, atr: AtrId, content: &AtrContent, reason: &str) -> Done {
    let by = doing.by()?;
    let content = read(content)?;
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    let (operation, seq, device) = (doing.operation.id, doing.seq(), doing.stamp.actor().device);
    let there = doing.case.atrs.iter().find(|there| there.id == atr).ok_or(Refused::NoSuchPart)?;
    if there.versions.iter().any(|version| version.operation == operation) {
        return Ok(Applied::Unchanged);
    }
    // a correction loses nothing: of two that did not know of each other both stay, and the later one says so
    let last = there.standing();
    let unseen_before = last.is_some_and(|last| doing.is_unseen(there.seq, there.device, last.by.by));
    let there = doing.case.atrs.iter_mut().find(|there| there.id == atr).ok_or(Refused::NoSuchPart)?;
    if there.versions.len() >= ATRS_LIMIT {
        return Err(Refused::TooMany { limit: ATRS_LIMIT });
    }
    there.versions.push(AtrVersion { operation, by, reason, unseen_before, content });
    (there.seq, there.device) = (seq, device);
    Ok(Applied::Changed)
}
