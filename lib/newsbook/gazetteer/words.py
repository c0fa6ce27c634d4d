"""The lists that no package holds: short names of countries, nationalities, groups, regions, bodies, products."""

from __future__ import annotations

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
    "AX": "Åland|Aland", "FK": "Falklands", "FO": "Faroes", "MD": "Moldova", "BO": "Bolivia", "TW": "Taiwan", "KZ": "Kazakhstan", "XK": "Kosovo",
}  # fmt: skip

# Adjectives and nouns of nationality, by ISO 3166 code.
DEMONYMS = {
    "AF": "Afghan", "AL": "Albanian", "DZ": "Algerian", "AO": "Angolan", "AR": "Argentine Argentinian",
    "AM": "Armenian", "AU": "Australian Aussie", "AT": "Austrian", "AZ": "Azerbaijani Azeri", "BH": "Bahraini",
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
    "UA": "Ukrainian", "GB": "British Briton Brit Scottish Welsh English", "US": "American", "UY": "Uruguayan",
    "UZ": "Uzbek", "VE": "Venezuelan", "VN": "Vietnamese", "YE": "Yemeni", "ZM": "Zambian",
    "ZW": "Zimbabwean",
}  # fmt: skip

GROUPS = frozenset(
    "European Asian African Arab Western Kurdish Kurd Jewish Jew Muslim Christian Catholic Hindu Sunni Shiite Shia Shi'ite "
    "Republican Democrat Tory Tories Conservative Islamist Islamic Protestant Buddhist Sikh Hispanic Latino Latina "
    "Scandinavian Soviet Tamil Rohingya Uighur Uyghur Chechen Tibetan Basque Catalan Flemish Crimean Alawite Druze Coptic "
    "Copt Maronite Yazidi Yezidi Hutu Tutsi Pashtun Hazara Berber Inuit Cherokee Navajo Maori Zulu Mormon Anglican Lutheran "
    "Methodist Baptist Jesuit Wahhabi Salafist Salafi Zionist Nazi Communist Marxist Maoist Leninist Bedouin Slavic Slav "
    "Andean Sahelian Siberian Houthi Frisian Breton Cornish Corsican Walloon Turkic Nordic Balkan Ottoman Persian Bavarian Sicilian Quebecois Texan Californian Londoner Parisian Berliner "
    "Muscovite Brexiteer Scot Welshman Irishman Englishman Scotsman".split()
) | frozenset(
    "African American|African-American|Native American|Asian American|Latin American|North American|South American|"
    "Central American|Middle Eastern|Eastern European|North African|West African|East African|Central Asian|New Yorker".split(
        "|"
    )
)
REGIONS = frozenset(
    "Europe|Asia|Africa|Americas|North America|South America|Latin America|Central America|Oceania|Antarctica|Eurasia|"
    "Middle East|Near East|Far East|Central Asia|South Asia|Southeast Asia|East Asia|Western Europe|Sub-Saharan Africa|"
    "Eastern Europe|Central Europe|Southern Europe|Northern Europe|North Africa|West Africa|Western Balkans|Maghreb|Levant|"
    "East Africa|Central Africa|Southern Africa|Horn of Africa|Sahel|Balkans|Baltics|Caucasus|South Caucasus|Asia-Pacific|"
    "Scandinavia|Caribbean|Mediterranean|Mediterranean Sea|Black Sea|Baltic Sea|North Sea|Red Sea|Caspian Sea|Sea of Azov|"
    "South China Sea|East China Sea|Persian Gulf|Gulf of Mexico|Gulf of Aden|Strait of Hormuz|Taiwan Strait|Bosphorus|"
    "Arctic|Arctic Ocean|Indian Ocean|Atlantic Ocean|Pacific Ocean|English Channel|Arabian Peninsula|Korean Peninsula|Iberia|"
    "West|Atlantic|Pacific|Indo-Pacific|West Bank|Gaza Strip|Golan Heights|Sinai|Himalayas|Alps|Andes|Sahara|Amazon|Siberia|"
    "Donbas|Donbass|Midwest|Great Lakes|Kuril Islands|Spratly Islands|Paracel Islands|Nagorno-Karabakh|Danube|Nile|Rhine".split(
        "|"
    )
)
# Countries that are no more, as newspapers still name them.
FORMER_COUNTRIES = frozenset(
    "Soviet Union|USSR|U.S.S.R.|Yugoslavia|Czechoslovakia|East Germany|West Germany|German Democratic Republic|"
    "Serbia and Montenegro|Ottoman Empire|Austria-Hungary|Austro-Hungarian Empire|Russian Empire|British Empire|Prussia|"
    "Weimar Republic|Third Reich|Nazi Germany|Rhodesia|Zaire|Upper Volta|Tanganyika|North Vietnam|South Vietnam|North Yemen|"
    "South Yemen|United Arab Republic|Manchukuo".split("|")
)
# Parts of countries that are named alone, as states are.
PARTS_OF_COUNTRIES = frozenset(
    "England|Scotland|Wales|Northern Ireland|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|"
    "New Brunswick|Newfoundland|Yukon|Nunavut|New South Wales|Queensland|Tasmania|South Australia|Western Australia|"
    "Northern Territory|Bavaria|Saxony|Brandenburg|Hesse|Thuringia|North Rhine-Westphalia|Lower Saxony|Catalonia|Andalusia|"
    "Lombardy|Sicily|Sardinia|Tuscany|Corsica|Brittany|Normandy|Flanders|Wallonia|Crimea|Chechnya|Dagestan|Tatarstan|Kashmir|"
    "Punjab|Sindh|Balochistan|Kerala|Gujarat|Uttar Pradesh|Bihar|West Bengal|Maharashtra|Assam|Tibet|Xinjiang|Guangdong|"
    "Sichuan|Hubei|Hunan|Henan|Zhejiang|Jiangsu|Fujian|Yunnan|Inner Mongolia|Kurdistan|Gaza|Darfur|Tigray|Oromia|Abkhazia|"
    "South Ossetia|Transnistria|Somaliland|Puntland|Zanzibar|Biafra|Helmand|Nangarhar|Anbar|Idlib|Aceh|Papua|Mindanao|"
    "Transcarpathia|Okinawa|Hokkaido|Chiapas|Sinaloa|Gauteng|KwaZulu-Natal".split("|")
)

# Bodies that the world's newspapers name without saying what they are.
BODIES = frozenset(
    "UN|U.N.|United Nations|Security Council|General Assembly|EU|E.U.|European Union|European Commission|European Parliament|"
    "European Council|Eurogroup|NATO|WHO|World Health Organization|IMF|International Monetary Fund|World Bank|WTO|OPEC|ASEAN|"
    "African Union|Arab League|G7|G8|G20|G-7|G-8|G-20|BRICS|OECD|OSCE|IAEA|ICC|International Criminal Court|Interpol|Europol|"
    "Frontex|ECB|European Central Bank|UNICEF|UNESCO|UNHCR|UNRWA|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|"
    "Doctors Without Borders|Greenpeace|Oxfam|Islamic State|ISIS|ISIL|al-Qaida|al-Qaeda|Al-Qaida|Al-Qaeda|Al Qaeda|Boko Haram|"
    "al-Shabab|al-Shabaab|Al-Shabab|Al-Shabaab|Hamas|Hezbollah|Hizbullah|Fatah|Taliban|PKK|PLO|IRA|FARC|Houthis|Kremlin|White House|"
    "Pentagon|State Department|Congress|Senate|House of Representatives|House of Commons|House of Lords|Bundestag|Bundesrat|Bundeswehr|"
    "Knesset|Duma|State Duma|Lok Sabha|Rajya Sabha|Supreme Court|Federal Reserve|FBI|CIA|NSA|FDA|CDC|NASA|EPA|IRS|DEA|FEMA|NYPD|LAPD|"
    "NAACP|NRA|ACLU|GOP|MI5|MI6|GCHQ|FSB|GRU|SBU|KGB|Mossad|Shin Bet|IDF|FIFA|UEFA|IOC|FIA|NBA|NFL|NHL|MLB|NHS|"
    "Home Office|Foreign Office|Cabinet Office|Bank of England|Scotland Yard|Labour|Labour Party|Liberal Democrats|Lib Dems|"
    "Christian Democrats|Social Democrats|Sinn Fein|Sinn Féin|Plaid Cymru|UKIP|SNP|DUP|BJP|ANC|CDU|CSU|SPD|AfD|"
    "Reuters|Associated Press|AP|AFP|Agence France-Presse|DPA|UPI|TASS|ITAR-TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Yonhap|Anadolu|"
    "Justice Department|Treasury Department|Defense Department|Homeland Security|SEC|DNC|RNC|NSC|PAC|"
    "BBC|CNN|MSNBC|CNBC|NBC|CBS|NPR|PBS|C-SPAN|VOA|Voice of America|DW|Deutsche Welle|RFE/RL|Al Jazeera|Al-Jazeera|Bloomberg|"
    "Fox News|Sky News|New York Times|Washington Post|Wall Street Journal|USA Today|Financial Times|Los Angeles Times|"
    "Daily Mail|Daily Telegraph|Der Spiegel|Le Monde|Le Figaro|El País|Haaretz|Politico|Axios|HuffPost|Huffington Post|BuzzFeed|"
    "Les Echos|Libération|La Repubblica|Corriere della Sera|La Stampa|El Mundo|Süddeutsche Zeitung|Die Zeit|Handelsblatt|Frankfurter Allgemeine Zeitung|"
    "Asahi Shimbun|Yomiuri Shimbun|Mainichi Shimbun|Nikkei|Straits Times|South China Morning Post|Global Times|People’s Daily|People's Daily|"
    "Times of India|Hindustan Times|Kommersant|Izvestia|Novaya Gazeta|Meduza|Gazeta Wyborcza|Hürriyet|Hurriyet|Asharq Al-Awsat|Al-Ahram|O Globo|Clarín|"
    "Tasnim|ISNA|IRNA|WAFA|KCNA|Bernama|PTI|Press Trust of India|EFE|Ansa|ANSA|Lusa|CCTV|NHK|ARD|ZDF|RTÉ|RTE|ITV|Sky News Australia|Euronews|"
    "Ofcom|Ofgem|Ofwat|Ofsted|HMRC|DVLA|MHRA|UNHRC|UNDP|WFP|FAO|ILO|IOM|BIS|OIC|OAS|ECOWAS|Mercosur|Ansar Allah|Ansarallah|"
    "Revolutionary Guards|IRGC|Quds Force|ELN|Wagner Group|Bundesbank|Bank of Japan|Bank of Spain|Bank of Italy|People’s Bank of China|People's Bank of China|"
    "Board of Control for Cricket in India|BCCI|ECB|MCC|Premier League|La Liga|Serie A|Bundesliga|Ligue 1|"
    "Arsenal|Crystal Palace|West Ham|West Ham United|Nottingham Forest|Queens Park Rangers|QPR|Leyton Orient|Port Vale|Hibernian|Partick Thistle|"
    "Sheffield Wednesday|Inter Milan|AC Milan|Ajax|Real Sociedad|Real Betis|Celta Vigo|Rayo Vallecano|Espanyol|Werder Bremen|Hertha Berlin|"
    "Carabinieri|Guardia di Finanza|Guardia Civil|Mossos d’Esquadra|Mossos d'Esquadra|Gendarmerie|Gestapo|Stasi|Securitate|RCMP|PSNI|"
    "Royal Canadian Mounted Police|Garda Síochána|"
    "Palestinian Authority|Save the Children|ActionAid|Christian Aid|World Vision|Médecins Sans Frontières|Mercy Corps|Islamic Relief|WaterAid|Reporters Without Borders|"
    "GMB|RMT|Aslef|TSSA|NASUWT|TUC|Unison|UAW|United Auto Workers|AFL-CIO|SEIU|IG Metall|"
    "Everton|Tottenham Hotspur|Aston Villa|Juventus|Udinese|Atalanta|Sampdoria|Benfica|Feyenoord|PSV Eindhoven|Galatasaray|"
    "Fenerbahçe|Fenerbahce|Besiktas|Beşiktaş|Olympiacos|Panathinaikos|Bayern Munich|Borussia Dortmund|Schalke|RB Leipzig|Bayer Leverkusen|"
    "Paris Saint-Germain|Real Madrid|Atlético Madrid|Atletico Madrid|Boca Juniors|River Plate|Flamengo|Fluminense|"
    "MoMA|Tate Modern|Tate Britain|Louvre|Rijksmuseum|Stedelijk Museum|Uffizi|Smithsonian|"
    "Current Biology|Nature Medicine|Nature Communications|Nature Climate Change|Nature Astronomy|Science Advances|Scientific Reports|"
    "New England Journal of Medicine|British Medical Journal|Proceedings of the National Academy of Sciences|Physical Review Letters|PLOS One|PLoS One|"
    "Geophysical Research Letters|Astrophysical Journal|Lancet Oncology|"
    "Fine Gael|Fianna Fáil|Fianna Fail|Dáil|Seanad|Oireachtas|Likud|Fidesz|Law and Justice|Civic Platform|Podemos|PSOE|Partido Popular|Forza Italia|"
    "Brothers of Italy|Five Star Movement|Syriza|Reform UK|Aam Aadmi Party|Shiv Sena|Trinamool Congress|Trinamool|PML-N|Golkar|Kuomintang|Komeito|ZANU-PF|Zanu-PF|"
    "Frelimo|Unita|Swapo|AKP|CHP|National Rally|Rassemblement National|La France Insoumise|Bloc Québécois|Bloc Quebecois|"
    "Thames Water|Severn Trent|Network Rail|Royal Mail|Transport for London|TfL|"
    "Chatham House|Brookings Institution|Rand Corporation|RAND Corporation|Carnegie Endowment|Bellingcat".split("|")
)
# Firms whose names mean nothing else and that newspapers name without saying what they are.
FIRMS = frozenset(
    "Gazprom|Gazprombank|Rosneft|Lukoil|Novatek|Rosatom|Rostec|Aeroflot|Sberbank|VTB|Naftogaz|Uniper|Wintershall|Engie|OMV|Equinor|"
    "Aramco|Saudi Aramco|Petrobras|Sinopec|PetroChina|CNOOC|Pemex|ExxonMobil|Exxon|ConocoPhillips|TotalEnergies|BP|RWE|E.ON|EDF|"
    "Iberdrola|Boeing|Airbus|Lockheed Martin|Raytheon|Northrop Grumman|BAE Systems|Rheinmetall|Embraer|Bombardier|"
    "Google|Microsoft|OpenAI|AMD|DoorDash|UberEats|Uber Eats|Nvidia|IBM|Qualcomm|Huawei|ZTE|Samsung|Foxconn|TSMC|ASML|Nokia|Ericsson|Alibaba|"
    "Tencent|Baidu|ByteDance|Netflix|Spotify|Uber|Airbnb|SpaceX|Nissan|Mitsubishi|Hyundai|Volkswagen|Daimler|BMW|Renault|"
    "Stellantis|Siemens|ThyssenKrupp|BASF|Pfizer|Moderna|BioNTech|AstraZeneca|Novavax|Sinovac|Sinopharm|GlaxoSmithKline|GSK|"
    "Sanofi|Novartis|Monsanto|Goldman Sachs|JPMorgan|JPMorgan Chase|HSBC|Barclays|UBS|Credit Suisse|Deutsche Bank|Commerzbank|"
    "BNP Paribas|BlackRock|Citigroup|Lufthansa|Ryanair|EasyJet|easyJet|Air France|Maersk|Glencore|Rio Tinto|Nestlé|Unilever|"
    "Walmart|Tesco|Ikea|IKEA|Starbucks|PepsiCo|Heineken|Mastercard|PayPal|Klarna|Nomura|SoftBank|Rakuten|Nintendo|Panasonic|Toshiba|Hitachi|"
    "Toyota|Mazda|Subaru|Daihatsu|Xiaomi|Lenovo|Geely|Infosys|Wipro|Vodafone|Telefónica|Verizon|AT&T|T-Mobile|Comcast|Hyundai Motor|Hyundai Rotem|"
    "Mitsubishi Heavy Industries|Mitsubishi Motors|Kawasaki Heavy Industries|LG Energy Solution|SK Hynix|Hanwha|Posco|Accenture|Deloitte|KPMG|PwC|"
    "McKinsey|Citi|Wells Fargo|Morgan Stanley|NatWest|BBVA|Rabobank|Allianz|Zurich Insurance|Swiss Re|Lloyds Bank|Aviva|Diageo|"
    "AB InBev|Carlsberg|Danone|L’Oréal|L'Oréal|LVMH|Inditex|H&M|Adidas|Nike|Primark|Asda|Morrisons|Waitrose|Aldi|Lidl|Carrefour|"
    "Marks & Spencer|M&S|Eli Lilly|Novo Nordisk|Thyssenkrupp|ArcelorMittal|BHP|Fortescue|Vale S.A.|Codelco|Repsol|Enel|Vattenfall|"
    "Ørsted|Orsted|Vestas|Leonardo S.p.A.|Safran|Rolls-Royce|Qantas|Emirates Airlines|Etihad|IndiGo|Cathay Pacific|KLM|Wizz Air|"
    "Norfolk Southern|Union Pacific|Canadian Pacific|Canadian Pacific Kansas City|Canadian National|Deutsche Bahn|SNCF|Amtrak|Trenitalia|Renfe|"
    "DS Smith|Morgan Sindall|Balfour Beatty|Taylor Wimpey|Johnson Matthey|Wetherspoon|Wetherspoons|JD Wetherspoon|Mitchells & Butlers|Greene King|"
    "Cadbury|Kraft Heinz|Woolworths|Debenhams|Burberry|Schroders|Standard Chartered|Lazard|Rothschild & Co|Evercore|Berenberg|"
    "Peel Hunt|Slaughter and May|Clifford Chance|Linklaters|Freshfields|Baker McKenzie|Kirkland & Ellis|Latham & Watkins|Skadden|Hapag-Lloyd|"
    "CMA CGM|Moller-Maersk|A.P. Moller-Maersk|AP Moller-Maersk|A.P. Møller-Mærsk|Lloyd’s of London|Lloyd's of London|Michelin|Porsche|Mercedes-Benz|"
    "Harrods|Selfridges|Procter & Gamble|Johnson & Johnson|Penguin Random House|HarperCollins|Simon & Schuster|Hachette|"
    "Monzo|Revolut|Starling Bank|Anthropic|DeepMind|xAI|Palantir|Salesforce|Shopify|Coinbase|Binance|FTX|Evergrande|Country Garden|Shein|JD.com|Meituan".split(
        "|"
    )
)
# Networks that people post on: products there ('wrote on X'), companies elsewhere.
PLATFORMS = frozenset(
    "Telegram|X|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|WeChat|Weibo|Signal|Snapchat|Reddit|VKontakte|VK|LinkedIn|"
    "Truth Social|Threads|Substack|Bluesky|Mastodon|Discord|Twitch|Parler|Viber|Pinterest|Tumblr|Messenger".split("|")
)
# Products whose names mean nothing else.
PRODUCTS = frozenset(
    "HIMARS|ATACMS|NASAMS|Kalibr|Iskander|Kinzhal|Tomahawk|Shahed|Bayraktar|Oreshnik|Iron Dome|Kalashnikov|Novichok|Javelin|"
    "Sputnik V|Sputnik Light|Comirnaty|Spikevax|Vaxzevria|Covishield|Covaxin|CoronaVac|Nuvaxovid|Paxlovid|Remdesivir|"
    "Viagra|Ozempic|Wegovy|OxyContin|iPhone|iPad|iPod|iTunes|iCloud|MacBook|Android|PlayStation|Xbox|ChatGPT|"
    "Chinook|Black Hawk|Humvee|Spitfire|Dreamliner|Concorde|Eurofighter|Gripen|Rafale|Mirage|Nord Stream|Nord Stream 1|Nord Stream 2|TurkStream|Bitcoin|Ethereum".split(
        "|"
    )
)
EVENTS = frozenset(
    "World War I|World War II|World War One|World War Two|First World War|Second World War|Cold War|Gulf War|Vietnam War|"
    "Korean War|Holocaust|Arab Spring|Prague Spring|World Cup|Super Bowl|World Series|Olympics|Olympic Games|Winter Olympics|"
    "Brexit|Grexit|Watergate|Summer Olympics|Paralympics|Tour de France|Eurovision|Eurovision Song Contest|Commonwealth Games|Asian Games".split(
        "|"
    )
)
# Buildings, grounds and squares known everywhere.
FACILITIES = frozenset(
    "Old Trafford|Anfield|Wembley Stadium|Headingley|Edgbaston|Twickenham|Stamford Bridge|Camp Nou|San Siro|Santiago Bernabéu|Madison Square Garden|"
    "Fenway Park|Wrigley Field|Carnegie Hall|Royal Albert Hall|Hollywood Bowl|La Scala|Sydney Opera House|Buckingham Palace|Windsor Castle|Eiffel Tower|"
    "Notre-Dame|Empire State Building|Golden Gate Bridge|Statue of Liberty|Brandenburg Gate|Forbidden City|Taj Mahal|Colosseum|Trump Tower|Mar-a-Lago|"
    "Chequers|Balmoral|Sandringham|Rikers Island|Heathrow|Gatwick|LaGuardia|Schiphol|Suez Canal|Panama Canal|Channel Tunnel|Tiananmen Square|Red Square|"
    "Tahrir Square|Times Square|Trafalgar Square|Burj Khalifa|Grand Central Terminal|Ground Zero|World Trade Center".split(
        "|"
    )
)
AWARDS = frozenset(
    "Oscars|Grammys|Emmys|Baftas|BAFTAs|Golden Globes|Tony Awards|Academy Awards|Emmy Awards|Grammy Awards|Brit Awards".split(
        "|"
    )
)
LAWS = frozenset(
    "Obamacare|Medicare|Medicaid|NAFTA|Nafta|JCPOA|TTIP|New START|Affordable Care Act|Patriot Act|Magna Carta|Title IX|Roe v. Wade".split(
        "|"
    )
)
# English names of countries that CLDR spells otherwise than newspapers do.
ENGLISH_NAMES = {
    "TR": "Turkey", "MM": "Myanmar", "CZ": "the Czech Republic", "US": "the United States", "GB": "the United Kingdom",
    "AE": "the United Arab Emirates", "NL": "the Netherlands", "PH": "the Philippines", "PS": "the Palestinian Authority",
    "CD": "DR Congo", "CG": "Congo", "CI": "Ivory Coast", "BA": "Bosnia", "HK": "Hong Kong", "MO": "Macau",
}  # fmt: skip
