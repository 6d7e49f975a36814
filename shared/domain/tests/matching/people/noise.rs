//! How a person is written down: what clerks, hurry and other scripts do to a name, an age, a number and a home. The shares
//! are guesses from how such lists look; none of it knows how matching works.

use domain::{
    phone_number::PhoneNumber,
    worker::{Whose, WorkerDetails, WorkerPhone},
};

use super::{
    Dice, Name, Person, Registered,
    lists::{self, BUSINESSES, PANCHAYATS},
    names::{Background, Script},
};

/// What was written otherwise than it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Noise {
    TypingError,
    WordDropped,
    OtherOrder,
    Nickname,
    WrittenAsOne,
    OtherEverydayWord,
    OtherPhone,
    NoPhone,
    AgeOff,
    NoAge,
    NoDistrict,
    WrongDistrict,
    OtherWork,
}

/// A registration of somebody; `again` if there is one already, perhaps years before.
pub(super) fn register(person: &Person, of: usize, again: bool, dice: &mut Dice) -> Registered {
    let script = match dice.below(100) {
        0..=44 => lists::home_script(person.background),
        45..=84 => Script::Latin,
        _ => *dice.any(&Script::ALL),
    };
    let mut noise = Vec::new();
    let name = name(person, script, dice, &mut noise);
    let mut details = WorkerDetails { name, ..WorkerDetails::default() };
    if !dice.percent(5) {
        details.sex = Some(person.sex);
    }
    age(person, dice, &mut details, &mut noise);
    phone(person, again, dice, &mut details, &mut noise);
    if dice.percent(35) {
        details.family.phone = Some(person.family_phone.clone());
    }
    home(person, dice, &mut details, &mut noise);
    work(person, again, dice, &mut details, &mut noise);
    Registered { details, person: of, script, noise }
}

fn age(person: &Person, dice: &mut Dice, details: &mut WorkerDetails, noise: &mut Vec<Noise>) {
    let rounded = |age: i32, to: i32| (age + to / 2) / to * to;
    let error = match dice.below(100) {
        0..=49 => dice.between(-1, 1),
        50..=74 => rounded(person.age, 5) - person.age,
        75..=79 => rounded(person.age, 10) - person.age,
        80..=94 => dice.between(-3, 3),
        _ => dice.between(-5, 5),
    };
    if dice.percent(5) {
        noise.push(Noise::NoAge);
        return;
    }
    if error.abs() > 2 {
        noise.push(Noise::AgeOff);
    }
    details.born = Some(person.born(error));
}

fn phone(person: &Person, again: bool, dice: &mut Dice, details: &mut WorkerDetails, noise: &mut Vec<Noise>) {
    if dice.percent(8) {
        noise.push(Noise::NoPhone);
        return;
    }
    let new_number = |dice: &mut Dice| WorkerPhone {
        number: PhoneNumber::parse(&format!("8{:09}", dice.below(1_000_000_000))).unwrap(),
        whose: Whose::Own,
    };
    if again && dice.percent(12) {
        noise.push(Noise::OtherPhone);
        details.phones.push(new_number(dice));
    } else {
        details.phones.extend(person.phone.clone());
        if dice.percent(5) {
            details.phones.push(new_number(dice));
        }
    }
}

fn home(person: &Person, dice: &mut Dice, details: &mut WorkerDetails, noise: &mut Vec<Noise>) {
    if dice.percent(4) {
        noise.push(Noise::NoDistrict);
        return;
    }
    details.origin = person.home();
    if dice.percent(6) {
        noise.push(Noise::NoDistrict);
        details.origin.district = String::new();
    } else if dice.percent(2) {
        let states = lists::origins(person.background);
        let districts = states.iter().find(|(state, _)| *state == person.state).unwrap().1;
        let other = dice.any(districts);
        if *other != person.district {
            noise.push(Noise::WrongDistrict);
        }
        details.origin.district = String::from(*other);
    }
    if dice.percent(60) {
        // some say the hamlet, the next village or the block
        let said = if dice.percent(6) { dice.below(PANCHAYATS.len()) } else { person.panchayat };
        details.origin.panchayat = String::from(*dice.early(PANCHAYATS[said]));
    }
}

fn work(person: &Person, again: bool, dice: &mut Dice, details: &mut WorkerDetails, noise: &mut Vec<Noise>) {
    let moved = again && dice.percent(30);
    if moved {
        noise.push(Noise::OtherWork);
    }
    if dice.percent(85) {
        let other = moved && dice.percent(50);
        details.trade = String::from(if other { *dice.early(lists::TRADES) } else { person.trade });
    }
    if dice.percent(50) {
        let (employer, business) = if moved {
            (*dice.early(lists::EMPLOYERS), dice.below(BUSINESSES.len()))
        } else {
            person.employer
        };
        let business = if dice.percent(75) { *dice.early(BUSINESSES[business]) } else { "" };
        details.employer = String::from(format!("{employer} {business}").trim_end());
    }
}

/// The name in a script, as somebody writes it down.
fn name(person: &Person, script: Script, dice: &mut Dice, noise: &mut Vec<Noise>) -> String {
    let mut words: Vec<(Name, bool)> = person.words.clone();
    // what comes after the first name is left out, of Muslim men also the word before it
    if words.len() > 1 && dice.percent(14) {
        let everyday_first = words[0].1 && (words.len() == 2 || dice.percent(60));
        words.remove(if everyday_first { 0 } else { words.len() - 1 });
        noise.push(Noise::WordDropped);
    }
    if let Some(word) = words.iter_mut().find(|word| word.1)
        && dice.percent(8)
    {
        let community = person.background.all_names();
        let woman = person.sex == domain::case::Sex::Female;
        word.0 = dice.any(if woman { &community.of_women } else { &community.of_men }).clone();
        noise.push(Noise::OtherEverydayWord);
    }
    let nickname = words.iter().find_map(|(name, everyday)| name.nickname.filter(|_| !everyday));
    if let Some(nickname) = nickname.filter(|_| script == Script::Latin && dice.percent(6)) {
        noise.push(Noise::Nickname);
        return nickname.to_owned();
    }
    let mut written: Vec<String> = words.iter().map(|(name, _)| spelling(name, script, dice)).collect();
    let two_names = words.len() > 1 && words.iter().all(|(_, everyday)| !everyday);
    if two_names && dice.percent(if person.background == Background::TamilNadu { 20 } else { 5 }) {
        written.reverse();
        noise.push(Noise::OtherOrder);
    } else if written.len() > 1 && dice.percent(2) {
        let second = written.remove(1);
        written[0].push_str(&second.to_lowercase());
        noise.push(Noise::WrittenAsOne);
    }
    if dice.percent(7) {
        let at = dice.below(written.len());
        written[at] = mistyped(&written[at], dice);
        noise.push(Noise::TypingError);
    }
    if let Some(father) = &person.initial {
        match dice.below(100) {
            0..=59 => written.insert(0, initial(father, script)),
            60..=69 => written.push(initial(father, script)),
            70..=79 => written.push(spelling(father, script, dice)),
            _ => noise.push(Noise::WordDropped),
        }
    }
    if dice.percent(5) {
        written.insert(0, title(person, script).to_owned());
    }
    let name = written.join(if dice.percent(2) { "  " } else { " " });
    match (script, dice.below(100)) {
        (Script::Latin, 0..=14) => name.to_uppercase(),
        (Script::Latin, 15..=29) => name.to_lowercase(),
        _ => name,
    }
}

/// The usual spelling six times of ten, else any.
fn spelling(name: &Name, script: Script, dice: &mut Dice) -> String {
    let spellings = name.spellings(script);
    if dice.percent(60) { &spellings[0] } else { dice.any(spellings) }.clone()
}

fn initial(father: &Name, script: Script) -> String {
    // Tamil writes the syllable, with its vowel sign; others the Latin letter
    let letters = father.spellings(script)[0].chars();
    let first: String = match script {
        Script::Tamil => {
            let mut syllable = letters.take(2).collect::<String>();
            let has_sign = syllable.chars().nth(1).is_some_and(|c| matches!(c, '\u{bbe}'..='\u{bcc}'));
            if !has_sign {
                syllable.pop();
            }
            syllable
        }
        _ => father.spellings(Script::Latin)[0].chars().take(1).collect(),
    };
    format!("{first}.")
}

fn title(person: &Person, script: Script) -> &'static str {
    let woman = person.sex == domain::case::Sex::Female;
    match (script, woman) {
        (Script::Latin, true) => "Smt.",
        (Script::Latin, false) => "Shri",
        (Script::Devanagari, true) => "श्रीमती",
        (Script::Devanagari, false) => "श्री",
        (Script::Bengali, true) => "শ্রীমতী",
        (Script::Bengali, false) => "শ্রী",
        (Script::Odia, true) => "ଶ୍ରୀମତୀ",
        (Script::Odia, false) => "ଶ୍ରୀ",
        (Script::Tamil, true) => "திருமதி",
        (Script::Tamil, false) => "திரு",
    }
}

/// A letter too few, twice, in the wrong place or another of the same word.
fn mistyped(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = letters[dice.below(letters.len())],
    }
    letters.into_iter().collect()
}
