//! Where the made-up workers come from and what they do.

use super::names::{Background, Script};

/// Where people of a background come from: state and districts, those that send most first.
pub(crate) fn origins(background: Background) -> &'static [(&'static str, &'static [&'static str])] {
    match background {
        Background::HindiBelt => &[
            ("Bihar", BIHAR),
            ("Uttar Pradesh", UTTAR_PRADESH),
            ("Jharkhand", JHARKHAND),
            ("Madhya Pradesh", MADHYA_PRADESH),
            ("Rajasthan", RAJASTHAN),
        ],
        Background::Bengal => &[("West Bengal", WEST_BENGAL)],
        Background::Odisha => &[("Odisha", ODISHA)],
        Background::TamilNadu => &[("Tamil Nadu", TAMIL_NADU)],
        Background::Muslim => {
            &[("West Bengal", WEST_BENGAL), ("Bihar", BIHAR), ("Uttar Pradesh", UTTAR_PRADESH)]
        }
        Background::AdivasiOrChristian => {
            &[("Jharkhand", JHARKHAND), ("Odisha", ODISHA), ("West Bengal", WEST_BENGAL)]
        }
    }
}

/// The script in which a background writes at home.
pub(crate) fn home_script(background: Background) -> Script {
    match background {
        Background::HindiBelt | Background::AdivasiOrChristian => Script::Devanagari,
        Background::Bengal | Background::Muslim => Script::Bengali,
        Background::Odisha => Script::Odia,
        Background::TamilNadu => Script::Tamil,
    }
}

const BIHAR: &[&str] = &[
    "Gaya",
    "Madhubani",
    "Darbhanga",
    "Purnia",
    "Katihar",
    "Araria",
    "Muzaffarpur",
    "Samastipur",
    "Sitamarhi",
    "Nawada",
    "Aurangabad",
    "Saharsa",
    "Supaul",
    "Begusarai",
    "Siwan",
    "Gopalganj",
    "Jamui",
    "Banka",
];
const UTTAR_PRADESH: &[&str] = &[
    "Gorakhpur",
    "Azamgarh",
    "Deoria",
    "Ballia",
    "Jaunpur",
    "Bahraich",
    "Gonda",
    "Basti",
    "Kushinagar",
    "Banda",
    "Jhansi",
    "Sitapur",
    "Hardoi",
    "Mau",
    "Ghazipur",
    "Prayagraj",
    "Lalitpur",
];
const JHARKHAND: &[&str] = &[
    "Ranchi",
    "Gumla",
    "Simdega",
    "Dumka",
    "Palamu",
    "Giridih",
    "Hazaribagh",
    "Latehar",
    "Godda",
    "Sahibganj",
    "Khunti",
    "Lohardaga",
    "Pakur",
    "Garhwa",
];
const MADHYA_PRADESH: &[&str] =
    &["Jhabua", "Alirajpur", "Chhatarpur", "Tikamgarh", "Mandla", "Balaghat", "Rewa", "Satna", "Barwani"];
const RAJASTHAN: &[&str] = &["Udaipur", "Dungarpur", "Banswara", "Pali", "Barmer", "Nagaur", "Sirohi"];
const WEST_BENGAL: &[&str] = &[
    "Murshidabad",
    "Malda",
    "South 24 Parganas",
    "North 24 Parganas",
    "Nadia",
    "Bankura",
    "Purulia",
    "Birbhum",
    "Cooch Behar",
    "Uttar Dinajpur",
    "Jalpaiguri",
    "Paschim Medinipur",
    "Purba Medinipur",
    "Hooghly",
];
const ODISHA: &[&str] = &[
    "Ganjam",
    "Balangir",
    "Kalahandi",
    "Nuapada",
    "Koraput",
    "Rayagada",
    "Kendrapara",
    "Balasore",
    "Bhadrak",
    "Mayurbhanj",
    "Sundargarh",
    "Bargarh",
    "Kandhamal",
    "Jajpur",
    "Gajapati",
];
const TAMIL_NADU: &[&str] = &[
    "Villupuram",
    "Tiruvannamalai",
    "Ramanathapuram",
    "Salem",
    "Dharmapuri",
    "Cuddalore",
    "Pudukkottai",
    "Thanjavur",
    "Virudhunagar",
    "Vellore",
    "Theni",
    "Nagapattinam",
];

/// Panchayats, each as different people write it.
pub(crate) const PANCHAYATS: &[&[&str]] = &[
    &["Rampur", "Raampur", "रामपुर"],
    &["Madhopur", "Madhupur", "माधोपुर"],
    &["Gopalpur", "Gopalpore", "গোপালপুর"],
    &["Belgachhi", "Belgachi", "বেলগাছি"],
    &["Kusumpur", "Kusumpore", "कुसुमपुर"],
    &["Barhampur", "Brahmpur", "Barampur"],
    &["Chandpur", "Chandpara", "चांदपुर"],
    &["Narayanpur", "Narainpur", "नारायणपुर"],
    &["Haripur", "Horipur", "हरिपुर"],
    &["Sultanpur", "Sultanpore", "सुल्तानपुर"],
    &["Pipra", "Pipara", "पिपरा"],
    &["Bishunpur", "Vishnupur", "बिशुनपुर"],
    &["Lakhanpur", "Lakanpur", "लखनपुर"],
    &["Kalyanpur", "Kallyanpur", "कल्याणपुर"],
    &["Mohanpur", "Mohonpur", "মোহনপুর"],
    &["Shivpur", "Sibpur", "शिवपुर"],
    &["Badagaon", "Bargaon", "बड़ागांव"],
    &["Nuagaon", "Nuagan", "ନୂଆଗାଁ"],
    &["Talcher", "Talacher", "ତାଳଚେର"],
    &["Kottur", "Kotur", "கோட்டூர்"],
    &["Melur", "Meloor", "மேலூர்"],
    &["Puthur", "Pudur", "புதூர்"],
    &["Keelapatti", "Kilapatti", "கீழப்பட்டி"],
    &["Dumri", "Dumari", "डुमरी"],
    &["Bansjor", "Banshjor", "बांसजोर"],
    &["Jaldega", "Jaldegha", "जलडेगा"],
    &["Kolebira", "Kolbira", "कोलेबिरा"],
    &["Mahua", "Mahuwa", "महुआ"],
    &["Bairia", "Bairiya", "बैरिया"],
    &["Domkal", "Domkol", "ডোমকল"],
];

/// Trades, those of most workers first.
pub(crate) const TRADES: &[&str] = &[
    "construction",
    "domestic",
    "brick_kiln",
    "garment",
    "hotel",
    "loading",
    "security",
    "farm",
    "factory",
    "driving",
    "cleaning",
    "street_vending",
];

/// Employers and contractors by name; each is followed by a word for the business, or none.
pub(crate) const EMPLOYERS: &[&str] = &[
    "Sharma",
    "Agarwal",
    "Patel",
    "Reddy",
    "Shetty",
    "Sri Balaji",
    "Om Sai",
    "Jai Ambe",
    "Shapoorji",
    "Larsen",
    "Kalpataru",
    "Godrej",
    "Prestige",
    "Brigade",
    "Sobha",
    "Lodha",
    "Hiranandani",
    "Raheja",
    "Oberoi",
    "Runwal",
    "Mahavir",
    "Ganesh",
    "Lakshmi",
    "Krishna",
    "Vinayak",
    "Venkateshwara",
    "National",
    "Bharat",
    "Hindustan",
    "Royal",
    "Star",
    "Metro",
    "Galaxy",
    "Sunrise",
    "Universal",
    "Classic",
    "Diamond",
    "Golden",
    "Silver Line",
    "Blue Star",
    "New India",
    "City",
    "Modern",
    "Perfect",
    "Supreme",
    "Rana",
    "Chowdhury",
    "Pathan",
    "Thakkar",
    "Deshmukh",
    "Pawar",
    "Jadhav",
    "Naidu",
    "Pillai",
    "Menon",
    "Iyer",
    "Bansal",
    "Goyal",
    "Mittal",
    "Jindal",
];

/// Businesses, with how they are shortened.
pub(crate) const BUSINESSES: &[&[&str]] = &[
    &["Constructions", "Construction", "Const"],
    &["Builders", "Builder"],
    &["Bricks", "Brick Field"],
    &["Garments", "Garment"],
    &["Enterprises", "Enterprise"],
];
