//! A worker's card: shown to another phone, and read from one.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::{
    ids::WorkerId,
    worker::{CardText, NotACard},
};
use ring::signature::{ED25519, UnparsedPublicKey};

use super::name_of;
use crate::{
    around::Around,
    pages::empty_page,
    phone::Phone,
    qr::qr_view,
    sync::Records,
    view::{Page, PageFigure, PageView},
};

/// Why a code opened nobody's registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoCard {
    /// It is none that MAIN made: the key of what is said.
    Not(&'static str),
    /// It is a card, of somebody who is not on this phone.
    OfNobodyHere,
}

/// Whether MAIN's server signed the card; where its key is not known yet, none is taken for a forgery.
pub(super) fn is_signed(card: &CardText, phone: &Phone) -> bool {
    let key = phone.basics().field.card_key.as_deref();
    let Some(key) = key.and_then(|key| BASE64_URL_SAFE_NO_PAD.decode(key).ok()) else { return true };
    let key = UnparsedPublicKey::new(&ED25519, key);
    key.verify(&CardText::signed(&card.card), &card.signature).is_ok()
}

/// The worker whose card a camera saw.
///
/// # Errors
/// [`NoCard`]
pub(crate) fn of_card(records: &Records, phone: &Phone, text: &str) -> Result<WorkerId, NoCard> {
    let card = CardText::parse(text).map_err(|error| {
        NoCard::Not(match error {
            NotACard::OfSomethingElse => "card-of-something-else",
            NotACard::Damaged => "card-damaged",
        })
    })?;
    if !is_signed(&card, phone) {
        return Err(NoCard::Not("card-not-signed"));
    }
    records.register.of_card(&card.encode()).ok_or(NoCard::OfNobodyHere)
}

/// The card as a picture; none where the worker has none yet.
pub(crate) fn card_page(
    id: WorkerId,
    records: &Records,
    phone: &Phone,
    around: &Around<'_>,
) -> Option<PageView> {
    let brief = records.register.brief(id).filter(|brief| !brief.withdrawn)?;
    let words = phone.words(around.config);
    let name = name_of(words, Some(brief));
    let mut page = empty_page(Page::Worker, name);
    page.paragraphs.push(words.say("worker-card-what"));
    let view = qr_view(brief.card.as_deref()?, words.say("worker-card"))?;
    page.figure = Some(PageFigure::Code { view });
    Some(page)
}
