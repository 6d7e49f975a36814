//! `main-server audio`: recorded prompts of the app, also in languages without a written translation. Works beside a
//! server that serves from the same folder.

use std::{
    fs::File,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use domain::basics::{Clip, SpokenLanguage, is_language_tag};

use super::{DataFolder, Failure};
use crate::{
    clock::Clock,
    files::{AudioFiles, AudioType, ContentHash},
    storage::{Attachments, Clips, sqlite::SqliteStorage},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Publish a recorded prompt, in place of the one that stood for this language and key.
    Publish(Publish),
    /// Take a prompt back.
    Withdraw(Withdraw),
    /// List the prompts: language, key, bytes, type, SHA-256.
    List(DataFolder),
}

#[derive(Debug, clap::Args)]
pub(super) struct Publish {
    /// Language, as a BCP 47 tag: sat, hne, hi.
    #[arg(long, value_name = "TAG")]
    language: String,
    /// Which prompt: its key in the app's texts, prompt-kept.
    #[arg(long)]
    key: String,
    /// The recording: Ogg, MPEG-4 or MP3, 300 KiB at most.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// Of a language that is only spoken in the app: its own name.
    #[arg(long, requires = "texts_in")]
    name: Option<String>,
    /// … and the language in which its speakers are shown the texts.
    #[arg(long, value_name = "TAG", requires = "name")]
    texts_in: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Withdraw {
    /// Language, as a BCP 47 tag.
    #[arg(long, value_name = "TAG")]
    language: String,
    /// Which prompt.
    #[arg(long)]
    key: String,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::Publish(arguments) => publish(&arguments, clock).await,
        Command::Withdraw(arguments) => withdraw(arguments, clock).await,
        Command::List(data) => list(&data, clock).await,
    }
}

async fn publish(arguments: &Publish, clock: &Clock) -> Result<(), Failure> {
    let language = tag("--language", &arguments.language)?;
    let spoken = match (&arguments.name, &arguments.texts_in) {
        (Some(name), Some(texts_in)) => Some(spoken_language(&language, name, texts_in)?),
        _ => None,
    };
    if !is_prompt_key(&arguments.key) {
        return Err(Failure::Told(format!(
            "--key {:?} is no key of a prompt: prompt- and words of lower-case letters and digits with - in between, as in prompt-kept",
            arguments.key
        )));
    }
    let content = recording(&arguments.file)?;
    let media_type = AudioType::of(&content).ok_or_else(|| {
        Failure::Told(format!("{} is no Ogg, MPEG-4 or MP3 file", arguments.file.display()))
    })?;
    let storage = arguments.data.open(clock)?;
    let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let hash = storage.files().with_audio(move |audio| audio.keep(&content)).await?;
    let clip = Clip {
        language,
        key: arguments.key.clone(),
        sha256: hash.to_string(),
        bytes,
        media_type: media_type.as_str().to_owned(),
    };
    let told = format!("{} {} {bytes} bytes", clip.language, clip.key);
    let unused = storage.publish_clip(clip, spoken).await?;
    drop_file(&storage, unused).await?;
    writeln!(std::io::stdout(), "{told}")?;
    Ok(())
}

fn tag(argument: &str, text: &str) -> Result<String, Failure> {
    if is_language_tag(text) {
        return Ok(text.to_owned());
    }
    Err(Failure::Told(format!("{argument} {text:?} is no language tag (BCP 47): write hi, sat or hi-Latn")))
}

fn spoken_language(language: &str, name: &str, texts_in: &str) -> Result<SpokenLanguage, Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 60 {
        return Err(Failure::Told("--name must have 1 to 60 characters".to_owned()));
    }
    let texts_in = tag("--texts-in", texts_in)?;
    if texts_in == language {
        return Err(Failure::Told("--texts-in must be another language: one that has texts".to_owned()));
    }
    Ok(SpokenLanguage { tag: language.to_owned(), name: name.to_owned(), texts_in })
}

/// The form of the prompts' keys in `shared/app/locales`: a phone takes no other.
fn is_prompt_key(key: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    key.len() <= 64 && key.starts_with("prompt-") && key.split('-').all(is_word)
}

fn recording(path: &Path) -> Result<Vec<u8>, Failure> {
    let told = |error| Failure::Told(format!("cannot read {}: {error}", path.display()));
    let mut content = Vec::new();
    File::open(path)
        .and_then(|file| file.take(AudioFiles::LIMIT + 1).read_to_end(&mut content))
        .map_err(told)?;
    if u64::try_from(content.len()).is_ok_and(|length| length > AudioFiles::LIMIT) {
        return Err(Failure::Told(format!(
            "{} has more than {} KiB; a prompt of a minute fits as Opus at 32 kbit/s",
            path.display(),
            AudioFiles::LIMIT / 1024
        )));
    }
    Ok(content)
}

async fn withdraw(arguments: Withdraw, clock: &Clock) -> Result<(), Failure> {
    let storage = arguments.data.open(clock)?;
    let named = format!("{} {}", arguments.language, arguments.key);
    let Some(withdrawn) = storage.withdraw_clip(arguments.language, arguments.key).await? else {
        return Err(Failure::Told(format!("there is no prompt {named}; see main-server audio list")));
    };
    drop_file(&storage, withdrawn.unused_file).await?;
    writeln!(std::io::stdout(), "{named} withdrawn")?;
    Ok(())
}

/// A file goes only after the row that named it.
async fn drop_file(storage: &SqliteStorage, unused: Option<String>) -> Result<(), Failure> {
    if let Some(hash) = unused.as_deref().and_then(ContentHash::parse) {
        storage.files().with_audio(move |audio| audio.remove(&hash)).await?;
    }
    Ok(())
}

async fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let mut output = std::io::stdout();
    for clip in data.open(clock)?.clips().await? {
        let Clip { language, key, sha256, bytes, media_type } = clip;
        writeln!(output, "{language:10} {key:32} {bytes:7} {media_type:10} {sha256}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_looks_like_those_of_the_texts() {
        assert!(["prompt-kept", "prompt-hub-phone-2"].into_iter().all(is_prompt_key));
        for wrong in [
            "",
            "-kept",
            "kept",
            "prompt-",
            "prompt--kept",
            "Prompt-kept",
            "../kept",
            "2-kept",
            &"a".repeat(65),
        ] {
            assert!(!is_prompt_key(wrong), "{wrong}");
        }
    }
}
