//! Names and pictures of kinds: as Central keeps them, else the app's own.

use domain::alert::{Kind, KindCode, Kinds};

use crate::{
    locale::Words,
    view::{KindChoice, KindIcon},
};

/// The picture of a kind.
fn kind_icon(kind: &KindCode) -> KindIcon {
    match kind.as_str() {
        "accident" => KindIcon::Accident,
        "medical" => KindIcon::Medical,
        "assault" => KindIcon::Assault,
        "threat" => KindIcon::Threat,
        "wages" => KindIcon::Wages,
        "confinement" => KindIcon::Confinement,
        "advice" => KindIcon::Advice,
        _ => KindIcon::Other,
    }
}

/// The app's own name of a kind. One that this version does not know is shown with its code.
fn kind_label(words: Words, kind: &KindCode) -> String {
    if kind.is_known() {
        return words.say(&format!("kind-{kind}"));
    }
    words.tell("kind-not-known", &[("code", kind.as_str().replace('_', " ").into())])
}

/// The picture of a kind, which may be that of another.
pub(crate) fn kind_picture(kinds: &Kinds, kind: &KindCode) -> KindIcon {
    kind_icon(kinds.of(kind).and_then(|listed| listed.picture.as_ref()).unwrap_or(kind))
}

/// The name of a kind: Central's for the person's language, else the app's own, else Central's English one.
pub(crate) fn kind_name(words: Words, kinds: &Kinds, kind: &KindCode) -> String {
    let named = |tag: &str| {
        let name = kinds.of(kind)?.names.get(tag)?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    };
    named(words.language.tag)
        .or_else(|| named("en").filter(|_| !kind.is_known()))
        .unwrap_or_else(|| kind_label(words, kind))
}

/// Kinds to choose from; `selected` is the one that stands.
pub(super) fn choices<'a>(
    words: Words,
    kinds: &'a Kinds,
    offered: impl Iterator<Item = &'a Kind>,
    selected: Option<&KindCode>,
) -> Vec<KindChoice> {
    offered
        .map(|kind| KindChoice {
            code: kind.code.as_str().to_owned(),
            label: kind_name(words, kinds, &kind.code),
            icon: kind_picture(kinds, &kind.code),
            speaking: false,
            selected: selected == Some(&kind.code),
        })
        .collect()
}
