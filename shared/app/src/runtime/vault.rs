//! The key of what staff have on this phone, and the PIN before it.
//!
//! Without a PIN the key of `records.db` is the secret `RecordsKey` of the platform. With one it stands in `records.db.pin`,
//! wrapped by Argon2id of the PIN with a secret of the platform: neither the PIN nor the platform alone opens anything. The
//! file also counts wrong PINs, before each is looked at, so that ending the app gives nobody another try.

mod contact;
mod pin_file;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use self::{contact::Contact, pin_file::PinFile};
use super::{
    keys::{AwaitedKey, KeyRead, Keys, StoreKey},
    sealed::{self, StoreError},
};
use crate::{
    effects::record_store::{Pin, WrongPins},
    shell::SecretName,
    surroundings::Surroundings,
};

/// Contact is noted again only after so long: each time costs the disk a write.
const CONTACT_STEP_MS: u64 = 10 * 60 * 1000;

/// What became of a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tried {
    /// It is the one; the key is here.
    Right,
    /// It is not, or no PIN is looked at yet.
    Wrong(WrongPins),
    /// It was the tenth wrong one, and the person had chosen that everything goes then.
    OnceTooOften,
}

/// The key of what staff have on this phone, for every store that holds some of it. Each method is done whole before the next
/// begins, whichever thread it comes from: between the file of a PIN and the secret that it fits, it fits none and would be
/// taken for an unfinished one.
pub(crate) struct Vault(Mutex<Inner>);

/// The files, the platform's part, and the key while it is here.
struct Inner {
    path: PathBuf,
    contact_path: PathBuf,
    keys: Keys,
    surroundings: Arc<dyn Surroundings>,
    open: Option<StoreKey>,
    /// What the platform keeps: the key itself, or the secret beside a PIN.
    platforms: AwaitedKey,
}

impl Vault {
    /// That of the records in this folder.
    pub(super) fn new(folder: &Path, keys: Keys, surroundings: Arc<dyn Surroundings>) -> Self {
        let in_folder = |name| folder.join(name);
        Self(Mutex::new(Inner {
            path: in_folder("records.db.pin"),
            contact_path: in_folder("records.db.contact"),
            keys,
            surroundings,
            open: None,
            platforms: AwaitedKey::of(SecretName::RecordsKey),
        }))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key; `Unavailable` where a PIN stands before it that was not entered.
    pub(super) fn key(&self) -> KeyRead {
        self.inner().key()
    }

    /// The key for a store that is begun now. One that is still there also opens what was put aside, so it is used on.
    pub(super) fn key_for_new_store(&self) -> Result<StoreKey, StoreError> {
        self.inner().key_for_new_store()
    }

    /// Whether a PIN stands before the key, and how it stands with wrong ones.
    pub(super) fn pin(&self) -> Result<Option<WrongPins>, StoreError> {
        self.inner().pin()
    }

    /// Whether a PIN stands before the key that was not entered.
    pub(super) fn is_locked(&self) -> Result<bool, StoreError> {
        let mut inner = self.inner();
        Ok(inner.open.is_none() && inner.read_pin_file()?.is_some())
    }

    /// The key leaves the memory, where a PIN brings it back.
    pub(super) fn lock(&self) -> Result<(), StoreError> {
        let mut inner = self.inner();
        if inner.read_pin_file()?.is_some() {
            inner.open = None;
        }
        Ok(())
    }

    /// Puts a PIN before the key, or another one than before.
    pub(super) fn set_pin(&self, pin: &Pin, wipes: bool) -> Result<(), StoreError> {
        self.inner().set_pin(pin, wipes)
    }

    /// Takes the PIN away. The key must be here.
    pub(super) fn remove_pin(&self) -> Result<(), StoreError> {
        self.inner().remove_pin()
    }

    /// Tries a PIN.
    pub(super) fn try_pin(&self, pin: &Pin) -> Result<Tried, StoreError> {
        self.inner().try_pin(pin)
    }

    /// From now on it is counted how long there is no contact: a link person's phone.
    pub(super) fn count_contact(&self) -> Result<(), StoreError> {
        let inner = self.inner();
        inner.write_contact(Contact::at(inner.surroundings.now()))
    }

    /// There was contact.
    pub(super) fn contacted(&self) -> Result<(), StoreError> {
        self.inner().contacted()
    }

    /// How long there was no contact, milliseconds; none where that is not counted.
    pub(super) fn away_ms(&self) -> Result<Option<u64>, StoreError> {
        self.inner().away_ms()
    }

    /// Destroys the key. Without it nothing can be read, wherever copies of the files lie. Whether it is gone.
    pub(super) fn destroy(&self) -> bool {
        let mut inner = self.inner();
        inner.open = None;
        inner.platforms.forget();
        let is_gone = inner.keys.destroy(SecretName::RecordsKey);
        // without its secret the file opens nothing; without the file the secret does not
        let is_forgotten = inner.forget_pin().is_ok();
        is_gone || is_forgotten
    }

    /// There is no store any more whose key it would be.
    pub(super) fn forget_pin(&self) -> Result<(), StoreError> {
        self.inner().forget_pin()
    }
}

impl Inner {
    fn key(&mut self) -> KeyRead {
        if let Some(key) = &self.open {
            return KeyRead::Found(key.clone());
        }
        match self.read_pin_file() {
            Ok(None) => self.key_of_platform(),
            Ok(Some(_)) | Err(_) => KeyRead::Unavailable,
        }
    }

    fn key_of_platform(&mut self) -> KeyRead {
        self.platforms.read(&self.keys, self.keys.patience())
    }

    fn key_for_new_store(&mut self) -> Result<StoreKey, StoreError> {
        match self.key() {
            KeyRead::Found(key) => Ok(key),
            KeyRead::Unavailable => Err(StoreError::Unavailable),
            KeyRead::Lost => {
                let key = StoreKey::new(self.surroundings.random());
                let is_kept = self.keys.keep(SecretName::RecordsKey, &key);
                if is_kept { Ok(key) } else { Err(StoreError::Unavailable) }
            }
        }
    }

    fn pin(&mut self) -> Result<Option<WrongPins>, StoreError> {
        let Some(mut file) = self.read_pin_file()? else { return Ok(None) };
        self.follow_clock(&mut file)?;
        Ok(Some(file.wrong_pins(self.surroundings.now().monotonic_ms)))
    }

    fn set_pin(&mut self, pin: &Pin, wipes: bool) -> Result<(), StoreError> {
        let KeyRead::Found(key) = self.key() else { return Err(StoreError::Unavailable) };
        if self.read_pin_file()?.is_some() {
            // the same secret of the platform: one file takes the place of the other, whole or not at all
            let KeyRead::Found(secret) = self.key_of_platform() else {
                return Err(StoreError::Unavailable);
            };
            self.write(&PinFile::new(pin, &secret, &key, wipes, self.surroundings.as_ref())?)?;
        } else {
            // The file first: until the platform has the new secret, the file fits no secret and says nothing, and the key
            // is where it was.
            let secret = StoreKey::new(self.surroundings.random());
            self.write(&PinFile::new(pin, &secret, &key, wipes, self.surroundings.as_ref())?)?;
            self.platforms.forget();
            if !self.keys.keep(SecretName::RecordsKey, &secret) && self.read_pin_file()?.is_none() {
                return Err(StoreError::Unavailable);
            }
        }
        self.open = Some(key);
        Ok(())
    }

    fn remove_pin(&mut self) -> Result<(), StoreError> {
        let Some(key) = self.open.clone() else { return Err(StoreError::Unavailable) };
        self.platforms.forget();
        if !self.keys.keep(SecretName::RecordsKey, &key) {
            return Err(StoreError::Unavailable);
        }
        self.forget_pin()
    }

    fn try_pin(&mut self, pin: &Pin) -> Result<Tried, StoreError> {
        let Some(mut file) = self.read_pin_file()? else { return Ok(Tried::Right) };
        self.follow_clock(&mut file)?;
        let now = self.surroundings.now().monotonic_ms;
        let before = file.wrong_pins(now);
        if before.wait_ms > 0 {
            return Ok(Tried::Wrong(before));
        }
        let KeyRead::Found(secret) = self.key_of_platform() else {
            return Err(StoreError::Unavailable);
        };
        file.count_wrong(now);
        self.write(&file)?;
        let Some(key) = file.unwrap(pin, &secret)? else {
            let wrong = file.wrong_pins(now);
            return Ok(if wrong.wipes && wrong.count >= WrongPins::LIMIT {
                Tried::OnceTooOften
            } else {
                Tried::Wrong(wrong)
            });
        };
        file.count_right();
        self.write(&file)?;
        self.open = Some(key);
        Ok(Tried::Right)
    }

    fn contacted(&self) -> Result<(), StoreError> {
        let now = self.surroundings.now();
        match self.read_contact()? {
            Some(before) if before.until(now).away_ms() >= CONTACT_STEP_MS => {
                self.write_contact(Contact::at(now))
            }
            Some(_) | None => Ok(()),
        }
    }

    fn away_ms(&self) -> Result<Option<u64>, StoreError> {
        let Some(before) = self.read_contact()? else { return Ok(None) };
        let now = before.until(self.surroundings.now());
        if now != before {
            self.write_contact(now)?;
        }
        Ok(Some(now.away_ms()))
    }

    fn read_contact(&self) -> Result<Option<Contact>, StoreError> {
        match std::fs::read(&self.contact_path) {
            Ok(text) => Ok(serde_json::from_slice(&text).ok()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn write_contact(&self, contact: Contact) -> Result<(), StoreError> {
        let text = serde_json::to_vec(&contact).map_err(|_| StoreError::Unavailable)?;
        Ok(sealed::write_durably(&self.contact_path, &text)?)
    }

    fn forget_pin(&mut self) -> Result<(), StoreError> {
        self.open = None;
        sealed::remove_file(&self.path)?;
        Ok(())
    }

    /// The phone was switched on anew: the pause is counted by its clock from there.
    fn follow_clock(&self, file: &mut PinFile) -> Result<(), StoreError> {
        if file.follow_clock(self.surroundings.now().monotonic_ms) { self.write(file) } else { Ok(()) }
    }

    fn write(&self, file: &PinFile) -> Result<(), StoreError> {
        let text = serde_json::to_vec(file).map_err(|_| StoreError::Unavailable)?;
        Ok(sealed::write_durably(&self.path, &text)?)
    }

    /// The file, where it counts: one that fits another secret than the platform's was not finished, or its PIN was taken
    /// away, and goes.
    fn read_pin_file(&mut self) -> Result<Option<PinFile>, StoreError> {
        let text = match std::fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let file: Option<PinFile> = serde_json::from_slice(&text).ok();
        if self.open.is_some() && file.is_some() {
            return Ok(file);
        }
        match self.key_of_platform() {
            KeyRead::Found(secret) => {
                let file = file.filter(|file| file.fits(&secret));
                if file.is_none() {
                    sealed::remove_file(&self.path)?;
                }
                Ok(file)
            }
            // the platform's part is gone, and the key with it
            KeyRead::Lost => {
                sealed::remove_file(&self.path)?;
                Ok(None)
            }
            KeyRead::Unavailable => Err(StoreError::Unavailable),
        }
    }
}

#[cfg(test)]
mod tests;
