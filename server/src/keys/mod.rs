//! The keys with which the server keeps what is known of registered persons, and signs their cards. The files they are
//! read from are the business of [`crate::files`].

use std::{io, path::Path};

use crate::files::KeyFile;

mod cards;
mod people;
mod sealing;

pub use cards::CardSigner;
pub use people::{PeopleKeys, PersonKey};
pub use sealing::SealingKey;

/// The keys of a data folder.
#[derive(Debug)]
pub struct Keys {
    /// Locks the keys of persons.
    pub people: PeopleKeys,
    /// Signs cards.
    pub cards: CardSigner,
    /// Opens what phones sealed.
    pub sealing: SealingKey,
}

impl Keys {
    /// Those of the data folder `folder`, made where there are none yet; `is_used` says that somebody was registered there
    /// before. Callers hold the lock of the set-up.
    ///
    /// # Errors
    /// Where one cannot be read or made, or is no key.
    pub(crate) fn of_folder(folder: &Path, is_used: bool) -> io::Result<Self> {
        let people = KeyFile::People.read(folder, is_used)?;
        let cards = KeyFile::Cards.read(folder, is_used)?;
        let sealing = KeyFile::Sealing.read(folder, is_used)?;
        Ok(Self {
            people: PeopleKeys::new(&people)?,
            cards: CardSigner::new(&cards)?,
            sealing: SealingKey::new(&sealing)?,
        })
    }
}
