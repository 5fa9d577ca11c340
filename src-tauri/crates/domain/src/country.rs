//! Countries a household can be in, and the number to call there in an emergency.
//!
//! Numbers are the national ones published by the countries' own services (in the European Union 112 everywhere,
//! Directive (EU) 2018/1972, article 109). A country that is not listed has none here: the view then says "your local
//! emergency number" rather than a guess.

use chrono::Weekday;

/// Emergency number for an ambulance by ISO 3166-1 alpha-2 code, where known.
pub fn emergency_number(country: &str) -> Option<&'static str> {
    NUMBERS.iter().find(|(codes, _)| codes.split(' ').any(|code| code == country)).map(|(_, number)| *number)
}

const NUMBERS: [(&str, &str); 8] = [
    ("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK IS LI TR RS ME MK AL BA", "112"),
    ("GB", "999"),
    ("IE", "112 or 999"),
    ("US CA PR MX PH", "911"),
    ("AU", "000"),
    ("NZ", "111"),
    ("IN", "112"),
    ("CH NO ZA", "112"),
];

/// Whether paper there is usually US Letter rather than A4.
pub fn uses_letter(country: &str) -> bool {
    "US CA MX PR PH CL CO CR GT NI PA SV VE".split(' ').any(|code| code == country)
}

/// The day that weeks begin with there, as calendars on the wall do (Unicode CLDR, supplemental data `weekData`).
pub fn week_begins(country: &str) -> Weekday {
    const SUNDAY: &str = "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
    const SATURDAY: &str = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";
    let among = |codes: &str| codes.split(' ').any(|code| code == country);
    match () {
        () if among(SUNDAY) => Weekday::Sun,
        () if among(SATURDAY) => Weekday::Sat,
        () => Weekday::Mon,
    }
}

/// Whether this is a country code of ISO 3166-1.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && CODES.split(' ').any(|known| known == code)
}

/// All codes, in alphabetical order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CODES.split(' ')
}

const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_with_a_number_is_a_country_and_listed_once() {
        let with_number: Vec<&str> = NUMBERS.iter().flat_map(|(codes, _)| codes.split(' ')).collect();
        for code in &with_number {
            assert!(is_country(code), "{code}");
            assert_eq!(with_number.iter().filter(|other| other == &code).count(), 1, "{code}");
        }
        assert_eq!(codes().count(), 249);
        assert_eq!(emergency_number("GB"), Some("999"));
        assert_eq!(emergency_number("XX"), None);
        assert!(!is_country("XX") && !is_country("") && !is_country("GB ES"));
        for (country, begins) in [("GB", Weekday::Mon), ("US", Weekday::Sun), ("EG", Weekday::Sat), ("", Weekday::Mon)]
        {
            assert_eq!(week_begins(country), begins, "{country}");
        }
        assert!(uses_letter("US") && !uses_letter("GB") && !uses_letter(""));
    }
}
